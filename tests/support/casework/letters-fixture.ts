import { randomUUID } from 'node:crypto';
import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import type { Instant } from '#calendar/zones.ts';
import { addPendingReprimand } from '#casework/letters/add-pending-reprimand.ts';
import type { LetterCommand } from '#casework/letters/letter-command.ts';
import type { LetterFiles } from '#casework/letters/letter-files.ts';
import type { LetterStore } from '#casework/letters/letter-store.ts';
import { takeLetterStep } from '#casework/letters/take-letter-step.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { takeStep } from '#casework/wiring.ts';
import type { LadderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import type { LetterSigned } from '#events/letter/letter-signed.v1.ts';
import type { LetterStep } from '#letters/letter-steps.ts';
import type { Mail } from '#mail/mailer.ts';
import { composeNotice } from '#notices/compose/compose-notice.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { deliverLetter } from '#notices/letters/deliver-letter.ts';
import type { LetterDependencies } from '#notices/letters/letter-dependencies.ts';
import { runLetters } from '#notices/letters/run-letters.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { headOf, supervisor } from '../complaints/actors.ts';
import { memoryFollowers } from '../memory/memory-followers.ts';
import { type LetterHooks, memoryLetters } from '../memory/memory-letters.ts';
import { memoryLostMails } from '../memory/memory-lost-mails.ts';
import { memoryNotices } from '../memory/memory-notices.ts';
import { memoryQuotas } from '../memory/memory-quotas.ts';
import { memorySuppressionList } from '../memory/memory-suppression-list.ts';
import { fixtureSecret } from '../notices/notices-fixture.ts';
import { wib } from '../sop/calendars.ts';
import { caseworkFixture, commandsOn } from './casework-fixture.ts';

/** A case dispatched on Tuesday 24 November reaches its first and second reprimand at these instants. */
export const firstReached = wib('2026-12-03', '07:30');
export const secondReached = wib('2026-12-10', '07:30');
export const firstRun = wib('2026-12-03', '07:40');
export const secondRun = wib('2026-12-10', '07:40');

const memoryFiles = ({ tenant }: TenantScope) => {
  const kept = new Map<string, Uint8Array>();
  const files: LetterFiles = {
    async put(letter, name, pdf) {
      kept.set(`${tenant}/${letter}/${name}`, pdf);
    },
    get: async (letter, name) => kept.get(`${tenant}/${letter}/${name}`),
  };
  return { files, kept };
};

/** `port` wraps every call of a worker. */
export function lettersOn(
  complaints: ComplaintStore,
  letters: LetterStore,
  tenant: TenantConfig,
  port: <Port extends object>(real: Port) => Port = (real) => real,
) {
  const scope = scopeOf(tenant);
  const desk = commandsOn(complaints, tenant);
  const stores = { complaints: port(complaints), letters: port(letters) };
  const { store: notices } = memoryNotices(scope);
  const { files, kept } = memoryFiles(scope);
  const sent: Mail[] = [];
  let moment: Instant = firstRun;
  const post: LetterDependencies = {
    takeStep,
    composeNotice,
    isStillRelevant,
    ...stores,
    files: port(files),
    notices: port(notices),
    lostMails: memoryLostMails().store,
    quotas: memoryQuotas(),
    inbox: { page: async () => ({ rows: [] }) },
    suppressions: memorySuppressionList(),
    followers: memoryFollowers(scope),
    secret: async () => fixtureSecret,
    mailer: port({
      async send(mail: Mail) {
        sent.push(mail);
        return { messageId: randomUUID() };
      },
    }),
    tenant,
    baseUrl: 'https://tanggap.example',
    now: async () => moment,
    slot: async () => {},
    lease: () => ({ now: Date.parse(moment), until: Date.parse(moment) + 30_000 }),
    metric: () => {},
  };

  /** Moves time to the lead's deadline, and queues the reprimands that it reaches. */
  async function reach(number: string, at: Instant): Promise<LadderStepReached[]> {
    const file = (await complaints.load(number))!;
    for (const { id } of file.complaint.assignments) await desk.escalate(number, id, at);
    const timeline = await complaints.timeline(number, file.complaint.sequence);
    const reached = timeline.filter((entry) => entry.type === 'ladder-step-reached.v1');
    for (const event of reached) await addPendingReprimand(stores, tenant, event, at);
    return reached;
  }
  const run = async (runAt: Instant, now = runAt): Promise<void> => {
    moment = now;
    await runLetters(post, { type: 'letter-run-due.v1', tenant: tenant.id, runAt });
  };
  const takeOn = (letter: string, step: LetterStep, input: object = {}, given: Partial<LetterCommand> = {}) =>
    takeLetterStep(stores, tenant, { letter, step, input, actor: supervisor, now: moment, ...given });
  const load = async (letter: string) => (await letters.load(letter))!;
  const all = async () => (await letters.page(undefined, 100)).letters;
  const signedEvent = async (letter: string): Promise<LetterSigned> => {
    const entries = await letters.timeline(letter);
    const { prev: _, hash: __, ...event } = entries.find(({ type }) => type === 'letter-signed.v1')!;
    return event as LetterSigned;
  };
  return {
    ...desk,
    complaints,
    letters,
    scope,
    tenant,
    post,
    sent,
    files: kept,
    reach,
    run,
    takeOn,
    load,
    all,
    lettersOf: async (state: string) =>
      (await all())
        .filter((one) => one.state === state)
        .map(({ id }) => id)
        .sort(),
    sign: (letter: string, given: Partial<LetterCommand> = {}) => takeOn(letter, 'sign', {}, given),
    signedEvent,
    deliver: async (letter: string) => deliverLetter(post, await signedEvent(letter)),
    acknowledge: (letter: string, agency: string) =>
      takeOn(letter, 'acknowledge', {}, { actor: headOf(agency) }),
    async reprimanded(sending: object = {}): Promise<string> {
      const number = await desk.dispatched(sending);
      await reach(number, firstReached);
      return number;
    },
    at(instant: Instant) {
      moment = instant;
    },
  };
}

export function lettersFixture(
  tenant: TenantConfig,
  hooks: LetterHooks = {},
  port?: <Port extends object>(real: Port) => Port,
) {
  const { memory, store: complaints } = caseworkFixture(tenant);
  const { store: letters, runs } = memoryLetters(memory, hooks);
  return { ...lettersOn(complaints, letters, tenant, port), runs };
}
