import { type AnswerKind, answerKinds } from '#events/vocabulary.ts';
import { answerKindName } from '#wording/officer-words.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { answerTemplates } from './answer-templates.ts';
import { DeskField } from './desk-field.tsx';
import type { FormField } from './form-field.ts';
import type { OptionContext } from './form-options.ts';
import { proposedValues } from './proposed-values.ts';
import type { FormValues } from './read-step-form.ts';
import { type OfficerStep, stepForms } from './step-form-table.ts';

/** A form as it was sent, with its errors by field. */
export interface TypedStep {
  readonly step: OfficerStep;
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
}

export interface StepPanelProps {
  readonly site: TenantPage;
  readonly context: OptionContext;
  readonly step: OfficerStep;
  /** Hidden fields of every form: the session's token, a key for each form. */
  readonly csrf: string;
  /** Whose drafts the device keeps. */
  readonly office: string;
  readonly keyOf: (step: OfficerStep) => string;
  /** The list that the officer goes through, as its address carries it: the next case of it follows. */
  readonly queue?: Readonly<Record<string, string>> | undefined;
  /** The answer begins with the words of this kind. */
  readonly template?: AnswerKind | undefined;
  readonly isOpen: boolean;
  readonly typed?: TypedStep | undefined;
}

/** One step as a form that works without script: open if it is the likely one, else behind its name. */
export function StepPanel(props: StepPanelProps) {
  const { site, step, isOpen } = props;
  const { action, fields } = stepForms[step];
  const say = translatorFor(site);
  if (fields.length === 0)
    return (
      <div class="pace" id={step}>
        <FormOf {...props} />
      </div>
    );
  return (
    <details class="pace" id={step} open={isOpen}>
      <summary>{say(...action)}</summary>
      <FormOf {...props} />
    </details>
  );
}

function FormOf({
  site,
  context,
  step,
  csrf,
  office,
  keyOf,
  queue,
  template,
  isOpen,
  typed,
}: StepPanelProps) {
  const { action, fields } = stepForms[step];
  const { opened } = context;
  const mine = typed?.step === step ? typed : undefined;
  const withFiles = fields.some(({ kind }) => kind === 'files');
  const proposed = proposedValues(step, context);
  const values =
    mine?.values ?? (step === 'answer' && template ? { ...proposed, ...fromTemplate(template) } : proposed);
  return (
    <form
      method="post"
      action={link(site, `/petugas/laporan/${opened.number}/langkah/${step}`)}
      enctype={withFiles ? 'multipart/form-data' : undefined}
      data-draft={fields.length > 0 ? `${office} ${opened.number} ${step}` : undefined}
      data-fresh={mine || (step === 'answer' && template) ? undefined : '1'}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={keyOf(step)} />
      <input type="hidden" name="dilihat" value={String(opened.sequence)} />
      {Object.entries(queue ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.length > 0 && <KeptDraft site={site} />}
      {step === 'answer' && <Templates site={site} number={opened.number} queue={queue} />}
      {fields
        .filter((field) => isAsked(field, context))
        .map((field) => (
          <DeskField
            key={field.name}
            context={context}
            step={step}
            field={field}
            values={values}
            error={mine?.errors[field.name]}
          />
        ))}
      <button type="submit" class={isOpen ? undefined : 'plain'}>
        {translatorFor(site)(...action)}
      </button>
    </form>
  );
}

const fromTemplate = (kind: AnswerKind): FormValues => ({ kind: [kind], public: [answerTemplates[kind]] });

/** Shown by the script when it filled in what this device kept. */
const KeptDraft = ({ site }: { site: TenantPage }) => (
  <p class="kept" data-kept hidden>
    {translatorFor(site)(
      'Dilanjutkan dari ketikan Anda yang belum terkirim.',
      'Continued from what you typed and did not send.',
    )}{' '}
    <button type="button" class="plain">
      {translatorFor(site)('Mulai dari usulan', 'Start from the proposal')}
    </button>
  </p>
);

interface TemplatesProps {
  readonly site: TenantPage;
  readonly number: string;
  readonly queue?: Readonly<Record<string, string>> | undefined;
}

const Templates = ({ site, number, queue }: TemplatesProps) => (
  <p class="templates">
    {translatorFor(site)('Isi dari contoh:', 'Fill from a template:')}
    {answerKinds.map((kind) => (
      <a key={kind} href={`${link(site, `/petugas/laporan/${number}`, { ...queue, contoh: kind })}#answer`}>
        {answerKindName(kind, site.language)}
      </a>
    ))}
  </p>
);

/** A field that this case does not need is not shown; one that was wrongly sent without it has an error elsewhere. */
function isAsked({ when }: FormField, { opened }: OptionContext): boolean {
  switch (when) {
    case 'support':
      return opened.owing.length > 0;
    case 'moved':
      return opened.lead !== undefined || opened.stage === 'forwarded';
    case 'tasks':
      return opened.assignments.filter(({ kind }) => kind === 'support' || kind === 'sub-unit').length > 0;
    default:
      return true;
  }
}
