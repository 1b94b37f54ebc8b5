import middy from '@middy/core';
import type { Language } from '#calendar/zones.ts';
import { CommandError, type CommandFailure } from '#casework/records/errors.ts';
import { type ProblemTexts, problemOf, type RequestFailure } from '#problems/problem.ts';
import { logError } from '#telemetry/log.ts';
import { type Action, type HttpEvent, RequestError, type Response, requestOf } from './http.ts';
import { httpHandler } from './http-handler.ts';
import { languageOf } from './language.ts';

/** A Lambda with one action per route that answers errors as problem documents in these words. */
export const httpFunction = (routes: Readonly<Record<string, Action>>, words?: ProblemTexts) =>
  httpHandler(
    middy(async (event: HttpEvent) => {
      const action = Object.hasOwn(routes, event.routeKey ?? '') ? routes[event.routeKey!] : undefined;
      if (!action) throw new CommandError({ failure: 'not-found' });
      return action(requestOf(event));
    }).onError((failed) => {
      failed.response = problemResponse(
        failureFromError(failed.error),
        languageOf(failed.event.headers?.['accept-language']),
        words,
      );
    }),
  );

/** Maps an error to a failure; an unexpected one is logged, and worth a retry. */
export function failureFromError(error: unknown): CommandFailure | RequestFailure {
  if (error instanceof CommandError || error instanceof RequestError) return error.reason;
  logError('request failed', error);
  return { failure: 'unavailable' };
}

export function problemResponse(
  why: CommandFailure | RequestFailure,
  language: Language,
  words?: ProblemTexts,
): Response {
  const problem = problemOf(why, language, words);
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(problem.status === 503 ? { 'retry-after': '5' } : {}),
    },
    body: JSON.stringify(problem),
  };
}
