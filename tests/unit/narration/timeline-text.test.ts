import { beforeEach, describe, expect, it } from 'vitest';
import { timelineLines } from '#casework/views/timeline-lines.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { contracts } from '#events/contracts.ts';
import type { EntryReader } from '#narration/entry.ts';
import { narrations } from '#narration/registry.ts';
import { textsShown } from '#narration/texts-shown.ts';
import { timelineText } from '#narration/timeline-text.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { klaten } from '../../support/sop/klaten.ts';

let tenant: TenantConfig;
beforeEach(async () => {
  tenant = await klaten();
});

const examples = Object.values(contracts)
  .flatMap((contract) => contract.examples as ComplaintEvent[])
  .filter(({ type }) => type in narrations);
const example = (type: ComplaintEvent['type'], by?: string): ComplaintEvent =>
  examples.find((one) => one.type === type && (!by || ('by' in one.data && one.data.by === by)))!;
/** Replaces every free text. */
const words = { get: (id: string) => `<${id}>` } as unknown as ReadonlyMap<string, string>;
const told = (event: ComplaintEvent, reader?: EntryReader, language: 'id' | 'en' = 'id') =>
  timelineText(event, { texts: words, tenant, language, reader });

describe('an entry in plain words', () => {
  it.each(examples.map((event) => [event.id, event] as const))(
    'the entry %s has a complete text in both languages, or in none',
    (_, event) => {
      const [id, en] = [told(event), told(event, 'complainant', 'en')];
      expect(id === undefined).toBe(en === undefined);
      if (id) expect(id).not.toBe(en);
      for (const text of [id, en]) expect(text ?? '').not.toMatch(/undefined|\bnull\b| {2}|-[a-z]+\.v1/);
    },
  );

  it('a return names the agency, the reason, and that the coordinator decides', () => {
    const text = told(example('complaint-returned.v1'));
    expect(text).toBe(
      'Dinas Pekerjaan Umum dan Penataan Ruang mengembalikan laporan: bukan wewenangnya. Koordinator menentukan instansi yang menanganinya. Alasan: <000005-reason>',
    );
  });

  it('a dispatch after a return names the new lead and verifies nothing', () => {
    const first = example('complaint-dispatched.v1') as Extract<
      ComplaintEvent,
      { type: 'complaint-dispatched.v1' }
    >;
    const closed = [{ id: 'decide-return-4', outcome: 'done' as const }];
    const next = { ...first, data: { ...first.data, moves: { ...first.data.moves, closed } } };
    expect(told(first)).toMatch(/^Laporan diverifikasi dan diteruskan ke Dinas Pekerjaan Umum/);
    expect(told(next)).toMatch(/^Laporan kini diteruskan ke Dinas Pekerjaan Umum/);
  });

  it('an extension states its length, its rule and the previous date', () => {
    expect(told(example('period-extended.v1'))).toBe(
      'Waktu untuk menjawab diperpanjang 7 hari kerja (UU 14/2008 Pasal 22 ayat (8)). Dijanjikan selesai paling lambat Selasa, 22 Desember 2026 pukul 16.00 WIB, sebelumnya Jumat, 11 Desember 2026 pukul 16.30 WIB. Alasan: <000005-reason>',
    );
  });

  it('a request for completion states what is missing and until when', () => {
    expect(told(example('completion-asked.v1'))).toBe(
      'Pelapor diminta melengkapi data dukung dan uraian masalahnya paling lambat Selasa, 8 Desember 2026 pukul 16.00 WIB: <000002-text>',
    );
  });

  it('an entry says that its texts were erased, and that it had attachments', () => {
    const event = example('interim-reply-sent.v1');
    expect(timelineText(event, { texts: new Map(), tenant, language: 'id' })).toBe(
      'Tanggapan sementara: (isi telah dihapus) Lampiran: 1.',
    );
  });
});

describe('entries for offices only', () => {
  it('a remark is in no timeline of the complainant', () => {
    const remark = example('remark-added.v1');
    expect(told(remark, 'complainant')).toBeUndefined();
    expect(textsShown(remark, 'complainant')).toEqual([]);
    expect(told(remark, 'office')).toBe('Catatan internal: <000009-text>');
    const entries = [remark as never];
    expect(timelineLines(entries, words, tenant, { language: 'id', reader: 'complainant' })).toEqual([]);
  });

  it('the reason of a correction and of a reopening by a review is for offices only', () => {
    const reopened = example('complaint-reopened.v1') as Extract<
      ComplaintEvent,
      { type: 'complaint-reopened.v1' }
    >;
    const byReview = { ...reopened, data: { ...reopened.data, by: 'review' as const } };
    for (const event of [example('complaint-corrected.v1'), byReview]) {
      expect(told(event, 'complainant')).not.toContain('reason>');
      expect(told(event, 'office')).toContain('reason>');
    }
    expect(told(reopened, 'complainant')).toContain('<000015-reason>');
  });
});

const climbed = (form: string, to = 'head', deadline = 'resolve') => {
  const data = { form, to, deadline, deadlineAt: '2026-12-14T09:00:00.000Z' };
  const actor = { role: 'system' };
  const event = { type: 'ladder-step-reached.v1', actor, data } as unknown as ComplaintEvent;
  return timelineText(event, { texts: new Map(), tenant, language: 'en' });
};

it('the complainant sees a breach in the timeline', () => {
  expect(climbed('breach')).toContain('Deadline passed');
});

it.each([
  ['head', 'resolve', 'head of agency'],
  ['head', 'verify', 'superior'],
  ['owner', 'accept', 'reminded again'],
  ['supervisor', 'verify', 'supervisor'],
])('a follow-up to %s about %s names its actual recipient', (to, deadline, whom) => {
  expect(climbed('follow-up', to, deadline)).toContain(whom);
});

it.each(['reminder', 'reprimand-1', 'reprimand-2', 'inspection'])(
  'no one reads a %s in the timeline: it precedes the deadline, or its letter',
  (form) => {
    expect(climbed(form)).toBeUndefined();
  },
);
