import { randomUUID } from 'node:crypto';
import { scopeOf } from '#access/tenant-scope.ts';
import { escalateAssignment } from '#casework/commands/escalate-assignment.ts';
import type { Submission } from '#casework/commands/submission.ts';
import type { SubmitCommand } from '#casework/commands/submit-complaint.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { CommandError, CommandFailure } from '#casework/records/errors.ts';
import type { StepCommand } from '#casework/records/step-command.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { takeStep } from '#casework/wiring.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { complainant, coordinator, liaisonOf } from '../complaints/actors.ts';
import { answerInput, dispatchInput, tuesday } from '../complaints/cases.ts';
import { type Hooks, memoryComplaints } from '../memory/memory-complaints.ts';
import { memoryTable, tenantMemory } from '../memory/memory-table.ts';

export const exampleReport = (changes: Partial<Submission> = {}): Submission => ({
  text: 'Jalan berlubang di depan pasar',
  category: 'jalan-rusak',
  place: { district: 'bayat', village: 'paseban' },
  contact: { email: 'warga@contoh.example' },
  anonymous: false,
  ...changes,
});

type Taking = Partial<Pick<StepCommand, 'now' | 'ifMatch' | 'key'>>;

/** On a store in memory of its own. */
export function caseworkFixture(tenant: TenantConfig, hooks: Hooks = {}, memory = memoryTable()) {
  const own = tenantMemory(memory, scopeOf(tenant));
  const store = memoryComplaints(own, hooks);
  return { memory: own, tenant, store, ...commandsOn(store, tenant) };
}

export function commandsOn(store: ComplaintStore, tenant: TenantConfig) {
  const submit = (changes: Partial<Submission> = {}, command: Partial<SubmitCommand> = {}) =>
    submitComplaint(store, tenant, {
      report: exampleReport(changes),
      key: randomUUID(),
      channel: 'api',
      language: 'id',
      now: tuesday,
      baseUrl: 'https://tanggap.example',
      ...command,
    });
  const submitted = async (changes: Partial<Submission> = {}, command: Partial<SubmitCommand> = {}) =>
    (await submit(changes, command)).submitted.number;
  const take = (number: string, step: StepName, input: object, actor: Actor, given: Taking = {}) =>
    takeStep(store, tenant, { number, step, input, actor, now: tuesday, ...given });
  const dispatch = (number: string, changes: object = {}, given: Taking = {}) =>
    take(number, 'dispatch', dispatchInput(changes), coordinator, given);
  const accept = (number: string, given: Taking = {}) =>
    take(number, 'accept', {}, liaisonOf('dishub'), given);
  const answer = (number: string, changes: object = {}, given: Taking = {}) =>
    take(number, 'answer', answerInput(changes), liaisonOf('dishub'), given);
  const rate = (number: string, given: Taking = {}) => take(number, 'rate', { stars: 5 }, complainant, given);
  const escalate = (number: string, assignment: string, now: string) =>
    escalateAssignment(
      { takeStep, complaints: store, metric: () => {} },
      tenant,
      { number, assignment },
      now,
    );
  const dispatched = async (changes: object = {}) => {
    const number = await submitted();
    await dispatch(number, changes);
    return number;
  };
  return { submit, submitted, take, dispatch, accept, answer, rate, escalate, dispatched };
}

export const failureFrom = async (command: Promise<unknown>): Promise<CommandFailure> =>
  command.then(
    () => {
      throw new Error('the command had its effect');
    },
    (error: CommandError) => {
      if (!error.reason) throw error;
      return error.reason;
    },
  );
