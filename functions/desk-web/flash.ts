import { readTrackingNumber } from '#casework/identifiers/tracking-number.ts';
import { type LetterFormStep, letterFormSteps } from '#pages/desk/letter-forms.tsx';
import { isOfficerStep, type OfficerStep } from '#pages/desk/step-form-table.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Request } from '../http.ts';

/** What was just done. It travels in a cookie, because an address would be kept, shared and shown again. */
export type Flash =
  | { readonly step: OfficerStep; readonly number: string }
  | { readonly letterStep: LetterFormStep };

const name = 'tanggap-desk-kabar';
const attributes = ({ id }: TenantConfig, baseUrl: string): string =>
  `Path=/${id}/petugas; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`;

export const setFlash = (baseUrl: string, tenant: TenantConfig, flash: Flash): string =>
  `${name}=${cookieValue(flash)}; Max-Age=120; ${attributes(tenant, baseUrl)}`;

const cookieValue = (flash: Flash): string =>
  'letterStep' in flash ? `surat.${flash.letterStep}` : `${flash.step}.${flash.number}`;

/** Without `Secure`, which only a site with TLS may set: the empty cookie holds nothing. */
export const clearFlash = (tenant: TenantConfig): string => `${name}=; Max-Age=0; ${attributes(tenant, '')}`;

/** The words follow from the step: a forged cookie can say nothing else. */
export function flashIn({ cookie }: Request, { prefix }: TenantConfig): Flash | undefined {
  const [step = '', sent = ''] = (cookie(name) ?? '').split('.');
  const letterStep = step === 'surat' && letterFormSteps.find((one) => one === sent);
  if (letterStep) return { letterStep };
  const number = readTrackingNumber(prefix, sent);
  return isOfficerStep(step) && number ? { step, number } : undefined;
}
