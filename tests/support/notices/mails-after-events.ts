import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture } from '../casework/casework-fixture.ts';
import { wib } from '../sop/calendars.ts';
import { klaten } from '../sop/klaten.ts';
import { noticesFixture } from './notices-fixture.ts';

/** `at`: day and wall clock; default: some minutes after ten on 25 November. */
export type TakenStep = readonly [
  step: StepName,
  input: object,
  actor: Actor,
  at?: readonly [string, string],
];

/** Notifies each step when it is taken; `caseAfter` keeps only the mails of the last one. */
export async function notifyingFixture() {
  const tenant = await klaten();
  const desk = caseworkFixture(tenant);
  const office = noticesFixture(tenant, desk.store);
  async function caseAfter(steps: readonly TakenStep[], changes: object = {}): Promise<string> {
    const number = await desk.submitted(changes);
    for (const [n, step] of steps.entries()) await take(number, step, `10:0${n}`);
    return number;
  }
  async function take(number: string, [step, input, actor, at]: TakenStep, clock = '11:00'): Promise<void> {
    const before = (await desk.store.load(number))!.complaint.sequence;
    const now = at ? wib(...at) : wib('2026-11-25', clock);
    await desk.take(number, step, input, actor, { now });
    office.clock.now = now;
    office.mails.length = 0;
    await office.tellAll(number, before);
  }
  return { tenant, desk, office, caseAfter, take, addresses: () => office.mails.map(({ to }) => to.address) };
}
