import type { ImageType } from '#casework/records/attachment.ts';
import type { Checked } from './checked.ts';
import type { Codec, Codecs } from './codecs.ts';
import { firstFrame, onCanvas } from './first-frame.ts';
import type { ImageHeader } from './header.ts';
import { imageHeader } from './image-header.ts';
import { orientationOf, type Pixels, upright } from './orientation.ts';

/** 32 million, more than a phone's camera takes; an open image needs 128 MB. */
export const maxPixels = 32_000_000;

/** 16 MB, more than may be sent: noise of two colours becomes eight times as large. */
const maxRemadeBytes = 16 * 1024 * 1024;

/** Re-encodes the pixels to remove all metadata, above all the place where the photo was taken (EXIF). */
export async function checkImage(
  codecs: Codecs,
  type: ImageType,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Checked> {
  const header = imageHeader(type, bytes);
  if (!header || header.width === 0 || header.height === 0) return { unfit: 'unreadable' };
  if (header.refusal) return { unfit: header.refusal };
  if (header.width * header.height > maxPixels) return { unfit: 'too-many-pixels' };
  try {
    const image = await decoded(codecs[type], type, bytes, header);
    // The header may state another size than the decoder finds.
    if (image.width * image.height > maxPixels) return { unfit: 'too-many-pixels' };
    const remade = await codecs[type].encode(upright(image, orientationOf(header.exif)));
    return remade.length > maxRemadeBytes ? { unfit: 'grows-too-large' } : { type, bytes: remade };
  } catch {
    return { unfit: 'unreadable' };
  }
}

/** Of an animation the first frame, as decoders of PNG give it. */
async function decoded(
  codec: Codec,
  type: ImageType,
  bytes: Uint8Array<ArrayBuffer>,
  header: ImageHeader,
): Promise<Pixels> {
  const frame = type === 'image/webp' ? firstFrame(bytes) : undefined;
  return frame ? onCanvas(await codec.decode(frame.bytes), frame, header) : codec.decode(bytes);
}
