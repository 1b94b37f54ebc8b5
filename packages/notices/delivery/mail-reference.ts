import type { MailReference } from '#mail/mail-tag.ts';
import { noticeId } from '../plan/notice.ts';
import type { OutgoingMail } from './notice-store.ts';

export function referenceOf(outgoing: OutgoingMail): MailReference {
  switch (outgoing.kind) {
    case 'digest': {
      const { tenant, office, sendAt } = outgoing.batch;
      return { tenant, office, sendAt };
    }
    case 'letter':
      return { tenant: outgoing.tenant, letter: outgoing.about, mail: outgoing.mail };
    case 'unreachable': {
      const { tenant, office: unreachable, since, recipient } = outgoing.unreachable;
      return { tenant, unreachable, since, recipient };
    }
    case 'notice': {
      const { tenant, number } = outgoing.notice;
      return { tenant, number, notice: noticeId(outgoing.notice) };
    }
  }
}
