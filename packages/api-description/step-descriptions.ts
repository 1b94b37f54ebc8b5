import type { StepName } from '#complaints/lifecycle.ts';

/** Steps that people take by API; time and machines take the others. */
type PeoplesStep = Exclude<StepName, 'triage' | 'fall-due'>;

/** What a step is for, and an input that it takes. A step that lacks its line does not compile. */
export const stepDescriptions: Readonly<Record<PeoplesStep, { summary: string; example: object }>> = {
  dispatch: {
    summary: 'The coordinator verifies the report and sends it to the agency that leads',
    example: {
      class: 'no-oversight',
      urgency: 'normal',
      urgencyReason: 'One lane can still be used; nobody was hurt.',
      category: 'jalan-rusak',
      title: 'Jalan Pemuda berlubang di depan pasar',
      publicText: 'Tiga lubang besar di depan pasar, dalam sekitar 20 cm.',
      anonymous: false,
      secret: false,
      lead: 'dpupr',
      support: ['dishub'],
    },
  },
  accept: { summary: 'The lead agency takes the complaint on', example: {} },
  answer: {
    summary: 'The lead agency answers; a late answer names its obstacle, a planned one its date',
    example: {
      kind: 'planned',
      public: 'Perbaikan dijadwalkan bersama penambalan Jalan Pemuda.',
      private: 'Menunggu material dari gudang.',
      plannedFor: '2026-12-18',
    },
  },
  rate: {
    summary: 'The complainant rates the answer, one to five stars, which closes the complaint',
    example: { stars: 4, text: 'Cepat ditanggapi.' },
  },
};

export const peoplesSteps = Object.keys(stepDescriptions) as PeoplesStep[];
