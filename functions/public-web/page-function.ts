import middy from '@middy/core';
import type { Instant } from '#calendar/zones.ts';
import type { TakeStep } from '#casework/commands/step-result.ts';
import type { SubmitComplaint } from '#casework/commands/submit-complaint.ts';
import type { Followers } from '#casework/following/follower.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { Worklist } from '#casework/views/worklist-position.ts';
import { errorPage, type PageError } from '#pages/parts/error-page.tsx';
import type { TenantPage, Visitor } from '#pages/parts/site.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type Request, type Response, requestOf } from '../http.ts';
import { failureFromError, problemResponse } from '../http-function.ts';
import { httpHandler } from '../http-handler.ts';
import { html } from '../page.ts';
import { visitorOf } from '../visitor.ts';
import { showNoPage } from './show-no-page.ts';

export interface PageStores {
  readonly complaints: ComplaintStore;
  readonly queue: Worklist;
  readonly followers: Followers;
}

export interface PageDependencies {
  readonly takeStep: TakeStep;
  readonly submitComplaint: SubmitComplaint;
  /** @throws CommandError `not-found` for a tenant that does not exist */
  readonly tenantConfig: (id: string) => Promise<TenantConfig>;
  storesOf(tenant: TenantConfig): PageStores;
  /** Keys for the signed links in mails. */
  secret(): Promise<string>;
  readonly now: () => Promise<Instant>;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly tenantIds: readonly string[];
  readonly metric: Metric;
}

export type PageAction = (
  request: Request,
  reader: Visitor,
  dependencies: PageDependencies,
) => Promise<Response>;
export type SiteAction = (
  request: Request,
  site: TenantPage,
  dependencies: PageDependencies & PageStores,
) => Promise<Response>;

type Event = Parameters<typeof requestOf>[0];

/** Answers errors with a page. */
export const pageFunction = (
  dependencies: () => PageDependencies,
  actions: Readonly<Record<string, PageAction>>,
) =>
  httpHandler(
    middy(async (event: Event) => {
      const action = actions[event.routeKey ?? ''] ?? showNoPage;
      const request = requestOf(event);
      return action(request, visitorOf(request), dependencies());
    }).onError(async (failed) => {
      failed.response = await pageForError(failed.event, failed.error, dependencies);
    }),
  );

export const ofTenant =
  (action: SiteAction): PageAction =>
  async (request, reader, dependencies) => {
    const tenant = await dependencies.tenantConfig(request.parameters.tenant!);
    return action(request, { ...reader, tenant }, { ...dependencies, ...dependencies.storesOf(tenant) });
  };

async function pageForError(
  event: Event,
  error: unknown,
  dependencies: () => PageDependencies,
): Promise<Response> {
  const why = failureFromError(error);
  const { failure } = why;
  const visitor = visitorOf(requestOf(event));
  if (event.rawPath?.startsWith('/api/')) return problemResponse(why, visitor.language);
  const [statusCode, trouble] = troubles[failure] ?? troubles.unavailable!;
  // Needed only for links, so the page also works without the table.
  const { tenant: named, proxy } = event.pathParameters ?? {};
  const id = statusCode === 503 ? undefined : (named ?? proxy?.split('/', 1)[0]);
  const tenant = id
    ? await dependencies()
        .tenantConfig(id)
        .catch(() => undefined)
    : undefined;
  return html(statusCode, visitor, errorPage({ visitor, error: trouble, tenant }));
}

const troubles: Record<string, [statusCode: number, trouble: PageError]> = {
  'not-found': [404, 'no-page'],
  'bad-json': [400, 'bad-text'],
  'too-large': [413, 'too-large'],
  'wrong-type': [415, 'wrong-type'],
  unavailable: [503, 'unavailable'],
};
