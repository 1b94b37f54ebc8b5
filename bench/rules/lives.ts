import { actorOf } from '#access/actor-of.ts';
import { trackingNumber } from '#casework/identifiers/tracking-number.ts';
import { commitText, externalizeTexts } from '#casework/records/free-text.ts';
import type { Entry } from '#casework/records/hash-chain.ts';
import { recordEvents } from '#casework/records/record-events.ts';
import { actorWithoutOffice, factsFor } from '#casework/records/rule-context.ts';
import { notAllowed, type StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor, Facts } from '#complaints/model/facts.ts';
import { steps } from '#complaints/steps/registry.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import { submittedEvent } from '#complaints/steps/submit.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

export interface Question {
  readonly complaint: Complaint;
  readonly step: StepName;
  readonly input: object;
  readonly facts: Facts;
}

export interface ScriptedLife {
  readonly complaint: Complaint;
  readonly entries: readonly Entry[];
  readonly questions: readonly Question[];
}

const title = { id: 'x', en: 'x' };
const officer = (role: 'coordinator' | 'liaison', agency: string | null): Actor =>
  actorOf({ tenant: 'klaten', office: `${agency ?? role}`, role, agency, title, email: 'x@klaten.example' });
const coordinator = officer('coordinator', null);
const dishub = officer('liaison', 'dishub');
const dlh = officer('liaison', 'dlh');
const complainant = actorWithoutOffice('complainant');
const system = actorWithoutOffice('system');

const dispatching = {
  class: 'no-oversight',
  urgency: 'normal',
  urgencyReason: 'Biasa',
  category: 'jalan-rusak',
  title: 'Jalan berlubang',
  publicText: 'Jalan berlubang.',
  anonymous: false,
  secret: false,
  lead: 'dishub',
  support: ['disdik'],
};
const answering = { kind: 'done', public: 'Sudah ditambal.', obstacle: 'weather', hurry: undefined };

type Taken = readonly [day: number, step: StepName, input: object, actor: Actor];

/** With their day: in time, late, asked back, returned, postponed, corrected, reopened. */
const scripts: readonly (readonly Taken[])[] = [
  [
    [1, 'triage', { urgency: 'normal', agency: 'dishub' }, system],
    [2, 'dispatch', { ...dispatching, support: [] }, coordinator],
    [3, 'accept', {}, dishub],
    [6, 'interim-reply', { public: 'Sedang ditinjau.' }, dishub],
    [12, 'answer', answering, dishub],
    [13, 'rate', { stars: 5 }, complainant],
  ],
  [
    [1, 'triage', { urgency: 'normal', agency: 'dishub' }, system],
    [2, 'dispatch', { ...dispatching, support: [] }, coordinator],
    [8, 'fall-due', { assignment: 'lead-2' }, system],
    [30, 'answer', answering, dishub],
    [60, 'fall-due', { assignment: 'reply-3' }, system],
  ],
  [
    [1, 'ask-completion', { missing: ['substance'], text: 'Di mana?' }, coordinator],
    [4, 'complete', { text: 'Di pasar.' }, complainant],
    [5, 'dispatch', { ...dispatching, support: [] }, coordinator],
    [6, 'return', { obstacle: 'no-authority', reason: 'Bukan kami.' }, dishub],
    [7, 'dispatch', { ...dispatching, lead: 'dlh', support: [] }, coordinator],
    [8, 'accept', {}, dlh],
    [9, 'correct', { urgency: 'high', reason: 'Dekat sekolah.' }, coordinator],
    [18, 'answer', answering, dlh],
    [19, 'reopen', { reason: 'Belum.' }, complainant],
    [28, 'answer', answering, dlh],
    [29, 'rate', { stars: 4 }, complainant],
  ],
  [[2, 'archive', { reason: 'spam', text: 'Iklan.' }, coordinator]],
];

/** Lives differ in course and days; made by the rules alone. */
export function lifeOf(tenant: TenantConfig, n: number): ScriptedLife {
  const received = Date.parse('2026-10-01T02:00:00.000Z') + (n % 30) * 86_400_000 + (n % 7) * 3_600_000;
  const at = (day: number) => new Date(received + day * 86_400_000).toISOString();
  const facts = (actor: Actor, now: string) => factsFor(tenant, at(0), actor, now);
  const number = trackingNumber(
    tenant.prefix,
    Buffer.from([n % 32, (n >> 5) % 32, (n >> 10) % 32, (n >> 15) % 32, 1, 2, 3]),
  );
  const began = submittedEvent(
    {
      channel: 'api',
      class: 'no-oversight',
      urgency: 'normal',
      category: 'jalan-rusak',
      text: commitText('text', 'Jalan berlubang di depan pasar', 1).ref,
      place: { district: 'bayat', village: 'paseban' },
      anonymous: false,
      receivedAt: at(0),
    },
    facts(complainant, at(0)),
  );
  let { complaint, entries } = recordEvents(
    undefined,
    [began],
    { tenant: tenant.id, number },
    facts(complainant, at(0)),
  );
  const questions: Question[] = [];
  for (const [day, step, given, actor] of scripts[n % scripts.length]!) {
    const known = facts(actor, at(day));
    const { sealed } = externalizeTexts(given, steps[step].freeText, complaint.sequence + 1);
    questions.push({ complaint, step, input: sealed, facts: known });
    const decision = steps[step].decide(complaint, sealed, known);
    if (notAllowed(complaint, step, actor) || isRefusal(decision))
      throw new Error(`${step} on day ${day}: ${JSON.stringify(decision)}`);
    const recorded = recordEvents(complaint, decision, complaint, known);
    entries = [...entries, ...recorded.entries];
    complaint = recorded.complaint;
  }
  return { complaint, entries, questions };
}
