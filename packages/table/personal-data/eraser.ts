import { DeleteItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { FollowerEraser } from '#casework/following/forget-follower.ts';
import type { Eraser } from '#casework/personal-data/erase-words.ts';
import type { Attributes } from '../engine/attribute-values.ts';
import { sendTransaction } from '../engine/send-transaction.ts';
import { isConditionFailed, type Table, type TenantTable, toKey } from '../engine/table.ts';
import { caseKey, followerKey, textKey } from '../keys/case-keys.ts';

const mostAtOnce = 100;

/** Entities of a case that are persons. */
const people = ['reporter', 'follower'];

/** Deletes texts with their salts, and people. The history stays. */
export const dynamoEraser = (table: TenantTable): Eraser => ({
  async erase(number, { texts }) {
    const gone: Attributes[] = [];
    for await (const { pk, sk, entity, id } of itemsOf(table, table.tenant, number))
      if (people.includes(entity!) || (entity === 'text' && texts.includes(id!)))
        gone.push(toKey({ pk: pk!, sk: sk! }));
    await deleteAll(table, gone);
  },
  eraseTexts: (number, texts) =>
    deleteAll(
      table,
      texts.map((id) => toKey(textKey(table.tenant, number, id))),
    ),
});

async function deleteAll(table: Table, gone: readonly Attributes[]): Promise<void> {
  for (let at = 0; at < gone.length; at += mostAtOnce)
    await sendTransaction(
      table,
      gone.slice(at, at + mostAtOnce).map((Key) => ({ Delete: { TableName: table.name, Key } })),
    );
}

/** Deletes one follower as they asked; one who asked anew since stays. */
export const dynamoFollowerEraser = ({ client, name, tenant }: TenantTable): FollowerEraser => ({
  async forget(number, { hash, askedAt }) {
    try {
      await client.send(
        new DeleteItemCommand({
          TableName: name,
          Key: toKey(followerKey(tenant, number, hash)),
          ConditionExpression: 'askedAt = :askedAt',
          ExpressionAttributeValues: { ':askedAt': { S: askedAt } },
        }),
      );
    } catch (error) {
      if (!isConditionFailed(error)) throw error;
    }
  },
});

async function* itemsOf({ client, name }: Table, tenant: string, number: string) {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: caseKey(tenant, number).pk } },
      ProjectionExpression: 'pk, sk, entity, id',
    },
  );
  for await (const { Items = [] } of pages)
    for (const { pk, sk, entity, id } of Items) yield { pk: pk?.S, sk: sk?.S, entity: entity?.S, id: id?.S };
}
