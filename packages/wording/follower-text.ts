import type { Language } from '#calendar/zones.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';

/**
 * What happened, to somebody for whom only what is public is. Neither why it ended nor what the complainant did is:
 * a rating and a withdrawal are theirs.
 */
export function followerText({ type }: ComplaintEvent, language: Language): string {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  switch (type) {
    case 'interim-reply-sent.v1':
      return say('Instansi memberi tanggapan sementara:', 'The agency gave an interim reply:');
    case 'complaint-answered.v1':
      return say('Instansi menjawab laporan ini:', 'The agency answered this report:');
    case 'outside-reply-recorded.v1':
      return say(
        'Lembaga di luar pemerintah daerah memberi balasan:',
        'The body outside the regency replied:',
      );
    case 'complaint-closed.v1':
      return say('Laporan ini ditutup.', 'This report was closed.');
    case 'complaint-reopened.v1':
      return say('Laporan ini dibuka kembali.', 'This report was opened again.');
    case 'complaint-merged.v1':
      return say(
        'Laporan ini berakhir: digabungkan dengan laporan lain tentang hal yang sama.',
        'This report ended: it was joined with another one about the same matter.',
      );
    case 'complaint-archived.v1':
      return say('Laporan ini berakhir dan diarsipkan.', 'This report ended and was archived.');
    default:
      return say('Ada perkembangan.', 'There is news.');
  }
}
