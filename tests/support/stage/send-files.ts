import { expect } from 'vitest';
import type { ApiAnswer, CaseKey } from '../../../infra/local/stage-client.ts';
import { eventually } from './eventually.ts';
import { client } from './new-report.ts';

/** Uses the API's upload ticket as a client would. */
export const put = (
  { url, method, headers }: { url: string; method: string; headers: object },
  body: Uint8Array,
) => fetch(url, { method, headers: { ...headers }, body: new Uint8Array(body) });

type Asking = (request: object) => Promise<ApiAnswer>;
type Showing = (id: string) => Promise<ApiAnswer>;

/** Resolves when the file has been checked. */
async function sendFile(ask: Asking, show: Showing, bytes: Uint8Array, request: object = {}) {
  const asked = await ask({ type: 'image/jpeg', size: bytes.length, ...request });
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  expect((await put(asked.body.upload, bytes)).status).toBe(200);
  return eventually(async () => {
    const { status, body } = await show(asked.body.id);
    expect(status).toBe(200);
    expect(body.state).not.toBe('expected');
    return body;
  });
}

export const sendMine = (key: CaseKey, bytes: Uint8Array, request?: object) =>
  sendFile(
    (asked) => client.attachMine(key, asked),
    (id) => client.myAttachment(key, id),
    bytes,
    request,
  );

type Office = Awaited<ReturnType<typeof client.officer>>;

export const sendAs = (office: Office, number: string, bytes: Uint8Array, request?: object) =>
  sendFile(
    (asked) => office.attach(number, asked),
    (id) => office.attachment(number, id),
    bytes,
    request,
  );
