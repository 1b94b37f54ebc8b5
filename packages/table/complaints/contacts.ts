import { QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Contacts } from '#casework/commands/triage-complaint.ts';
import { isConditionFailed, type TenantTable, toKey } from '../engine/table.ts';
import { contactKey, contactPartition, reporterKey } from '../keys/case-keys.ts';

/** Earlier reports of one contact that are compared: a person who sends more in a day did not just forget. */
const most = 10;

export const dynamoContacts = ({ client, name, tenant }: TenantTable): Contacts => ({
  async file({ number, receivedAt }, hash) {
    const { gsi7pk, gsi7sk } = contactKey(tenant, hash, receivedAt, number);
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: toKey(reporterKey(tenant, number)),
          UpdateExpression: 'SET gsi7pk = :pk, gsi7sk = :sk',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':pk': { S: gsi7pk }, ':sk': { S: gsi7sk } },
        }),
      );
    } catch (error) {
      // The reporter was erased meanwhile.
      if (!isConditionFailed(error)) throw error;
    }
  },

  async since(hash, receivedFrom) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'contact',
        KeyConditionExpression: 'gsi7pk = :pk AND gsi7sk >= :from',
        ExpressionAttributeValues: {
          ':pk': { S: contactPartition(tenant, hash) },
          ':from': { S: receivedFrom },
        },
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    return Items.map(({ gsi7sk }) => numberIn(gsi7sk!.S!));
  },
});

const numberIn = (sk: string): string => sk.split('#')[1]!;
