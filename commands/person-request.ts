import { parseArgs } from 'node:util';
import { UsageError } from './run-command.ts';

const usage =
  'usage: npm run person -- export|erase --tenant TENANT --contact ADDRESS|--number NUMBER [--basis BASIS]; or touched --tenant TENANT --from DAY|INSTANT --to DAY|INSTANT [--office OFFICE|ADDRESS] [--json]; or rehash --tenant TENANT [--dry-run]; or replay-erasures --tenant TENANT; each [--stage STAGE]';

const bases = ['request', 'consent-withdrawn', 'purpose-ended', 'unlawful'] as const;
export type Basis = (typeof bases)[number];

interface StageChoice {
  readonly tenant: string;
  readonly stage: string;
}

export interface OnePersonRequest extends StageChoice {
  readonly action: 'export' | 'erase';
  readonly contact?: string | undefined;
  readonly number?: string | undefined;
  readonly basis: Basis;
}

/** The accesses in a range of dates. */
export interface AffectedCasesRequest extends StageChoice {
  readonly action: 'touched';
  readonly from: string;
  readonly to: string;
  readonly office?: string | undefined;
  readonly json: boolean;
}

/** Files all reporters anew under the hash of their contact. */
export interface RehashRequest extends StageChoice {
  readonly action: 'rehash';
  readonly dryRun: boolean;
}

export type PersonRequest =
  | OnePersonRequest
  | AffectedCasesRequest
  | RehashRequest
  | (StageChoice & { readonly action: 'replay-erasures' });

/** @throws UsageError */
export function readPersonRequest(): PersonRequest {
  try {
    const text = { type: 'string' } as const;
    const options = {
      ...{ tenant: text, contact: text, number: text, from: text, to: text, office: text },
      stage: { type: 'string', default: 'local' },
      basis: { type: 'string', default: 'request' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [action, ...more] = positionals;
    const { tenant, stage, contact, number, from, to, office, json } = values;
    const basis = bases.find((one) => one === values.basis);
    const named = (contact === undefined) !== (number === undefined);
    if (tenant && basis && more.length === 0) {
      if (action === 'rehash') return { action, tenant, stage, dryRun: values['dry-run'] };
      if (action === 'replay-erasures') return { action, tenant, stage };
      if (action === 'touched' && from && to) return { action, tenant, stage, from, to, office, json };
      if ((action === 'export' || action === 'erase') && named)
        return { action, tenant, stage, contact, number, basis };
    }
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}
