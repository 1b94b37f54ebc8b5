import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Attachment } from '#casework/records/attachment.ts';
import { slotOf } from '#casework/records/attachment-slot.ts';
import type { AttachmentStore } from '#casework/records/attachment-store.ts';
import { marshall } from '../engine/attribute-values.ts';
import { readRange } from '../engine/read-items.ts';
import { isConditionFailed, type TenantTable, toKey } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { attachmentKey, attachmentRange } from '../keys/case-keys.ts';
import { attachmentItem, expiryOf } from './attachment-item.ts';

/** One item for each numbered slot of a case. */
export const dynamoAttachments = (table: TenantTable): AttachmentStore => ({
  async expect(number, wanted, instead) {
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: marshall(attachmentItem(table.tenant, number, wanted)),
          ...placeHeldBy(instead),
        }),
      );
      return true;
    } catch (error) {
      if (!isConditionFailed(error)) throw error;
      return false;
    }
  },

  async settle(number, id, settled) {
    const { changed } = await updateItem(table, attachmentKey(table.tenant, number, slotOf(id)), {
      set: { ...settled, ...('lapses' in settled ? { expiresAt: expiryOf(settled) } : {}) },
      remove: settled.state === 'ready' ? ['until', 'lapses', 'expiresAt'] : ['until'],
      when: '#id = :id AND #state = :expected',
      values: { id, expected: 'expected' },
    });
    return changed;
  },

  async forgetAll(number) {
    const items = await readRange(table, attachmentRange(table.tenant, number));
    await Promise.all(
      items.map(({ pk, sk }) =>
        table.client.send(
          new DeleteItemCommand({
            TableName: table.name,
            Key: toKey({ pk: String(pk), sk: String(sk) }),
          }),
        ),
      ),
    );
  },
});

/** The slot is free, or still has the file that was read there and is not ready. */
const placeHeldBy = (seen: Attachment | undefined) =>
  seen
    ? {
        ConditionExpression: 'attribute_not_exists(pk) OR (#id = :id AND #state <> :ready)',
        ExpressionAttributeNames: { '#id': 'id', '#state': 'state' },
        ExpressionAttributeValues: { ':id': { S: seen.id }, ':ready': { S: 'ready' } },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
