/** At least eight digits in any grouping, also as a link or pasted from a document. Read by `canonicalContact`. */
export const phoneNumber =
  /^(?:tel:)?\+?(?:[\s()./\-\u2010-\u2015\u2212]*\d){8,}[\s()./\-\u2010-\u2015\u2212]*$/i;
