import { makeSubmitComplaint } from './commands/submit-complaint.ts';
import { actorWithoutOffice, dateFactsFor } from './records/rule-context.ts';

/** The command with calendar and procedure. Only entry points import it and hand it on. */
export const submitComplaint = /* @__PURE__ */ makeSubmitComplaint((tenant, receivedAt) =>
  dateFactsFor(tenant, receivedAt, actorWithoutOffice('complainant'), receivedAt),
);
