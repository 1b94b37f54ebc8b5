import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant } from '#events/envelope.ts';
import type { SessionStore } from '#sign-in/session-store.ts';
import { marshall } from '../engine/attribute-values.ts';
import { batchGet } from '../engine/batch-get.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import { readRange } from '../engine/read-items.ts';
import type { TenantTable } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { officerKey, sessionKey, sessionRange } from '../keys/tenant-keys.ts';
import { parseOfficer } from '../tenants/officer-by-subject.ts';

const itemVersion = 1;

const storedSession = z.object({
  office: z.string(),
  subject: z.string(),
  tokenHash: z.string(),
  formToken: z.string(),
  startedAt: instant,
  usedAt: instant,
  browser: z.string(),
});
const parseSession = (item: Record<string, unknown>) => parseItem(storedSession, item);

const secondsOf = (until: string): number => Math.ceil(Date.parse(until) / 1000);

export const dynamoSessions = (table: TenantTable): SessionStore => ({
  async find(office, tokenHash) {
    const items = await batchGet(table, [
      officerKey(table.tenant, office),
      sessionKey(table.tenant, office, tokenHash),
    ]);
    const session = items.find(({ entity, isEnded }) => entity === 'session' && !isEnded);
    const officer = items.find(({ entity }) => entity !== 'session');
    return {
      ...(session ? { session: parseSession(session) } : {}),
      ...(officer ? { officer: parseOfficer(officer) } : {}),
    };
  },

  async start(session, until) {
    const key = sessionKey(table.tenant, session.office, session.tokenHash);
    const item = { ...key, entity: 'session', v: itemVersion, ...session, expiresAt: secondsOf(until) };
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall(item),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  },

  async touch({ office, tokenHash }, usedAt, until) {
    await updateItem(table, sessionKey(table.tenant, office, tokenHash), {
      set: { usedAt, expiresAt: secondsOf(until) },
      when: 'attribute_exists(pk)',
    });
  },

  // Marked, not deleted: no function that strangers reach may delete items. Expiry takes it away.
  async end(office, tokenHash) {
    await updateItem(table, sessionKey(table.tenant, office, tokenHash), {
      set: { isEnded: true },
      when: 'attribute_exists(pk)',
    });
  },

  async ofOffice(office) {
    const items = await readRange(table, sessionRange(table.tenant, office));
    return parseList(
      table,
      items.filter(({ isEnded }) => !isEnded),
      parseSession,
    );
  },
});
