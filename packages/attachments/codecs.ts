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

export const codecFiles = {
  jpegDecoder: 'jpeg/codec/dec/mozjpeg_dec.wasm',
  jpegEncoder: 'jpeg/codec/enc/mozjpeg_enc.wasm',
  png: 'png/codec/pkg/squoosh_png_bg.wasm',
  webpDecoder: 'webp/codec/dec/webp_dec.wasm',
  webpEncoder: 'webp/codec/enc/webp_enc_simd.wasm',
} as const;
export type CodecFiles = Readonly<Record<keyof typeof codecFiles, Uint8Array<ArrayBuffer>>>;

export interface Codec {
  /** @throws if the bytes are no image of this type */
  decode(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels>;
  encode(image: Pixels): Promise<Uint8Array>;
}
export type Codecs = Readonly<Record<ImageType, Codec>>;

/** WebAssembly contains a broken decoder. One instance per image, because its memory never shrinks. */
export function makeCodecs(files: CodecFiles): Codecs {
  const modules = new Map<keyof CodecFiles, WebAssembly.Module>();
  const compiled = (name: keyof CodecFiles): WebAssembly.Module => {
    const module = modules.get(name) ?? new WebAssembly.Module(files[name]);
    modules.set(name, module);
    return module;
  };
  const png = () => initPng(compiled('png'));
  return {
    'image/jpeg': {
      async decode(bytes) {
        const module = await initEmscriptenModule(jpegDecoder, compiled('jpegDecoder'), inPlace);
        // `upright` applies the EXIF orientation, for all types.
        return decoded(module.decode(bytes, false));
      },
      async encode({ data, width, height }) {
        const module = await initEmscriptenModule(jpegEncoder, compiled('jpegEncoder'), inPlace);
        return module.encode(view(data), width, height, jpegOptions);
      },
    },
    'image/png': {
      async decode(bytes) {
        png();
        return decoded(decodePng(bytes));
      },
      async encode({ data, width, height }) {
        png();
        return encodePng(new Uint8Array(view(data)), width, height, 8);
      },
    },
    'image/webp': {
      async decode(bytes) {
        const module = await initEmscriptenModule(webpDecoder, compiled('webpDecoder'), inPlace);
        return decoded(module.decode(bytes));
      },
      async encode({ data, width, height }) {
        const module = await initEmscriptenModule(webpEncoder, compiled('webpEncoder'), inPlace);
        return encoded(module.encode(view(data), width, height, webpOptions));
      },
    },
  };
}

/** Else the codec's loader would look for an address, which a bundle does not have. */
const inPlace = { locateFile: (name: string) => name };

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
