import { askToFollow, followWish } from '#casework/following/ask-to-follow.ts';
import { parseInput } from '#problems/parse-input.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { now } from '../clock.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { sendAll } from '../queue/sqs-sender.ts';
import { complaints, environment, secret, sqs, table, tenantConfig } from '../wiring.ts';

/** Somebody wants to hear of a public case; the answer is the same whatever is known of the address. */
export const followCase: Action = async (request) => {
  const { parameters, language } = request;
  const tenant = await tenantConfig(parameters.tenant!);
  const wish = parseInput(followWish, jsonBody(request));
  const { NOTICES_QUEUE_URL } = environment('NOTICES_QUEUE_URL');
  const desk = {
    complaints: complaints(),
    followers: dynamoFollowers(table()),
    sendAsked: (message: object) => sendAll(sqs(), NOTICES_QUEUE_URL, [message]),
  };
  const asked = { language, ...wish, number: parameters.number! };
  await askToFollow(desk, tenant, asked, { secret: await secret(), now: await now() });
  return json(202, { confirm: 'by-mail' });
};
