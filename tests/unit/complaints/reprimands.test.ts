import { describe, expect, it } from 'vitest';
import { supervisor } from '../../support/complaints/actors.ts';
import { afterStep, caseAt, decide, tuesday } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const letter = {
  letter: '2026-12-03-dishub-1',
  letterNumber: '700/001/XII/2026',
  form: 'reprimand-1',
  agency: 'dishub',
  deadline: 'accept',
  deadlineAt: '2026-11-26T09:00:00.000Z',
  signedAt: '2026-12-03T02:00:00.000Z',
};
const later = '2026-12-10T02:00:00.000Z';
const spoken = { agency: 'dishub', to: 'head', text: 'Diminta menanggapi hari ini.' };
const said = (input: object) =>
  decide(caseAt(tenant, 'dispatched'), 'oral-reprimand', input, tuesday, supervisor);

describe('a written reprimand', () => {
  it('a written reprimand is recorded once per letter, at the instant of its signature', () => {
    const once = afterStep(caseAt(tenant, 'dispatched'), 'reprimand', letter, later);
    const twice = afterStep(once, 'reprimand', letter, later);
    expect(twice.entries).toHaveLength(once.entries.length);
    const { signedAt: at, ...noted } = letter;
    expect(once.complaint.reprimands).toEqual([{ ...noted, at }]);
    const second = afterStep(
      twice,
      'reprimand',
      { ...letter, letter: '2026-12-10-dishub-2', form: 'reprimand-2' },
      later,
    );
    expect(second.complaint.reprimands).toHaveLength(2);
  });
});

describe('an oral reprimand', () => {
  it('an oral reprimand is recorded with recipient and time, and its text separately', () => {
    const { entries, complaint } = afterStep(
      caseAt(tenant, 'dispatched'),
      'oral-reprimand',
      { ...spoken, when: '2026-11-24T10:30:00+07:00' },
      '2026-11-24T04:00:00.000Z',
      supervisor,
    );
    expect(entries.at(-1)).toMatchObject({
      type: 'oral-reprimand-recorded.v1',
      actor: { role: 'supervisor', office: 'supervisor' },
      data: { agency: 'dishub', to: 'head', text: { id: expect.any(String) } },
    });
    expect(JSON.stringify(entries)).not.toContain(spoken.text);
    expect(complaint.stage).toBe('dispatched');
  });

  it('an oral reprimand concerns an agency that has the complaint, at a plausible time', () => {
    expect(said({ ...spoken, agency: 'dlh' })).toMatchObject({ code: 'not-its-case', field: 'agency' });
    expect(said({ ...spoken, when: '2026-11-24T10:01:00+07:00' })).toMatchObject({ code: 'in-future' });
    expect(said({ ...spoken, when: '2026-11-23T10:00:00+07:00' })).toMatchObject({
      code: 'before-receipt',
    });
  });
});
