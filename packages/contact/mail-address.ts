const word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const topLabel = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])';

/**
 * One plain address in ASCII: the dot-atom of RFC 5322 at a host name with two labels at least. Quoted parts,
 * comments and address literals are left out: nobody has them, and each can smuggle in another recipient. Whatever
 * the forms take by this the mailer takes as well.
 */
export const mailAddress = new RegExp(`^(?=.{1,64}@)${word}(?:\\.${word})*@(?:${label}\\.)+${topLabel}$`);
