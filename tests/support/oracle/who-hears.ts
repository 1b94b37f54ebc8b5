/**
 * Who hears of what, written from the domain alone and before routing was read: `must` follows from domain.md,
 * `also` is what domain.md leaves open and we decided. Nobody else is mailed. Roles in plain words.
 */
export interface Hearing {
  readonly must: readonly Hearer[];
  readonly also?: readonly Hearer[];
}

export type Hearer =
  | 'complainant'
  | 'merged complainants'
  | 'followers'
  | 'coordinator'
  | 'lead'
  | 'head of the lead'
  | 'support'
  | 'unit'
  | 'inspectorate'
  | 'duty officer, in an emergency'
  | 'owners whose work ended'
  | 'whom the ladder names';

const both = ['complainant', 'merged complainants'] as const;
const duty = 'duty officer, in an emergency';
const ended = 'owners whose work ended';
const nobody: Hearing = { must: [] };
const corrected: readonly Hearer[] = ['lead', 'support', 'unit', 'head of the lead', duty];

export const whoHears: Readonly<Record<string, Hearing>> = {
  'complaint-submitted.v1': { must: ['complainant', 'coordinator', duty] },
  'complaint-triaged.v1': nobody,
  'complaint-dispatched.v1': { must: [...both, 'lead', 'support', ended, duty] },
  'complaint-accepted.v1': nobody,
  'completion-asked.v1': { must: [...both], also: [ended] },
  'complaint-completed.v1': {
    must: [...both, 'coordinator', 'lead'],
    also: [ended],
  },
  // The others' matter goes on, so the complainants and the office that acts next hear of it (ADR 52).
  'completion-lapsed.v1': { must: [...both, ended], also: ['coordinator', 'lead', duty] },
  'complaint-returned.v1': { must: ['coordinator', ended] },
  'complaint-postponed.v1': { must: [...both], also: [ended] },
  'complaint-resumed.v1': { must: [...both, 'lead', 'support', 'unit', 'head of the lead'] },
  'period-extended.v1': { must: [...both] },
  'complaint-forwarded.v1': { must: [...both, ended] },
  'outside-reply-recorded.v1': { must: [...both], also: ['followers'] },
  'work-passed-down.v1': { must: ['unit'], also: [ended] },
  'contribution-given.v1': { must: ['lead'] },
  'lapor-recorded.v1': nobody,
  'complaint-merged.v1': { must: ['complainant', ended], also: ['followers'] },
  'complaint-unmerged.v1': { must: ['complainant', 'lead', 'support', 'unit'] },
  'duplicate-joined.v1 aloud': { must: [], also: ['complainant'] },
  'duplicate-joined.v1 quiet': nobody,
  'duplicate-parted.v1': nobody,
  'interim-reply-sent.v1': { must: [...both], also: ['followers'] },
  'complaint-corrected.v1 moving the promise': { must: [...both, ...corrected] },
  'complaint-corrected.v1 keeping it': { must: [], also: corrected },
  'remark-added.v1': nobody,
  'assignment-ranked.v1': nobody,
  'answer-drafted.v1': { must: ['head of the lead'] },
  'head-asked.v1': { must: ['head of the lead'] },
  'draft-returned.v1': { must: ['lead'] },
  'answer-confirmed.v1': { must: [...both] },
  'reply-period-ended.v1': nobody,
  'complaint-answered.v1': { must: [...both, ended], also: ['followers'] },
  'erasure-asked.v1': { must: ['coordinator'] },
  'words-erased.v1': nobody,
  'receipt-withheld.v1': nobody,
  'address-bounced.v1': { must: ['coordinator'] },
  'address-mended.v1 email': { must: ['complainant'] },
  'address-mended.v1 phone': nobody,
  'address-mended.v1 none': nobody,
  'reply-received.v1': { must: ['lead'] },
  'complaint-reopened.v1 by complainant': {
    must: [...both, 'lead', duty],
    also: ['coordinator', 'followers'],
  },
  'complaint-reopened.v1 by review': { must: [...both, 'lead', duty], also: ['coordinator', 'followers'] },
  'complaint-rated.v1': { must: ['coordinator'] },
  // The one who rated last has just seen the end.
  'complaint-closed.v1 by rating': { must: [...both], also: ['followers'] },
  'complaint-closed.v1 by lapse': { must: [...both], also: ['followers', ended] },
  'complaint-closed.v1 by review': { must: [...both], also: ['followers'] },
  'deadlines-recomputed.v1 for complainant': {
    must: [...both, 'lead', 'support', 'unit', 'head of the lead', 'coordinator', 'inspectorate'],
  },
  'deadlines-recomputed.v1 for offices': {
    must: ['lead', 'support', 'unit', 'head of the lead', 'coordinator', 'inspectorate'],
  },
  'complaint-archived.v1': { must: [...both, ended], also: ['followers'] },
  'ladder-step-reached.v1 reminder': { must: ['whom the ladder names'] },
  'ladder-step-reached.v1 breach': { must: ['whom the ladder names'] },
  'ladder-step-reached.v1 follow-up': { must: ['whom the ladder names'] },
  'ladder-step-reached.v1 inspection': { must: ['inspectorate'] },
  // A letter tells them, and nothing besides.
  'ladder-step-reached.v1 reprimand-1': nobody,
  'ladder-step-reached.v1 reprimand-2': nobody,
  'reprimand-sent.v1': nobody,
  'oral-reprimand-recorded.v1': nobody,
  'vacancy-held.v1': nobody,
  'vacancy-ended.v1': nobody,
};
