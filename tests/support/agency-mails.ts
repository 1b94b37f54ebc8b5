import type { Actor } from '#complaints/facts.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { aPostOffice } from './a-post-office.ts';
import { coordinator, liaisonOf, unitOf } from './actors.ts';
import { wib } from './calendars.ts';
import { sending } from './cases.ts';
import type { aDesk } from './desk.ts';

type Desk = ReturnType<typeof aDesk>;
type Office = ReturnType<typeof aPostOffice>;
/** Names the mails of the last step, in their order; '' is not kept. */
type Name = (...names: string[]) => void;

/** The mails of what happens inside an agency. */
export async function agencyMails(desk: Desk, office: Office, name: Name): Promise<void> {
  const dpupr = liaisonOf('dpupr');
  const number = await desk.submitted({}, { now: wib('2026-11-24', '08:40') });
  let told = 1;
  const taken = async (at: string, step: StepName, input: object, actor: Actor) => {
    office.clock.now = wib('2026-11-25', at);
    await desk.take(number, step, input, actor, { now: office.clock.now });
    await office.tellAll(number, told);
    told = (await desk.store.load(desk.scope, number))!.complaint.sequence;
  };
  await taken('08:20', 'dispatch', sending({ lead: 'dpupr', support: ['dishub'] }), coordinator);
  name('', '', '');
  const task = 'Tambal lubang di depan pasar, pasang rambu selama pekerjaan.';
  await taken('09:00', 'pass-down', { unit: 'uptd-jalan-timur', task }, dpupr);
  name('unit-assignment');
  const done = { text: 'Tiga lubang ditambal, rambu sudah dicabut.' };
  await taken('10:30', 'contribute', done, unitOf('dpupr', 'uptd-jalan-timur'));
  name('contribution');
}
