import { policyFor } from '../parts/security-policy.ts';
import { style } from '../parts/style.ts';
import { deskScript } from './desk-script.ts';
import { workStyle } from './work-style.ts';

export const deskSecurityPolicy = policyFor([style, workStyle], [deskScript]);
