import { randomUUID } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect } from 'vitest';
import { stageClient } from '../../../infra/local/stage-client.ts';
import { expectMatchesApi } from '../pages/openapi-check.ts';
import { eventually } from './eventually.ts';
import { rawMails, stage } from './stage.ts';

/** Compares every answer with the OpenAPI document. */
export const client = stageClient(stage, expectMatchesApi);

export type OfficerClient = Awaited<ReturnType<typeof client.officer>>;

export async function takeStepUntil(
  officer: OfficerClient,
  number: string,
  step: string,
  input: object,
  stage: string,
) {
  const { status, body } = await officer.step(number, step, input);
  expect({ step, status, stage: body.stage, detail: body.detail }).toMatchObject({
    step,
    status: 200,
    stage,
  });
  return body;
}

/** Report and reporter are unique to this call. */
export function newReport() {
  const email = `warga-${randomUUID()}@contoh.example`;
  const report = {
    text: `Lampu jalan mati sejak tiga hari, ${randomUUID()}.`,
    category: 'lampu-jalan',
    place: { address: 'Jalan Pemuda 10' },
    contact: { email },
  };
  return { email, report };
}

export const dispatching = (lead: string) => ({
  class: 'no-oversight',
  urgency: 'normal',
  urgencyReason: 'Satu ruas jalan',
  category: 'lampu-jalan',
  title: 'Lampu jalan padam',
  publicText: 'Lampu jalan di depan pasar padam.',
  anonymous: false,
  secret: false,
  lead,
});

export interface SubmittedReport {
  number: string;
  code: string;
  promised: { at: string; provisional: boolean };
  next: { kind: string; at: string };
}

export async function submitNewReport(report: object = newReport().report): Promise<SubmittedReport> {
  const { status, body } = await client.submit(report);
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** Oldest first. */
export async function mailsAbout(number: string): Promise<ParsedMail[]> {
  const named = rawMails().filter((raw) => raw.includes(number));
  return Promise.all(named.map((raw) => simpleParser(raw)));
}

/** To and Cc in one string. */
export const receivers = ({ to, cc }: ParsedMail): string =>
  [to, cc]
    .flat()
    .map((one) => one?.text ?? '')
    .join(' ');

/** Waits for at least one mail; returns all of them. */
export const awaitMailsTo = (address: string, number: string, withinMs = 60_000): Promise<ParsedMail[]> =>
  eventually(
    async () => {
      const found = (await mailsAbout(number)).filter((mail) => receivers(mail).includes(address));
      expect(found, `mails to ${address} about ${number}`).not.toHaveLength(0);
      return found;
    },
    { withinMs },
  );

/** Of the first office with this role. */
export const addressOf = (role: string, agency?: string): string =>
  stage.officers.find((one) => one.role === role && (!agency || one.agency === agency))!.address;
