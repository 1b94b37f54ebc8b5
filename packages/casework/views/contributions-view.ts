import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { shownTexts } from '#narration/readers.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { stageTextOf } from '#wording/stages.ts';
import { attachmentReferences } from '../attachments/attachment-references.ts';
import { type AttachmentView, attachmentView } from '../attachments/attachment-view.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import type { OwnContributions } from '../rights/own-contributions.ts';
import { visibleReferences } from '../rights/visible-references.ts';
import { type TimelineLine, timelineLines } from './timeline-lines.ts';

/** A case that the office may no longer read: its own entries, texts and files. Instants in the tenant's zone. */
export interface ContributionsView {
  readonly number: string;
  readonly stage: Complaint['stage'];
  readonly stageText: string;
  readonly ownContributionsOnly: true;
  readonly timeline: readonly TimelineLine[];
  readonly attachments: readonly AttachmentView[];
  readonly possible: readonly [];
}

/** Without the private part of an answer, which is for complainant and lead. */
export async function contributionsView(
  store: ComplaintStore,
  tenant: TenantConfig,
  { complaint, entries, attachments }: OwnContributions,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Promise<ContributionsView> {
  const { number, stage } = complaint;
  const named = attachmentReferences(entries, 'office');
  const shown = entries.flatMap((entry) =>
    shownTexts(entry, 'office')
      .filter(({ isPrivate }) => !isPrivate)
      .map(({ ref }) => ref.id),
  );
  const [texts, references] = await Promise.all([
    store.texts(number, shown),
    visibleReferences(store, entries, actor),
  ]);
  return {
    number,
    stage,
    stageText: stageTextOf(complaint, language),
    ownContributionsOnly: true,
    timeline: timelineLines(entries, texts, tenant, {
      language,
      reader: 'office',
      named: references,
      withoutPrivate: true,
    }),
    attachments: attachments.map((file) =>
      attachmentView(file, { reference: named.get(file.id), side: 'office', tenant, language }),
    ),
    possible: [],
  };
}
