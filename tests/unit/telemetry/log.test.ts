import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { eventIdIn } from '#casework/records/event-id.ts';
import { examples as submissions } from '#events/complaint/complaint-submitted.v1.ts';
import { examples as dueNotices } from '#events/messages/notice-due.v1.ts';
import { MailUndeliverableError } from '#mail/mailer.ts';
import { logInfo, noteLogFacts, withLogFacts } from '#telemetry/log.ts';
import { type Action, json, jsonBody } from '../../../functions/http.ts';
import { httpFunction } from '../../../functions/http-function.ts';
import { queueFunction } from '../../../functions/queue/batch.ts';

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => lines.push(line));
});
afterEach(() => vi.restoreAllMocks());
const parsed = () => lines.map((line) => JSON.parse(line));

const context = { awsRequestId: 'request-1', functionVersion: '7' } as never;
const message = (body: string): SQSEvent => ({ Records: [{ messageId: 'm0', body }] }) as SQSEvent;

const person = {
  name: 'Siti Rahayu',
  email: 'siti.rahayu@contoh.example',
  phone: '+62 812 3456 7890',
  text: 'Tetangga saya membuang sampah di sungai',
  code: '4821-7730-1195',
};

describe('a line of a log', () => {
  it('a log line of a message names request, version, tenant, event and duration', async () => {
    const [submitted] = submissions;
    await queueFunction(async () => undefined)(message(JSON.stringify(submitted)), context);
    expect(parsed()).toEqual([
      {
        level: 'INFO',
        message: 'message done',
        timestamp: expect.stringMatching(/Z$/),
        requestId: 'request-1',
        functionVersion: '7',
        messageId: 'm0',
        eventId: submitted!.id,
        tenant: submitted!.tenant,
        durationMs: expect.any(Number),
      },
    ]);
  });

  it('a log line of a request names the pattern of the route, the status and the facts that the action noted', async () => {
    const action: Action = async () => {
      noteLogFacts({ tenant: 'klaten', eventId: 'KLT-7F3K-9M20-1' });
      return json(201, {});
    };
    const event = { routeKey: 'POST /api/v1/{tenant}/complaints', pathParameters: { tenant: person.name } };
    await httpFunction({ [event.routeKey]: action })(event, context);
    expect(parsed()).toMatchObject([
      {
        message: 'answered',
        route: event.routeKey,
        status: 201,
        eventId: 'KLT-7F3K-9M20-1',
        tenant: 'klaten',
      },
    ]);
    expect(lines.join()).not.toContain(person.name);
  });

  it('log lines of simultaneous actions keep their own facts', async () => {
    const work = (tenant: string) =>
      withLogFacts({}, async () => {
        noteLogFacts({ tenant });
        await Promise.resolve();
        logInfo(tenant);
      });
    await Promise.all([work('klaten'), work('boyolali')]);
    expect(parsed().map((line) => [line.message, line.tenant])).toEqual([
      ['klaten', 'klaten'],
      ['boyolali', 'boyolali'],
    ]);
    noteLogFacts({ tenant: 'nobody' });
    logInfo('outside');
    expect(parsed().at(-1).tenant).toBeUndefined();
  });
});

describe('the id of an event', () => {
  it('the id of an event is found in the event and in a message about it', () => {
    for (const event of submissions) expect(eventIdIn(event)).toBe(`${event.number}-${event.sequence}`);
    for (const due of dueNotices) expect(eventIdIn(due)).toBe(`${due.number}-${due.sequence}`);
  });

  it('no id of an event is found in any other message', () => {
    for (const other of [null, 'text', {}, { id: 'an id of EventBridge' }, { number: 'KLT-7F3K-9M20' }])
      expect(eventIdIn(other)).toBeUndefined();
  });
});

describe('personal data in log lines', () => {
  const strict = z.strictObject({ text: z.string().check(z.maxLength(3)) });
  const failures: Record<string, (body: unknown) => unknown> = {
    'a schema refuses a value': () => z.parse(strict, { text: person.text }),
    'a schema refuses a field that a person named': () => z.parse(strict, { text: '', [person.name]: 1 }),
    'a text is no JSON': () => JSON.parse(`{"name": ${person.name}}`),
    'an address is wrongly encoded': () => decodeURIComponent(`%E0%A4%A ${person.email}`),
    'the mail service quotes an address': () => {
      throw new Error(`Email address is not verified: ${person.email}, tel. ${person.phone}`);
    },
    'a cause quotes an address': () => {
      const cause = new Error(`no such mailbox: <${person.email}>`);
      throw new MailUndeliverableError('MessageRejected', { cause });
    },
    'one of several errors quotes an address': () => {
      throw new AggregateError([new Error(`to ${person.email}`), `also ${person.phone}`], 'two mails failed');
    },
  };
  const expectNone = () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const datum of Object.values(person)) expect(lines.join('\n')).not.toContain(datum);
    expect(lines.join('\n')).not.toContain(person.text.slice(0, 10));
  };

  it.each(Object.entries(failures))(
    'a log line of a failed message contains no personal data when %s',
    async (_, fail) => {
      await queueFunction(async (body) => void fail(body))(message(JSON.stringify(person)), context);
      expectNone();
      expect(parsed().at(-1)).toMatchObject({
        level: 'ERROR',
        message: 'message failed',
        requestId: 'request-1',
      });
      expect(parsed().at(-1).error.stack).toContain('at ');
    },
  );

  it.each(Object.entries(failures))(
    'a log line of a failed request contains no personal data when %s',
    async (_, fail) => {
      const event = { routeKey: 'POST /', body: JSON.stringify(person), headers: { cookie: person.email } };
      const answer = await httpFunction({ 'POST /': async () => json(200, fail(event) ?? {}) })(
        event,
        context,
      );
      expect(answer.statusCode).toBe(503);
      expectNone();
    },
  );

  it('a log line about an unreadable body contains no personal data', async () => {
    await queueFunction(async () => undefined)(message(`${person.name}, ${person.email}`), context);
    const event = {
      routeKey: 'POST /',
      body: `${person.name}, ${person.email}`,
      headers: { 'content-type': 'application/json' },
    };
    await httpFunction({ 'POST /': async (request) => json(200, jsonBody(request)) })(event, context);
    expectNone();
  });

  it('a log line of an error still contains what an operator needs', async () => {
    await queueFunction(async () => void z.parse(strict, { text: person.text }))(message('{}'), context);
    expect(parsed()[0].error.message).toBe('text: too_big');
    const denied =
      'User: arn:aws:sts::123456789012:assumed-role/x is not authorized to perform: dynamodb:PutItem';
    await queueFunction(async () => Promise.reject(new Error(denied)))(message('{}'), context);
    expect(parsed()[1].error.message).toBe(denied);
  });
});
