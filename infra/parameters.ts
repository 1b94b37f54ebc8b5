import type { Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { type DataParameter, parameterName, type StageSettings } from './stage.ts';

/** A stack export in use cannot change, so a restored table with a new stream could not replace the old one. */
export function makeParameter(stack: Stack, stage: StageSettings, thing: DataParameter, value: string): void {
  new StringParameter(stack, `parameter-${thing}`, {
    parameterName: parameterName(stage, thing),
    stringValue: value,
  });
}

export const readParameter = (stack: Stack, stage: StageSettings, thing: DataParameter): string =>
  StringParameter.valueForStringParameter(stack, parameterName(stage, thing));
