import { type Instant, localDate, longDay } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type ComposedMail, whenText } from './parts/mail-content.ts';
import { officeTitle } from './parts/office-mail.ts';

/** Names no case: the operator may read none, and the office has all in its list. */
export function officeMailLostMail(
  tenant: TenantConfig,
  { office, at }: { readonly office: string; readonly at: Instant },
): ComposedMail {
  const title = officeTitle(office, tenant);
  return {
    language: 'id',
    subject: { text: `Surat kepada ${title} belum sampai, ${longDay(localDate(tenant.zone, at), 'id')}` },
    content: {
      opening: `Surat kepada ${title} tidak diterima kotak suratnya, dan tidak dikirim lagi.`,
      facts: [
        { label: 'Jabatan', value: title },
        { label: 'Dicoba terakhir', value: whenText(tenant.zone, { at }, 'id') },
      ],
      sections: [],
      paragraphs: [
        'Hubungi jabatan ini dengan cara lain, misalnya telepon, dan minta kotak suratnya diperiksa: mungkin penuh, atau menolak surat dari Tanggap. Isi surat itu ada pada daftar tugasnya di Tanggap.',
        'Surat berikutnya tetap dikirim ke alamat itu. Tugas dan batas waktunya tetap berjalan.',
      ],
      notes: [],
    },
  };
}
