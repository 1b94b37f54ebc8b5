import { steps } from '#complaints/steps/registry.ts';
import { ownerName } from '#wording/office-names.ts';
import { changesSince } from './commands/changes-since.ts';
import { makeTakeStep } from './commands/take-step.ts';
import { availableStepsFor } from './rights/available-steps.ts';

/** The runner with the rules and texts of all steps. Only entry points import it and hand it on. */
export const takeStep = /* @__PURE__ */ makeTakeStep({
  steps,
  possibleSteps: availableStepsFor,
  changesSince,
  ownerNames: (owners, tenant) => ({
    id: owners.map((owner) => ownerName(owner, tenant, 'id')).join(', '),
    en: owners.map((owner) => ownerName(owner, tenant, 'en')).join(', '),
  }),
});
