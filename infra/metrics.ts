import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from './function-list.ts';
import { resourceName, type StageSettings, tableName } from './stage.ts';

/** Written to the functions' logs (embedded metric format). */
export interface OwnMetrics {
  submit: 'Submitted';
  'public-web': 'Submitted';
  'publish-events': 'Events';
  'check-deadlines': 'SweepLateness' | 'Enqueued';
  escalate: 'Breached';
  'keep-heads': 'NightsKept';
  recompute: 'Recomputed';
  'send-notice': 'MailSent' | 'MailFailed' | 'PossibleDuplicate' | 'MailRepeated' | 'MailGivenUp';
  'mail-events': 'MailBounced' | 'MailComplained' | 'MailLost';
  'send-letter': 'MailSent' | 'MailFailed' | 'PossibleDuplicate' | 'MailRepeated' | 'MailGivenUp';
  'send-urgent-notice': 'MailSent' | 'MailFailed' | 'PossibleDuplicate';
}

/** Items that lists of any function left out because they did not parse (docs/adr/0051). */
export const leftOutItems = (stage: StageSettings): Metric =>
  new Metric({
    namespace: 'Tanggap',
    metricName: 'StoredItemLeftOut',
    dimensionsMap: { Table: tableName(stage) },
    statistic: 'Sum',
    period: Duration.minutes(5),
  });

interface MetricOptions {
  readonly statistic?: 'Sum' | 'Maximum';
  readonly period?: Duration;
}

export function ownMetric<F extends FunctionName & keyof OwnMetrics>(
  stage: StageSettings,
  name: F,
  metricName: OwnMetrics[F],
  { statistic = 'Sum', period = Duration.minutes(1) }: MetricOptions = {},
): Metric {
  return new Metric({
    namespace: 'Tanggap',
    metricName,
    dimensionsMap: { Function: resourceName(stage, name) },
    statistic,
    period,
  });
}
