import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
// @ts-expect-error its types are those of the instance, not of the file
import png from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.wasm';
import { checkFile } from '#attachments/check-file.ts';
import { makeCodecs } from '#attachments/codecs.ts';

const codecs = makeCodecs({ jpegDecoder, jpegEncoder, png, webpDecoder, webpEncoder });

/** The program of `checkInProcess`. */
process.once('message', async (bytes: Uint8Array) => {
  process.send!(await checkFile(codecs, new Uint8Array(bytes)));
});
