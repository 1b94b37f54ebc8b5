import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTakenByPeople, lifecycle, type StepName } from '#complaints/lifecycle.ts';
import { routing } from '#notices/plan/routing.ts';
import {
  descriptionForm,
  examplesForm,
  folders,
  type Member,
  membersOf,
  root,
  subscribersForm,
  subscribersOf,
} from './folder-members.ts';

const listens = (event: Member): boolean => subscribersOf(event).includes("'notices'");

const hasMail = ({ stem }: Member): boolean =>
  Object.entries(routing).some(([occasion, routes]) => occasion.split(' ')[0] === stem && routes.length > 0);

/** A request to follow a case sends mail without an event. */
const unrouted = ['follow-asked'];

const sourceFolders = ['packages', 'functions'];

/** The types of events and messages that code names, each with the first file that does. */
function typesInCode(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of sourceFolders)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.tsx?$/.test(file)) continue;
      const source = readFileSync(join(root, folder, file), 'utf8');
      for (const [, type] of source.matchAll(/\btype: '([a-z-]+\.v\d+)'/g))
        if (!found.has(type!)) found.set(type!, `${folder}/${file}`);
    }
  return found;
}

/** Missing parts of steps, events and mails: each sentence begins with the file to write. */
export function missingFiles(): string[] {
  const [steps, events, letters] = [membersOf('steps'), membersOf('events'), membersOf('letters')];
  const [entries, mails] = [membersOf('entries'), membersOf('mails')];
  const routed = Object.values(routing).flatMap((routes) => routes.map(({ template }) => template));
  const without = (members: readonly Member[], form: RegExp) =>
    members.filter(({ source }) => !form.test(source));
  const contracts = [...events, ...letters, ...membersOf('messages')].map(({ stem }) => stem);
  return [
    ...[...typesInCode()]
      .filter(([type]) => !contracts.includes(type))
      .map(([type, file]) => `${folders.events}/${type}.ts is missing: ${file} emits ${type}`),
    ...Object.keys(lifecycle)
      .filter((step) => !steps.some(({ stem }) => stem === step))
      .map((step) => `${folders.steps}/${step}.ts is missing: the rule of a step of lifecycle.ts`),
    ...steps
      .filter(({ stem }) => !(stem in lifecycle))
      .map(({ path }) => `packages/complaints/lifecycle.ts lacks the step of ${path}`),
    ...without(steps, descriptionForm)
      .filter(({ stem }) => stem in lifecycle && isTakenByPeople(stem as StepName))
      .map(({ path }) => `${path} lacks "export const description: StepDescription": people take this step`),
    ...without([...events, ...letters], subscribersForm).map(
      ({ path }) => `${path} lacks "export const subscribers: Subscribers", in one line`,
    ),
    ...without([...events, ...letters, ...membersOf('messages')], examplesForm).map(
      ({ path }) => `${path} lacks "export const examples"`,
    ),
    ...events
      .filter(({ stem }) => !entries.some(({ key }) => key === stem))
      .map(({ stem }) => `${folders.entries}/${stem.replace('.v1', '')}.ts is missing: who reads ${stem}`),
    ...events
      .filter((event) => hasMail(event) && !listens(event))
      .map(({ path }) => `${path}: its subscribers lack 'notices', though plan/routing.ts has mails of it`),
    ...events
      .filter((event) => !hasMail(event) && listens(event))
      .map(
        ({ stem, path }) =>
          `packages/notices/plan/routing.ts has no mail of ${stem}, whose subscribers (${path}) name 'notices'`,
      ),
    ...routed
      .filter((template) => !mails.some(({ stem }) => stem === template))
      .map((template) => `${folders.mails}/${template}.ts is missing: plan/routing.ts sends it`),
    ...mails
      .filter(({ stem }) => !unrouted.includes(stem) && !routed.some((template) => template === stem))
      .map(({ path }) => `packages/notices/plan/routing.ts sends ${path} to nobody`),
  ];
}
