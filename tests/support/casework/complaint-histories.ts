import { stepDescriptions } from '#api-description/step-descriptions.ts';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { writtenSteps } from '../complaints/written-steps.ts';
import { follow } from '../stage/follow-by-mail.ts';
import type { SubmittedReport } from '../stage/new-report.ts';
import { stageInstant } from '../stage/stage.ts';
import { type CaseWithMarkers, caseWithMarkers } from './case-with-markers.ts';

const inDays = async (days: number) => addDays(localDate('Asia/Jakarta', await stageInstant()), days);

/** The generator stops where mails must be sent before it continues. */
export interface ComplaintHistory {
  readonly name: string;
  readonly marked: CaseWithMarkers;
  readonly turns: AsyncGenerator<void, void>;
}

/** Returned, dispatched again, completed, corrected, passed down, postponed, answered, disputed, reviewed. */
export function historyWithReturns(secret: boolean): ComplaintHistory {
  const marked = caseWithMarkers(
    {
      lead: ['liaison', 'dpupr'],
      head: ['head', 'dpupr'],
      support: ['liaison', 'dishub'],
      former: ['liaison', 'dinsos'],
      unit: ['liaison', 'dpupr', 'uptd-jalan-timur'],
    },
    secret,
  );
  const { by, mine, mark, hand, sending } = marked;
  return { name: secret ? 'a crooked life in secret' : 'a crooked life', marked, turns: turns() };

  async function* turns() {
    const key = await hand();
    yield;
    await by('coordinator', key, 'ask-completion', {
      missing: ['substance'],
      text: mark('ask-completion text'),
    });
    yield;
    await mine(key, 'complete', { text: mark('complete text') });
    yield;
    const lapor = { number: marked.number('record-lapor number'), filedAt: await inDays(0) };
    await by('coordinator', key, 'record-lapor', lapor);
    await by('coordinator', key, 'remark', { text: mark('remark text') });
    await by('coordinator', key, 'dispatch', sending('dishub'));
    yield;
    await by('support', key, 'return', { obstacle: 'no-authority', reason: mark('return reason') });
    yield;
    await by('coordinator', key, 'dispatch', sending('dinsos'));
    yield;
    const again = { support: ['dishub'], reason: mark('dispatch reason') };
    await by('coordinator', key, 'dispatch', sending('dpupr', again));
    yield;
    await by('lead', key, 'ask-completion', { missing: ['substance'], text: mark('ask-completion text') });
    yield;
    await mine(key, 'complete', { text: mark('complete text') });
    yield;
    await by('lead', key, 'accept', {});
    await by('coordinator', key, 'correct', { urgency: 'high', reason: mark('correct reason') });
    yield;
    for (const { step, fields, by: taker } of writtenSteps) {
      const marks = fields.map((field) => [field, mark(`${step} ${field}`)]);
      await by(taker, key, step, { ...stepDescriptions[step].example, ...Object.fromEntries(marks) });
      yield;
    }
    await by('lead', key, 'pass-down', { unit: 'uptd-jalan-timur', task: mark('pass-down task') });
    yield;
    await by('unit', key, 'contribute', { text: mark('contribute text') });
    yield;
    await by('lead', key, 'interim-reply', { public: mark('interim-reply public') });
    yield;
    const wait = { obstacle: 'weather', reason: mark('postpone reason'), until: await inDays(6) };
    await by('lead', key, 'postpone', wait);
    yield;
    await by('lead', key, 'resume', {});
    const spoken = { agency: 'dpupr', to: 'liaison', text: mark('oral-reprimand text') };
    await by('coordinator', key, 'oral-reprimand', spoken);
    yield;
    await by('lead', key, 'answer', {
      kind: 'done',
      public: mark('answer public'),
      private: mark('answer private'),
      withoutContributions: mark('answer withoutContributions'),
    });
    yield;
    await mine(key, 'reply', { text: mark('reply text') });
    yield;
    await mine(key, 'reopen', { reason: mark('reopen reason') });
    yield;
    await by('lead', key, 'answer', { kind: 'explanation', public: mark('answer public') });
    yield;
    await mine(key, 'rate', { stars: 1, text: mark('rate text') });
    yield;
    await by('coordinator', key, 'review', { decision: 'reopen', reason: mark('review reason') });
    yield;
    await by('lead', key, 'answer', { kind: 'done', public: mark('answer public') });
    yield;
    await mine(key, 'rate', { stars: 2, text: mark('rate text') });
    yield;
    await by('coordinator', key, 'review', { decision: 'confirm', reason: mark('review reason') });
    yield;
  }
}

/** The complainant is anonymous; the head returns the draft once. */
export function historyWithApproval(): ComplaintHistory {
  const marked = caseWithMarkers({ lead: ['liaison', 'dinkes'], head: ['head', 'dinkes'] });
  const { by, mine, mark, hand, sending } = marked;
  return { name: 'an answer that was approved', marked, turns: turns() };

  async function* turns() {
    const key = await hand({ anonymous: true });
    yield;
    await by('coordinator', key, 'dispatch', sending('dinkes', { anonymous: true }));
    yield;
    const draft = () => ({ kind: 'done', public: mark('draft public'), private: mark('draft private') });
    await by('lead', key, 'answer', draft());
    yield;
    await by('head', key, 'return-draft', { reason: mark('return-draft reason') });
    yield;
    await by('lead', key, 'answer', draft());
    yield;
    await by('coordinator', key, 'archive', { reason: 'too-vague', text: mark('archive text') });
    yield;
    await mine(key, 'ask-erasure', {});
    yield;
  }
}

export function historyForwarded(): ComplaintHistory {
  const marked = caseWithMarkers({});
  const { by, mine, mark, hand } = marked;
  return { name: 'a case forwarded outside', marked, turns: turns() };

  async function* turns() {
    const key = await hand();
    yield;
    const outside = () => ({
      body: 'police',
      name: mark('forward name'),
      reason: mark('forward reason'),
      externalNumber: mark('forward externalNumber'),
    });
    await by('coordinator', key, 'forward', outside());
    yield;
    await by('coordinator', key, 'forward', outside());
    yield;
    const replied = () => ({
      kind: 'done',
      public: mark('record-outside public'),
      private: mark('record-outside private'),
      externalNumber: mark('record-outside externalNumber'),
    });
    await by('coordinator', key, 'record-outside', replied());
    yield;
    await mine(key, 'reply', { text: mark('reply text') });
    yield;
    // The coordinator, who asked the outside body, acts on the case again.
    await mine(key, 'reopen', { reason: mark('reopen reason') });
    yield;
    await by('coordinator', key, 'record-outside', replied());
    yield;
  }
}

/** Two complainants of one matter: their cases are merged, and separated again. */
export function historyMerged(secret: boolean): [common: ComplaintHistory, other: ComplaintHistory] {
  const marked = caseWithMarkers({ lead: ['liaison', 'dlh'], head: ['head', 'dlh'] });
  const other = caseWithMarkers({ lead: ['liaison', 'dinsos'], head: ['head', 'dinsos'] }, secret);
  return [
    { name: secret ? 'a common case of a secret one' : 'a common case', marked, turns: turns() },
    { name: secret ? 'a secret case merged into it' : 'a case merged into it', marked: other, turns: none() },
  ];

  async function* turns() {
    const [first, second] = [await marked.hand(), await other.hand()];
    for (const address of [...other.people.keys()]) {
      marked.people.set(address, 'partner');
      other.people.set(address, 'partner');
    }
    const [reason, why] = [other.mark('merge reason'), other.mark('unmerge reason')];
    yield;
    await marked.by('coordinator', first, 'dispatch', marked.sending('dlh'));
    const follower = marked.email('follow email');
    marked.people.set(follower, 'follower');
    await follow(first.number, follower);
    if (secret) await other.by('coordinator', second, 'dispatch', other.sending('dinsos'));
    yield;
    await other.by('coordinator', second, 'merge', { into: first.number, reason });
    yield;
    await marked.by('lead', first, 'ask-completion', {
      missing: ['substance'],
      text: marked.mark('ask-completion text'),
    });
    yield;
    await marked.mine(first, 'complete', { text: marked.mark('complete text') });
    yield;
    await marked.by('lead', first, 'interim-reply', { public: marked.mark('interim-reply public') });
    yield;
    await marked.by('lead', first, 'answer', { kind: 'done', public: marked.mark('answer public') });
    yield;
    await other.by('coordinator', second, 'unmerge', { reason: why });
    yield;
    await marked.mine(first, 'rate', { stars: 5, text: marked.mark('rate text') });
    yield;
  }
}

/** The generator of the primary case takes the steps. */
async function* none(): AsyncGenerator<void, void> {}

/** An oversight complaint: only the inspectorate acts, and no mail contains any of its text. */
export function overseen(): ComplaintHistory {
  const marked = caseWithMarkers({ lead: ['inspector'], head: ['head', 'inspektorat'] }, true);
  const { by, mine, mark, hand, sending } = marked;
  return { name: 'a case with an oversight element', marked, turns: turns() };

  async function* turns() {
    const key = await hand({ class: 'oversight' });
    yield;
    await by('coordinator', key, 'dispatch', sending('inspektorat', { class: 'oversight' }));
    yield;
    await by('inspector', key, 'remark', { text: mark('remark text') });
    await by('inspector', key, 'interim-reply', { public: mark('interim-reply public') });
    yield;
    const answer = () => ({ kind: 'done', public: mark('answer public'), private: mark('answer private') });
    await by('inspector', key, 'answer', answer());
    yield;
    await mine(key, 'reply', { text: mark('reply text') });
    yield;
    await mine(key, 'reopen', { reason: mark('reopen reason') });
    yield;
    await by('inspector', key, 'answer', answer());
    yield;
    await mine(key, 'rate', { stars: 1, text: mark('rate text') });
    yield;
    await by('inspector', key, 'review', { decision: 'confirm', reason: mark('review reason') });
    yield;
  }
}

/** No one at the agency acts, until the escalation ends at the inspectorate. */
export function historyUnanswered(secret: boolean): ComplaintHistory & { found(): Promise<void> } {
  const marked = caseWithMarkers({ lead: ['liaison', 'dlh'], head: ['head', 'dlh'] }, secret);
  const { by, mark, hand, sending } = marked;
  let key: SubmittedReport;
  return {
    name: secret ? 'a secret case that nobody acts on' : 'a case that nobody acts on',
    marked,
    turns: turns(),
    found,
  };

  async function* turns() {
    key = await hand();
    yield;
    await by('coordinator', key, 'dispatch', sending('dlh'));
    yield;
  }

  async function found() {
    await by('inspector', key, 'contribute', { text: mark('contribute text') });
  }
}

export function historyWithCorrectedAddress(
  bounce: (key: SubmittedReport, address: string) => Promise<void>,
): ComplaintHistory {
  const marked = caseWithMarkers({});
  const { by, email, people, phone, hand } = marked;
  return { name: 'a case whose address was mended', marked, turns: turns() };

  async function* turns() {
    const key = await hand();
    yield;
    await bounce(key, [...people.keys()][0]!);
    yield;
    const address = email('mend-address email');
    people.set(address, 'complainant');
    await by('coordinator', key, 'mend-address', { email: address, phone: phone('mend-address phone') });
    yield;
  }
}
