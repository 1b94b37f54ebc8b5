import { letterInputs } from '#casework/letters/letter-inputs.ts';
import type { Descriptions, StepOperation } from './operation.ts';

const letter = '2026-12-03-dishub-1';
const head = {
  letter,
  form: 'reprimand-1',
  agency: 'dishub',
  agencyName: 'Dinas Perhubungan',
  state: 'signed',
  stateText: 'Ditandatangani',
  number: '700/009/XII/2026',
  date: '2026-12-08',
};
const list = { schema: 'LetterList', example: { items: [{ ...head, cases: 1, acknowledged: false }] } };
const opened = {
  schema: 'OpenedLetter',
  example: {
    ...head,
    sequence: 2,
    cases: [
      {
        number: 'KLT-7F3K-9M20',
        title: 'Lampu lalu lintas di simpang Bareng padam',
        deadline: 'accept',
        deadlineAt: '2026-11-26T16:00:00+07:00',
        daysLate: 8,
      },
    ],
    left: [],
    hasFile: false,
    timeline: [
      {
        sequence: 2,
        type: 'letter-signed.v1',
        at: '2026-12-08T09:15:00+07:00',
        text: 'Surat nomor 700/009/XII/2026 ditandatangani untuk 1 laporan.',
      },
    ],
    possible: ['acknowledge'],
  },
};
const taken = {
  schema: 'LetterStepTaken',
  example: { letter, state: 'signed', number: head.number, sequence: 2, possible: [] },
};

const refusals = [400, 413, 415, 422, 403, 404, 409, 412, 503] as const;

const step = (
  name: 'sign' | 'withdraw' | 'acknowledge',
  { summary, description, example }: { summary: string; description?: string; example: object },
): StepOperation => ({
  id: `${name}Letter`,
  summary,
  ...(description ? { description } : {}),
  parameters: ['If-Match', 'Optional-Idempotency-Key'],
  input: { schema: inputNames[name], example },
  answers: { 200: taken },
  etag: true,
  problems: refusals,
});

const inputNames = {
  sign: 'SignLetterInput',
  withdraw: 'WithdrawLetterInput',
  acknowledge: 'AcknowledgeLetterInput',
} as const;

/** Inputs of the letter steps by schema name. */
export const letterStepInputs = Object.fromEntries(
  Object.entries(inputNames).map(([name, schema]) => [schema, letterInputs[name as keyof typeof inputNames]]),
);

/** Letters of reprimand (teguran) to agencies. */
export const letterDescriptions = {
  listLetters: {
    description:
      'Supervisor, coordinator and inspectorate see the letters of all agencies; the head of an agency sees its signed ones. If the tenant’s configuration has no letters, `note` says so.',
    parameters: ['letterState', 'cursor'],
    answers: { 200: list },
    problems: [403, 404, 422, 503],
  },
  readLetter: {
    parameters: [],
    answers: { 200: opened },
    etag: true,
    problems: [403, 404, 503],
  },
  readLetterPdf: {
    parameters: [],
    answers: {},
    file: { answered: 'application/pdf' },
    problems: [403, 404, 409, 503],
  },
  addLetterFile: {
    description:
      'A PDF of up to 4 MB without scripts, programs or embedded files. Until the letter is signed, a later upload replaces it.',
    parameters: ['If-Match', 'Optional-Idempotency-Key'],
    answers: { 200: taken },
    file: { sent: 'application/pdf' },
    etag: true,
    problems: refusals,
  },
  takeStepOnLetter: {
    steps: {
      sign: step('sign', {
        summary: 'The supervisor signs: this fixes the list, assigns the number and sends the letter',
        description:
          'Signing reads all cases again and leaves out those that have moved on; if none is left, the letter is withdrawn without a number. If numbers come from the tenant’s own registry, `number` is required, and the signed file must be uploaded first.',
        example: {},
      }),
      withdraw: step('withdraw', {
        summary: 'The supervisor withdraws a draft; it never gets a number',
        example: { reason: 'Kepala dinas sudah menyanggupi secara lisan.' },
      }),
      acknowledge: step('acknowledge', {
        summary: 'The head of the agency acknowledges the letter',
        example: {},
      }),
    },
  },
} satisfies Partial<Descriptions>;
