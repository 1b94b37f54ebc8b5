import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from './function-list.ts';
import { resourceName, type StageSettings } from './stage.ts';

/** Written to the functions' logs (embedded metric format). */
export interface OwnMetrics {
  submit: 'Submitted';
  'public-web': 'Submitted';
  'publish-events': 'Events';
  'check-deadlines': 'SweepLateness' | 'Enqueued';
  escalate: 'Breached';
  'keep-heads': 'NightsKept';
  recompute: 'Recomputed';
  'send-notice': 'MailSent' | 'MailFailed' | 'PossibleDuplicate';
  'mail-events': 'MailBounced' | 'MailComplained';
  'send-urgent-notice': 'MailSent' | 'MailFailed' | 'PossibleDuplicate';
}

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
