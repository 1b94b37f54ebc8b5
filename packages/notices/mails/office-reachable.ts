import { localDate, longDay } from '#calendar/zones.ts';
import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { liftReasonName } from '#wording/lift-reasons.ts';
import { type ComposedMail, capital, whenText } from './parts/mail-content.ts';
import { officeTitle } from './parts/office-mail.ts';

export function officeReachableMail(
  tenant: TenantConfig,
  { office: id, why, since, at }: OfficeReachable,
  recipient: Office,
): ComposedMail {
  const title = officeTitle(id, tenant);
  const isItself = recipient.id === id;
  const day = longDay(localDate(tenant.zone, at), 'id');
  return {
    language: 'id',
    subject: { text: `Surat kepada ${title} dikirim lagi sejak ${day}` },
    content: {
      opening: isItself
        ? 'Mulai sekarang surat Tanggap kembali dikirim ke alamat jabatan Anda.'
        : `Mulai sekarang surat kepada ${title} kembali dikirim ke alamatnya.`,
      facts: [
        { label: 'Jabatan', value: title },
        { label: 'Tidak disurati sejak', value: whenText(tenant.zone, { at: since }, 'id') },
        { label: 'Alasan disurati lagi', value: capital(liftReasonName(why, 'id')) },
      ],
      sections: [],
      paragraphs: isItself
        ? [
            'Yang tidak sampai selama itu tidak dikirim ulang. Periksa daftar tugas Anda di Tanggap: tugas dan batas waktunya tetap berjalan.',
          ]
        : ['Surat ini untuk Anda ketahui.'],
      notes: [],
    },
  };
}
