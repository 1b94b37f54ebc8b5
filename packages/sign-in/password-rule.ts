/** The user pool's own rule, told before the pool is asked: at least 12 characters of four kinds. */
export const isStrongPassword = (password: string): boolean =>
  [...password].length >= 12 &&
  [/\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d]/u].every((kind) => kind.test(password));
