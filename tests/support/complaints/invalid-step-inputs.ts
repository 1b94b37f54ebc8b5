import { randomInt } from 'node:crypto';
import type { PeoplesStep } from '#complaints/lifecycle.ts';
import { inDays, stageCoordinator, stageHead, stageLiaison } from '../stage/cases-on-stage.ts';
import { dispatching, submitNewReport } from '../stage/new-report.ts';
import {
  invalidChoices,
  invalidDays,
  invalidFlags,
  invalidInstants,
  invalidLines,
  invalidTexts,
  unknownNames,
} from './invalid-values.ts';
import type { StepAttack } from './plain-attack.ts';

const dishub = stageLiaison('dishub');
const [yesterday, tomorrow, inTwoYears] = [await inDays(-1), await inDays(1), await inDays(731)];
const text = invalidTexts(4000);
const long = invalidTexts(10_000);

/** Steps that need more than one text field, or more than the usual preparation. */
export const stepAttacks: Readonly<Partial<Record<PeoplesStep, StepAttack>>> = {
  dispatch: {
    way: 'received',
    by: stageCoordinator,
    valid: dispatching('dishub'),
    invalid: {
      class: invalidChoices,
      urgency: invalidChoices,
      urgencyReason: invalidTexts(1000),
      category: unknownNames('unknown-category'),
      title: invalidLines(120),
      publicText: text,
      anonymous: invalidFlags,
      secret: invalidFlags,
      lead: unknownNames('unknown-agency'),
      reason: text,
      support: [
        ['dlh', 'wrong-type'],
        [{ 0: 'dlh' }, 'wrong-type'],
        [null, 'wrong-type'],
        [['dlh', 'dlh'], 'agency-twice'],
        [['dishub'], 'agency-twice'],
        [Array(30).fill('dlh'), 'too-large'],
      ],
    },
    together: [
      [
        { support: ['dlh', 'tidak-ada', 'x'] },
        { 'support.1': 'unknown-agency', 'support.2': 'unknown-agency' },
      ],
      [{ support: [['dlh']] }, { 'support.0': 'wrong-type' }],
      [
        { class: 'oversight', lead: 'dishub', support: ['dlh'] },
        { lead: 'oversight-goes-to-inspectorate', support: 'oversight-has-no-support' },
      ],
    ],
  },
  accept: { way: 'dispatched', by: dishub, valid: {}, invalid: {} },
  answer: {
    way: 'accepted',
    by: dishub,
    valid: { kind: 'planned', public: 'Direncanakan.', plannedFor: tomorrow },
    invalid: {
      kind: invalidChoices,
      public: long,
      private: long,
      obstacle: invalidChoices,
      withoutContributions: text,
      plannedFor: [
        ...invalidDays,
        ['1999-12-31', 'planned-date-past'],
        [yesterday, 'planned-date-past'],
        ['9999-12-31', 'planned-too-far'],
      ],
      attachments: [
        ['x', 'wrong-type'],
        [[], 'too-small'],
        [Array(11).fill({ id: 'x' }), 'too-large'],
      ],
    },
    together: [
      [{ attachments: [{ id: 'o01-0123456789ab' }] }, { 'attachments.0': 'unknown-attachment' }],
      [
        { attachments: [{ id: 5, public: 'ya', x: 1 }] },
        {
          'attachments.0.id': 'wrong-type',
          'attachments.0.public': 'wrong-type',
          'attachments.0.x': 'unknown-field',
        },
      ],
      [{ kind: 'done' }, { plannedFor: 'only-planned-has-a-date' }],
      [{ plannedFor: undefined }, { plannedFor: 'planned-needs-a-date' }],
    ],
  },
  approve: { way: 'drafted', by: stageHead('dinkes'), valid: {}, invalid: { obstacle: invalidChoices } },
  'return-draft': {
    way: 'drafted',
    by: stageHead('dinkes'),
    valid: { reason: 'Sebut jamnya.' },
    invalid: { reason: text },
  },
  'ask-completion': {
    way: 'received',
    by: stageCoordinator,
    valid: { missing: ['substance', 'substance'], text: 'Di mana?' },
    invalid: {
      text,
      missing: [
        ['substance', 'wrong-type'],
        [[], 'too-small'],
        [Array(9).fill('substance'), 'too-large'],
      ],
    },
    together: [[{ missing: ['foto'] }, { 'missing.0': 'bad-value' }]],
  },
  'pass-down': {
    way: 'accepted',
    by: dishub,
    valid: { unit: 'uptd-terminal', task: 'Periksa.' },
    invalid: { unit: unknownNames('unknown-unit'), task: text },
  },
  contribute: {
    way: 'supported',
    by: stageLiaison('dlh'),
    valid: { text: 'Sudah dilihat.' },
    invalid: { text: long, assignment: unknownNames('unknown-task') },
  },
  rank: {
    way: 'accepted',
    by: stageHead('dishub'),
    valid: { rank: 3 },
    invalid: {
      rank: [
        [0, 'too-small'],
        [1000, 'too-large'],
        [1.5, 'wrong-type'],
        ['3', 'wrong-type'],
        [1e300, 'too-large'],
      ],
      assignment: unknownNames('unknown-task'),
    },
  },
  return: {
    way: 'dispatched',
    by: dishub,
    valid: { obstacle: 'no-authority', reason: 'Milik provinsi.', suggested: 'dpupr' },
    invalid: {
      obstacle: invalidChoices,
      reason: text,
      suggested: [...unknownNames('unknown-agency'), ['dishub', 'suggests-itself']],
    },
  },
  postpone: {
    way: 'accepted',
    by: dishub,
    valid: { obstacle: 'weather', reason: 'Hujan.', until: tomorrow },
    invalid: {
      obstacle: invalidChoices,
      reason: text,
      until: [
        ...invalidDays,
        [yesterday, 'postponed-into-the-past'],
        ['1999-12-31', 'postponed-into-the-past'],
        [inTwoYears, 'postponed-too-far'],
      ],
    },
  },
  'interim-reply': {
    way: 'accepted',
    by: dishub,
    valid: { public: 'Dikerjakan.' },
    invalid: { public: long },
  },
  forward: {
    way: 'received',
    by: stageCoordinator,
    valid: { body: 'police', name: 'Polres Klaten', reason: 'Pidana.', externalNumber: 'B/12/XI/2026' },
    invalid: {
      body: invalidChoices,
      name: invalidLines(200),
      reason: text,
      externalNumber: invalidLines(100),
    },
    together: [[{ body: 'lapor', externalNumber: 'tanpa nomor' }, { externalNumber: 'bad-lapor-number' }]],
  },
  'record-outside': {
    way: 'forwarded',
    by: stageCoordinator,
    valid: { kind: 'done', public: 'Ditangani.' },
    invalid: {
      kind: [...invalidChoices, ['planned', 'bad-value']],
      public: long,
      private: long,
      externalNumber: invalidLines(100),
      repliedAt: [...invalidDays, [tomorrow, 'in-the-future'], [yesterday, 'replied-before-asked']],
    },
  },
  'record-lapor': {
    way: 'received',
    by: stageCoordinator,
    valid: { number: String(randomInt(1e9, 1e10)), filedAt: yesterday },
    invalid: {
      number: [
        ...['abc', '1'.repeat(21), '<b>1234567</b>', '١٢٣٤٥٦٧', '12 34 5678 \u{1f600}'].map(
          (value) => [value, 'bad-lapor-number'] as const,
        ),
        ['', 'missing'],
        [1234567, 'wrong-type'],
      ],
      filedAt: [...invalidDays, [tomorrow, 'in-the-future'], ['1999-12-31', 'too-long-ago']],
      state: invalidChoices,
    },
  },
  merge: {
    way: 'received',
    by: stageCoordinator,
    valid: { into: (await submitNewReport()).number },
    invalid: {
      into: [
        ...invalidLines(64).filter(([, code]) => code !== 'too-long'),
        ...['KLT-0000-0000', 'klt', '<b>', '__proto__'].map((value) => [value, 'unknown-complaint'] as const),
      ],
      reason: text,
    },
  },
  extend: {
    way: 'accepted',
    by: dishub,
    valid: { reason: 'Menunggu data.' },
    ends: 409,
    invalid: { reason: text },
  },
  unmerge: {
    way: 'archived',
    by: stageCoordinator,
    valid: { reason: 'Lain.' },
    ends: 409,
    invalid: { reason: text },
  },
  resume: { way: 'accepted', by: dishub, valid: {}, ends: 409, invalid: {} },
  recompute: { way: 'dispatched', by: ['operator'], valid: {}, invalid: {} },
  'mend-address': {
    way: 'received',
    by: stageCoordinator,
    valid: { email: 'warga@contoh.example' },
    ends: 403,
    invalid: {
      email: ['', 'x', 'a@b', 'a@b.co,c@d.co', '"a b"@c.co', 'a@[127.0.0.1]', 'ａ@b.co'].map(
        (value) => [value, value === '' ? 'missing' : 'bad-format'] as const,
      ),
      phone: ['x', '0812', '--------12', '٠٨١٢٣٤٥٦٧٨'].map((value) => [value, 'bad-format'] as const),
      none: [
        [false, 'bad-value'],
        ['true', 'bad-value'],
      ],
    },
  },
  archive: {
    way: 'received',
    by: stageCoordinator,
    valid: { reason: 'spam', text: 'Iklan.' },
    invalid: {
      reason: [...invalidChoices, ['withdrawn', 'bad-value'], ['not-completed', 'bad-value']],
      text,
    },
  },
  correct: {
    way: 'dispatched',
    by: stageCoordinator,
    valid: { urgency: 'high', reason: 'Salah golong.' },
    invalid: {
      class: [...invalidChoices, ['oversight', 'oversight-needs-dispatch']],
      urgency: invalidChoices,
      category: unknownNames('unknown-category'),
      reason: text,
    },
  },
  remark: { way: 'archived', by: stageCoordinator, valid: { text: 'Catatan.' }, invalid: { text } },
  review: {
    way: 'rated low',
    by: stageCoordinator,
    valid: { decision: 'confirm', reason: 'Sudah dilihat.' },
    invalid: { decision: invalidChoices, reason: text },
  },
  'oral-reprimand': {
    way: 'accepted',
    by: ['supervisor'],
    valid: { agency: 'dishub', to: 'head', text: 'Diminta segera.' },
    invalid: {
      agency: unknownNames('not-its-case'),
      to: invalidChoices,
      when: invalidInstants,
      text: invalidTexts(2000),
    },
  },
  erase: {
    way: 'archived',
    by: stageCoordinator,
    valid: { basis: 'consent-withdrawn' },
    invalid: { basis: invalidChoices, keepOfficeWords: invalidFlags },
  },
  complete: { way: 'waiting', by: 'complainant', valid: { text: 'Di depan pasar.' }, invalid: { text } },
  reply: { way: 'answered', by: 'complainant', valid: { text: 'Terima kasih.' }, invalid: { text } },
  rate: {
    way: 'answered',
    by: 'complainant',
    valid: { stars: 5, text: 'Baik.' },
    invalid: {
      stars: [
        [0, 'too-small'],
        [6, 'too-large'],
        [4.5, 'wrong-type'],
        ['5', 'wrong-type'],
        [null, 'wrong-type'],
      ],
      text,
    },
  },
  reopen: {
    way: 'answered',
    by: 'complainant',
    valid: { reason: 'Masih padam.' },
    invalid: { reason: text },
  },
  withdraw: { way: 'received', by: 'complainant', valid: {}, invalid: {} },
  'ask-erasure': { way: 'archived', by: 'complainant', valid: {}, invalid: {} },
};
