import type { AttachmentRefusal } from '#casework/records/attachment.ts';
import type { ImageHeader } from './header.ts';

/**
 * Scans of one image. Cameras write 1, progressive encoders about 12. Each costs the decoder a walk over all pixels,
 * however few bytes it has.
 */
export const maxScans = 50;

const startOfScan = 0xda;
const endOfImage = 0xd9;
const app1 = 0xe1;

/**
 * What a JPEG's segments say (ITU T.81, B.2), read as the decoder reads them: between segments it skips whatever is no
 * marker. Undefined where no size is said.
 * @throws RangeError where the file ends within a segment.
 */
export function jpegHeader(view: DataView, bytes: Uint8Array): ImageHeader | undefined {
  let exif: DataView | undefined;
  let frame: Omit<ImageHeader, 'exif'> | undefined;
  let scans = 0;
  for (let at = nextMarker(bytes, 2); at >= 0; ) {
    const marker = bytes[at]!;
    if (marker === endOfImage) break;
    if (isAlone(marker)) {
      at = nextMarker(bytes, at + 1);
      continue;
    }
    const length = view.getUint16(at + 1);
    if (length < 2) return undefined;
    if (marker === app1 && length > 2)
      exif ??= exifIn(new DataView(view.buffer, view.byteOffset + at + 3, length - 2));
    if (isFrame(marker)) frame ??= frameAt(view, at, marker);
    if (marker === startOfScan) {
      if (!frame) return undefined;
      scans += 1;
      if (scans > maxScans) return { ...frame, refusal: 'too-complex' };
    }
    at = nextMarker(bytes, at + 1 + length);
  }
  return frame && { ...frame, ...(exif ? { exif } : {}) };
}

/** Where the next marker's code stands; -1 if none follows. Any number of fill bytes may stand before it. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    while (bytes[at] === 0xff) at += 1;
    // A zero makes the byte before it data.
    if (bytes[at] !== 0x00) return at < bytes.length ? at : -1;
  }
  return -1;
}

/** Markers without a length: TEM, RST0 to RST7, which stand in the data of scans. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** SOF0 to SOF15, without the three markers among them that are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function frameAt(view: DataView, at: number, marker: number): Omit<ImageHeader, 'exif'> {
  const size = { height: view.getUint16(at + 4), width: view.getUint16(at + 6) };
  const refusal = refusalOf(marker, view.getUint8(at + 3), view.getUint8(at + 8));
  return { ...size, ...(refusal ? { refusal } : {}) };
}

/** The decoder knows baseline, extended and progressive frames of 8 bits, in grey, RGB or YCbCr. */
function refusalOf(marker: number, bits: number, components: number): AttachmentRefusal | undefined {
  if (components === 4) return 'cmyk';
  return marker > 0xc2 || bits !== 8 || (components !== 1 && components !== 3) ? 'unusual-coding' : undefined;
}

function exifIn(segment: DataView): DataView | undefined {
  if (segment.byteLength < 8) return undefined;
  const head = segment.getUint32(0);
  // `Exif`, or the byte order of a TIFF file, which some writers put there at once.
  return head === 0x45786966 || head === 0x49492a00 || head === 0x4d4d002a ? segment : undefined;
}
