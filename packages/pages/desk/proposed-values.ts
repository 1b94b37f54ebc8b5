import { agencyFor } from '#tenants/agency-for.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { OptionContext } from './form-options.ts';
import { placeName } from './place-name.ts';
import type { FormValues } from './read-step-form.ts';
import type { OfficerStep } from './step-form-table.ts';
import { withoutIdentifiers } from './without-identifiers.ts';

type Proposal = (context: OptionContext) => Readonly<Record<string, string | undefined>>;

const maxTitle = 120;

/** What the forms hold before anybody types. A person reads and decides; nothing is sent by itself. */
const proposals: Partial<Record<OfficerStep, Proposal>> = {
  dispatch: proposedDispatch,
  answer: ({ opened: { draft } }) => ({
    kind: draft?.kind ?? 'done',
    public: draft?.public,
    private: draft?.private,
    plannedFor: draft?.plannedFor,
    obstacle: draft?.obstacle,
  }),
  correct: ({ opened }) => ({
    class: opened.class,
    category: opened.category,
    urgency: opened.urgency,
  }),
  merge: ({ opened: { proposal } }) => ({ into: proposal?.sameAs }),
  'record-lapor': ({ opened: { lapor, receivedAt } }) => ({
    number: lapor?.number,
    filedAt: lapor?.filedAt ?? receivedAt.slice(0, 10),
    state: lapor?.state ?? 'in-process',
  }),
};

export function proposedValues(step: OfficerStep, context: OptionContext): FormValues {
  const proposed = proposals[step]?.(context) ?? {};
  return Object.fromEntries(
    Object.entries(proposed).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
  );
}

function proposedDispatch({ tenant, language, opened }: OptionContext) {
  const category = tenant.categories.find(({ id }) => id === opened.category);
  const name = category ? inLanguage(category.name, 'id') : opened.category;
  const urgency = opened.proposal?.urgency ?? opened.urgency;
  const where = placeName(opened.report.place, tenant);
  return {
    lead: opened.class === 'oversight' ? inspectorate(tenant) : proposedLead({ tenant, language, opened }),
    category: opened.category,
    urgency,
    urgencyReason:
      opened.urgencyReason ??
      (category?.urgency === urgency ? `Sesuai prioritas awal kategori ${name}.` : undefined),
    class: opened.class,
    title: opened.title ?? (where ? `${name}, ${where}` : name).slice(0, maxTitle),
    publicText: opened.publicText ?? withoutIdentifiers(opened.report.text, '[dihapus]'),
    ...(opened.anonymous ? { anonymous: 'ya' } : {}),
    ...(opened.secret || opened.class === 'oversight' ? { secret: 'ya' } : {}),
  };
}

const inspectorate = ({ offices }: OptionContext['tenant']): string | undefined =>
  offices.find(({ role }) => role === 'inspector')?.agency ?? undefined;

/** Never the agency that just gave the case back. */
function proposedLead({ tenant, opened }: OptionContext): string | undefined {
  if (opened.stage === 'returned') return undefined;
  const { category, report } = opened;
  return opened.proposal?.agency ?? agencyFor(tenant, { category, district: report.place.district })?.id;
}
