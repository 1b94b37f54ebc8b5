import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { Follower } from '#casework/following/follower.ts';
import { canonicalContact } from '#contact/canonical-contact.ts';
import { parseReporter } from '../complaints/parse-reporter.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import type { TenantTable } from '../engine/table.ts';
import { casePrefix, numberInCase } from '../keys/case-keys.ts';
import { parseFollower } from './followers.ts';

/** The complaints that a person reported, and those that the person follows. */
export interface FoundPerson {
  readonly numbers: readonly string[];
  readonly following: readonly { readonly number: string; readonly follower: Follower }[];
}

/**
 * Everything held under a contact, however it is written. Reads the whole table, for commands alone: the index files a
 * reporter under one contact, once, and followers under none; whoever asks for their data is owed all of it.
 */
export async function findPerson(
  { client, name, tenant }: TenantTable,
  contact: string,
): Promise<FoundPerson> {
  const wanted = canonicalContact(contact);
  const isTheirs = (one: string | undefined) => one !== undefined && canonicalContact(one) === wanted;
  const numbers: string[] = [];
  const following: { number: string; follower: Follower }[] = [];
  const pages = paginateScan(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :prefix) AND entity IN (:reporter, :follower)',
      ExpressionAttributeValues: {
        ':prefix': { S: casePrefix(tenant) },
        ':reporter': { S: 'reporter' },
        ':follower': { S: 'follower' },
      },
    },
  );
  for await (const { Items = [] } of pages)
    for (const item of Items.map(unmarshall)) {
      const number = numberInCase(tenant, String(item.pk));
      if (item.entity === 'follower') {
        const follower = parseFollower(item);
        if (isTheirs(follower.email)) following.push({ number, follower });
      } else {
        const { email, phone } = parseReporter(item);
        if (isTheirs(email) || isTheirs(phone)) numbers.push(number);
      }
    }
  return { numbers: numbers.sort(), following };
}
