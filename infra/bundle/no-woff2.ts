/** Replaces `brotli/decompress.js` in fontkit, which unpacks WOFF2: our fonts are TrueType. */
export default function decompress(): never {
  throw new Error('WOFF2 fonts are not in this bundle');
}
