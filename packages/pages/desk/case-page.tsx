import type { DeskCase } from '#casework/views/open-desk-case.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { officersClassName, stageName } from '#wording/officer-words.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import { CaseClocks } from './case-clocks.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseReport } from './case-report.tsx';
import { CaseReporter, type ShownReporter } from './case-reporter.tsx';
import { CaseSteps, type StepsProps } from './case-steps.tsx';
import type { DeskContent } from './desk-content.ts';
import { TimeLeftMark } from './time-left-mark.tsx';

export interface CasePageView extends Omit<StepsProps, 'context'> {
  readonly site: TenantPage;
  readonly opened: DeskCase;
  /** What happened to the form that was sent: a refusal, or what others changed meanwhile. */
  readonly trouble?: StepTrouble | undefined;
  readonly reporter?: ShownReporter | undefined;
}

export interface StepTrouble {
  readonly title: string;
  readonly detail: string;
  /** Links to the wrong fields: id of the control, and the message. */
  readonly fields: readonly { readonly id: string; readonly text: string }[];
  readonly changed: readonly { readonly at: string; readonly text: string }[];
}

/** A case in the order in which an officer reads: what, where, who, by when, what happened; beside it what can be done. */
export function deskCasePage(view: CasePageView): DeskContent {
  const { site, opened, trouble, reporter, csrf } = view;
  const say = translatorFor(site);
  const context = { tenant: site.tenant, language: site.language, opened };
  const title = opened.title ?? categoryNameOf(view);
  const [first] = opened.clocks;
  return {
    title: `${opened.number} ${title}`,
    children: (
      <>
        <p class="crumb">
          <span class="mono">{opened.number}</span>
        </p>
        <h1>{title}</h1>
        <ul class="marks">
          <li class="mark">{stageName(opened.stage, site.language)}</li>
          <li class={`mark urgency ${opened.urgency}`}>
            {say('Prioritas', 'Urgency')} {urgencyName(opened.urgency, site.language).toLowerCase()}
          </li>
          <li class="mark">{officersClassName(opened.class, site.language)}</li>
          {opened.secret && <li class="mark secret">{say('Rahasia', 'Secret')}</li>}
          {first && (
            <li>
              <TimeLeftMark left={first.left} />
            </li>
          )}
        </ul>
        {trouble && <Trouble view={view} trouble={trouble} />}
        <div class="twocolumns">
          <div class="reading">
            <CaseReport site={site} opened={opened} />
            <CaseReporter site={site} opened={opened} csrf={csrf} reporter={reporter} />
            <CaseClocks site={site} clocks={opened.clocks} promised={opened.promised} />
            <CaseHistory site={site} timeline={opened.timeline} />
          </div>
          <CaseSteps {...view} context={context} />
        </div>
        {opened.possible.length > 0 && (
          <p class="jump">
            <a class="button" href="#langkah">
              {say('Ke langkah berikutnya', 'To the next step')}
            </a>
          </p>
        )}
      </>
    ),
  };
}

const categoryNameOf = ({ site, opened }: CasePageView): string => {
  const category = site.tenant.categories.find(({ id }) => id === opened.category);
  return category ? inLanguage(category.name, site.language) : opened.category;
};

function Trouble({ view: { site }, trouble }: { view: CasePageView; trouble: StepTrouble }) {
  const { title, detail, fields, changed } = trouble;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <p>{detail}</p>
      {changed.length > 0 && (
        <>
          <p>
            {translatorFor(site)(
              'Yang berubah sejak halaman ini dibuka:',
              'What changed since this page was opened:',
            )}
          </p>
          <ul>
            {changed.map(({ at, text }) => (
              <li key={at + text}>
                <time datetime={at}>{at.slice(11, 16)}</time> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
