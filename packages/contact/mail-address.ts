const word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const topLabel = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])';

/**
 * One plain ASCII address: the dot-atom of RFC 5322 at a host name of at least two labels. Quoted parts, comments and
 * address literals are rejected, because they could smuggle in another recipient. The mailer accepts every address that
 * this accepts.
 */
export const mailAddress = new RegExp(`^(?=.{1,64}@)${word}(?:\\.${word})*@(?:${label}\\.)+${topLabel}$`);
