import type { SubmitReceipt } from '#casework/commands/submit-complaint.ts';
import type { PersonData } from '#casework/personal-data/person-data.ts';
import type { TrackingView } from '#casework/views/track-complaint.ts';
import type { TenantPage } from '#pages/parts/site.ts';
import { klaten } from '../sop/klaten.ts';

export const klatenSite = async (over: Partial<TenantPage> = {}): Promise<TenantPage> => ({
  tenant: await klaten(),
  language: 'id',
  chosen: false,
  ...over,
});

export const submittedExample: SubmitReceipt = {
  number: 'KLT-7F3K-9M2Q',
  code: 'A1B2-C3D4-E5F6-G7H8',
  promised: { at: '2026-12-16T16:00:00+07:00', provisional: true },
  next: { kind: 'verify', at: '2026-11-26T16:00:00+07:00' },
  links: { follow: 'https://tanggap.example/klaten/lacak?nomor=KLT-7F3K-9M2Q' },
};

export const followedExample: TrackingView = {
  number: 'KLT-7F3K-9M2Q',
  stage: 'answered',
  stageText: 'Sudah dijawab, menunggu tanggapan Anda',
  holder: 'Dinas Perhubungan',
  class: 'no-oversight',
  urgency: 'normal',
  promised: { at: '2026-12-16T16:00:00+07:00', provisional: false, estimate: false },
  deadlines: [
    {
      kind: 'first-response',
      at: '2026-12-01T16:00:00+07:00',
      step: 1,
      breached: true,
      paused: false,
      estimate: false,
    },
    {
      kind: 'reply',
      at: '2027-01-06T16:00:00+07:00',
      step: null,
      breached: false,
      paused: false,
      estimate: true,
    },
  ],
  attachments: [],
  timeline: [
    {
      sequence: 1,
      type: 'complaint-submitted.v1',
      at: '2026-11-23T09:15:00+07:00',
      text: 'Laporan diterima.',
    },
    {
      sequence: 3,
      type: 'complaint-dispatched.v1',
      at: '2026-11-24T08:05:00+07:00',
      text: 'Laporan diverifikasi dan diteruskan ke Dinas Perhubungan. Dijanjikan selesai paling lambat Rabu, 16 Desember 2026 pukul 16.00 WIB.',
    },
    {
      sequence: 5,
      type: 'complaint-answered.v1',
      at: '2026-12-02T10:40:00+07:00',
      text: 'Jawaban: Lampu di depan pasar sudah diganti pada 1 Desember.\nTerima kasih atas laporannya.',
    },
  ],
  possible: ['rate'],
};

/** The data of a person who sent a file and a further message. */
export const personDataExample: PersonData = {
  number: 'KLT-7F3K-9M2Q',
  stage: 'Sudah dijawab, menunggu tanggapan Anda',
  receivedAt: '2026-11-23T09:15:00+07:00',
  anonymous: false,
  category: 'lampu-jalan',
  identity: { name: 'Sari <b>', email: 'sari@contoh.id', language: 'id' },
  report: { text: 'Lampu padam\ndi depan pasar', address: 'Jalan Pemuda 5' },
  written: [{ sequence: 7, at: '2026-12-02T11:00:00+07:00', text: 'Masih padam.' }],
  timeline: followedExample.timeline,
  attachments: [],
  told: [{ channel: 'mail', about: 'received', state: 'sent', at: '2026-11-23T09:15:04+07:00' }],
  looks: [{ at: '2026-11-24T10:00:00+07:00', office: 'dishub/liaison', why: 'read-case', fields: ['email'] }],
};

const query = { nomor: 'KLT-7F3K-9M2Q', pengikut: 'k1.abc', kunci: 'k1.def' };
export const followViews = (
  [
    ['confirm', 'asked'],
    ['confirm', 'done'],
    ['confirm', 'lapsed'],
    ['leave', 'asked'],
    ['leave', 'done'],
  ] as const
).map(([use, state]) => ({ use, state, number: query.nomor, query }));
