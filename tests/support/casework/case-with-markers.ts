import { randomInt, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { MailReader } from '../oracle/who-reads-entries.ts';
import {
  client,
  dispatching,
  type OfficerClient,
  type SubmittedReport,
  submitNewReport,
} from '../stage/new-report.ts';
import { rawMails, stage } from '../stage/stage.ts';

/** A marker occurs nowhere else, so it shows where the value of the field went. */
export interface MarkerValue {
  readonly field: string;
  readonly value: string;
}

/** The actors of a case by their relation to it. */
export type CaseAgencies = Partial<
  Record<Exclude<MailReader, 'complainant' | 'partner' | 'follower'>, Parameters<typeof client.officer>>
>;

const standing: CaseAgencies = {
  coordinator: ['coordinator'],
  inspector: ['inspector'],
  supervisor: ['supervisor'],
};

const digits = (count: number): string =>
  `${randomInt(1, 10)}${Array.from({ length: count - 2 }, () => randomInt(10)).join('')}7`;

export function caseWithMarkers(agencies: CaseAgencies, secret = false) {
  const cast = { ...standing, ...agencies };
  const marks: MarkerValue[] = [];
  const keep = (field: string, value: string) => {
    marks.push({ field, value });
    return value;
  };
  // No hyphen: a PDF breaks its lines there.
  const mark = (field: string): string => keep(field, `mk${randomUUID().replaceAll('-', '')}`);
  const phone = (field: string): string => `+62812${keep(field, digits(9))}`;
  const email = (field: string): string => `${mark(field)}@contoh.example`;
  const number = (field: string): string => keep(field, digits(14));
  const people = new Map<string, MailReader>();
  const since = { secret: Number.POSITIVE_INFINITY };
  const becomeSecret = () => {
    since.secret = Math.min(since.secret, rawMails().length);
  };

  const report = (changes: object = {}) => {
    const address = email('submit email');
    people.set(address, 'complainant');
    // The case is secret from its receipt on.
    if ('class' in changes) becomeSecret();
    return {
      text: mark('submit text'),
      category: 'lampu-jalan',
      place: {
        address: mark('submit address'),
        lat: Number(`-7.7${keep('submit point', digits(9))}`),
        lon: Number(`110.6${keep('submit point', digits(9))}`),
      },
      contact: { email: address, phone: phone('submit phone') },
      name: mark('submit name'),
      ...changes,
    };
  };
  const cases: SubmittedReport[] = [];
  const hand = async (changes: object = {}) => {
    const key = await submitNewReport(report(changes));
    cases.push(key);
    return key;
  };
  const sending = (lead: string, changes: object = {}) => {
    if (secret) becomeSecret();
    return {
      ...dispatching(lead),
      title: mark('dispatch title'),
      publicText: mark('dispatch publicText'),
      urgencyReason: mark('dispatch urgencyReason'),
      secret,
      ...changes,
    };
  };

  const numbers = new Set<string>();
  const signedIn = new Map<string, Promise<OfficerClient>>();
  const officer = (reader: keyof CaseAgencies): Promise<OfficerClient> => {
    const known = signedIn.get(reader) ?? client.officer(...cast[reader]!);
    signedIn.set(reader, known);
    return known;
  };
  const by = async (reader: keyof CaseAgencies, key: SubmittedReport, step: string, input: object) => {
    numbers.add(key.number);
    taken(step, await (await officer(reader)).step(key.number, step, input));
  };
  const mine = async (key: SubmittedReport, step: string, input: object) =>
    taken(step, await client.my(key, step, input));

  const partOf = (address: string): MailReader | undefined =>
    people.get(address) ??
    (Object.keys(cast) as (keyof CaseAgencies)[]).find((reader) => addressAs(cast[reader]!) === address);
  return {
    secret,
    marks,
    numbers,
    secretFrom: () => since.secret,
    partOf,
    people,
    mark,
    phone,
    email,
    number,
    cases,
    hand,
    sending,
    officer,
    by,
    mine,
  };
}
export type CaseWithMarkers = ReturnType<typeof caseWithMarkers>;

const addressAs = ([role, agency, unit]: Parameters<typeof client.officer>): string =>
  stage.officers.find((one) => one.role === role && (!agency || one.agency === agency) && one.unit === unit)!
    .address;

function taken(step: string, { status, body }: { status: number; body: unknown }): void {
  expect({ step, status, body: status === 200 ? '' : body }).toEqual({ step, status: 200, body: '' });
}
