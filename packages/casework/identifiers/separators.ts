/** In characters; ours have at most 19 letters and digits. */
const maxTyped = 200;

const plainSeparators = /[\s._/-]/g;
/** Compiled only if needed: Unicode's properties take long. */
const allSeparators = /[\p{Z}\p{Pd}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u00b7\u2022\u2212]/gu;

/**
 * What a person typed or pasted as a number or code, without what may stand between its groups: spaces, dots, slashes,
 * dashes of any kind, and marks that show nothing. A longer text cannot be one of ours and gives ''.
 */
export function withoutSeparators(typed: string): string {
  if (typed.length > maxTyped) return '';
  const plain = typed.replaceAll(plainSeparators, '');
  return /^\w*$/.test(plain) ? plain : plain.replaceAll(allSeparators, '');
}
