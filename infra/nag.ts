import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Writes cdk-nag's metadata directly, so that the stacks need not load it. */
export function acceptFinding(construct: IConstruct, id: string, reason: string): void {
  const resource = construct.node.defaultChild ?? construct;
  if (!(resource instanceof CfnResource)) throw new Error(`${construct.node.path} is no resource`);
  const before = resource.getMetadata('cdk_nag')?.rules_to_suppress ?? [];
  resource.addMetadata('cdk_nag', { rules_to_suppress: [...before, { id, reason }] });
}
