import { createHash } from 'node:crypto';
import { scripts } from './scripts.ts';
import { style } from './style.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only these styles and scripts are allowed, by their hashes. */
export const policyFor = (styles: readonly string[], scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styles.map(hash).join(' ')}`,
    `script-src ${scripts.map(hash).join(' ')}`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const contentSecurityPolicy = policyFor([style], scripts);
