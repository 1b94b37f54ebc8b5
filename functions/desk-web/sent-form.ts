import { formBody } from '../form-body.ts';
import { type Request, RequestError } from '../http.ts';

export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface SentForm {
  readonly fields: URLSearchParams;
  readonly files: ReadonlyMap<string, SentFile>;
}

/** Bytes. A request that carries a file in base64 must stay below the 6 MB that a function takes. */
const maxFormBytes = 4.2 * 1024 * 1024;

/** Guard and action read the same form. */
const read = new WeakMap<Request, Promise<SentForm>>();

/** @throws RequestError `wrong-type`, `bad-json` for an unreadable body, `too-large` */
export function sentForm(request: Request): Promise<SentForm> {
  const known = read.get(request) ?? parse(request);
  read.set(request, known);
  return known;
}

async function parse(request: Request): Promise<SentForm> {
  const type = request.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return { fields: formBody(request), files: new Map() };
  const body = request.bytes(maxFormBytes) as Uint8Array<ArrayBuffer>;
  const sent = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new RequestError('bad-json');
  });
  const fields = new URLSearchParams();
  const files = new Map<string, SentFile>();
  for (const [name, value] of sent)
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0)
      files.set(name, {
        name: value.name,
        type: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
  return { fields, files };
}
