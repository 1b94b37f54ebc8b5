import { encode } from 'uqr';

interface Account {
  readonly issuer: string;
  readonly email: string;
  /** In Base32. */
  readonly secret: string;
}

/** A QR code that an authenticator app reads, as the path of an SVG of one unit for each square. */
export function authenticatorCode({ issuer, email, secret }: Account): { size: number; path: string } {
  const label = encodeURIComponent(`${issuer}:${email}`);
  const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
  const { size, data } = encode(uri, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}
