import { expect, it } from 'vitest';
import { stages } from '#events/vocabulary.ts';
import { caseItem } from '#table/complaints/case-items.ts';
import { caseAt } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const made = stages.filter((stage) => stage !== 'forwarded');
const indexesOf = (stage: (typeof made)[number], sent: object = {}) => {
  const { complaint } = caseAt(tenant, stage, sent);
  return Object.keys(caseItem({ complaint, codeHash: 'hash' })).filter((name) => /^gsi\d+pk$/.test(name));
};
const [received, open, published] = ['gsi3pk', 'gsi4pk', 'gsi5pk'];

it.each(made)(
  'a complaint at stage %s is in the indexes of its stage, and never in that of public ones if it is secret',
  (stage) => {
    const verified = !['received', 'needs-completion', 'archived'].includes(stage);
    const atEnd = stage === 'archived' || stage === 'closed';
    expect(indexesOf(stage)).toEqual([received, ...(atEnd ? [] : [open]), ...(verified ? [published] : [])]);
    expect(indexesOf(stage, { secret: true })).not.toContain(published);
  },
);
