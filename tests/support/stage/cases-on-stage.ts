import { expect } from 'vitest';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import {
  client,
  dispatching,
  newReport,
  type OfficerClient,
  type SubmittedReport,
  submitNewReport,
} from './new-report.ts';
import { stageInstant } from './stage.ts';

/** The complainant, or an office by role, agency and unit. */
export type By = 'complainant' | Parameters<typeof client.officer>;

export interface StageStep {
  readonly step: string;
  readonly by: By;
  readonly input: object;
}
export const taking = (step: string, by: By, input: object = {}): StageStep => ({ step, by, input });

const requireOfficer = new Map<string, Promise<OfficerClient>>();
/** Signs in once for all tests of a file. */
export function stageOffice(...who: Parameters<typeof client.officer>): Promise<OfficerClient> {
  const known = requireOfficer.get(who.join('/')) ?? client.officer(...who);
  requireOfficer.set(who.join('/'), known);
  return known;
}

export async function take(
  key: SubmittedReport,
  { step, by, input }: StageStep,
  more: Record<string, string> = {},
) {
  if (by === 'complainant') return client.my(key, step, input, more);
  return (await stageOffice(...by)).step(key.number, step, input, more);
}

export const stageCoordinator: By = ['coordinator'];
export const stageLiaison = (agency: string): By => ['liaison', agency];
export const stageHead = (agency: string): By => ['head', agency];

/** Counted from the stage's day. */
export const inDays = async (days: number) => addDays(localDate('Asia/Jakarta', await stageInstant()), days);

const sent = (lead: string, changes: object = {}) =>
  taking('dispatch', stageCoordinator, { ...dispatching(lead), ...changes });
const answered = (lead: string) => taking('answer', stageLiaison(lead), { kind: 'done', public: 'Selesai.' });

/** Steps to the state where a test begins. Dinas Perhubungan leads; Dinas Kesehatan's head approves. */
export const ways = {
  received: [],
  waiting: [taking('ask-completion', stageCoordinator, { missing: ['substance'], text: 'Sebut tempatnya.' })],
  dispatched: [sent('dishub')],
  supported: [sent('dishub', { support: ['dlh', 'dinsos'] })],
  accepted: [sent('dishub'), taking('accept', stageLiaison('dishub'))],
  returned: [
    sent('dishub'),
    taking('return', stageLiaison('dishub'), { obstacle: 'no-authority', reason: 'Milik provinsi.' }),
  ],
  drafted: [sent('dinkes'), answered('dinkes')],
  answered: [sent('dishub'), answered('dishub')],
  'rated low': [sent('dishub'), answered('dishub'), taking('rate', 'complainant', { stars: 1 })],
  forwarded: [
    taking('forward', stageCoordinator, { body: 'police', name: 'Polres Klaten', reason: 'Tindak pidana.' }),
  ],
  archived: [taking('archive', stageCoordinator, { reason: 'too-vague', text: 'Tidak jelas.' })],
} as const satisfies Record<string, readonly StageStep[]>;

export async function caseThat(way: keyof typeof ways): Promise<SubmittedReport> {
  const key = await submitNewReport(newReport().report);
  for (const one of ways[way]) {
    const { status, body } = await take(key, one);
    expect({ step: one.step, status, detail: body.detail }).toMatchObject({ step: one.step, status: 200 });
  }
  return key;
}
