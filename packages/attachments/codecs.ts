import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { defaultEncodeOptions as jpegDefaults } from '@jsquash/jpeg/meta.js';
import { initEmscriptenModule } from '@jsquash/jpeg/utils.js';
import {
  decode as decodePng,
  encode as encodePng,
  initSync as initPng,
} from '@jsquash/png/codec/pkg/squoosh_png.js';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.js';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import { defaultOptions as webpDefaults } from '@jsquash/webp/meta.js';
import type { ImageType } from '#casework/records/attachment.ts';
import type { Pixels } from './orientation.ts';

/** The WebAssembly files of `@jsquash/*`, by their paths below it. Whoever starts us knows where they lie. */
export const codecFiles = {
  jpegDecoder: 'jpeg/codec/dec/mozjpeg_dec.wasm',
  jpegEncoder: 'jpeg/codec/enc/mozjpeg_enc.wasm',
  png: 'png/codec/pkg/squoosh_png_bg.wasm',
  webpDecoder: 'webp/codec/dec/webp_dec.wasm',
  webpEncoder: 'webp/codec/enc/webp_enc_simd.wasm',
} as const;
export type CodecFiles = Readonly<Record<keyof typeof codecFiles, Uint8Array<ArrayBuffer>>>;

export interface Codec {
  /** @throws for what is no image of this type. */
  decode(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels>;
  encode(image: Pixels): Promise<Uint8Array>;
}
export type Codecs = Readonly<Record<ImageType, Codec>>;

/**
 * Plain WebAssembly, which needs no build for Lambda's arm64 and whose memory ends at its own: what breaks a decoder
 * breaks out of nothing. A fresh instance for each image, because such a memory grows and never shrinks.
 */
export function makeCodecs(files: CodecFiles): Codecs {
  const compiled = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new WebAssembly.Module(bytes)]),
  ) as Record<keyof CodecFiles, WebAssembly.Module>;
  initPng(compiled.png);
  return {
    'image/jpeg': {
      async decode(bytes) {
        const module = await initEmscriptenModule(jpegDecoder, compiled.jpegDecoder, inPlace);
        // As it is stored: what EXIF says is done in one way for all three.
        return decoded(module.decode(bytes, false));
      },
      async encode({ data, width, height }) {
        const module = await initEmscriptenModule(jpegEncoder, compiled.jpegEncoder, inPlace);
        return module.encode(view(data), width, height, jpegOptions);
      },
    },
    'image/png': {
      decode: async (bytes) => decoded(decodePng(bytes)),
      encode: async ({ data, width, height }) => encodePng(new Uint8Array(view(data)), width, height, 8),
    },
    'image/webp': {
      async decode(bytes) {
        const module = await initEmscriptenModule(webpDecoder, compiled.webpDecoder, inPlace);
        return decoded(module.decode(bytes));
      },
      async encode({ data, width, height }) {
        const module = await initEmscriptenModule(webpEncoder, compiled.webpEncoder, inPlace);
        return encoded(module.encode(view(data), width, height, webpOptions));
      },
    },
  };
}

/** The file is here already: without this its loader would look for an address that a bundle has not. */
const inPlace = { locateFile: (name: string) => name };

/** Hardly seen to differ, and twice as fast as the progressive form. */
const jpegOptions = { ...jpegDefaults, quality: 85, progressive: false, baseline: true };
const webpOptions = { ...webpDefaults, quality: 85, method: 2 };

const view = ({ buffer, byteOffset, byteLength }: Uint8ClampedArray): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);

function decoded(image: Pixels | null): Pixels {
  if (!image) throw new Error('not an image of this type');
  return image;
}

function encoded(bytes: Uint8Array | null): Uint8Array {
  if (!bytes) throw new Error('no image came out');
  return bytes;
}
