import type { DataReferences } from '../data-references.ts';
import type { FunctionSettings } from '../function.ts';
import type { FunctionName } from '../function-list.ts';
import type { MailResources } from '../mail.ts';
import type { WorkQueues } from '../queues.ts';
import type { StageSettings } from '../stage.ts';

export interface FunctionResources {
  readonly stage: StageSettings;
  readonly data: DataReferences;
  readonly queues: WorkQueues;
  readonly mail: MailResources;
  readonly publicBaseUrl: string;
}

export type SettingsOf<Name extends FunctionName> = Readonly<Record<Name, FunctionSettings>>;
