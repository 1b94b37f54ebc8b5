import * as z from 'zod/mini';
import { scopeOf } from '#access/tenant-scope.ts';
import { addPendingReprimand } from '#casework/letters/add-pending-reprimand.ts';
import { ladderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import { letterSigned } from '#events/letter/letter-signed.v1.ts';
import { letterRunDue } from '#events/messages/letter-run-due.v1.ts';
import { lostLetterDue } from '#events/messages/lost-letter-due.v1.ts';
import { handleLost } from '#notices/delivery/repeat-lost-mail.ts';
import { deliverLetter, repeatLetterMail } from '#notices/letters/deliver-letter.ts';
import type { LetterDependencies } from '#notices/letters/letter-dependencies.ts';
import { runLetters } from '#notices/letters/run-letters.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { s3LetterFiles } from '#vault/s3-letter-files.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { environment, s3, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';
import { noticeDependenciesOf } from './notice-dependencies-of.ts';

const message = z.discriminatedUnion('type', [ladderStepReached, letterRunDue, letterSigned, lostLetterDue]);

export const handler = queueFunction(async (body, context) => {
  const asked = z.parse(message, body);
  if (asked.type === 'ladder-step-reached.v1') {
    const tenant = await tenantConfig(asked.tenant);
    const stores = { complaints: complaintsOf(tenant), letters: dynamoLetters(tableOf(tenant)) };
    return addPendingReprimand(stores, tenant, asked, await now());
  }
  const postOffice = await noticeDependenciesOf(asked.tenant, context);
  const { tenant } = postOffice;
  const deps: LetterDependencies = {
    ...postOffice,
    letters: dynamoLetters(tableOf(tenant)),
    files: s3LetterFiles(s3(), environment('LETTERS_BUCKET').LETTERS_BUCKET, scopeOf(tenant)),
  };
  if (asked.type === 'letter-run-due.v1') await runLetters(deps, asked);
  else if (asked.type === 'lost-letter-due.v1') await handleLost(deps, asked, repeatLetterMail);
  else await deliverLetter(deps, asked);
});
