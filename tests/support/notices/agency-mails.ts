import { stepDescriptions } from '#api-description/step-descriptions.ts';
import type { Language } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { complainant, coordinator, headOf, liaisonOf, unitLiaisonOf } from '../complaints/actors.ts';
import { dispatchInput } from '../complaints/cases.ts';
import { writtenSteps } from '../complaints/written-steps.ts';
import { wib } from '../sop/calendars.ts';
import type { noticesFixture } from './notices-fixture.ts';

type Desk = ReturnType<typeof caseworkFixture>;
type Office = ReturnType<typeof noticesFixture>;
/** Names the mails of the last step in order; a mail named '' is dropped. */
type Name = (...names: string[]) => void;

/** `nameByTemplate` names all mails of a step. */
export async function agencyMails(
  desk: Desk,
  office: Office,
  name: Name,
  nameByTemplate: () => void,
): Promise<void> {
  const dpupr = liaisonOf('dpupr');
  const taken = await aLife(desk, office);
  await taken('08:20', 'dispatch', dispatchInput({ lead: 'dpupr', support: ['dishub'] }), coordinator);
  name('', '', '');
  const task = 'Tambal lubang di depan pasar, pasang rambu selama pekerjaan.';
  await taken('09:00', 'pass-down', { unit: 'uptd-jalan-timur', task }, dpupr);
  name('unit-assignment');
  const done = { text: 'Tiga lubang ditambal, rambu sudah dicabut.' };
  await taken('10:30', 'contribute', done, unitLiaisonOf('dpupr', 'uptd-jalan-timur'));
  name('contribution');
  for (const { step, by } of writtenSteps) {
    await taken('11:00', step, stepDescriptions[step].example, by === 'lead' ? dpupr : coordinator);
    nameByTemplate();
  }
  await approvalMails(desk, office, name);
  await inspectionMail(desk, office, name);
}

/** No office accepts the report for three weeks, until the inspectorate gets it. */
async function inspectionMail(desk: Desk, office: Office, name: Name): Promise<void> {
  const number = await desk.submitted({}, { now: wib('2026-11-24', '08:40') });
  const title = 'Trotoar runtuh di Jalan Pemuda';
  await desk.dispatch(number, { lead: 'dpupr', title }, { now: wib('2026-11-24', '10:00') });
  const at = wib('2026-12-17', '07:31');
  await desk.escalate(number, 'lead-2', at);
  office.clock.now = at;
  const entries = await desk.store.timeline(number);
  const last = entries.find(
    ({ type, data }) => type === 'ladder-step-reached.v1' && data.form === 'inspection',
  )!;
  await office.tellAll(number, last.sequence - 1);
  name('to-inspect');
}

/** The health agency's head approves its answers (tenants/klaten/sop.yaml). */
async function approvalMails(desk: Desk, office: Office, name: Name): Promise<void> {
  const [dinkes, head] = [liaisonOf('dinkes'), headOf('dinkes')];
  for (const language of ['id', 'en'] as const) {
    const suffix = language === 'en' ? '-en' : '';
    const once = (one: string) => (suffix ? '' : one);
    const taken = await aLife(desk, office, language);
    await taken(
      '08:20',
      'dispatch',
      dispatchInput({ lead: 'dinkes', title: 'Antrean Puskesmas' }),
      coordinator,
    );
    name('', '');
    const plan = { kind: 'planned', public: 'Loket kedua dibuka.', plannedFor: '2026-12-18' };
    await taken('09:00', 'answer', plan, dinkes);
    name(once('to-approve'));
    await taken('09:30', 'return-draft', { reason: 'Sebut jam bukanya.' }, head);
    name(once('draft-returned'));
    await taken('10:00', 'answer', plan, dinkes);
    name('');
    await taken('10:30', 'approve', {}, head);
    name('');
    await taken('11:00', 'rate', { stars: 1 }, complainant);
    name('');
    await taken('11:30', 'review', { decision: 'confirm', reason: 'Rencananya jelas.' }, coordinator);
    name(`confirmed${suffix}`);
  }
}

/** Steps are taken in office hours, so each is notified at once. */
async function aLife(desk: Desk, office: Office, language: Language = 'id') {
  const number = await desk.submitted({}, { language, now: wib('2026-11-24', '08:40') });
  let told = 1;
  return async (at: string, step: StepName, input: object, actor: Actor) => {
    office.clock.now = wib('2026-11-25', at);
    await desk.take(number, step, input, actor, { now: office.clock.now });
    await office.tellAll(number, told);
    told = (await desk.store.load(number))!.complaint.sequence;
  };
}
