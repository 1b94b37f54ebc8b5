import type { ComponentChildren } from 'preact';
import type { OpenedLetter } from '#casework/letters/show-letters.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import type { Words } from './form-field.ts';

/** Steps by a form; a signed file is uploaded by the API. */
export const letterFormSteps = [
  'sign',
  'withdraw',
  'acknowledge',
] as const satisfies readonly OpenedLetter['possible'][number][];
export type LetterFormStep = (typeof letterFormSteps)[number];

export const letterActions: Readonly<
  Record<LetterFormStep, { readonly action: Words; readonly done: Words }>
> = {
  sign: { action: ['Tanda tangani', 'Sign'], done: ['Surat ditandatangani.', 'The letter is signed.'] },
  withdraw: { action: ['Batalkan surat', 'Refuse'], done: ['Surat dibatalkan.', 'The letter is withdrawn.'] },
  acknowledge: {
    action: ['Konfirmasi penerimaan', 'Acknowledge'],
    done: ['Penerimaan surat dikonfirmasi.', 'The letter is acknowledged.'],
  },
};

export interface LetterFormsProps {
  readonly site: TenantPage;
  readonly opened: OpenedLetter;
  readonly csrf: string;
  readonly keyOf: (step: LetterFormStep) => string;
  /** As sent, by field. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

export function LetterForms(props: LetterFormsProps) {
  const { site, opened, typed = {} } = props;
  const say = translatorFor(site);
  const possible = letterFormSteps.filter((step) => opened.possible.includes(step));
  const ownRegister = site.tenant.letters?.number.registry === 'own';
  return (
    <section class="paces" id="langkah" aria-labelledby="langkah-judul">
      <h2 id="langkah-judul">{say('Langkah', 'Steps')}</h2>
      {possible.length === 0 && (
        <p>{say('Saat ini tidak ada yang perlu Anda lakukan.', 'There is nothing for you to do now.')}</p>
      )}
      {possible.map((step) =>
        step === 'withdraw' ? (
          <details class="pace" id={step} key={step} open={typed.reason !== undefined}>
            <summary>{say(...letterActions.withdraw.action)}</summary>
            <Form {...props} step={step}>
              <Input {...props} name="reason" label={say('Alasan', 'Reason')} />
            </Form>
          </details>
        ) : (
          <div class="pace" id={step} key={step}>
            <Form {...props} step={step}>
              {step === 'sign' && ownRegister && (
                <>
                  <Input {...props} name="number" label={say('Nomor surat', 'Number')} />
                  <Input {...props} name="date" label={say('Tanggal surat', 'Date')} isDate />
                </>
              )}
            </Form>
          </div>
        ),
      )}
    </section>
  );
}

function Form({
  site,
  opened,
  csrf,
  keyOf,
  step,
  children,
}: LetterFormsProps & { step: LetterFormStep; children: ComponentChildren }) {
  return (
    <form method="post" action={link(site, `/petugas/surat/${opened.letter}/langkah/${step}`)}>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={keyOf(step)} />
      <input type="hidden" name="dilihat" value={String(opened.sequence)} />
      {children}
      <button type="submit" class={step === 'withdraw' ? 'plain' : undefined}>
        {translatorFor(site)(...letterActions[step].action)}
      </button>
    </form>
  );
}

type InputProps = LetterFormsProps & {
  readonly name: string;
  readonly label: string;
  readonly isDate?: true;
};

function Input({ typed = {}, errors = {}, name, label, isDate }: InputProps) {
  const wrong = errors[name];
  const shared = {
    id: name,
    name,
    value: typed[name] ?? '',
    ...(wrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-error` } : {}),
  };
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {wrong && (
        <p class="error" id={`${name}-error`}>
          {wrong}
        </p>
      )}
      {isDate ? <input type="date" {...shared} /> : <input type="text" {...shared} />}
    </div>
  );
}
