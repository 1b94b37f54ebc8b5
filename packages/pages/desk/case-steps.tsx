import type { StepName } from '#complaints/lifecycle.ts';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import type { OptionContext } from './form-options.ts';
import { isOfficerStep, type OfficerStep, stepForms } from './step-form-table.ts';
import { StepPanel, type StepPanelProps, type TypedStep } from './step-panel.tsx';

export interface StepsProps extends Pick<StepPanelProps, 'csrf' | 'office' | 'keyOf' | 'queue' | 'template'> {
  readonly site: TenantPage;
  readonly context: OptionContext;
  readonly typed?: TypedStep | undefined;
}

/** What an officer most often does on a case, in the order of preference: the first possible one is open. */
const likely: readonly OfficerStep[] = [
  'approve',
  'review',
  'mend-address',
  'accept',
  'contribute',
  'dispatch',
  'answer',
  'record-outside',
  'resume',
];

/** An accepted or forwarded case can be dispatched again, which is seldom meant. */
const likelyIn = (step: OfficerStep, { opened: { stage } }: OptionContext): boolean =>
  step === 'dispatch'
    ? stage === 'received' || stage === 'returned'
    : step !== 'answer' || stage !== 'answered';

/** Exactly the steps that are possible now, from the lifecycle; the likely one is open and first. */
export function CaseSteps({ site, context, typed, ...form }: StepsProps) {
  const say = translatorFor(site);
  const possible = context.opened.possible.filter((step): step is StepName & OfficerStep =>
    isOfficerStep(step),
  );
  const first =
    typed?.step ??
    (form.template ? 'answer' : undefined) ??
    likely.find((step) => possible.includes(step) && likelyIn(step, context));
  const ordered = [
    ...possible.filter((step) => step === first),
    ...possible.filter((step) => step !== first && likely.includes(step)),
    ...possible.filter((step) => step !== first && !likely.includes(step)),
  ];
  return (
    <section class="paces" id="langkah" aria-labelledby="langkah-judul">
      <h2 id="langkah-judul">{say('Langkah', 'Steps')}</h2>
      {ordered.length === 0 && (
        <p>{say('Saat ini tidak ada yang perlu Anda lakukan.', 'There is nothing for you to do now.')}</p>
      )}
      {typed && !possible.includes(typed.step) && <Kept site={site} typed={typed} />}
      {ordered.map((step) => (
        <StepPanel
          key={step}
          site={site}
          context={context}
          step={step}
          typed={typed}
          isOpen={step === first}
          {...form}
        />
      ))}
    </section>
  );
}

/** The step is no longer possible, but nothing that was typed is lost. */
function Kept({ site, typed: { step, values } }: { site: TenantPage; typed: TypedStep }) {
  const say = translatorFor(site);
  const texts = stepForms[step].fields
    .filter(({ kind }) => kind === 'text' || kind === 'line')
    .flatMap(({ name }) => values[name] ?? [])
    .filter((text) => text.trim() !== '');
  if (texts.length === 0) return null;
  return (
    <div class="note">
      <p>{say('Yang Anda ketik:', 'What you typed:')}</p>
      {texts.map((text) => (
        <p class="said" key={text}>
          {text}
        </p>
      ))}
    </div>
  );
}
