import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { mailTemplates } from '../mails/registry.ts';
import type { Notice } from '../plan/notice.ts';

export const isStillRelevant = (
  notice: Pick<Notice, 'template' | 'about'>,
  complaint: Complaint,
  now: Instant,
): boolean => mailTemplates[notice.template].isStillRelevant(notice, complaint, now);
