import { scopeOf } from '#access/tenant-scope.ts';
import { CommandError } from '#casework/records/errors.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { takeStep } from '#casework/wiring.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import { httpFunction } from '../../../functions/http-function.ts';
import { officerActions } from '../../../functions/officer-api/actions.ts';
import type { OfficerDependencies } from '../../../functions/officer-api/officer-action.ts';
import { publicApiActions } from '../../../functions/public-api/actions.ts';
import type { PublicApiDependencies } from '../../../functions/public-api/public-api-action.ts';
import { pageActions } from '../../../functions/public-web/actions.ts';
import { pageFunction } from '../../../functions/public-web/page-function.ts';
import { caseworkFixture } from '../casework/casework-fixture.ts';
import { tuesday } from '../complaints/cases.ts';
import { fixtureSecret } from '../notices/notices-fixture.ts';
import { memoryAttachments, plainLinks } from './memory-attachments.ts';
import { memoryComplaints } from './memory-complaints.ts';
import { memoryFollowers } from './memory-followers.ts';
import { memoryLetters } from './memory-letters.ts';
import { memoryAccessRecords, memoryDataSubjects, memoryInbox, memoryWorklist } from './memory-lists.ts';
import { memoryRecomputations } from './memory-recomputations.ts';
import { caseKeyOf, type TenantMemory, tenantMemory } from './memory-table.ts';
import { memoryTenants } from './memory-tenants.ts';

export interface ApiCall {
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The gateway checked the token. */
  readonly subject?: string;
}

export interface MemoryResponse {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const storesOn = (memory: TenantMemory) => ({
  complaints: memoryComplaints(memory),
  attachments: memoryAttachments(memory),
  links: plainLinks(memory),
  records: memoryAccessRecords(memory),
  queue: memoryWorklist(memory),
  followers: memoryFollowers(memory),
  inbox: memoryInbox(memory),
  people: memoryDataSubjects(memory),
  recomputations: memoryRecomputations(memory),
  letters: memoryLetters(memory).store,
  letterFiles: async () => ({ put: async () => {}, get: async () => undefined }),
  archive: {
    async read(number: string) {
      const kept = memory.cases.get(caseKeyOf(memory.tenant, number))!;
      const texts = [...kept.texts].map(([id, words]) => ({ id, words, salt: 'salt' }));
      const { file, entries } = kept;
      const reporter = kept.reporter ? { reporter: kept.reporter } : {};
      return { number, file, entries, texts, ...reporter, attachments: [], notices: [], accesses: [] };
    },
  },
});

/** The real actions on stores in memory; the cases of the desk belong to the first tenant. */
export function memoryApis(tenants: readonly TenantConfig[], officers: ReadonlyMap<string, Officer>) {
  const desk = caseworkFixture(tenants[0]!);
  const configurations = memoryTenants();
  for (const config of tenants)
    configurations.versions.push({ config, version: 1, effectiveAt: '2026-01-01T00:00:00.000Z' });
  const made = new Map<string, ReturnType<typeof storesOn>>();
  /** Each tenant finds only its own cases. */
  const storesOf = (tenant: TenantConfig) => {
    const own = made.get(tenant.id) ?? storesOn(tenantMemory(desk.memory, scopeOf(tenant)));
    made.set(tenant.id, own);
    return own;
  };
  const shared = {
    storesOf,
    takeStep,
    submitComplaint,
    findStep,
    secret: async () => fixtureSecret,
    now: async () => tuesday,
    async tenantConfig(id: string) {
      const config = tenants.find((one) => one.id === id);
      if (!config) throw new CommandError({ failure: 'not-found' });
      return config;
    },
  };
  const forOfficers: OfficerDependencies = {
    ...shared,
    officerBySubject: async (subject) => officers.get(subject),
    configurations: { since: async () => [...tenants] },
    tenants: configurations.store,
  };
  const forPublic: PublicApiDependencies = {
    ...shared,
    sendAsked: async () => {},
  };
  const pages = pageFunction(
    () => ({ ...shared, baseUrl: 'https://tanggap.example', tenantIds: [tenants[0]!.id], metric: () => {} }),
    pageActions,
  );
  return {
    desk,
    officerApi: calling(
      httpFunction(
        officerActions(() => forOfficers),
        caseProblemTexts,
      ),
    ),
    publicApi: calling(
      httpFunction(
        publicApiActions(() => forPublic),
        caseProblemTexts,
      ),
    ),
    pages: calling(pages),
  };
}

const calling =
  (handler: unknown) =>
  async ({
    routeKey,
    parameters,
    query = {},
    headers = {},
    body,
    subject,
  }: ApiCall): Promise<MemoryResponse> => {
    const event = {
      routeKey,
      pathParameters: parameters,
      queryStringParameters: query,
      headers,
      body,
      requestContext: subject ? { authorizer: { jwt: { claims: { sub: subject } } } } : {},
    };
    const run = handler as (
      event: object,
      context: object,
    ) => Promise<{
      statusCode: number;
      body: string;
      headers?: Record<string, string>;
    }>;
    const { statusCode, body: text, headers: sent = {} } = await run(event, {});
    return { status: statusCode, body: text, headers: sent };
  };
