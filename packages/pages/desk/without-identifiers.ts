/** Numbers of ten and more digits, perhaps grouped: telephone numbers, identity numbers (NIK), accounts. */
const longNumber = /(?<![\w-])\+?\d(?:[ .-]?\d){9,}(?![\w-])/g;
/** Indonesian numbers as people write them, also the short ones of a landline: (0272) 321046. */
const telephone = /\(?\b0\d{2,3}\)?[ .-]?\d{3,4}[ .-]?\d{3,5}\b/g;
const mailAddress = /[^\s@<>,;:]+@[^\s@<>,;:]+\.[a-z]{2,}/gi;

/**
 * A proposal for the public text: what a machine recognizes surely is left out, and a person checks the rest
 * (domain.md section 3, publication).
 */
export const withoutIdentifiers = (text: string, mark: string): string =>
  text.replaceAll(mailAddress, mark).replaceAll(longNumber, mark).replaceAll(telephone, mark);
