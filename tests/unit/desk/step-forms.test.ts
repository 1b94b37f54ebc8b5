import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lifecycle, type StepName } from '#complaints/lifecycle.ts';
import { steps } from '#complaints/steps/registry.ts';
import { officeRoles } from '#events/vocabulary.ts';
import { optionsFrom } from '#pages/desk/form-options.ts';
import { proposedValues } from '#pages/desk/proposed-values.ts';
import { sentValues, stepInput } from '#pages/desk/read-step-form.ts';
import { isOfficerStep, type OfficerStep, stepForms } from '#pages/desk/step-form-table.ts';
import { parseInput } from '#problems/parse-input.ts';
import { coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { deskFixture } from '../../support/desk/desk-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const fixture = deskFixture(tenant);
const received = await fixture.openWhole(await fixture.submitted(), coordinator);
const context = { tenant, language: 'id', opened: received } as const;

interface Shape {
  readonly properties: Record<string, { enum?: string[]; items?: { enum?: string[] } }>;
  readonly required?: string[];
}
const shapeOf = (step: StepName): Shape =>
  z.toJSONSchema(steps[step].input, { unrepresentable: 'any', io: 'input' }) as unknown as Shape;

const stepsOfOffices = (Object.keys(lifecycle) as StepName[]).filter((step) =>
  (lifecycle[step].by as readonly string[]).some((role) => officeRoles.includes(role as never)),
);

describe.each(stepsOfOffices)('the form of the step %s', (step) => {
  const form = stepForms[step as OfficerStep];

  it('asks for the fields of the step’s schema, each once', () => {
    expect(isOfficerStep(step)).toBe(true);
    expect(form.fields.map(({ name }) => name).sort()).toEqual(Object.keys(shapeOf(step).properties).sort());
  });

  it('marks no field as optional that the step requires', () => {
    const optional = form.fields.flatMap(({ name, optional: may }) => (may ? [name] : []));
    // No rank means the order by urgency, which the schema writes as null.
    const required = (shapeOf(step).required ?? []).filter((name) => name !== 'rank');
    expect(optional.filter((name) => required.includes(name))).toEqual([]);
  });

  it('offers the values that the schema knows', () => {
    for (const { name, from } of form.fields) {
      const { enum: values, items } = shapeOf(step).properties[name]!;
      const known = values ?? items?.enum;
      if (!known) continue;
      expect(from, `${step} ${name}`).toBeDefined();
      const offered = optionsFrom(from!, context).map(({ value }) => value);
      expect(offered.toSorted(), `${step} ${name}`).toEqual(known.toSorted());
    }
  });

  it('has words for its button and for the message after it, in both languages', () => {
    for (const words of [form.action, form.done]) expect(words.filter((text) => text.trim())).toHaveLength(2);
  });
});

describe('a form that is sent', () => {
  const sent = (step: OfficerStep, body: string) => {
    const form = stepForms[step];
    return stepInput(form, sentValues(form, new URLSearchParams(body)), 'Asia/Jakarta');
  };

  it('leaves out what was left empty, so that the schema names it', () => {
    expect(sent('ask-completion', 'text=++')).toEqual({});
    expect(() => parseInput(steps['ask-completion'].input, sent('ask-completion', 'text='))).toThrow();
  });

  it('keeps each tick, list, file and number in the shape of the schema', () => {
    expect(sent('ask-completion', 'missing=substance&missing=supporting-data&text=a%0D%0Ab')).toEqual({
      missing: ['substance', 'supporting-data'],
      text: 'a\nb',
    });
    expect(sent('interim-reply', 'public=Ya&attachments=o01&attachments=o02&attachments.public=o02')).toEqual(
      {
        public: 'Ya',
        attachments: [
          { id: 'o01', public: false },
          { id: 'o02', public: true },
        ],
      },
    );
    expect(sent('rank', 'rank=3')).toEqual({ rank: 3 });
    expect(sent('rank', 'rank=')).toEqual({ rank: null });
    expect(sent('mend-address', 'email=a%40b.id')).toEqual({ email: 'a@b.id' });
    expect(sent('erase', 'basis=request')).toEqual({ basis: 'request', keepOfficeWords: false });
  });

  it('reads a time on the wall in the tenant’s zone', () => {
    expect(sent('oral-reprimand', 'when=2026-11-24T10:00')).toEqual({ when: '2026-11-24T03:00:00.000Z' });
    expect(sent('oral-reprimand', 'when=kemarin')).toEqual({ when: 'kemarin' });
  });
});

describe('what a form proposes', () => {
  it('is a dispatch that needs nothing typed, to the agency of the category, without numbers of people', async () => {
    const number = await fixture.submitted({
      text: 'Jalan rusak. Hubungi 0812 3456 7890, sari@contoh.id, NIK 3310012345670001.',
    });
    const opened = await fixture.openWhole(number, coordinator);
    const values = proposedValues('dispatch', { ...context, opened });
    const input = parseInput(
      steps.dispatch.input,
      stepInput(stepForms.dispatch, values, tenant.zone),
    ) as Record<string, unknown>;
    expect(input).toMatchObject({
      lead: 'dpupr',
      category: 'jalan-rusak',
      class: 'no-oversight',
      urgency: 'normal',
      title: 'Jalan rusak, Desa Paseban, Kecamatan Bayat',
      publicText: 'Jalan rusak. Hubungi [dihapus], [dihapus], NIK [dihapus].',
      anonymous: false,
      secret: false,
    });
    expect((await fixture.take(number, 'dispatch', input, coordinator)).answer.stage).toBe('dispatched');
  });

  it('never sends a returned report back to the agency that returned it', async () => {
    const number = await fixture.dispatched({ lead: 'dpupr' });
    const returned = { obstacle: 'no-authority', reason: 'Jalan provinsi.' };
    await fixture.take(number, 'return', returned, liaisonOf('dpupr'));
    const opened = await fixture.openWhole(number, coordinator);
    expect(proposedValues('dispatch', { ...context, opened }).lead).toBeUndefined();
  });
});
