import { localDate, longDay } from '#calendar/zones.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { type ComposedMail, whenText } from './parts/mail-content.ts';
import { officeTitle } from './parts/office-mail.ts';

/** `standIn` gets the office's mail meanwhile. */
export function officeUnreachableMail(
  tenant: TenantConfig,
  { office: id, why, since }: OfficeUnreachable,
  standIn: Office | undefined,
): ComposedMail {
  const title = officeTitle(id, tenant);
  const day = longDay(localDate(tenant.zone, since), 'id');
  return {
    language: 'id',
    subject: { text: `Surat kepada ${title} tidak sampai sejak ${day}` },
    content: {
      opening:
        why === 'bounced'
          ? `Surat kepada ${title} dikembalikan oleh kotak suratnya.`
          : `Surat kepada ${title} ditandai sebagai spam oleh penerimanya.`,
      facts: [
        { label: 'Jabatan', value: title },
        { label: 'Tidak disurati sejak', value: whenText(tenant.zone, { at: since }, 'id') },
        ...(standIn
          ? [{ label: 'Suratnya sementara dikirim kepada', value: inLanguage(standIn.title, 'id') }]
          : []),
      ],
      sections: [],
      paragraphs: [
        'Periksa alamat jabatan ini, lalu terapkan alamat yang benar pada data kantor. Bila alamat yang sama menerima surat lagi, operator mencabut penghentiannya.',
        'Tugas dan batas waktunya tetap berjalan.',
      ],
      notes: [],
    },
  };
}
