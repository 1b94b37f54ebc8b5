import type { ContributionsView } from '#casework/views/contributions-view.ts';
import { type DeskCase, openDeskCase } from '#casework/views/open-desk-case.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { caseworkFixture } from '../casework/casework-fixture.ts';
import { tuesday } from '../complaints/cases.ts';
import { memoryAccessRecords, memoryInbox } from '../memory/memory-lists.ts';

/** The desk's views over stores in memory. */
export function deskFixture(tenant: TenantConfig) {
  const fixture = caseworkFixture(tenant);
  const { memory, store } = fixture;
  const records = memoryAccessRecords(memory);
  const open = (number: string, actor: Actor, now = tuesday): Promise<DeskCase | ContributionsView> =>
    openDeskCase({ complaints: store, records }, tenant, { number, actor, language: 'id', now });
  const openWhole = async (number: string, actor: Actor, now = tuesday): Promise<DeskCase> => {
    const opened = await open(number, actor, now);
    if ('ownContributionsOnly' in opened) throw new Error('only contributions');
    return opened;
  };
  return { ...fixture, records, inbox: memoryInbox(memory), open, openWhole };
}
