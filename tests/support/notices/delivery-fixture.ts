import { scopeOf } from '#access/tenant-scope.ts';
import { takeStep } from '#casework/wiring.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import { tagOf } from '#mail/mail-tag.ts';
import { readSesEvent } from '#mail/ses-event.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import { type DeliveryEventDependencies, handleDeliveryEvent } from '#notices/suppression/delivery-events.ts';
import { type SesEventKind, sesEvent } from '../aws/ses-events.ts';
import { caseworkFixture } from '../casework/casework-fixture.ts';
import { memoryNotices } from '../memory/memory-notices.ts';
import { wib } from '../sop/calendars.ts';
import { klaten } from '../sop/klaten.ts';
import { noticesFixture } from './notices-fixture.ts';

export const citizen = 'warga@contoh.example';
export const morning = wib('2026-11-24', '10:00');

/** Sends notices and handles their delivery events; `lost` and `statuses` record what was reported. */
export async function deliveryFixture() {
  const tenant = await klaten();
  const kept = memoryNotices(scopeOf(tenant));
  const desk = caseworkFixture(tenant);
  const office = noticesFixture(tenant, desk.store, kept);
  office.clock.now = morning;
  const lost: OfficeUnreachable[] = [];
  const statuses: string[] = [];
  const deps: DeliveryEventDependencies = {
    takeStep,
    log: {
      ...kept.log,
      recordStatus: async (mail, fate) => {
        statuses.push(fate.status);
        await kept.log.recordStatus(mail, fate);
      },
    },
    lostMails: office.lost.store,
    suppressions: () => office.post.suppressions,
    complaints: () => desk.store,
    tenant: async () => tenant,
    announceUnreachable: async (message) => void lost.push(message),
    now: async () => office.clock.now,
    realNow: () => Date.parse('2026-11-25T01:00:00Z'),
    metric: () => {},
  };
  /** Finds our tag by SES's message id. */
  const named = (messageId: string) => {
    const outgoing = kept.messages.get(messageId);
    return outgoing && tagOf(referenceOf(outgoing));
  };
  /** `at` is real time, by default long after sending. */
  const hear = (
    kind: SesEventKind,
    messageId: string,
    address: string,
    given: { tag?: string; at?: string } = {},
  ) =>
    handleDeliveryEvent(
      given.at ? { ...deps, realNow: () => Date.parse(given.at!) } : deps,
      readSesEvent(sesEvent(kind, messageId, address, given.tag ?? named(messageId)))!,
    );
  const caseOf = async (number: string) => (await desk.store.load(number))!.complaint;
  const menders = async (number: string) =>
    (await caseOf(number)).assignments.filter(({ kind }) => kind === 'mend-address');
  const addresses = () => office.mails.map(({ to }) => to.address);
  /** The report's receipt was sent under the id `ses-1`. */
  const receipt = async (changes: object = {}, reporter: object = {}) => {
    const number = await desk.submitted(changes);
    // As reports from before the address became an office's.
    if (Object.keys(reporter).length > 0) {
      const known = (await desk.store.reporter(number))!;
      desk.store.reporter = async () => ({ ...known, ...reporter });
    }
    await office.tellAll(number);
    return number;
  };
  return { desk, office, lost, statuses, hear, caseOf, menders, addresses, receipt };
}
