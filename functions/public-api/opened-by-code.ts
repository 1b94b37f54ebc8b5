import { openByCode } from '#casework/views/follow-complaint.ts';
import type { Request } from '../http.ts';
import { complaints, tenantConfig } from '../wiring.ts';

/** The case of whoever shows its number and code. @throws CommandFailed `not-found`. */
export async function openedByCode({ parameters, header }: Request) {
  const tenant = await tenantConfig(parameters.tenant!);
  const typed = { number: parameters.number!, code: header('tanggap-code') ?? '' };
  return { tenant, file: await openByCode(complaints(), tenant, typed) };
}
