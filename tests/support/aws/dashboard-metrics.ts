import { type CfnTemplates, type Resource, resolve } from './template.ts';

export interface NamedMetric {
  readonly where: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

type Dimension = { readonly Name: string; readonly Value: string };

export function namedMetrics(templates: CfnTemplates): NamedMetric[] {
  return Object.entries(templates.app.Resources).flatMap(([id, resource]) => {
    if (resource.Type === 'AWS::CloudWatch::Alarm') return [ofAlarm(templates, id, resource)];
    if (resource.Type === 'AWS::CloudWatch::Dashboard') return ofDashboard(templates, resource);
    return [];
  });
}

function ofAlarm(templates: CfnTemplates, where: string, { Properties }: Resource): NamedMetric {
  const { Namespace, MetricName, Dimensions = [] } = Properties;
  if (!Namespace || !MetricName) throw new Error(`${where} is a formula, which the emulator does not take`);
  const dimensions = resolve(templates, Dimensions) as Dimension[];
  return {
    where,
    namespace: Namespace,
    metric: MetricName,
    dimensions: Object.fromEntries(dimensions.map(({ Name, Value }) => [Name, Value])),
  };
}

function ofDashboard(templates: CfnTemplates, { Properties }: Resource): NamedMetric[] {
  const { widgets } = JSON.parse(resolve(templates, Properties.DashboardBody) as string);
  // biome-ignore lint/suspicious/noExplicitAny: the dashboard's own JSON
  return widgets.flatMap(({ properties: { title, metrics = [] } }: any) =>
    (metrics as unknown[][]).map((row) => ofRow(title, row)),
  );
}

/** A row has namespace, metric, dimension names and values, and possibly settings. */
function ofRow(where: string, row: readonly unknown[]): NamedMetric {
  const words = row.filter((word) => typeof word === 'string');
  if (words.length < 2 || words.includes('.') || words.includes('...'))
    throw new Error(`${where}: a row to spell out`);
  const [namespace, metric, ...rest] = words as [string, string, ...string[]];
  const pairs = rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1]!]] : []));
  return { where, namespace, metric, dimensions: Object.fromEntries(pairs) };
}

/** Published by AWS, by resource type. */
const published: Readonly<
  Record<string, { namespace: string; dimension: string; metrics: readonly string[] }>
> = {
  'AWS::SQS::Queue': {
    namespace: 'AWS/SQS',
    dimension: 'QueueName',
    metrics: [
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesDelayed',
      'ApproximateNumberOfMessagesNotVisible',
      'ApproximateNumberOfMessagesVisible',
      'NumberOfEmptyReceives',
      'NumberOfMessagesDeleted',
      'NumberOfMessagesReceived',
      'NumberOfMessagesSent',
      'SentMessageSize',
    ],
  },
  'AWS::Lambda::Function': {
    namespace: 'AWS/Lambda',
    dimension: 'FunctionName',
    metrics: [
      'Invocations',
      'Errors',
      'Throttles',
      'Duration',
      'ConcurrentExecutions',
      'AsyncEventsReceived',
      'AsyncEventAge',
      'AsyncEventsDropped',
    ],
  },
  'AWS::ApiGatewayV2::Api': {
    namespace: 'AWS/ApiGateway',
    dimension: 'ApiId',
    metrics: ['Count', '4xx', '5xx', 'Latency', 'IntegrationLatency', 'DataProcessed'],
  },
};
const fromStreams = ['IteratorAge', 'OffsetLag'];

function publishedMetrics(templates: CfnTemplates): Set<string> {
  const names = new Set<string>();
  for (const [id, { Type, Properties }] of Object.entries(templates.app.Resources)) {
    const { namespace, dimension, metrics } = published[Type] ?? { metrics: [] };
    const value = Properties?.QueueName ?? Properties?.FunctionName ?? id;
    for (const metric of metrics)
      names.add(identity({ namespace, metric, dimensions: { [dimension!]: value } }));
    if (Type === 'AWS::Lambda::EventSourceMapping' && Properties.StartingPosition) {
      const { FunctionName } = resolve(templates, Properties) as { FunctionName: string };
      for (const metric of fromStreams) {
        names.add(identity({ namespace: 'AWS/Lambda', metric, dimensions: { FunctionName } }));
      }
    }
  }
  return names;
}

interface Identity {
  readonly namespace?: string | undefined;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, unknown>>;
}

const identity = ({ namespace, metric, dimensions }: Identity): string =>
  JSON.stringify([namespace, metric, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** In embedded metric format; other lines have none. */
function metricsOfLine(line: string): string[] {
  if (!line.includes('"_aws"')) return [];
  const record = JSON.parse(line);
  // biome-ignore lint/suspicious/noExplicitAny: CloudWatch's own JSON
  return record._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }: any) =>
    Metrics.flatMap(({ Name }: { Name: string }) =>
      Dimensions.map((names: string[]) => {
        const dimensions = Object.fromEntries(names.map((name) => [name, record[name]]));
        return identity({ namespace: Namespace, metric: Name, dimensions });
      }),
    ),
  );
}

/** In no log line and not published by AWS: such graphs stay empty, and such alarms never ring. */
export function emptyMetrics(templates: CfnTemplates, lines: readonly string[]): NamedMetric[] {
  const existing = publishedMetrics(templates);
  for (const name of lines.flatMap(metricsOfLine)) existing.add(name);
  return namedMetrics(templates).filter((named) => !existing.has(identity(named)));
}
