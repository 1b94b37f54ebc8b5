/** Versions 4 and 7 (RFC 9562): the others hold a clock and an address, a name, or no chance at all. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** 128 bits in base64url. */
const base64url = /^[A-Za-z0-9_-]{22,128}$/;
/** Anything in the form of a UUID must be one that counts. */
const anyUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** One in ten million keys that were drawn at random has fewer; one that a person typed often has. */
const minDifferent = 8;

/**
 * The key by which repeats are known, or undefined for one that somebody could guess. UUIDs are compared without regard
 * to case (RFC 9562, section 4).
 */
export function readIdempotencyKey(sent: string): string | undefined {
  const isUuid = anyUuid.test(sent);
  if (!(isUuid ? uuid : base64url).test(sent)) return undefined;
  const key = isUuid ? sent.toLowerCase() : sent;
  return new Set(key.replaceAll('-', '')).size < minDifferent ? undefined : key;
}
