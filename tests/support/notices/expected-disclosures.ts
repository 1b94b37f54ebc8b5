import { type MailReader, whoReadsEntries } from '../oracle/who-reads-entries.ts';

/** Where the text of a field may occur, beside its own item. */
export interface FieldDisclosure {
  readonly mails: readonly MailReader[];
  /** Events that refer to the text, each with its field. */
  readonly events: readonly string[];
  /** By the beginning of the sort key. */
  readonly items: readonly string[];
  /** A reference instead of a person's text, so events contain it. */
  readonly inEvents?: boolean;
}

const text = ['W#'];
const reporter = ['REPORTER'];
const words = (mails: readonly MailReader[], ...events: string[]): FieldDisclosure => ({
  mails,
  events,
  items: text,
});
const identity: FieldDisclosure = { mails: [], events: [], items: reporter };
const everyOffice = [
  'coordinator',
  'lead',
  'former',
  'head',
  'support',
  'unit',
  'inspector',
  'supervisor',
] as const;

/**
 * By step and field. A new field needs a line, unless the readers of its event name the step that writes it
 * (tests/support/oracle/who-reads-entries.ts). tests/unit/notices/expected-disclosures.test.ts fails without
 * it, tests/e2e/markers.test.ts until a history fills the field.
 */
const stated: Readonly<Record<string, FieldDisclosure>> = {
  'submit name': identity,
  'submit email': identity,
  'submit phone': identity,
  'submit text': words([], 'complaint-submitted.v1 text'),
  'submit address': words([], 'complaint-submitted.v1 place.address'),
  'submit point': words([], 'complaint-submitted.v1 place.point'),
  'mend-address email': identity,
  'mend-address phone': identity,
  'ask-completion text': words(['complainant', 'partner'], 'completion-asked.v1 text'),
  'complete text': words(['coordinator', 'lead'], 'complaint-completed.v1 text'),
  'dispatch title': {
    mails: [...everyOffice, 'follower'],
    events: ['complaint-dispatched.v1 title'],
    // Lists show the title.
    items: [...text, 'CASE', 'A#'],
  },
  'dispatch publicText': words([], 'complaint-dispatched.v1 publicText'),
  'dispatch urgencyReason': words([], 'complaint-dispatched.v1 urgencyReason'),
  'dispatch reason': words(['complainant', 'lead'], 'complaint-dispatched.v1 reason'),
  'return reason': words(['complainant', 'coordinator'], 'complaint-returned.v1 reason'),
  'correct reason': words(['lead', 'support'], 'complaint-corrected.v1 reason'),
  'pass-down task': words(['unit'], 'work-passed-down.v1 task'),
  'contribute text': words(['lead'], 'contribution-given.v1 text'),
  'interim-reply public': words(['complainant', 'partner', 'follower'], 'interim-reply-sent.v1 public'),
  'postpone reason': words(['complainant'], 'complaint-postponed.v1 reason'),
  'extend reason': words(['complainant'], 'period-extended.v1 reason'),
  'oral-reprimand text': words([], 'oral-reprimand-recorded.v1 text'),
  'remark text': words([], 'remark-added.v1 text'),
  'answer public': words(['complainant', 'partner', 'follower'], 'complaint-answered.v1 public'),
  'answer private': words([], 'complaint-answered.v1 private'),
  'answer withoutContributions': words([], 'remark-added.v1 text'),
  // Before its approval only the agency may read an answer.
  'draft public': words(['head'], 'answer-drafted.v1 public'),
  'draft private': words([], 'answer-drafted.v1 private'),
  'return-draft reason': words(['lead'], 'draft-returned.v1 reason'),
  // The coordinator follows a case that an outside body has.
  'reply text': words(['lead', 'coordinator'], 'reply-received.v1 text'),
  'reopen reason': words(['lead', 'coordinator'], 'complaint-reopened.v1 reason'),
  'rate text': words(['coordinator'], 'complaint-rated.v1 text'),
  'review reason': words(['lead'], 'remark-added.v1 text', 'complaint-reopened.v1 reason'),
  'forward name': words(['complainant', 'coordinator'], 'complaint-forwarded.v1 name'),
  'forward reason': words(['complainant'], 'complaint-forwarded.v1 reason'),
  'forward externalNumber': words(['complainant'], 'complaint-forwarded.v1 externalNumber'),
  'record-outside public': words(['complainant'], 'outside-reply-recorded.v1 public'),
  'record-outside private': words([], 'outside-reply-recorded.v1 private'),
  'record-outside externalNumber': words([], 'outside-reply-recorded.v1 externalNumber'),
  'record-lapor number': {
    mails: [],
    events: [],
    items: ['CASE', 'E#', 'HOLDER'],
    inEvents: true,
  },
  'archive text': words(['complainant'], 'complaint-archived.v1 text'),
  'merge reason': words(['partner'], 'complaint-merged.v1 reason'),
  'unmerge reason': words(['partner'], 'complaint-unmerged.v1 reason'),
  'follow email': { mails: [], events: [], items: ['L#'] },
  'letter withdraw reason': words([], 'letter-withdrawn.v1 reason'),
};

const written = Object.entries(whoReadsEntries).flatMap(([type, rule]) =>
  typeof rule === 'object' && rule.writtenBy
    ? Object.keys(rule.texts ?? {}).map(
        (field) => [`${rule.writtenBy} ${field}`, words(rule.quotedTo ?? [], `${type} ${field}`)] as const,
      )
    : [],
);

/** Fields with personal data or free text, by step and field. */
export const expectedDisclosures: Readonly<Record<string, FieldDisclosure>> = {
  ...stated,
  ...Object.fromEntries(written),
};
