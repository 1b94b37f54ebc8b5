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

/** Statements that let somebody do something, in both stacks, as written. */
const allows = [
  ...resourcesOf(templates, 'AWS::IAM::Policy').map(([, { Properties }]) => Properties),
  ...resourcesOf(templates, 'AWS::IAM::Role').flatMap(([, { Properties }]) => Properties.Policies ?? []),
].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

describe('rights', () => {
  it('name their actions one by one', () => {
    expect(allows.length).toBeGreaterThan(20);
    for (const { Effect, Action, NotAction } of allows) {
      expect(Effect).toBe('Allow');
      expect(NotAction).toBeUndefined();
      for (const action of list(Action)) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
    }
  });

  it('name their resources, with one wildcard: the objects of a bucket or of a folder in it', () => {
    for (const { Resource, NotResource } of allows) {
      expect(NotResource).toBeUndefined();
      for (const written of list(Resource)) {
        if (!JSON.stringify(written).includes('*')) continue;
        expect(resolve(templates, written)).toMatch(/^arn:aws:s3:::[a-z0-9-]+(?:\/(?:incoming|ready))?\/\*$/);
      }
    }
  });

  it('come from no managed policy', () => {
    for (const [, { Properties }] of resourcesOf(templates, 'AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
    }
  });

  it('let every function write its own log and no other', () => {
    for (const name of functionNames) {
      const log = (of: string) =>
        `arn:aws:logs:ap-southeast-3:123456789012:log-group:/aws/lambda/${of}:log-stream:x`;
      expect(may(name, 'logs:PutLogEvents', log(nameOf(name)))).toBe(true);
      const others = functionNames.filter((other) => other !== name && !other.startsWith(name));
      for (const other of others) expect(may(name, 'logs:PutLogEvents', log(nameOf(other)))).toBe(false);
    }
  });

  it('let the publisher send to the queues that listen and touch no item', () => {
    for (const name of ['triage', 'notices', 'urgent-notices', 'letters']) {
      expect(may('publish-events', 'sqs:SendMessage', queue(name))).toBe(true);
    }
    for (const action of ['GetItem', 'Query', 'PutItem', 'UpdateItem']) {
      expect(may('publish-events', `dynamodb:${action}`, table)).toBe(false);
    }
  });

  it('let nobody scan the table, and send mail only those who send mail', () => {
    const identity = 'arn:aws:ses:ap-southeast-3:123456789012:identity/klaten.example';
    for (const name of functionNames) {
      expect(may(name, 'dynamodb:Scan', table)).toBe(false);
      expect(may(name, 'ses:SendRawEmail', identity)).toBe(/^send-/.test(name));
    }
  });

  it('let each index be read by those alone who list by it', () => {
    const readers = (index: string) =>
      functionNames.filter((name) => may(name, 'dynamodb:Query', `${table}/index/${index}`));
    expect(readers('due')).toEqual(['check-deadlines']);
    expect(readers('inbox')).toEqual(['public-web', 'public-api', 'officer-api', 'send-notice']);
    expect(readers('contact')).toEqual(['triage']);
    expect(readers('open')).toEqual(['recompute']);
    expect(readers('received')).toEqual(['officer-api', 'keep-heads']);
  });

  it('let what is locked be written by those who keep records, and nobody delete or unlock it', () => {
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

  it('let files be sent and opened by those who give links to them, and be looked into by one worker alone', () => {
    const file = (folder: string) =>
      `arn:aws:s3:::tanggap-prod-attachments-123456789012/${folder}/klaten/KLT-7F3K-9M2Q/c01-x`;
    const those = (action: string, folder: string) =>
      functionNames.filter((name) => may(name, `s3:${action}`, file(folder)));
    const [linking, checking] = [['public-api', 'officer-api'], ['check-attachment']];
    const deleting = ['check-attachment', 'erase'];
    expect([those('PutObject', 'incoming'), those('GetObject', 'ready')]).toEqual([linking, linking]);
    expect([those('GetObject', 'incoming'), those('PutObject', 'ready')]).toEqual([checking, checking]);
    expect([those('DeleteObject', 'incoming'), those('DeleteObject', 'ready')]).toEqual([deleting, deleting]);
  });

  it('let letters be kept by those who send them and those who sign them, and nobody delete one', () => {
    const object = 'arn:aws:s3:::tanggap-prod-letters-123456789012/klaten/2026-12-03-dishub-1/letter.pdf';
    const doing = (action: string) => functionNames.filter((name) => may(name, `s3:${action}`, object));
    expect(doing('PutObject')).toEqual(['officer-api', 'send-letter']);
    expect(doing('GetObject')).toEqual(['officer-api', 'send-letter']);
    for (const action of ['DeleteObject', 'DeleteObjectVersion']) expect(doing(action)).toEqual([]);
  });

  it('let nobody delete an item but whoever erases: what ends is marked, or expires', () => {
    const deleting = functionNames.filter((name) => may(name, 'dynamodb:DeleteItem', table));
    expect(deleting).toEqual(['erase']);
    for (const action of ['PutItem', 'UpdateItem'])
      expect(may('erase', `dynamodb:${action}`, table)).toBe(false);
  });

  it('let the stage’s secret be read by those alone who hash addresses or read links made of it', () => {
    const keys = 'arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:tanggap-prod-keys-AbCdEf';
    const readers = functionNames.filter((name) => may(name, 'secretsmanager:GetSecretValue', keys));
    const mailing = ['send-notice', 'send-urgent-notice', 'send-letter', 'mail-events'];
    expect(readers).toEqual(['public-web', 'public-api', 'triage', ...mailing]);
  });

  it('let whoever follows be asked by the queue of notices, and no other be filled from outside', () => {
    for (const name of ['notices', 'urgent-notices', 'triage', 'letters', 'erasures'])
      expect(may('public-api', 'sqs:SendMessage', queue(name))).toBe(name === 'notices');
  });

  it('let whoever sends notices put what is left of them into its own queue, and into no other', () => {
    const filled = (name: FunctionName) =>
      queueNames.filter((one) => may(name, 'sqs:SendMessage', queue(one)));
    expect(filled('send-notice')).toEqual(['notices']);
    expect(filled('send-urgent-notice')).toEqual(['urgent-notices']);
    expect(filled('send-letter')).toEqual([]);
  });

  it('let submit add what is new and change nothing that is there', () => {
    expect(may('submit', 'dynamodb:PutItem', table)).toBe(true);
    expect(may('submit', 'dynamodb:UpdateItem', table)).toBe(false);
  });

  it('let the scheduler start the sweep and nothing else', () => {
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

describe('the simulation itself', () => {
  it('denies what no statement names', () => {
    expect(may('submit', 'dynamodb:DeleteTable', table)).toBe(false);
    expect(may('submit', 'dynamodb:PutItem', `${table}-other`)).toBe(false);
  });

  it('finds the rights that are written at a mapping as well', () => {
    expect(may('triage', 'sqs:ReceiveMessage', queue('triage'))).toBe(true);
    expect(statementsOf(templates, nameOf('triage')).length).toBeGreaterThan(3);
  });

  it('knows what a command of the SDK needs: a transaction, the rights of its writes', () => {
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
