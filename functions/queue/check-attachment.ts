import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { scopeOf } from '#access/tenant-scope.ts';
import { checkInProcess } from '#attachments/check-in-process.ts';
import { type CheckingStores, checkUpload } from '#attachments/check-upload.ts';
import { sentFile } from '#files/object-keys.ts';
import { s3Files } from '#files/s3-files.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { logError } from '#telemetry/log.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { complaintsOf } from '../complaints-of.ts';
import { environment, s3, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';

/** No file within the limits of `check-file.ts` needs a third of it on a Lambda of this memory. */
const maxCheckMs = 15_000;
/** For reading the file before its check, and for storing what comes of it. */
const storingMs = 2500;

const storesOf = (tenant: TenantConfig, context: Context): CheckingStores => ({
  complaints: complaintsOf(tenant),
  attachments: dynamoAttachments(tableOf(tenant)),
  files: s3Files(s3(), environment('ATTACHMENTS_BUCKET').ATTACHMENTS_BUCKET, scopeOf(tenant)),
  check: (bytes) =>
    checkInProcess(bytes, {
      file: require.resolve('./check-file-process.ts'),
      maxMs: Math.min(maxCheckMs, context.getRemainingTimeInMillis() - storingMs),
      onCrash: (error) => logError('file check crashed', error),
    }),
});

const objectCreated = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

export const handler = queueFunction(async (body, context) => {
  const sent = sentFile(z.parse(objectCreated, body).detail.object.key);
  // Other keys cannot get here; the bucket expires them.
  if (!sent) return;
  await checkUpload(storesOf(await tenantConfig(sent.tenant), context), sent, new Date().toISOString());
});
