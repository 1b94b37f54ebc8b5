import { expect, it } from 'vitest';
import { ownersToNotify } from '#notices/plan/revoked-assignments.ts';
import { liaisonOf } from '../../support/complaints/actors.ts';
import { caseAt } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

it('an office that acts for a vacant unit is not told of the work that it ended itself', async () => {
  const tenant = await klaten();
  const { complaint, entries } = caseAt(tenant, 'accepted');
  const owner = 'unit:dishub/uptd-terminal' as const;
  const revoked = [{ id: 'sub-unit-3', owner, openedAt: '2026-11-20T03:00:00.000Z' }];
  const event = {
    ...entries.at(-1)!,
    actor: { role: 'liaison' as const, office: liaisonOf('dishub').office! },
  };
  expect(ownersToNotify(revoked, event, complaint, tenant)).toEqual(revoked);
  tenant.offices.find(({ id }) => id === 'dishub/uptd-terminal')!.vacant = true;
  expect(ownersToNotify(revoked, event, complaint, tenant)).toEqual([]);
});
