import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import { type AttachmentStores, requestUpload, uploadRequest } from '#casework/attachments/request-upload.ts';
import { CommandError } from '#casework/records/errors.ts';
import { loadToAct } from '#casework/rights/load-for-officer.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { StepForm } from '#pages/desk/form-field.ts';
import { type FormValues, newFile, newFileIsPublic, publicFiles } from '#pages/desk/read-step-form.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { SentFile, SentForm } from './sent-form.ts';

interface Sent {
  readonly number: string;
  readonly actor: Actor;
  readonly form: SentForm;
  readonly values: FormValues;
  readonly now: Instant;
  readonly stepForm: StepForm;
}

/** The check takes a second or two; a slower one is waited for by the officer, who sends the form again. */
const tries = 20;
const pauseMs = 300;

/**
 * The values with the file that came with the form, if any: without script a browser can send it only to us, so it is
 * handed on to the link that the API's clients use, and checked as theirs. @throws CommandError `fields`
 */
export async function attachSent(
  stores: AttachmentStores,
  tenant: TenantConfig,
  { number, actor, form, values, now, stepForm }: Sent,
): Promise<FormValues> {
  const field = stepForm.fields.find(({ kind }) => kind === 'files')?.name;
  const file = form.files.get(newFile);
  if (!field || !file) return values;
  const id = await upload(stores, tenant, { number, actor, now, file, field });
  await untilChecked(stores, number, id, field);
  const isOpen = form.fields.get(newFileIsPublic) !== null;
  const open = publicFiles(field);
  return {
    ...values,
    [field]: [...(values[field] ?? []), id],
    [open]: [...(values[open] ?? []), ...(isOpen ? [id] : [])],
  };
}

async function upload(
  stores: AttachmentStores,
  tenant: TenantConfig,
  {
    number,
    actor,
    now,
    file,
    field,
  }: Pick<Sent, 'number' | 'actor' | 'now'> & {
    readonly file: SentFile;
    readonly field: string;
  },
): Promise<string> {
  const name = file.name.replaceAll(/\p{C}/gu, '').trim().slice(-200);
  const wanted = { type: file.type, size: file.bytes.length, ...(name ? { name } : {}) };
  const { success, data: request } = z.safeParse(uploadRequest, wanted);
  if (!success) throw new CommandError({ failure: 'fields', fields: [{ field, code: 'attachment-kind' }] });
  const { complaint } = await loadToAct(stores.complaints, tenant, { number, actor });
  const clocks = { now, realNow: new Date().toISOString() };
  const ticket = await requestUpload(stores, { complaint, actor, request, clocks });
  const { url, method, headers } = ticket.upload;
  const { ok } = await fetch(url, { method, headers, body: file.bytes });
  if (!ok) throw new Error('the bucket did not take the file');
  return ticket.id;
}

/** @throws CommandError `fields` for a file that is refused, or not checked yet */
async function untilChecked(
  { complaints }: AttachmentStores,
  number: string,
  id: string,
  field: string,
): Promise<void> {
  for (let n = 0; n < tries; n++) {
    const state = (await complaints.attachments(number)).find((one) => one.id === id)?.state;
    if (state === 'ready') return;
    if (state === 'refused')
      throw new CommandError({ failure: 'fields', fields: [{ field, code: 'attachment-refused' }] });
    await wait(pauseMs);
  }
  throw new CommandError({ failure: 'fields', fields: [{ field, code: 'attachment-not-ready' }] });
}
