import { paginateScan, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { contactOf } from '#casework/commands/triage-complaint.ts';
import { isReadable } from '#contact/canonical-contact.ts';
import { parseReporter } from '../complaints/parse-reporter.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import { isConditionFailed, type TenantTable, toKey } from '../engine/table.ts';
import {
  addressInContact,
  casePrefix,
  contactPartition,
  numberInCase,
  reporterKey,
} from '../keys/case-keys.ts';

/** A reporter in the index by contact. */
export interface FiledContact {
  readonly number: string;
  /** In its canonical writing. */
  readonly contact: string;
  /** Under which it is filed now. */
  readonly hash: string;
  /** False if no network could have the phone number: other writings of it are then other persons. */
  readonly readable: boolean;
}

/** Reads the whole table, for a command alone. Erased reporters are not in it. */
export async function* filedContacts({ client, name, tenant }: TenantTable): AsyncGenerator<FiledContact> {
  const pages = paginateScan(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :prefix) AND entity = :reporter AND attribute_exists(gsi7pk)',
      ExpressionAttributeValues: { ':prefix': { S: casePrefix(tenant) }, ':reporter': { S: 'reporter' } },
    },
  );
  for await (const { Items = [] } of pages)
    for (const item of Items.map(unmarshall)) {
      const reporter = parseReporter(item);
      const contact = contactOf(reporter);
      const number = numberInCase(tenant, String(item.pk));
      const readable = reporter.phone === undefined || isReadable(reporter.phone);
      const hash = addressInContact(tenant, String(item.gsi7pk));
      if (contact) yield { number, contact, hash, readable };
    }
}

/** False if the reporter was erased or filed anew meanwhile: nothing is left to do then. */
export async function refileContact(
  { client, name, tenant }: TenantTable,
  { number, hash }: FiledContact,
  newHash: string,
): Promise<boolean> {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: toKey(reporterKey(tenant, number)),
        UpdateExpression: 'SET gsi7pk = :new',
        ConditionExpression: 'gsi7pk = :old',
        ExpressionAttributeValues: {
          ':new': { S: contactPartition(tenant, newHash) },
          ':old': { S: contactPartition(tenant, hash) },
        },
      }),
    );
    return true;
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    return false;
  }
}
