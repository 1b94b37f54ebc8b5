import { CommandFailed } from '#casework/records/outcome.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import { httpFunction } from '../../../functions/http.ts';
import { officerActions } from '../../../functions/officer-api/actions.ts';
import type { OfficerDependencies } from '../../../functions/officer-api/officer-action.ts';
import { publicApiActions } from '../../../functions/public-api/actions.ts';
import type { PublicApiDependencies } from '../../../functions/public-api/public-api-action.ts';
import { pageActions } from '../../../functions/public-web/actions.ts';
import { pageFunction } from '../../../functions/public-web/page-function.ts';
import { aDesk } from '../casework/desk.ts';
import { tuesday } from '../complaints/cases.ts';
import { keptSecret } from '../notices/a-post-office.ts';
import { memoryAttachments, plainLinks } from './memory-attachments.ts';
import { memoryFollowers } from './memory-followers.ts';
import { memoryLetters } from './memory-letters.ts';
import { memoryAccessRecords, memoryInbox, memoryPeopleBehind, memoryQueue } from './memory-lists.ts';
import { memoryRecomputations } from './memory-recomputations.ts';
import { keyOf } from './memory-table.ts';
import { memoryTenants } from './memory-tenants.ts';

/** A request as the gateway hands it over: the route as the table names it, and what the caller sent. */
export interface Call {
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The `sub` of a token that the gateway checked. */
  readonly subject?: string;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** The real actions of officers, of the public API and of the pages, on stores in memory: one case desk of one tenant. */
export function memoryApis(tenants: readonly TenantConfig[], officers: ReadonlyMap<string, Officer>) {
  const desk = aDesk(tenants[0]!);
  const { memory, store: complaints } = desk;
  const configurations = memoryTenants();
  for (const config of tenants)
    configurations.versions.push({ config, version: 1, effectiveAt: '2026-01-01T00:00:00.000Z' });
  const shared = {
    complaints,
    attachments: memoryAttachments(memory),
    links: plainLinks,
    records: memoryAccessRecords(memory),
    queue: memoryQueue(memory),
    followers: memoryFollowers(),
    secret: async () => keptSecret,
    now: async () => tuesday,
    async tenantConfig(id: string) {
      const config = tenants.find((one) => one.id === id);
      if (!config) throw new CommandFailed({ failure: 'not-found' });
      return config;
    },
  };
  const forOfficers: OfficerDependencies = {
    ...shared,
    officerBySubject: async (subject) => officers.get(subject),
    inbox: memoryInbox(memory),
    people: memoryPeopleBehind(memory),
    configurations: { since: async () => [...tenants] },
    tenants: configurations.store,
    recomputations: memoryRecomputations(),
    letters: memoryLetters(memory).store,
    letterFiles: () => ({ put: async () => {}, get: async () => undefined }),
  };
  const forPublic: PublicApiDependencies = {
    ...shared,
    archive: {
      async held({ tenant }, number) {
        const kept = memory.cases.get(keyOf(tenant, number))!;
        const texts = [...kept.texts].map(([id, words]) => ({ id, words, salt: 'salt' }));
        const { file, entries } = kept;
        const reporter = kept.reporter ? { reporter: kept.reporter } : {};
        return { number, file, entries, texts, ...reporter, attachments: [], notices: [], accesses: [] };
      },
    },
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
  async ({ routeKey, parameters, query = {}, headers = {}, body, subject }: Call): Promise<Answered> => {
    const event = {
      routeKey,
      pathParameters: parameters,
      queryStringParameters: query,
      headers,
      body,
      requestContext: subject ? { authorizer: { jwt: { claims: { sub: subject } } } } : {},
    };
    const run = handler as (event: object, context: object) => Promise<{ statusCode: number; body: string }>;
    const { statusCode, body: text } = await run(event, {});
    return { status: statusCode, body: text };
  };
