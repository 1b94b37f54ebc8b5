import type { Submission } from '#casework/commands/submission.ts';

export const submissionExample: Partial<Submission> = {
  text: 'Jalan Pemuda berlubang besar di depan pasar, dua pengendara sudah jatuh minggu ini.',
  category: 'jalan-rusak',
  place: { address: 'Jalan Pemuda 12', district: 'klaten-tengah', village: 'bareng' },
  contact: { email: 'pelapor@warga.example' },
  occurredAt: '2026-11-20',
};

const number = 'KLT-7F3K-9M20';
const accept = {
  kind: 'accept',
  at: '2026-11-26T16:00:00+07:00',
  step: 1,
  breached: true,
  paused: false,
  estimate: false,
};
const firstResponse = {
  kind: 'first-response',
  at: '2026-12-01T16:00:00+07:00',
  step: null,
  breached: false,
  paused: false,
  estimate: false,
};
const resolve = {
  kind: 'resolve',
  at: '2026-12-14T16:00:00+07:00',
  step: null,
  breached: false,
  paused: false,
  estimate: false,
};

const followed = {
  number,
  stage: 'dispatched',
  stageText: 'Sudah diverifikasi dan diteruskan ke instansi yang berwenang',
  holder: 'Dinas Pekerjaan Umum dan Penataan Ruang',
  class: 'no-oversight',
  urgency: 'normal',
  promised: { at: '2026-12-16T16:00:00+07:00', provisional: false, estimate: false },
  deadlines: [accept, firstResponse, resolve],
  timeline: [
    {
      sequence: 1,
      type: 'complaint-submitted.v1',
      at: '2026-11-23T09:15:00+07:00',
      text: 'Laporan diterima.',
    },
  ],
  attachments: [
    {
      id: 'c01-3kq0bV7xYt2m',
      by: 'complainant',
      state: 'ready',
      type: 'image/jpeg',
      size: 284_312,
      at: '2026-11-23T09:17:00+07:00',
      public: false,
    },
  ],
  possible: [],
};

const look = {
  number,
  at: '2026-11-24T10:00:00+07:00',
  office: 'dpupr/liaison',
  why: 'read-case',
  fields: ['email'],
};

/** Example answers by schema name. */
export const answerExamples = {
  TenantDescription: {
    schema: 'TenantDescription',
    example: {
      id: 'klaten',
      name: 'Kabupaten Klaten',
      categories: [
        {
          id: 'jalan-rusak',
          name: 'Jalan rusak',
          urgency: 'normal',
          requires: ['Nama jalan dan patokan terdekat', 'Ukuran kerusakan dan sejak kapan'],
        },
      ],
      agencies: [{ id: 'dpupr', name: 'Dinas Pekerjaan Umum dan Penataan Ruang' }],
      districts: [
        { id: 'klaten-tengah', name: 'Klaten Tengah', villages: [{ id: 'bareng', name: 'Bareng' }] },
      ],
      box: { south: -7.82, west: 110.42, north: -7.52, east: 110.81 },
    },
  },
  ReportTaken: {
    schema: 'ReportTaken',
    example: {
      number,
      code: '6Q4V-0ZJT-M2RB-81XC',
      promised: { at: '2026-12-16T16:00:00+07:00', provisional: true },
      next: { kind: 'verify', at: '2026-11-26T16:00:00+07:00' },
      links: { follow: `https://tanggap.example/klaten/lacak?nomor=${number}` },
    },
  },
  FollowedComplaint: { schema: 'FollowedComplaint', example: followed },
  ShownCase: {
    schema: 'ShownCase',
    example: {
      ...followed,
      sequence: 5,
      assignments: [
        { id: 'lead-2', kind: 'lead', owner: 'agency:dpupr', deadlines: [accept, firstResponse, resolve] },
      ],
      report: {
        text: submissionExample.text,
        address: 'Jalan Pemuda 12',
        place: { district: 'klaten-tengah', village: 'bareng' },
        occurredAt: '2026-11-20',
      },
      category: 'jalan-rusak',
      anonymous: false,
      secret: false,
      title: 'Jalan Pemuda berlubang di depan pasar',
      reporter: { email: 'pelapor@warga.example', language: 'id' },
      possible: ['accept', 'answer'],
    },
  },
  UploadAsked: {
    schema: 'UploadAsked',
    example: {
      id: 'c01-3kq0bV7xYt2m',
      upload: {
        url: `https://tanggap-prod-attachments-123456789012.s3.ap-southeast-3.amazonaws.com/incoming/klaten/${number}/c01-3kq0bV7xYt2m?X-Amz-Signature=0a1b`,
        method: 'PUT',
        headers: { 'content-type': 'image/jpeg' },
      },
      until: '2026-11-23T02:32:00.000Z',
    },
  },
  AttachmentShown: {
    schema: 'AttachmentShown',
    example: {
      ...followed.attachments[0],
      url: `https://tanggap-prod-attachments-123456789012.s3.ap-southeast-3.amazonaws.com/ready/klaten/${number}/c01-3kq0bV7xYt2m?X-Amz-Signature=0a1b`,
      until: '2026-11-23T02:25:00.000Z',
    },
  },
  StepTaken: {
    schema: 'StepTaken',
    example: {
      number,
      stage: 'accepted',
      sequence: 6,
      deadlines: [firstResponse, resolve],
      possible: ['answer'],
    },
  },
  AccessList: { schema: 'AccessList', example: { items: [look] } },
  AssignmentList: {
    schema: 'AssignmentList',
    example: {
      items: [
        {
          number,
          title: 'Jalan Pemuda berlubang di depan pasar',
          kind: 'lead',
          owner: 'agency:dpupr',
          stage: 'dispatched',
          urgency: 'normal',
          rank: 3000,
          deadlines: [accept, firstResponse, resolve],
        },
      ],
    },
  },
} as const;
