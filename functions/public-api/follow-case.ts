import { askToFollow, followRequest } from '#casework/following/ask-to-follow.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json, jsonBody } from '../http.ts';
import type { OpenAction } from './public-api-action.ts';

/** The answer reveals nothing about the address. */
export const followCase: OpenAction = async (request, dependencies) => {
  const { parameters, language } = request;
  const tenant = await dependencies.tenantConfig(parameters.tenant!);
  const wish = parseInput(followRequest, jsonBody(request));
  const asked = { language, ...wish, number: parameters.number! };
  const office = { ...dependencies.storesOf(tenant), sendAsked: dependencies.sendAsked };
  await askToFollow(office, tenant, asked, {
    secret: await dependencies.secret(),
    now: await dependencies.now(),
  });
  return json(202, { confirm: 'by-mail' });
};
