import { scopeOf } from '#access/tenant-scope.ts';
import type { Mail } from '#mail/mailer.ts';
import type { OutgoingMail } from '#notices/delivery/notice-store.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';
import { caseworkFixture } from '../casework/casework-fixture.ts';
import { type Plant, plantedIn, plantedStore } from '../casework/planted-texts.ts';
import { complainant } from '../complaints/actors.ts';
import { memoryInbox } from '../memory/memory-lists.ts';
import { memoryNotices } from '../memory/memory-notices.ts';
import { wib } from '../sop/calendars.ts';
import { klaten } from '../sop/klaten.ts';
import { underInformationLaw } from '../sop/klaten-sop.ts';
import { agencyMails } from './agency-mails.ts';
import { bouncedMails } from './bounced-mails.ts';
import { branchMails } from './branch-mails.ts';
import { broughtForwardMails } from './brought-forward-mails.ts';
import { followerMails } from './follower-mails.ts';
import { letterMails } from './letter-mails.ts';
import { mainCourseMails } from './main-course-mails.ts';
import { mergedCaseMails } from './merged-case-mails.ts';
import { noticesFixture } from './notices-fixture.ts';
import { outsideMails } from './outside-mails.ts';

/** `template` is missing for a digest, a letter and the generic mail about a secret case. */
export interface ExampleMail extends Mail {
  readonly template?: TemplateName;
}

/** Every kind of mail once, by a name for its file. `plant` changes every text of the tenant and of people. */
export async function exampleMails(plant?: Plant): Promise<Map<string, ExampleMail>> {
  const tenant = plant ? plantedIn(await klaten(), plant) : await klaten();
  Object.assign(tenant.sops[0]!, underInformationLaw(tenant.sops[0]!));
  const desk = caseworkFixture(tenant);
  const store = plant ? plantedStore(desk.store, plant) : desk.store;
  const office = noticesFixture(tenant, store, memoryNotices(scopeOf(tenant)), memoryInbox(desk.memory));
  const mails = new Map<string, ExampleMail>();
  /** Names the mails sent since the last call; a mail named '' is dropped. */
  const name = (...names: string[]) => {
    const sent = office.mails.splice(0);
    for (const [n, one] of names.entries())
      if (one) mails.set(one, { ...sent[n]!, ...madeFrom(office.kept.messages.get(`ses-${n + 1}`)) });
    if (sent.length !== names.length)
      throw new Error(
        `${sent.length} mails for ${names.join()}: ${sent.map(({ subject }) => subject).join()}`,
      );
  };
  const nameByTemplate = () => {
    for (const [n, mail] of office.mails.splice(0).entries()) {
      const made = madeFrom(office.kept.messages.get(`ses-${n + 1}`));
      if (made.template) mails.set(made.template, { ...mail, ...made });
    }
  };
  const vacate = (id: string, vacant: boolean) => {
    tenant.offices.find((one) => one.id === id)!.vacant = vacant;
  };
  const dispatching = { title: 'Lampu jalan depan Pasar Klaten padam', category: 'lampu-jalan' };

  const number = await desk.submitted();
  await office.tellAll(number);
  name('received', 'to-verify');
  const english = await desk.submitted({}, { language: 'en' });
  await office.tellAll(english);
  name('received-en', '');
  await desk.dispatch(number, { ...dispatching, support: ['dpupr'] });
  await office.tellAll(number, 1);
  name('lead-assignment', 'support-assignment', 'dispatched');

  const climb = async (at: string, sendAt: string) => {
    const { complaint } = (await desk.store.load(number))!;
    await desk.escalate(number, 'lead-2', at);
    office.clock.now = at;
    await office.tellAll(number, complaint.sequence);
    await office.sweepAt(sendAt);
  };
  await climb(wib('2026-11-25', '07:30'), wib('2026-11-25', '07:33'));
  name('reminder');
  await climb(wib('2026-11-26', '16:00'), wib('2026-11-27', '07:33'));
  name('breach', 'breach-copy-to-head');
  await climb(wib('2026-11-30', '07:30'), wib('2026-11-30', '07:33'));
  name('follow-up-to-head', 'follow-up-copy-to-coordinator', '');

  await desk.answer(
    number,
    {
      public: 'Lampu sudah kami ganti pada 30 November.\nTerima kasih atas laporan Anda.',
      kind: 'planned',
      plannedFor: '2027-01-11',
      obstacle: 'no-budget',
      withoutContributions: 'Dinas pendukung sudah ditelepon.',
    },
    { now: wib('2026-11-30', '09:00') },
  );
  const answered = (await desk.store.load(number))!.complaint;
  office.clock.now = wib('2026-11-30', '09:01');
  await office.tellAll(number, answered.sequence - 3);
  name('answered', '');
  await desk.answer(number, {}, { now: wib('2026-12-01', '09:00') });
  const done = (await desk.store.load(number))!.complaint;
  office.clock.now = wib('2026-12-01', '09:01');
  await office.tellAll(number, answered.sequence);
  name('');
  const reply = done.assignments[0]!;
  await desk.escalate(number, reply.id, reply.deadlines[0]!.at);
  await office.tellAll(number, done.sequence);
  name('lapsed');

  const withdrawn = await desk.dispatched(dispatching);
  await desk.take(withdrawn, 'withdraw', {}, complainant, { now: wib('2026-12-02', '09:00') });
  office.clock.now = wib('2026-12-02', '09:01');
  await office.tellAll(withdrawn, 2);
  name('', 'work-ended');

  const secret = await desk.submitted({ class: 'oversight' });
  await office.tellAll(secret);
  name('secret-news', 'secret-to-verify');
  vacate('dishub/liaison', true);
  const vacant = await desk.dispatched({ ...dispatching, secret: false });
  await office.tellAll(vacant, 1);
  name('vacant-to-head', 'vacant-to-coordinator', '');
  vacate('dishub/head', true);
  const nobody = await desk.dispatched({ ...dispatching, secret: false });
  await office.tellAll(nobody, 1);
  name('all-vacant-to-coordinator', '');
  for (const id of ['dishub/liaison', 'dishub/head']) vacate(id, false);
  vacate('inspector', true);
  const oversight = await desk.submitted({ class: 'oversight' });
  await desk.dispatch(oversight, { ...dispatching, class: 'oversight', lead: 'inspektorat', secret: true });
  await office.tellAll(oversight, 1);
  name('vacant-inspectorate-to-supervisor', '', '');
  vacate('inspector', false);

  const urgent = await desk.submitted();
  await desk.dispatch(urgent, { ...dispatching, urgency: 'emergency' });
  await office.tellAll(urgent, 1);
  name('', '', 'emergency-to-duty-officer');

  await fullMorning(desk, office);
  name('', 'digest', 'digest-of-copies');
  await branchMails(desk, office, name);
  await broughtForwardMails(desk, office, name);
  await outsideMails(desk, office, name);
  await mergedCaseMails(desk, office, name);
  await agencyMails(desk, office, name, nameByTemplate);
  await bouncedMails(desk, office, name);
  await followerMails(desk, office, name);
  await mainCourseMails(desk, office, name);
  for (const [one, mail] of await letterMails(plant)) mails.set(one, mail);
  return mails;
}

const madeFrom = (outgoing: OutgoingMail | undefined): Pick<ExampleMail, 'template'> =>
  outgoing?.kind === 'notice' ? { template: outgoing.notice.template } : {};

const titles = [
  'Rambu lalu lintas roboh di simpang empat Prambanan, membahayakan pengguna jalan',
  'Parkir liar di depan RSUD',
  'Lampu merah simpang lima mati sejak kemarin',
  'Angkutan desa jurusan Bayat tidak beroperasi',
];

/** For one office: overdue, due soon, one of them secret, new during the night, and due today. */
async function fullMorning(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
) {
  const [monday, tuesday, wednesday] = ['2026-12-14', '2026-12-15', '2026-12-16'];
  const dispatch = async (day: string, changes: object) => {
    const now = wib(day, '10:00');
    const number = await desk.submitted({}, { now });
    await desk.dispatch(number, changes, { now });
    return number;
  };
  const late = [];
  for (const title of titles.slice(0, 3)) late.push(await dispatch(monday!, { title }));
  late.push(await dispatch(monday!, { title: 'Tidak tampak', secret: true }));
  await dispatch(tuesday!, { title: 'Halte rusak di Jalan Veteran' });
  const soon = [await dispatch(tuesday!, { title: titles[3] }), await dispatch(tuesday!, { secret: true })];
  const tell = async (numbers: string[], at: string, told: string) => {
    for (const number of numbers) {
      await desk.escalate(number, 'lead-2', at);
      office.clock.now = told;
      await office.tellAll(number, 2);
    }
  };
  await tell(late, wib(wednesday!, '16:00'), wib(wednesday!, '16:01'));
  const fresh = await dispatch(wednesday!, { title: 'Rambu dilarang parkir tertutup pohon' });
  office.clock.now = wib(wednesday!, '18:30');
  await office.tellAll(fresh, 1);
  // Reminders for the day after tomorrow are found together with today's breaches.
  await tell(soon, wib(wednesday!, '07:30'), wib(wednesday!, '18:00'));
  await office.sweepAt(wib('2026-12-17', '07:33'));
}
