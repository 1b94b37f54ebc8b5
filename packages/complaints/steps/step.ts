import type * as z from 'zod/mini';
import type { StepName } from '../lifecycle.ts';
import type { Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import type { TextRef } from '../model/text-ref.ts';

/** What a step decides: what happened, or why not. Nothing happened is an answer too. */
export type Decision = readonly NewEvent[] | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => 'code' in decision;

/** An input whose words are replaced by references before a rule sees it: rules never read what people wrote. */
export type WithTextRefs<Input, Words extends keyof Input> = Omit<Input, Words> & {
  [Field in Words]: undefined extends Input[Field] ? TextRef | undefined : TextRef;
};

/** Another complaint by its number, as somebody typed it or as it is kept. */
export interface LinkedCaseRef {
  readonly number: string;
  readonly requiresReadAccess: boolean;
}
/** What stands in a rule's input in place of an address or number. */
export const REDACTED = '(withheld)';

type ContactField = 'email' | 'phone';

/** One thing that may happen to a complaint: what it needs, which of it are words, and the rule. */
export interface Step<
  Schema extends z.ZodMiniType = z.ZodMiniType,
  Words extends keyof z.infer<Schema> = never,
> {
  readonly name: StepName;
  readonly input: Schema;
  readonly freeText: readonly Words[];
  /**
   * The other complaint that it concerns; `requiresReadAccess`: it is unknown to whoever may not read it. Asked before stage and
   * role are checked.
   */
  linkedCase?(complaint: Complaint, input: z.infer<Schema>): LinkedCaseRef | undefined;
  /** What happens on the other complaint with it. */
  eventOnLinkedCase?(complaint: Complaint): NewEvent;
  /**
   * What of the case is decided upon, beside the words given: the draft to send, the answer to rate. Whoever loses a race
   * to somebody who put another in its place is told so; the step is not taken on what its asker never saw.
   */
  concurrencyToken?(complaint: Complaint): string | undefined;
  /** Fields that hold how to reach the complainant: they go into the reporter's item, and the rule sees only `REDACTED`. */
  readonly contactFields?: readonly ContactField[];
  /** Why the step cannot be taken now, whatever is given with it; asked before `decide`. */
  precondition?(complaint: Complaint, facts: Facts): Refusal | undefined;
  /** Pure. Stage, role and holding are already checked by `lifecycle.ts`. */
  decide(complaint: Complaint, input: WithTextRefs<z.infer<Schema>, Words>, facts: Facts): Decision;
}

/** What the API says of a step that people take. */
export interface StepDescription {
  /** What it is for, in one line. */
  readonly summary: string;
  /** An input that it takes. */
  readonly example: object;
}

/** Gives a step its types, and lets what bars it be asked first; the runner takes it as `AnyStep`, having parsed the input by the step's own schema. */
export const step = <Schema extends z.ZodMiniType, Words extends keyof z.infer<Schema> = never>(
  definition: Step<Schema, Words>,
): Step<Schema, Words> => ({
  ...definition,
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
