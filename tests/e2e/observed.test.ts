import { beforeAll, describe, expect, test } from 'vitest';
import { consumers, type FunctionName, functionNames, queueNames } from '../../infra/function-list.ts';
import { emptyMetrics } from '../support/aws/dashboard-metrics.ts';
import { type PolicyCall, simulate, statementsOf } from '../support/aws/simulate-policy.ts';
import { synthesize } from '../support/aws/synthesize.ts';
import { callsOf } from '../support/stage/calls-of.ts';
import { playMainJob } from '../support/stage/play-main-job.ts';
import { logs, sentCommands, stageResourceName } from '../support/stage/stage.ts';

const templates = synthesize('test');
beforeAll(playMainJob, 300_000);

test('every metric of a widget or alarm is published by AWS or is in a log line', async () => {
  const lines = (await Promise.all(functionNames.map(logs))).flat();
  expect(emptyMetrics(templates, lines)).toEqual([]);
});

/** The movable clock: no bundle of a stage on AWS reads it. */
const ofClock = ({ leadingKeys = [] }: PolicyCall): boolean => leadingKeys.includes('CLOCK');

function callsBy(name: FunctionName): PolicyCall[] {
  const commands = sentCommands().filter((sent) => sent.function === stageResourceName(name));
  const calls = commands.flatMap(({ command, input }) => callsOf(command, input));
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()].filter(
    (call) => !ofClock(call),
  );
}

/** Without region and account. */
const rightOf = (action: string, resource: string): string =>
  `${action} ${resource.split(':').slice(5).join(':')}`;

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

const grantedTo = (name: FunctionName): string[] =>
  statementsOf(templates, stageResourceName(name)).flatMap(({ Action, Resource }) =>
    list(Action).flatMap((action) => list(Resource).map((resource) => rightOf(action, resource))),
  );

const reasons = (why: string, thing: string, actions: string[]): Record<string, string> =>
  Object.fromEntries(actions.map((action) => [`${action} ${thing}`, why]));

/** Lambda itself makes these calls under the role of a function. */
function byLambda(name: FunctionName): Record<string, string> {
  const queues = queueNames.filter((queue) => consumers[queue] === name);
  const polling = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
  return {
    ...reasons('the log', `log-group:/aws/lambda/${stageResourceName(name)}:*`, [
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]),
    ...Object.assign({}, ...queues.map((queue) => reasons('its mapping', stageResourceName(queue), polling))),
  };
}

const table = 'table/tanggap-test';
const vault = stageResourceName('chain-heads-123456789012');
const failed = stageResourceName('failed-records-123456789012');
const attachments = stageResourceName('attachments-123456789012');
const links = {
  ...reasons('whoever has a link sends a file', `${attachments}/incoming/*`, ['s3:PutObject']),
  ...reasons('whoever has a link opens a file', `${attachments}/ready/*`, ['s3:GetObject']),
};

const lettersBucket = stageResourceName('letters-123456789012');
const letters = {
  ...reasons('letters as they were sent', `${lettersBucket}/*`, ['s3:GetObject', 's3:PutObject']),
  ...reasons('tells what is not there yet from what is forbidden', lettersBucket, ['s3:ListBucket']),
};

/** Rights that a function needs although it makes no such call in the main job, each with the reason. */
const unseen: Partial<Record<FunctionName, Record<string, string>>> = {
  'publish-events': {
    ...reasons('its mapping', `${table}/stream/2026-11-23T00:00:00.000`, [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ]),
    ...reasons('an address that takes mail again: bounces.test.ts', stageResourceName('mail-events'), [
      'sqs:SendMessage',
    ]),
    ...reasons('its mapping puts there what failed', failed, ['s3:ListBucket']),
    ...reasons('its mapping puts there what failed', `${failed}/*`, ['s3:PutObject']),
  },
  erase: {
    ...reasons('an erasure that was begun before is read back', vault, ['s3:ListBucketVersions']),
    ...reasons('an erasure that was begun before is read back', `${vault}/*`, ['s3:GetObjectVersion']),
    ...reasons('an erasure has a name of its own', `${vault}/*`, ['s3:PutObject']),
    ...reasons('files of an erased case', `${attachments}/incoming/*`, ['s3:DeleteObject']),
    ...reasons('files of an erased case', `${attachments}/ready/*`, ['s3:DeleteObject']),
  },
  'keep-heads': {
    ...reasons('a night that another worker wrote is read back', vault, ['s3:ListBucketVersions']),
    ...reasons('a night that another worker wrote is read back', `${vault}/*`, ['s3:GetObjectVersion']),
    ...reasons('a night has a name of its own', `${vault}/*`, ['s3:PutObject']),
  },
  'public-web': reasons('the place in the queue of a case that an office holds', `${table}/index/inbox`, [
    'dynamodb:Query',
  ]),
  'public-api': {
    ...links,
    ...reasons('the place in the queue of a case that an office holds', `${table}/index/inbox`, [
      'dynamodb:Query',
    ]),
  },
  'officer-api': {
    ...links,
    ...letters,
    ...reasons('an agency lists its letters', `${table}/index/received`, ['dynamodb:Query']),
  },
  'desk-web': {
    ...links,
    // The user pool is called without the SDK, whose calls are recorded.
    ...reasons('a sign-in asks the user pool', 'userpool/officers631B702D', [
      'cognito-idp:AdminInitiateAuth',
      'cognito-idp:AdminRespondToAuthChallenge',
    ]),
    ...reasons('letters as they were sent', `${lettersBucket}/*`, ['s3:GetObject']),
    ...reasons('tells what is not there yet from what is forbidden', lettersBucket, ['s3:ListBucket']),
    ...reasons('an agency lists its letters', `${table}/index/received`, ['dynamodb:Query']),
    ...reasons('the cases of a letter that is signed', table, ['dynamodb:ConditionCheckItem']),
  },
  'send-notice': reasons('many are told of one event: following.test.ts', stageResourceName('notices'), [
    'sqs:SendMessage',
  ]),
  'send-urgent-notice': {
    ...reasons('many are told of one event', stageResourceName('urgent-notices'), ['sqs:SendMessage']),
    ...reasons('an address that the mail service refuses is to be mended', table, ['dynamodb:PutItem']),
  },
  'send-letter': {
    ...letters,
    ...reasons('signs at once where the tenant wants it', table, ['dynamodb:ConditionCheckItem']),
  },
  recompute: {
    ...reasons('a changed calendar moves cases: recompute.test.ts plays it', table, [
      'dynamodb:BatchGetItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    ]),
    ...reasons('a run goes on in pages', stageResourceName('recomputations'), ['sqs:SendMessage']),
  },
  'check-attachment': {
    ...reasons('tells what is gone from what is forbidden', attachments, ['s3:ListBucket']),
    ...reasons('files in it', `${attachments}/incoming/*`, ['s3:GetObject', 's3:DeleteObject']),
    ...reasons('files in it', `${attachments}/ready/*`, ['s3:PutObject', 's3:DeleteObject']),
  },
  'mail-events': {
    ...reasons('an address that takes mail again: bounces.test.ts', stageResourceName('notices'), [
      'sqs:SendMessage',
    ]),
    ...reasons('the same in an emergency', stageResourceName('urgent-notices'), ['sqs:SendMessage']),
  },
  escalate: reasons('the next check moves when rules changed and nothing is due', table, [
    'dynamodb:UpdateItem',
    'dynamodb:ConditionCheckItem',
  ]),
};

describe.each(functionNames)('the role of %s', (name) => {
  test('the role allows every call that the function made', () => {
    const calls = callsBy(name);
    expect(calls).not.toHaveLength(0);
    const denied = simulate(templates, stageResourceName(name), calls).filter(({ allowed }) => !allowed);
    expect(denied).toEqual([]);
  });

  test('the role allows nothing beyond the calls of the function and the listed exceptions', () => {
    const granted = grantedTo(name);
    const used = callsBy(name).map(({ action, resource }) => rightOf(action, resource));
    const known = Object.keys({ ...byLambda(name), ...unseen[name] });
    expect(granted.filter((right) => !used.includes(right) && !known.includes(right))).toEqual([]);
    expect(known.filter((right) => !granted.includes(right))).toEqual([]);
  });
});

test('every function of the stage made a recorded call', () => {
  // What is sent without the SDK, such as sign-ins to the user pool, names no function.
  const callers = new Set(sentCommands().map((sent) => sent.function));
  callers.delete('');
  expect([...callers].sort()).toEqual(functionNames.map(stageResourceName).sort());
});
