import { describe } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { askedFollower, followerOf } from '#notices/plan/notice.ts';
import { tenantTable } from '#table/engine/table.ts';
import { liaisonOf } from '../support/complaints/actors.ts';
import { tuesday } from '../support/complaints/cases.ts';
import {
  configuration,
  newestOf,
  ofNotice,
  type Scene,
  send,
  sentOnceSuite,
} from '../support/notices/sent-once-suite.ts';
import { storeFollower } from '../support/stage/stored-follower.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('mailing-followers');

/** The message that asks a new follower for confirmation. */
async function askedToFollow(): Promise<Scene> {
  const desk = await storeTenantIn(engine());
  const number = await desk.dispatched();
  const { hash, email, askedAt } = await storeFollower(
    tenantTable(engine().table, scopeOf(desk.tenant)),
    number,
    'asked',
  );
  const tenant = desk.tenant.id;
  const message = { type: 'follow-asked.v1', tenant, number, follower: hash, askedAt } as const;
  const id = `000000-${askedFollower(hash, askedAt)}-mail`;
  return { message, now: tuesday, address: email, ...ofNotice(desk, number, id) };
}

/** An event that sends a mail to a follower and none to the complainant. */
async function newsForFollower(): Promise<Scene> {
  const desk = await storeTenantIn(engine());
  const number = await desk.submitted({ contact: undefined, anonymous: true });
  await desk.dispatch(number, { anonymous: true });
  const { hash, email } = await storeFollower(
    tenantTable(engine().table, scopeOf(desk.tenant)),
    number,
    'confirmed',
  );
  await desk.take(number, 'interim-reply', { public: 'Sedang dikerjakan.' }, liaisonOf('dishub'));
  const message = await newestOf(desk, number);
  const id = `${String(message.sequence).padStart(6, '0')}-${followerOf(hash)}-mail`;
  return { message, now: tuesday, address: email, ...ofNotice(desk, number, id) };
}

describe.each([
  {
    of: 'the question whether somebody wants to follow',
    scene: askedToFollow,
    calls: [
      configuration,
      ...['DynamoDB GetItem', 'DynamoDB Query'], // the follower, and the case
      'DynamoDB GetItem', // the follower again, for the address
      ...send,
    ],
  },
  {
    of: 'news to a follower',
    scene: newsForFollower,
    calls: [
      configuration,
      ...['DynamoDB Query', 'DynamoDB GetItem'], // the case, and its reporter's contact
      'DynamoDB Query', // its followers
      ...['DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'], // the address, the entry, and its texts
      ...send,
    ],
  },
])('send-notice, sending $of', (expected) => sentOnceSuite(engine, expected));
