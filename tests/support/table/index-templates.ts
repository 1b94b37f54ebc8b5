import { resourcesOf, synthesize } from '../aws/synthesize.ts';
import type { IndexTemplate } from './table-stores.ts';

/** As in the template of the data stack. */
export function indexTemplates(): IndexTemplate[] {
  const [table] = resourcesOf(synthesize('test'), 'AWS::DynamoDB::Table').map(([, resource]) => resource);
  return table!.Properties.GlobalSecondaryIndexes;
}
