import { RequestError } from './http.ts';

/** One entity tag of the list and the comma after it (RFC 9110, sections 8.8.3 and 13.1.1). */
const nextTag = /[\t ,]*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"[\t ]*(?:,|$)/y;
const end = /[\t ,]*$/y;
const sequenceNumber = /^[1-9]\d{0,8}$/;

/**
 * The sequence number that the caller saw. Numbers only grow, so of a list only the highest can be current. Weak and
 * foreign tags never match, which 0 stands for. Undefined without a condition (`*`: any version will do).
 * @throws RequestError `bad-if-match` for a header that is no list of entity tags.
 */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  let highest = 0;
  nextTag.lastIndex = 0;
  do {
    const [, weak, opaque = ''] = nextTag.exec(header) ?? badIfMatch();
    end.lastIndex = nextTag.lastIndex;
    if (!weak && sequenceNumber.test(opaque)) highest = Math.max(highest, Number(opaque));
  } while (!end.test(header));
  return highest;
}

function badIfMatch(): never {
  throw new RequestError('bad-if-match');
}
