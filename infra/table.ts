import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { indexes } from '#table/keys/case-keys.ts';
import { type StageSettings, tableName } from './stage.ts';

export type IndexName = keyof typeof indexes;

/** Attributes in each index besides the keys. A projection cannot be changed, only created anew. */
const carried: Readonly<Record<IndexName, readonly string[]>> = {
  // Everything that a row of the work list shows, so that the list is one query.
  inbox: ['number', 'title', 'kind', 'owner', 'stage', 'urgency', 'rank', 'deadlines', 'tenant', 'category'],
  due: ['tenant', 'number', 'assignment', 'dueKind'],
  received: [],
  open: [],
  public: ['title', 'category', 'stage'],
  place: ['category'],
  contact: [],
};

/** All indexes are created at once, because an update can add only one. */
export function makeTable(stack: Stack, stage: StageSettings): Table {
  const table = new Table(stack, 'table', {
    tableName: tableName(stage),
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'expiresAt',
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const [indexName, n] of Object.entries(indexes) as [IndexName, number][]) {
    const nonKeyAttributes = [...carried[indexName]];
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: `gsi${n}pk`, type: AttributeType.STRING },
      sortKey: { name: `gsi${n}sk`, type: AttributeType.STRING },
      ...(nonKeyAttributes.length > 0
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes }
        : { projectionType: ProjectionType.KEYS_ONLY }),
    });
  }
  return table;
}
