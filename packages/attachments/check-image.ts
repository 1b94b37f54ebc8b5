import type { ImageType } from '#casework/records/attachment.ts';
import type { Checked } from './checked.ts';
import type { Codecs } from './codecs.ts';
import { imageHeader } from './image-header.ts';
import { orientationOf, upright } from './orientation.ts';

/** Pixels of one image: 32 million, more than a phone's camera gives by itself; 128 MB while it is open. */
export const maxPixels = 32_000_000;

/**
 * An image made anew from its pixels: turned upright, and without all that was not pixels, above all the place where it
 * was taken (EXIF). What hid behind or between them is gone with it.
 */
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
    // A file may say one size and hold another: the decoder's word is the last.
    if (image.width * image.height > maxPixels) return { unfit: 'too-many-pixels' };
    return { type, bytes: await codecs[type].encode(upright(image, orientationOf(header.exif))) };
  } catch {
    // Whatever broke the decoder: it is a matter of this file, and would break it again.
    return { unfit: 'unreadable' };
  }
}
