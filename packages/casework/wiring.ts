import { steps } from '#complaints/steps/registry.ts';
import { ownerName } from '#wording/office-names.ts';
import { changesSince } from './commands/changes-since.ts';
import { makeTakeStep } from './commands/take-step.ts';
import { availableStepsFor } from './rights/available-steps.ts';

/** Only entry points import it and hand it on, so that the runner does not load every step. */
export const takeStep = /* @__PURE__ */ makeTakeStep({
  steps,
  possibleSteps: availableStepsFor,
  changesSince,
  ownerNames: (owners, tenant) => ({
    id: owners.map((owner) => ownerName(owner, tenant, 'id')).join(', '),
    en: owners.map((owner) => ownerName(owner, tenant, 'en')).join(', '),
  }),
});
