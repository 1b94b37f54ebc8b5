import { type Request, RequestError } from './http.ts';

/** @throws RequestError `wrong-type` for another content type, `bad-json` for an unreadable body */
export function formBody({ body, header }: Request): URLSearchParams {
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(header('content-type') ?? ''))
    throw new RequestError('wrong-type');
  try {
    decodeURIComponent(body);
  } catch {
    // URLSearchParams would replace invalid bytes: no text of a person is stored mangled.
    throw new RequestError('bad-json');
  }
  return new URLSearchParams(body);
}
