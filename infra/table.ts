import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { indexes } from '#table/keys.ts';
import { type StageSettings, tableName } from './stage.ts';

export type IndexName = keyof typeof indexes;

/** What an index carries beside the keys. A projection cannot be changed later, only made anew. */
const carried: Readonly<Record<IndexName, readonly string[]>> = {
  // All that a row of the list shows, so that a list is one read.
  inbox: ['number', 'title', 'kind', 'owner', 'stage', 'urgency', 'rank', 'deadlines', 'tenant', 'category'],
  due: ['tenant', 'number', 'assignment', 'dueKind'],
  received: [],
  open: [],
  public: ['title', 'category', 'stage'],
  place: ['category'],
  contact: [],
};

/** The one table with its seven indexes and its stream. All indexes at once: CloudFormation adds one per update. */
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
