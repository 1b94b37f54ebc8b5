import type * as z from 'zod/mini';
import type { StepName } from '../lifecycle.ts';
import type { Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import type { TextRef } from '../model/text-ref.ts';

export type Decision = readonly NewEvent[] | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => 'code' in decision;

/** Rules never read free text. */
export type WithTextRefs<Input, Words extends keyof Input> = Omit<Input, Words> & {
  [Field in Words]: undefined extends Input[Field] ? TextRef | undefined : TextRef;
};

export interface LinkedCaseRef {
  readonly number: string;
  readonly requiresReadAccess: boolean;
}
export const REDACTED = '(withheld)';

type ContactField = 'email' | 'phone';

export interface Step<
  Schema extends z.ZodMiniType = z.ZodMiniType,
  Words extends keyof z.infer<Schema> = never,
> {
  readonly name: StepName;
  readonly input: Schema;
  readonly freeText: readonly Words[];
  /** Loaded before stage and role are checked; an unreadable one counts as unknown with `requiresReadAccess`. */
  linkedCase?(complaint: Complaint, input: z.infer<Schema>): LinkedCaseRef | undefined;
  eventOnLinkedCase?(complaint: Complaint): NewEvent;
  /** Such as the draft to approve: if a concurrent write changed it, the step fails with 412. */
  concurrencyToken?(complaint: Complaint): string | undefined;
  /** Contact data goes into the reporter's item; the rule sees only `REDACTED`. */
  readonly contactFields?: readonly ContactField[];
  /** Does not depend on the input. */
  precondition?(complaint: Complaint, facts: Facts): Refusal | undefined;
  /** Pure. `lifecycle.ts` has already checked stage, role and held assignment. */
  decide(complaint: Complaint, input: WithTextRefs<z.infer<Schema>, Words>, facts: Facts): Decision;
}

export interface StepDescription {
  readonly summary: string;
  readonly example: object;
}

type StepDefinition<Schema extends z.ZodMiniType, Words extends keyof z.infer<Schema>> = Omit<
  Step<Schema, Words>,
  'input'
> & {
  /** Built when the step is first taken: a request needs one of forty. */
  input(): Schema;
};

export const step = <Schema extends z.ZodMiniType, Words extends keyof z.infer<Schema> = never>(
  definition: StepDefinition<Schema, Words>,
): Step<Schema, Words> => ({
  ...definition,
  get input() {
    const input = definition.input();
    Object.defineProperty(this, 'input', { value: input });
    return input;
  },
  decide: (complaint, input, facts) =>
    definition.precondition?.(complaint, facts) ?? definition.decide(complaint, input, facts),
});

export interface AnyStep {
  readonly name: StepName;
  readonly input: z.ZodMiniType;
  readonly freeText: readonly PropertyKey[];
  readonly contactFields?: readonly ContactField[];
  // biome-ignore lint/suspicious/noExplicitAny: each step's input is of its own shape
  linkedCase?(complaint: Complaint, input: any): LinkedCaseRef | undefined;
  eventOnLinkedCase?(complaint: Complaint): NewEvent;
  concurrencyToken?(complaint: Complaint): string | undefined;
  precondition?(complaint: Complaint, facts: Facts): Refusal | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each step's input is of its own shape
  decide(complaint: Complaint, input: any, facts: Facts): Decision;
}
