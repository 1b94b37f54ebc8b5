import type { ImageType } from '#casework/records/attachment.ts';
import type { ImageHeader } from './header.ts';
import { jpegHeader } from './jpeg-header.ts';

/** Without decoding, so that a decompression bomb is refused before it is opened. Undefined for a broken header. */
export function imageHeader(type: ImageType, bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readers[type](view, bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const readers: Readonly<Record<ImageType, (view: DataView, bytes: Uint8Array) => ImageHeader | undefined>> = {
  'image/jpeg': jpegHeader,
  'image/png': pngHeader,
  'image/webp': webpHeader,
};

const part = ({ buffer, byteOffset }: DataView, from: number, length: number): DataView =>
  new DataView(buffer, byteOffset + from, length);

const name = (view: DataView, at: number, length = 4): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('');

function pngHeader(view: DataView): ImageHeader | undefined {
  if (name(view, 12) !== 'IHDR') return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = name(view, at + 4);
    if (chunk === 'eXIf') return { ...size, exif: part(view, at + 8, view.getUint32(at)) };
    if (chunk === 'IEND') break;
  }
  return size;
}

function webpHeader(view: DataView): ImageHeader | undefined {
  const size = webpSize(view);
  for (let at = 12; size && at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    if (name(view, at) === 'EXIF') return { ...size, exif: part(view, at + 8, length) };
    at += 8 + length + (length % 2);
  }
  return size;
}

function webpSize(view: DataView): ImageHeader | undefined {
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (name(view, 12)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}
