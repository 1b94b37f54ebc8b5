import type { TenantScope } from '#access/tenant-scope.ts';
import type { Attachment } from '#casework/records/attachment.ts';
import { slotOf } from '#casework/records/attachment-slot.ts';
import type { AttachmentStore, FileLinks, Files } from '#casework/records/attachment-store.ts';
import { caseKeyOf, copy, type TenantMemory } from './memory-table.ts';

export function memoryAttachments({ files, tenant }: TenantMemory): AttachmentStore {
  const ofCase = (tenant: string, number: string) => {
    const key = caseKeyOf(tenant, number);
    if (!files.has(key)) files.set(key, new Map());
    return files.get(key)!;
  };
  return {
    async expect(number, wanted, instead) {
      const places = ofCase(tenant, number);
      const holder = places.get(slotOf(wanted.id));
      if (holder && (holder.id !== instead?.id || holder.state === 'ready')) return false;
      places.set(slotOf(wanted.id), copy(wanted));
      return true;
    },
    async settle(number, id, settled) {
      const places = ofCase(tenant, number);
      const holder = places.get(slotOf(id));
      if (holder?.id !== id || holder.state !== 'expected') return false;
      const { until: _, lapses: __, ...asked } = holder;
      places.set(slotOf(id), { ...asked, ...settled } as Attachment);
      return true;
    },
    async forgetAll(number) {
      files.delete(caseKeyOf(tenant, number));
    },
  };
}

/** Objects by folder, tenant, number and id. */
export function memoryFiles({ tenant }: TenantScope) {
  const objects = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type?: string }>();
  const nameOf = (folder: string, tenant: string, number: string, id: string) =>
    `${folder} ${tenant} ${number} ${id}`;
  const files: Files = {
    async incoming(number, id, max) {
      const object = objects.get(nameOf('incoming', tenant, number, id));
      return object && (object.bytes.length > max ? 'too-large' : object.bytes);
    },
    async keep(number, id, { bytes, type }) {
      objects.set(nameOf('ready', tenant, number, id), { bytes: new Uint8Array(bytes), type });
    },
    async drop(number, id, from) {
      objects.delete(nameOf(from, tenant, number, id));
    },
    async dropAll(number) {
      for (const name of objects.keys()) if (name.includes(` ${tenant} ${number} `)) objects.delete(name);
    },
  };
  return {
    files,
    objects,
    send(tenant: string, number: string, id: string, bytes: Uint8Array<ArrayBuffer>) {
      objects.set(nameOf('incoming', tenant, number, id), { bytes });
    },
    foldersOf: (id: string) =>
      [...objects.keys()].filter((name) => name.endsWith(` ${id}`)).map((name) => name.split(' ')[0]),
  };
}

/** The link is readable text, so that tests can see what it is for. */
export const plainLinks = ({ tenant }: TenantScope): FileLinks => ({
  toSend: async (number, { id, type, size, until }) =>
    `https://bucket.example/incoming/${tenant}/${number}/${id}?${new URLSearchParams({ type, size: String(size), until })}`,
  toFetch: async (number, { id, type }, until) =>
    `https://bucket.example/ready/${tenant}/${number}/${id}?${new URLSearchParams({ type, until })}`,
});
