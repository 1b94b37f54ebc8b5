import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import {
  complainant,
  coordinator,
  headOf,
  liaisonOf,
  unitLiaisonOf,
} from '../../tests/support/complaints/actors.ts';

/** `day` counts from the report; a merge is into a complaint that stays open long. */
type Taken = readonly [day: number, step: StepName, input: object | 'into an open one', actor: Actor];

export interface Course {
  readonly what: string;
  /** Among 200. */
  readonly share: number;
  /** Stays open for later merges. */
  readonly isLong?: true;
  readonly steps: readonly Taken[];
}

const words =
  'Petugas sudah memeriksa lokasi bersama perangkat desa. Kabel yang putus diganti dan lampu menyala kembali sejak ' +
  'kemarin malam; tiang yang miring ditegakkan pada pekan ini.';
const dispatching = (lead: string) => ({
  ...{
    class: 'no-oversight',
    urgency: 'normal',
    urgencyReason: 'Tidak membahayakan',
    category: 'lampu-jalan',
  },
  ...{
    title: 'Lampu jalan mati di depan pasar',
    publicText: 'Lampu jalan di depan pasar mati sejak tiga hari.',
  },
  ...{ anonymous: false, secret: false, lead, support: [] },
});
const answering = { kind: 'done', public: words };
const liaison = liaisonOf('dishub');
const roads = liaisonOf('dpupr');

const dispatch: Taken = [1, 'dispatch', dispatching('dishub'), coordinator];
const accept: Taken = [2, 'accept', {}, liaison];
const answer = (day: number): Taken => [day, 'answer', answering, liaison];
const rate = (day: number): Taken => [day, 'rate', { stars: 5 }, complainant];

/** Assumed. The sweep escalates the late ones. */
export const mix: readonly Course[] = [
  { what: 'answered in time and rated', share: 70, steps: [dispatch, accept, answer(4), rate(5)] },
  { what: 'answered in time, the reply period lapses', share: 50, steps: [dispatch, accept, answer(4)] },
  {
    what: 'answered late, the ladder walked',
    isLong: true,
    share: 16,
    steps: [dispatch, [9, 'accept', {}, liaison], answer(20)],
  },
  {
    what: 'merged into another',
    share: 6,
    steps: [[3, 'merge', 'into an open one', coordinator]],
  },
  {
    what: 'interim reply, answered, reopened, answered again and rated',
    share: 8,
    steps: [
      ...[dispatch, accept],
      [3, 'interim-reply', { public: words }, liaison],
      answer(5),
      [7, 'reopen', { reason: 'Lampu mati lagi sejak semalam.' }, complainant],
      ...[answer(9), rate(10)],
    ],
  },
  {
    what: 'sent back by the wrong agency',
    share: 8,
    steps: [
      [1, 'dispatch', dispatching('dpupr'), coordinator],
      [2, 'return', { obstacle: 'no-authority', reason: 'Bukan ruas jalan kami.' }, roads],
      [3, 'dispatch', dispatching('dishub'), coordinator],
      ...([[4, 'accept', {}, liaison], answer(6), rate(7)] as const),
    ],
  },
  {
    what: 'completed by the complainant',
    share: 8,
    steps: [
      [1, 'ask-completion', { missing: ['substance'], text: 'Di sebelah mana pasar?' }, coordinator],
      [2, 'complete', { text: 'Sebelah timur, dekat gapura.' }, complainant],
      [3, 'dispatch', dispatching('dishub'), coordinator],
      ...([[4, 'accept', {}, liaison], answer(6), rate(7)] as const),
    ],
  },
  {
    what: 'passed down to a unit, postponed for the weather',
    share: 10,
    steps: [
      [1, 'dispatch', dispatching('dpupr'), coordinator],
      [2, 'accept', {}, roads],
      [3, 'pass-down', { unit: 'uptd-jalan-timur', task: 'Periksa tiang di depan pasar.' }, roads],
      [4, 'contribute', { text: words }, unitLiaisonOf('dpupr', 'uptd-jalan-timur')],
      [5, 'postpone', { obstacle: 'weather', reason: 'Hujan lebat setiap sore.', until: 12 }, roads],
      [8, 'resume', {}, roads],
      ...([[9, 'answer', answering, roads], rate(10)] as const),
    ],
  },
  {
    what: 'approved by the head of the agency',
    share: 8,
    steps: [
      [1, 'dispatch', dispatching('dinkes'), coordinator],
      [2, 'accept', {}, liaisonOf('dinkes')],
      [4, 'answer', answering, liaisonOf('dinkes')],
      [5, 'approve', {}, headOf('dinkes')],
      rate(6),
    ],
  },
  {
    what: 'forwarded to the police, which replies',
    share: 4,
    steps: [
      [
        1,
        'forward',
        { body: 'police', name: 'Polres Klaten', reason: 'Kabel dicuri.', externalNumber: 'LP/12/X/2026' },
        coordinator,
      ],
      [6, 'record-outside', { kind: 'done', public: words }, coordinator],
      rate(7),
    ],
  },
  { what: 'withdrawn', share: 4, steps: [dispatch, [2, 'withdraw', {}, complainant]] },
  {
    what: 'archived',
    share: 8,
    steps: [[1, 'archive', { reason: 'spam', text: 'Iklan, bukan pengaduan.' }, coordinator]],
  },
];
