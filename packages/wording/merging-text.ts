import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { Telling, TimelineReader } from './telling.ts';

type Merging = Extract<
  ComplaintEvent,
  {
    type: 'complaint-merged.v1' | 'complaint-unmerged.v1' | 'duplicate-joined.v1' | 'duplicate-parted.v1';
  }
>;

/** How a complaint was joined with another; its number only for whoever may learn it. */
export function mergingText(
  event: Merging,
  { say, named }: Pick<Telling, 'say' | 'named'>,
  reader: TimelineReader,
): string | undefined {
  switch (event.type) {
    case 'complaint-merged.v1': {
      const { into, reason } = event.data;
      if (!named.has(into))
        return say(
          `Laporan kini ditangani dalam satu berkas bersama.${reason ? ' Alasan:' : ''}`,
          `Handled in one common file from now on.${reason ? ' Reason:' : ''}`,
        );
      return say(
        `Laporan digabungkan ke laporan ${into} tentang hal yang sama.${reason ? ' Alasan:' : ''}`,
        `Joined to report ${into} about the same matter.${reason ? ' Reason:' : ''}`,
      );
    }
    case 'complaint-unmerged.v1':
      return say(
        'Laporan dipisahkan lagi dan dilanjutkan dari tahap semula. Alasan:',
        'Parted again, and goes on from where it stood. Reason:',
      );
    case 'duplicate-joined.v1':
      if (reader === 'office')
        return say('Laporan lain digabungkan ke laporan ini.', 'Another report was joined to it.');
      return event.data.quiet
        ? undefined
        : say(
            'Laporan lain tentang hal yang sama digabungkan ke laporan ini.',
            'Another report about the same matter was joined to this one.',
          );
    case 'duplicate-parted.v1':
      return reader === 'office'
        ? say('Laporan yang digabungkan dipisahkan lagi.', 'A report that was joined to it was parted again.')
        : undefined;
  }
}
