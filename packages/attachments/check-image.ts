import type { ImageType } from '#casework/records/attachment.ts';
import type { Checked } from './checked.ts';
import type { Codecs } from './codecs.ts';
import { imageHeader } from './image-header.ts';
import { orientationOf, upright } from './orientation.ts';

/** 32 million, more than a phone's camera takes; an open image needs 128 MB. */
export const maxPixels = 32_000_000;

/** Re-encodes the pixels to remove all metadata, above all the place where the photo was taken (EXIF). */
export async function checkImage(
  codecs: Codecs,
  type: ImageType,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Checked> {
  const header = imageHeader(type, bytes);
  if (!header || header.width === 0 || header.height === 0) return { unfit: 'unreadable' };
  if (header.width * header.height > maxPixels) return { unfit: 'too-many-pixels' };
  try {
    const image = await codecs[type].decode(bytes);
    // The header may state another size than the decoder finds.
    if (image.width * image.height > maxPixels) return { unfit: 'too-many-pixels' };
    return { type, bytes: await codecs[type].encode(upright(image, orientationOf(header.exif))) };
  } catch {
    return { unfit: 'unreadable' };
  }
}
