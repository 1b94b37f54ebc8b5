import type { Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { type DataParameter, parameterName, type StageSettings } from './stage.ts';

/**
 * Notes an identity that AWS chooses. A parameter and not a stack export: an export that is in use can never
 * change, so that a table restored under a new stream could not be put in place of the old one.
 */
export function makeParameter(stack: Stack, stage: StageSettings, thing: DataParameter, value: string): void {
  new StringParameter(stack, `parameter-${thing}`, {
    parameterName: parameterName(stage, thing),
    stringValue: value,
  });
}

export const readParameter = (stack: Stack, stage: StageSettings, thing: DataParameter): string =>
  StringParameter.valueForStringParameter(stack, parameterName(stage, thing));
