import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentKind } from '#events/vocabulary.ts';
import { breachMail } from '#notices/mails/breach.ts';
import { followUpMail } from '#notices/mails/follow-up.ts';
import type { MailContent } from '#notices/mails/parts/mail-content.ts';
import { subjectOf } from '#notices/mails/parts/subject.ts';
import { planNotices } from '#notices/plan/plan-notices.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { afterStep, type Case, caseAt, receivedCase } from '../../support/complaints/cases.ts';
import { lateCases, longAfter, oversightReport } from '../../support/complaints/late-cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

let tenant: TenantConfig;
beforeEach(async () => {
  tenant = await klaten();
});

const vacate = (ids: readonly string[]) => {
  for (const office of tenant.offices) if (ids.includes(office.id)) office.vacant = true;
};

const { passedDown, inspected, rated, forwarded, unreachable, planned, drafted, emergency } = lateCases(
  () => tenant,
);

const templates = { breach: breachMail, 'follow-up': followUpMail } as const;

/** The mail of an escalation level to an office; by default to the one that must act. */
function said(
  late: Case,
  kind: AssignmentKind,
  { form = 'breach', to }: { form?: keyof typeof templates; to?: string } = {},
): MailContent & { readonly subject: string } {
  const owed = late.complaint.assignments.findLast((one) => one.kind === kind)!;
  const { entries, complaint } = afterStep(late, 'fall-due', { assignment: owed.id }, longAfter);
  const reached = entries.find(
    (entry) =>
      entry.type === 'ladder-step-reached.v1' &&
      entry.data.assignment === owed.id &&
      entry.data.form === form,
  )!;
  const planned = planNotices({ event: reached, complaint, tenant, reachable: true });
  const { notice } = planned.find((one) => !to || one.notice.recipient === to)!;
  const context = {
    tenant,
    notice,
    record: { complaint, codeHash: '' },
    language: 'id' as const,
    url: 'https://tanggap.example/klaten/kasus',
    quoted: undefined,
  };
  const { cases, text } = subjectOf(templates[form], context);
  return { ...templates[form].content(context), subject: `[${cases}] ${text}` };
}

const dishubVacant =
  'jabatan Pejabat Penghubung Pengaduan Dinas Perhubungan dan Kepala Dinas Perhubungan kosong';

type Unable = readonly [offices: readonly string[], late: () => Case, kind: AssignmentKind, why: string];

describe('an escalation mail to a deputy', () => {
  it.each<Unable>([
    [['dishub/liaison', 'dishub/head'], () => caseAt(tenant, 'dispatched'), 'lead', dishubVacant],
    [['dishub/liaison', 'dishub/head'], planned, 'report-planned', dishubVacant],
    [
      ['dlh/liaison', 'dlh/head'],
      () => caseAt(tenant, 'dispatched', { support: ['dlh'] }),
      'support',
      'jabatan Pejabat Penghubung Pengaduan Dinas Lingkungan Hidup dan Kepala Dinas Lingkungan Hidup kosong',
    ],
    [
      ['dishub/uptd-terminal', 'dishub/liaison', 'dishub/head'],
      passedDown,
      'sub-unit',
      'Dinas Perhubungan, Kepala Dinas Perhubungan dan Kepala UPTD Terminal kosong',
    ],
    [['coordinator'], () => receivedCase(tenant), 'verify', 'jabatan Admin Koordinator Pengaduan kosong'],
    [['coordinator'], rated, 'review-rating', 'jabatan Admin Koordinator Pengaduan kosong'],
    [['coordinator'], forwarded, 'ask-outside', 'jabatan Admin Koordinator Pengaduan kosong'],
    [['coordinator'], unreachable, 'mend-address', 'jabatan Admin Koordinator Pengaduan kosong'],
    [['coordinator', 'dinkes/head'], drafted, 'approve-answer', 'Kepala Dinas Kesehatan kosong'],
    [['inspector'], () => caseAt(tenant, 'dispatched', oversightReport), 'lead', 'jabatan Inspektur'],
    [['inspector'], inspected, 'inspect', 'jabatan Inspektur'],
  ])(
    'a deputy who may not act reads which offices are vacant and what it can do: %j',
    (ids, late, kind, why) => {
      const before = late();
      vacate(ids);
      const { subject, first = [] } = said(before, kind);
      expect(subject).toContain('] Jabatan kosong: batas ');
      expect(first).toHaveLength(1);
      expect(first[0]).toContain(why);
      expect(first[0]).toContain('Mintalah pejabat sementara ditunjuk');
      const mayRedispatch = kind === 'lead' && !ids.includes('inspector');
      expect(first[0]!.includes('instansi lain')).toBe(mayRedispatch);
    },
  );

  it.each<Unable>([
    [['dishub/liaison'], () => caseAt(tenant, 'dispatched'), 'lead', 'Terima laporan ini'],
    [['dishub/uptd-terminal', 'dishub/liaison'], passedDown, 'sub-unit', 'Selesaikan pekerjaan ini'],
    [['dinkes/head'], drafted, 'approve-answer', 'Setujui rancangan jawaban'],
    [['duty-1'], () => emergency(), 'lead', 'Terima laporan ini'],
    [[], () => caseAt(tenant, 'dispatched'), 'lead', 'Terima laporan ini'],
  ])('a deputy who may act reads what to do: %j', (ids, late, kind, next) => {
    const before = late();
    vacate(ids);
    const { subject, first } = said(before, kind);
    expect(subject).not.toContain('kosong');
    expect(first?.join()).toContain(next);
  });
});

describe('a copy of an escalation mail', () => {
  it.each<
    readonly [to: string, late: () => Case, kind: AssignmentKind, form: 'breach' | 'follow-up', says: string]
  >([
    [
      'dishub/head',
      () => caseAt(tenant, 'dispatched'),
      'lead',
      'breach',
      'yang harus bertindak adalah Pejabat Penghubung Pengaduan Dinas Perhubungan.',
    ],
    ['dishub/head', passedDown, 'sub-unit', 'breach', 'yang harus bertindak adalah Kepala UPTD Terminal.'],
    [
      'coordinator',
      () => caseAt(tenant, 'dispatched'),
      'lead',
      'follow-up',
      'pimpinan Dinas Perhubungan telah diminta menyelesaikannya.',
    ],
    [
      'coordinator',
      () => receivedCase(tenant),
      'verify',
      'follow-up',
      'Periksa laporan ini, lalu teruskan kepada instansi yang berwenang. Atasan Anda sudah diberi tahu.',
    ],
  ])('a copy names the office that must act as its reader knows it: %s', (to, late, kind, form, says) => {
    expect(said(late(), kind, { form, to }).first?.join(' ')).toContain(says);
  });

  it('in an emergency the owner is asked to act and the officer on duty to make sure of it', () => {
    const owner = said(emergency(), 'lead', { form: 'breach', to: 'dishub/liaison' }).first?.join(' ');
    expect(owner).toMatch(/^Terima laporan ini di Tanggap\./);
    const onDuty = said(emergency(), 'lead', { form: 'breach', to: 'duty-1' }).first?.join(' ');
    expect(onDuty).toMatch(/^Hubungi Dinas Perhubungan sekarang .* Tugasnya: Terima laporan ini/);
  });

  it('no office reads about itself in the third person', () => {
    const { opening } = said(receivedCase(tenant), 'verify', { form: 'follow-up', to: 'coordinator' });
    expect(opening).toBe('Batas verifikasi laporan terlampaui dan belum juga dipenuhi.');
  });
});
