import middy from '@middy/core';
import { CommandError } from '#casework/records/errors.ts';
import { type DeskErrorName, deskErrorPage } from '#pages/desk/desk-error-page.tsx';
import { errorPage, type PageError } from '#pages/parts/error-page.tsx';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type Action, type HttpEvent, type Request, type Response, requestOf } from '../http.ts';
import { failureFromError } from '../http-function.ts';
import { httpHandler } from '../http-handler.ts';
import { html } from '../page.ts';
import { visitorOf } from '../visitor.ts';
import { DeskError } from './desk-error.ts';
import { deskPath, seeOther } from './redirect.ts';

type TenantOf = (id: string) => Promise<TenantConfig>;

/** Answers errors with a page, or leads to the sign-in. */
export const deskFunction = (actions: Readonly<Record<string, Action>>, tenantConfig: TenantOf) =>
  httpHandler(
    middy(async (event: HttpEvent) => {
      const action = actions[event.routeKey ?? ''];
      if (!action) throw new CommandError({ failure: 'not-found' });
      return action(requestOf(event));
    }).onError(async (failed) => {
      const { event, error } = failed;
      const isPost = event.routeKey?.startsWith('POST ') ?? false;
      failed.response = await answerError(requestOf(event), error, tenantConfig, isPost);
    }),
  );

async function answerError(
  request: Request,
  error: unknown,
  tenantConfig: TenantOf,
  isPost: boolean,
): Promise<Response> {
  const visitor = visitorOf(request);
  const why = error instanceof DeskError ? undefined : failureFromError(error).failure;
  const [statusCode, page] = pages[why ?? ''] ?? pages.unavailable!;
  const id = request.parameters.tenant ?? '';
  const tenant = why === 'unavailable' ? undefined : await tenantConfig(id).catch(() => undefined);
  if (why === 'not-yours' && tenant)
    return html(403, visitor, deskErrorPage({ site: { ...visitor, tenant }, error: 'not-your-role' }));
  if (why === 'too-large' && tenant)
    return html(413, visitor, deskErrorPage({ site: { ...visitor, tenant }, error: 'file-too-large' }));
  if (!(error instanceof DeskError) || !tenant)
    return html(statusCode, visitor, errorPage({ visitor, error: page, tenant }));
  const site = { ...visitor, tenant };
  if (error.reason === 'not-signed-in' && !isPost) return toSignIn(request, tenant.id);
  // What was typed stays in the browser: the officer signs in beside it and sends the form again.
  const reason: DeskErrorName = error.reason === 'not-signed-in' ? 'session-ended' : error.reason;
  return html(403, visitor, deskErrorPage({ site, error: reason }));
}

function toSignIn({ path, rawQuery }: Request, tenant: string): Response {
  const wanted = deskPath(tenant, rawQuery ? `${path}?${rawQuery}` : path);
  const query = wanted ? `?${new URLSearchParams({ ke: wanted })}` : '';
  return seeOther(`/${tenant}/petugas/masuk${query}`);
}

const pages: Readonly<Record<string, readonly [statusCode: number, page: PageError]>> = {
  'not-found': [404, 'no-page'],
  // An invented address, such as a made-up cursor or a letter of a tenant without letters.
  fields: [404, 'no-page'],
  refused: [404, 'no-page'],
  'bad-json': [400, 'bad-text'],
  'too-large': [413, 'too-large'],
  'wrong-type': [415, 'wrong-type'],
  unavailable: [503, 'unavailable'],
};
