import { resourcesOf, synthesize } from '../aws/synthesize.ts';
import type { IndexTemplate } from './table-stores.ts';

/** The seven indexes as the data stack promises them. */
export function indexTemplates(): IndexTemplate[] {
  const [table] = resourcesOf(synthesize('test'), 'AWS::DynamoDB::Table').map(([, resource]) => resource);
  return table!.Properties.GlobalSecondaryIndexes;
}
