import { followComplaint, openByCode } from '#casework/follow-complaint.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { office } from '../wiring.ts';

/** The complaint as its complainant follows it, opened by number and code. */
export const followReport: Action = async ({ parameters, language, header }) => {
  const { complaints } = office();
  const tenant = await office().tenant(parameters.tenant!);
  const file = await openByCode(complaints, tenant, {
    number: parameters.number!,
    code: header('tanggap-code') ?? '',
  });
  return json(200, await followComplaint(complaints, tenant, file, { language, now: await now() }));
};
