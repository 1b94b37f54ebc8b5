/** EXIF: 1 is upright, 2 to 8 are turned or mirrored (TIFF 6.0, tag 274). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;

export function orientationOf(exif: DataView | undefined): Orientation {
  try {
    return (exif && find(exif)) ?? 1;
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function find(data: DataView): Orientation | undefined {
  // `Exif\0\0` stands before it in a JPEG, and by mistake in some PNG and WebP.
  const start = data.getUint32(0) === 0x45786966 ? 6 : 0;
  const exif = new DataView(data.buffer, data.byteOffset + start, data.byteLength - start);
  const little = exif.getUint16(0) === 0x4949;
  const directory = exif.getUint32(4, little);
  const fields = exif.getUint16(directory, little);
  for (let i = 0; i < fields; i++) {
    const at = directory + 2 + 12 * i;
    if (exif.getUint16(at, little) !== orientationTag) continue;
    const isLong = exif.getUint16(at + 2, little) === 4;
    const value = isLong ? exif.getUint32(at + 8, little) : exif.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
  }
  return undefined;
}

/** Rows of pixels, 4 bytes each (red, green, blue, opacity). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The tag goes with the metadata, so without this half of all photos from phones would lie on their side. */
export function upright(image: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return image;
  const { width, height } = image;
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  const lies = orientation >= 5;
  const [seenWidth, seenHeight] = lies ? [height, width] : [width, height];
  const mirrorX = [2, 3, 7, 8].includes(orientation);
  const mirrorY = [3, 4, 6, 7].includes(orientation);
  for (let y = 0, n = 0; y < seenHeight; y++) {
    for (let x = 0; x < seenWidth; x++, n++) {
      const [a, b] = lies ? [y, x] : [x, y];
      const column = mirrorX ? width - 1 - a : a;
      const row = mirrorY ? height - 1 - b : b;
      to[n] = from[row * width + column]!;
    }
  }
  return { width: seenWidth, height: seenHeight, data: new Uint8ClampedArray(to.buffer) };
}
