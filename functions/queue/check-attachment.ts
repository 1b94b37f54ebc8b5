import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
// @ts-expect-error its types are those of the instance, not of the file
import png from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.wasm';
import * as z from 'zod/mini';
import { scopeOf } from '#access/tenant-scope.ts';
import { type CheckingStores, checkUpload } from '#attachments/check-upload.ts';
import { makeCodecs } from '#attachments/codecs.ts';
import { sentFile } from '#files/object-keys.ts';
import { s3Files } from '#files/s3-files.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { complaintsOf } from '../complaints-of.ts';
import { environment, once, s3, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';

const codecs = once(() => makeCodecs({ jpegDecoder, jpegEncoder, png, webpDecoder, webpEncoder }));

const storesOf = (tenant: TenantConfig): CheckingStores => ({
  complaints: complaintsOf(tenant),
  attachments: dynamoAttachments(tableOf(tenant)),
  files: s3Files(s3(), environment('ATTACHMENTS_BUCKET').ATTACHMENTS_BUCKET, scopeOf(tenant)),
  codecs: codecs(),
});

const objectCreated = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

export const handler = queueFunction(async (body) => {
  const sent = sentFile(z.parse(objectCreated, body).detail.object.key);
  // Other keys cannot get here; the bucket expires them.
  if (!sent) return;
  await checkUpload(storesOf(await tenantConfig(sent.tenant)), sent, new Date().toISOString());
});
