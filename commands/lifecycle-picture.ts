import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lifecycle } from '#complaints/lifecycle.ts';
import { runCommand } from './run-command.ts';

export const pictureFile = join(import.meta.dirname, '..', 'docs', 'lifecycle.md');

interface Line {
  readonly from: readonly string[];
  readonly by: readonly string[];
  readonly to?: readonly string[];
}

const lines: Record<string, Line> = lifecycle;

/** Mermaid allows no hyphen in a state's name. */
const state = (stage: string): string => stage.replaceAll('-', '_');

/** The effect of time depends on the stage; other steps lead from each of their stages to each of their ends. */
const ofTime: Record<string, readonly string[]> = {
  postponed: ['accepted'],
  'needs-completion': ['archived', 'received', 'dispatched', 'accepted'],
  answered: ['closed'],
};
const canLead = (step: string, from: string, end: string): boolean =>
  step === 'fall-due'
    ? (ofTime[from] ?? []).includes(end)
    : !(step === 'answer' && from === 'answered' && end !== from);

const arrows = (step: string, { from, by, to }: Line): string[] =>
  (to ?? []).flatMap((end) =>
    from
      .filter((stage) => canLead(step, stage, end))
      .map((stage) => `    ${state(stage)} --> ${state(end)}: ${step} (${by.join(', ')})`),
  );

const row = (step: string, { from, by, to }: Line): string =>
  `| ${step} | ${from.join(', ')} | ${by.join(', ')} | ${to?.join(', ') ?? 'stays'} |`;

/** Generates picture and table of a complaint's life from the lifecycle table. */
export const lifecyclePage = (): string =>
  `# The life of a complaint

Generated from \`packages/complaints/lifecycle.ts\` by \`npm run lifecycle\`; a test keeps it current. The system
takes \`fall-due\` when time passes: it reaches the next escalation level, resumes a postponed complaint on its date,
archives a complaint that nobody completed, returns a common case that nobody completed to the coordinator (an
oversight matter to the inspectorate), and closes an answered complaint when the reply period ends.

\`\`\`mermaid
stateDiagram-v2
    [*] --> received: submit
${Object.entries(lines)
  .flatMap(([step, line]) => arrows(step, line))
  .join('\n')}
    closed --> [*]
    archived --> [*]
\`\`\`

| step | from | by | to |
|---|---|---|---|
${Object.entries(lines)
  .map(([step, line]) => row(step, line))
  .join('\n')}
`;

async function writePage(): Promise<undefined> {
  await writeFile(pictureFile, lifecyclePage());
  console.log('docs/lifecycle.md written');
}

if (import.meta.main) await runCommand(writePage);
