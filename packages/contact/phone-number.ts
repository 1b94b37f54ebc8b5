/**
 * 8 to 18 digits in any grouping, also as a link or pasted from a document: at most the 15 of E.164 after 001, so two
 * numbers are refused. Read by `canonicalContact`.
 */
export const phoneNumber =
  /^(?:tel:)?[\s(]*\+?(?:[\s()./\-\u2010-\u2015\u2212]*\d){8,18}[\s()./\-\u2010-\u2015\u2212]*$/i;
