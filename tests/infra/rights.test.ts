import { describe, expect, it } from 'vitest';
import { type FunctionName, functionNames, queueNames } from '../../infra/function-list.ts';
import { simulate, statementsOf } from '../support/aws/simulate-policy.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';
import { resolve } from '../support/aws/template.ts';
import { callsOf } from '../support/stage/calls-of.ts';

const templates = synthesize('prod');
const nameOf = (name: FunctionName) => `tanggap-prod-${name}`;
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

const table = 'arn:aws:dynamodb:ap-southeast-3:123456789012:table/tanggap-prod';
const queue = (name: string) => `arn:aws:sqs:ap-southeast-3:123456789012:tanggap-prod-${name}`;
const may = (name: FunctionName, action: string, resource: string) =>
  simulate(templates, nameOf(name), [{ action, resource }])[0]!.allowed;

/** All policy statements of both stacks. */
const allows = [
  ...resourcesOf(templates, 'AWS::IAM::Policy').map(([, { Properties }]) => Properties),
  ...resourcesOf(templates, 'AWS::IAM::Role').flatMap(([, { Properties }]) => Properties.Policies ?? []),
].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

describe('rights', () => {
  it('every policy lists its actions without wildcards', () => {
    expect(allows.length).toBeGreaterThan(20);
    for (const { Effect, Action, NotAction } of allows) {
      expect(Effect).toBe('Allow');
      expect(NotAction).toBeUndefined();
      for (const action of list(Action)) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
    }
  });

  it('every policy names its resources; the only wildcard is for the objects of a bucket or folder', () => {
    for (const { Resource, NotResource } of allows) {
      expect(NotResource).toBeUndefined();
      for (const written of list(Resource)) {
        if (!JSON.stringify(written).includes('*')) continue;
        expect(resolve(templates, written)).toMatch(/^arn:aws:s3:::[a-z0-9-]+(?:\/(?:incoming|ready))?\/\*$/);
      }
    }
  });

  it('no role has a managed policy', () => {
    for (const [, { Properties }] of resourcesOf(templates, 'AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
    }
  });

  it('every function can write its own log and no other', () => {
    for (const name of functionNames) {
      const log = (of: string) =>
        `arn:aws:logs:ap-southeast-3:123456789012:log-group:/aws/lambda/${of}:log-stream:x`;
      expect(may(name, 'logs:PutLogEvents', log(nameOf(name)))).toBe(true);
      const others = functionNames.filter((other) => other !== name && !other.startsWith(name));
      for (const other of others) expect(may(name, 'logs:PutLogEvents', log(nameOf(other)))).toBe(false);
    }
  });

  it('the publisher can send to the subscribed queues and has no access to the table', () => {
    for (const name of ['triage', 'notices', 'urgent-notices', 'letters']) {
      expect(may('publish-events', 'sqs:SendMessage', queue(name))).toBe(true);
    }
    for (const action of ['GetItem', 'Query', 'PutItem', 'UpdateItem']) {
      expect(may('publish-events', `dynamodb:${action}`, table)).toBe(false);
    }
  });

  it('no function can scan the table, and only the mail senders can send mail', () => {
    const identity = 'arn:aws:ses:ap-southeast-3:123456789012:identity/klaten.example';
    for (const name of functionNames) {
      expect(may(name, 'dynamodb:Scan', table)).toBe(false);
      expect(may(name, 'ses:SendRawEmail', identity)).toBe(/^send-/.test(name));
    }
  });

  it('only the functions that list by an index can query it', () => {
    const readers = (index: string) =>
      functionNames.filter((name) => may(name, 'dynamodb:Query', `${table}/index/${index}`));
    expect(readers('due')).toEqual(['check-deadlines']);
    expect(readers('inbox')).toEqual(['public-web', 'public-api', 'officer-api', 'desk-web', 'send-notice']);
    expect(readers('contact')).toEqual(['triage']);
    expect(readers('open')).toEqual(['recompute']);
    expect(readers('received')).toEqual(['officer-api', 'desk-web', 'keep-heads']);
  });

  it('only keep-heads and erase can write to the vault, and no function can delete or unlock its objects', () => {
    const object = 'arn:aws:s3:::tanggap-prod-chain-heads-123456789012/klaten/heads/2026-11-24.json';
    const doing = (action: string) => functionNames.filter((name) => may(name, `s3:${action}`, object));
    expect(doing('PutObject')).toEqual(['keep-heads', 'erase']);
    for (const action of [
      'DeleteObject',
      'DeleteObjectVersion',
      'PutObjectRetention',
      'BypassGovernanceRetention',
    ])
      expect(doing(action)).toEqual([]);
  });

  it('only the APIs and the desk can sign links to files, and only check-attachment can read uploads and store checked files', () => {
    const file = (folder: string) =>
      `arn:aws:s3:::tanggap-prod-attachments-123456789012/${folder}/klaten/KLT-7F3K-9M2Q/c01-x`;
    const those = (action: string, folder: string) =>
      functionNames.filter((name) => may(name, `s3:${action}`, file(folder)));
    const [linking, checking] = [['public-api', 'officer-api', 'desk-web'], ['check-attachment']];
    const deleting = ['check-attachment', 'erase'];
    expect([those('PutObject', 'incoming'), those('GetObject', 'ready')]).toEqual([linking, linking]);
    expect([those('GetObject', 'incoming'), those('PutObject', 'ready')]).toEqual([checking, checking]);
    expect([those('DeleteObject', 'incoming'), those('DeleteObject', 'ready')]).toEqual([deleting, deleting]);
  });

  it('only officer-api and send-letter can write letters, the desk reads them too, and no function can delete one', () => {
    const object = 'arn:aws:s3:::tanggap-prod-letters-123456789012/klaten/2026-12-03-dishub-1/letter.pdf';
    const doing = (action: string) => functionNames.filter((name) => may(name, `s3:${action}`, object));
    expect(doing('PutObject')).toEqual(['officer-api', 'send-letter']);
    expect(doing('GetObject')).toEqual(['officer-api', 'desk-web', 'send-letter']);
    for (const action of ['DeleteObject', 'DeleteObjectVersion']) expect(doing(action)).toEqual([]);
  });

  it('only erase can delete items; other functions mark items as ended or let them expire', () => {
    const deleting = functionNames.filter((name) => may(name, 'dynamodb:DeleteItem', table));
    expect(deleting).toEqual(['erase']);
    for (const action of ['PutItem', 'UpdateItem'])
      expect(may('erase', `dynamodb:${action}`, table)).toBe(false);
  });

  it('only functions that hash addresses or accounts, or verify signed links, can read the secret', () => {
    const keys = 'arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:tanggap-prod-keys-AbCdEf';
    const readers = functionNames.filter((name) => may(name, 'secretsmanager:GetSecretValue', keys));
    const mailing = ['send-notice', 'send-urgent-notice', 'send-letter', 'mail-events'];
    expect(readers).toEqual(['public-web', 'public-api', 'desk-web', 'triage', ...mailing]);
  });

  it('public-api can send to the queue of notices, for confirmations to followers, and to no other queue', () => {
    for (const name of ['notices', 'urgent-notices', 'triage', 'letters', 'erasures'])
      expect(may('public-api', 'sqs:SendMessage', queue(name))).toBe(name === 'notices');
  });

  it('a sender of notices can send remaining notices to its own queue and to no other', () => {
    const filled = (name: FunctionName) =>
      queueNames.filter((one) => may(name, 'sqs:SendMessage', queue(one)));
    expect(filled('send-notice')).toEqual(['notices']);
    expect(filled('send-urgent-notice')).toEqual(['urgent-notices']);
    expect(filled('send-letter')).toEqual([]);
  });

  it('submit can put items but not update them', () => {
    expect(may('submit', 'dynamodb:PutItem', table)).toBe(true);
    expect(may('submit', 'dynamodb:UpdateItem', table)).toBe(false);
  });

  it('the scheduler can start the sweep and nothing else', () => {
    const scheduler = resourcesOf(templates, 'AWS::IAM::Role').find(([id]) =>
      id.includes('sweepschedule'),
    )![1];
    const [{ PolicyDocument }] = scheduler.Properties.Policies;
    expect(resolve(templates, PolicyDocument.Statement)).toEqual([
      {
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:ap-southeast-3:123456789012:function:tanggap-prod-check-deadlines',
      },
    ]);
  });
});

describe('the policy simulation', () => {
  it('the simulation denies what no statement allows', () => {
    expect(may('submit', 'dynamodb:DeleteTable', table)).toBe(false);
    expect(may('submit', 'dynamodb:PutItem', `${table}-other`)).toBe(false);
  });

  it('the simulation also finds permissions that an event source mapping added', () => {
    expect(may('triage', 'sqs:ReceiveMessage', queue('triage'))).toBe(true);
    expect(statementsOf(templates, nameOf('triage')).length).toBeGreaterThan(3);
  });

  it('the simulation requires for a transaction the permissions of its single writes', () => {
    const write = { TableName: 'tanggap-prod', Key: { pk: { S: 'a' }, sk: { S: 'b' } } };
    const calls = callsOf('TransactWriteItems', {
      TransactItems: [{ Put: { TableName: 'tanggap-prod', Item: write.Key } }, { Delete: write }],
    });
    expect(simulate(templates, nameOf('submit'), calls).map(({ allowed }) => allowed)).toEqual([true, false]);
    expect(
      simulate(templates, nameOf('check-deadlines'), [
        ...callsOf('Query', { TableName: 'tanggap-prod', IndexName: 'due' }),
        ...callsOf('Query', { TableName: 'tanggap-prod', IndexName: 'inbox' }),
        ...callsOf('SendMessageBatch', {
          QueueUrl: 'http://localhost:4566/000000000000/tanggap-prod-escalations',
        }),
      ]).map(({ allowed }) => allowed),
    ).toEqual([true, false, true]);
    const mail = callsOf('SendRawEmail', {
      Source: 'Tanggap <pengaduan@klaten.example>',
      ConfigurationSetName: 'tanggap-prod-mail',
    });
    expect(simulate(templates, nameOf('send-notice'), mail).every(({ allowed }) => allowed)).toBe(true);
  });
});
