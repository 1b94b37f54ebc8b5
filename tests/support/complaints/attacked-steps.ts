import { randomInt } from 'node:crypto';
import type { PeoplesStep } from '#complaints/lifecycle.ts';
import { inDays, stageCoordinator, stageHead, stageLiaison } from '../stage/cases-on-stage.ts';
import { dispatching, submitReport } from '../stage/new-report.ts';
import { oddChoice, oddDay, oddFlag, oddInstant, oddLine, oddName, oddWords } from './odd-values.ts';
import type { Attacked } from './plain-attack.ts';

const dishub = stageLiaison('dishub');
const [yesterday, tomorrow, inTwoYears] = [await inDays(-1), await inDays(1), await inDays(731)];
const text = oddWords(4000);
const long = oddWords(10_000);

/** Steps that need more than one text field, or more than the usual preparation. */
export const attacked: Readonly<Partial<Record<PeoplesStep, Attacked>>> = {
  dispatch: {
    way: 'received',
    by: stageCoordinator,
    good: dispatching('dishub'),
    odd: {
      class: oddChoice,
      urgency: oddChoice,
      urgencyReason: oddWords(1000),
      category: oddName('unknown-category'),
      title: oddLine(120),
      publicText: text,
      anonymous: oddFlag,
      secret: oddFlag,
      lead: oddName('unknown-agency'),
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
  accept: { way: 'dispatched', by: dishub, good: {}, odd: {} },
  answer: {
    way: 'accepted',
    by: dishub,
    good: { kind: 'planned', public: 'Direncanakan.', plannedFor: tomorrow },
    odd: {
      kind: oddChoice,
      public: long,
      private: long,
      obstacle: oddChoice,
      withoutContributions: text,
      plannedFor: [
        ...oddDay,
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
  approve: { way: 'drafted', by: stageHead('dinkes'), good: {}, odd: { obstacle: oddChoice } },
  'return-draft': {
    way: 'drafted',
    by: stageHead('dinkes'),
    good: { reason: 'Sebut jamnya.' },
    odd: { reason: text },
  },
  'ask-completion': {
    way: 'received',
    by: stageCoordinator,
    good: { missing: ['substance', 'substance'], text: 'Di mana?' },
    odd: {
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
    good: { unit: 'uptd-terminal', task: 'Periksa.' },
    odd: { unit: oddName('unknown-unit'), task: text },
  },
  contribute: {
    way: 'supported',
    by: stageLiaison('dlh'),
    good: { text: 'Sudah dilihat.' },
    odd: { text: long, assignment: oddName('unknown-task') },
  },
  rank: {
    way: 'accepted',
    by: stageHead('dishub'),
    good: { rank: 3 },
    odd: {
      rank: [
        [0, 'too-small'],
        [1000, 'too-large'],
        [1.5, 'wrong-type'],
        ['3', 'wrong-type'],
        [1e300, 'too-large'],
      ],
      assignment: oddName('unknown-task'),
    },
  },
  return: {
    way: 'dispatched',
    by: dishub,
    good: { obstacle: 'no-authority', reason: 'Milik provinsi.', suggested: 'dpupr' },
    odd: {
      obstacle: oddChoice,
      reason: text,
      suggested: [...oddName('unknown-agency'), ['dishub', 'suggests-itself']],
    },
  },
  postpone: {
    way: 'accepted',
    by: dishub,
    good: { obstacle: 'weather', reason: 'Hujan.', until: tomorrow },
    odd: {
      obstacle: oddChoice,
      reason: text,
      until: [
        ...oddDay,
        [yesterday, 'postponed-into-the-past'],
        ['1999-12-31', 'postponed-into-the-past'],
        [inTwoYears, 'postponed-too-far'],
      ],
    },
  },
  'interim-reply': { way: 'accepted', by: dishub, good: { public: 'Dikerjakan.' }, odd: { public: long } },
  forward: {
    way: 'received',
    by: stageCoordinator,
    good: { body: 'police', name: 'Polres Klaten', reason: 'Pidana.', externalNumber: 'B/12/XI/2026' },
    odd: { body: oddChoice, name: oddLine(200), reason: text, externalNumber: oddLine(100) },
    together: [[{ body: 'lapor', externalNumber: 'tanpa nomor' }, { externalNumber: 'bad-lapor-number' }]],
  },
  'record-outside': {
    way: 'forwarded',
    by: stageCoordinator,
    good: { kind: 'done', public: 'Ditangani.' },
    odd: {
      kind: [...oddChoice, ['planned', 'bad-value']],
      public: long,
      private: long,
      externalNumber: oddLine(100),
      repliedAt: [...oddDay, [tomorrow, 'in-the-future'], [yesterday, 'replied-before-asked']],
    },
  },
  'record-lapor': {
    way: 'received',
    by: stageCoordinator,
    good: { number: String(randomInt(1e9, 1e10)), filedAt: yesterday },
    odd: {
      number: [
        ...['abc', '1'.repeat(21), '<b>1234567</b>', '١٢٣٤٥٦٧', '12 34 5678 \u{1f600}'].map(
          (value) => [value, 'bad-lapor-number'] as const,
        ),
        ['', 'missing'],
        [1234567, 'wrong-type'],
      ],
      filedAt: [...oddDay, [tomorrow, 'in-the-future'], ['1999-12-31', 'too-long-ago']],
      state: oddChoice,
    },
  },
  merge: {
    way: 'received',
    by: stageCoordinator,
    good: { into: (await submitReport()).number },
    odd: {
      into: [
        ...oddLine(64).filter(([, code]) => code !== 'too-long'),
        ...['KLT-0000-0000', 'klt', '<b>', '__proto__'].map((value) => [value, 'unknown-complaint'] as const),
      ],
      reason: text,
    },
  },
  extend: {
    way: 'accepted',
    by: dishub,
    good: { reason: 'Menunggu data.' },
    ends: 409,
    odd: { reason: text },
  },
  unmerge: {
    way: 'archived',
    by: stageCoordinator,
    good: { reason: 'Lain.' },
    ends: 409,
    odd: { reason: text },
  },
  resume: { way: 'accepted', by: dishub, good: {}, ends: 409, odd: {} },
  recompute: { way: 'dispatched', by: ['operator'], good: {}, odd: {} },
  'mend-address': {
    way: 'received',
    by: stageCoordinator,
    good: { email: 'warga@contoh.example' },
    ends: 403,
    odd: {
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
    good: { reason: 'spam', text: 'Iklan.' },
    odd: { reason: [...oddChoice, ['withdrawn', 'bad-value'], ['not-completed', 'bad-value']], text },
  },
  correct: {
    way: 'dispatched',
    by: stageCoordinator,
    good: { urgency: 'high', reason: 'Salah golong.' },
    odd: {
      class: [...oddChoice, ['oversight', 'oversight-needs-dispatch']],
      urgency: oddChoice,
      category: oddName('unknown-category'),
      reason: text,
    },
  },
  remark: { way: 'archived', by: stageCoordinator, good: { text: 'Catatan.' }, odd: { text } },
  review: {
    way: 'rated low',
    by: stageCoordinator,
    good: { decision: 'confirm', reason: 'Sudah dilihat.' },
    odd: { decision: oddChoice, reason: text },
  },
  'oral-reprimand': {
    way: 'accepted',
    by: ['supervisor'],
    good: { agency: 'dishub', to: 'head', text: 'Diminta segera.' },
    odd: { agency: oddName('not-its-case'), to: oddChoice, when: oddInstant, text: oddWords(2000) },
  },
  erase: {
    way: 'archived',
    by: stageCoordinator,
    good: { basis: 'consent-withdrawn' },
    odd: { basis: oddChoice, keepOfficeWords: oddFlag },
  },
  complete: { way: 'waiting', by: 'complainant', good: { text: 'Di depan pasar.' }, odd: { text } },
  reply: { way: 'answered', by: 'complainant', good: { text: 'Terima kasih.' }, odd: { text } },
  rate: {
    way: 'answered',
    by: 'complainant',
    good: { stars: 5, text: 'Baik.' },
    odd: {
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
  reopen: { way: 'answered', by: 'complainant', good: { reason: 'Masih padam.' }, odd: { reason: text } },
  withdraw: { way: 'received', by: 'complainant', good: {}, odd: {} },
  'ask-erasure': { way: 'archived', by: 'complainant', good: {}, odd: {} },
};
