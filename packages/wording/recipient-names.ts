import type { Recipient } from '#events/vocabulary.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

export const recipientNames: Record<Recipient, Bilingual> = {
  owner: { id: 'penanggung jawab', en: 'whoever is responsible' },
  head: { id: 'kepala instansi', en: 'head of agency' },
  coordinator: { id: 'koordinator', en: 'coordinator' },
  supervisor: { id: 'pengawas', en: 'supervisor' },
  inspectorate: { id: 'Inspektorat', en: 'inspectorate' },
  'duty-officer': { id: 'petugas piket', en: 'officer on duty' },
};
