import { CommandError } from '#casework/records/errors.ts';
import { takeStep } from '#casework/wiring.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { hashOfToken, type Session } from '#sign-in/session.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import { deskActions } from '../../../functions/desk-web/actions.ts';
import { deskFunction } from '../../../functions/desk-web/desk-function.ts';
import { tuesday } from '../complaints/cases.ts';
import { memoryAttachments, plainLinks } from '../memory/memory-attachments.ts';
import { memoryLetters } from '../memory/memory-letters.ts';
import { deskFixture } from './desk-fixture.ts';

const realNow = '2026-11-24T03:00:00.000Z';
const token = 'a'.repeat(43);

export interface DeskAnswer {
  readonly status: number;
  readonly body: string;
  readonly location?: string;
  readonly cookies: readonly string[];
}

interface Asking {
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The desk's function over stores in memory: every office is signed in, with one session. */
export function memoryDesk(tenants: readonly TenantConfig[]) {
  const fixtures = new Map(tenants.map((tenant) => [tenant.id, deskFixture(tenant)]));
  const letters = new Map(
    [...fixtures].map(([id, { memory }]) => [id, memoryLetters(memory).store] as const),
  );
  const clock: { now: string } = { now: tuesday };
  const officerOf = (tenant: TenantConfig, office: string): Officer | undefined => {
    const found = tenant.offices.find(({ id }) => id === office);
    return found && { ...found, tenant: tenant.id, office, subject: `sub ${office}` };
  };
  const sessionOf = (office: string): Session => ({
    office,
    subject: `sub ${office}`,
    tokenHash: hashOfToken(token),
    formToken: `form token of ${office}`,
    startedAt: realNow,
    usedAt: realNow,
    browser: 'Chrome',
  });
  const tenantConfig = async (id: string) => {
    const found = tenants.find((one) => one.id === id);
    if (!found) throw new CommandError({ failure: 'not-found' });
    return found;
  };
  const handler = deskFunction(
    deskActions(() => ({
      tenantConfig,
      takeStep,
      findStep,
      baseUrl: 'http://desk.example',
      now: async () => clock.now,
      realNow: () => realNow,
      signInOf: async () => {
        throw new Error('nobody signs in here');
      },
      storesOf: (tenant) => {
        const { memory, store, inbox, records } = fixtures.get(tenant.id)!;
        return {
          complaints: store,
          attachments: memoryAttachments(memory),
          links: plainLinks(memory),
          inbox,
          records,
          letters: letters.get(tenant.id)!,
          letterFiles: async () => ({ put: async () => {}, get: async () => undefined }),
          sessions: {
            find: async (office, hash) => {
              const officer = officerOf(tenant, office);
              return hash === hashOfToken(token) && officer ? { session: sessionOf(office), officer } : {};
            },
            start: async () => {},
            touch: async () => {},
            end: async () => {},
            ofOffice: async (office) => [sessionOf(office)],
          },
          pendingSignIns: { put: async () => {}, find: async () => undefined, end: async () => {} },
          signInRecords: { add: async () => {}, latest: async () => [] },
        };
      },
    })),
    tenantConfig,
  );

  async function ask(
    office: string,
    route: string,
    parameters: Readonly<Record<string, string>>,
    { query = {}, form, cookie = '', headers = {} }: Asking = {},
  ): Promise<DeskAnswer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ csrf: `form token of ${office}`, ...form }))
      for (const one of [value].flat()) body.append(name, one);
    const answer = await handler(
      {
        routeKey: route,
        rawPath: route.split(' ')[1]!.replaceAll(/\{(\w+)\}/g, (_, name) => parameters[name] ?? ''),
        pathParameters: { ...parameters },
        queryStringParameters: { ...query },
        headers: {
          cookie: `tanggap-desk=${office}.${token}; ${cookie}`,
          ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...headers,
        },
        ...(form ? { body: body.toString() } : {}),
      },
      {} as never,
    );
    const location = answer.headers?.location;
    return {
      status: answer.statusCode!,
      body: answer.body ?? '',
      ...(location ? { location: String(location) } : {}),
      cookies: answer.cookies ?? [],
    };
  }

  const tenant = tenants[0]!.id;
  const casePath = '/{tenant}/petugas/laporan/{number}';
  return {
    fixture: fixtures.get(tenant)!,
    letters: letters.get(tenant)!,
    clock,
    ask,
    inbox: (office: string, query: Record<string, string> = {}) =>
      ask(office, 'GET /{tenant}/petugas', { tenant }, { query }),
    next: (office: string, query: Record<string, string> = {}) =>
      ask(office, 'GET /{tenant}/petugas/berikutnya', { tenant }, { query }),
    open: (office: string, number: string, asking: Asking = {}) =>
      ask(office, `GET ${casePath}`, { tenant, number }, asking),
    step: (office: string, number: string, step: string, form: Asking['form'] = {}) =>
      ask(office, `POST ${casePath}/langkah/{step}`, { tenant, number, step }, { form }),
    reporter: (office: string, number: string, untuk = 'ask-complainant') =>
      ask(office, `POST ${casePath}/pelapor`, { tenant, number }, { form: { untuk } }),
    file: (office: string, number: string, id: string) =>
      ask(office, `GET ${casePath}/lampiran/{id}`, { tenant, number, id }),
  };
}

/** The values that a form on a page would send, as the browser reads them. */
export function formOn(page: string, step: string): Record<string, string | string[]> {
  const form = new RegExp(
    `<form[^>]*action="[^"]*/langkah/${step}(?:\\?[^"]*)?"[^>]*>(.*?)</form>`,
    's',
  ).exec(page);
  if (!form) throw new Error(`no form for ${step}`);
  const values: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    values[name] = [...(values[name] ?? []), plainText(value)];
  };
  const controls = /<input\b([^>]*)>|<(textarea|select)\b([^>]*)>(.*?)<\/\2>/gs;
  for (const [, ofInput, tag, ofOther, content = ''] of form[1]!.matchAll(controls)) {
    const attributes = ofInput ?? ofOther!;
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const name = of('name');
    if (!name || of('type') === 'file') continue;
    if (tag === 'textarea') add(name, content);
    else if (tag === 'select')
      add(name, /<option(?=[^>]*\bselected)[^>]*value="([^"]*)"/.exec(content)?.[1] ?? '');
    else if (!['radio', 'checkbox'].includes(of('type') ?? '') || /\bchecked\b/.test(attributes))
      add(name, of('value') ?? '');
  }
  return values;
}

const plainText = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
