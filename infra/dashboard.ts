import { Duration, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { functionNames, queueNames } from './function-list.ts';
import type { Functions } from './functions.ts';
import { leftOutItems, ownMetric } from './metrics.ts';
import type { WorkQueues } from './queues.ts';
import { resourceName, type StageSettings } from './stage.ts';

interface DashboardSources {
  readonly api: HttpApi;
  readonly queues: WorkQueues;
  readonly functions: Functions;
}

export function makeDashboard(
  stack: Stack,
  stage: StageSettings,
  { api, queues, functions }: DashboardSources,
): void {
  const minute = { period: Duration.minutes(1) };
  const senders = ['send-notice', 'send-urgent-notice'] as const;
  const dashboard = new Dashboard(stack, 'dashboard', {
    dashboardName: resourceName(stage, 'overview'),
    defaultInterval: Duration.hours(12),
  });
  dashboard.addWidgets(
    graph('Intake', [
      ownMetric(stage, 'submit', 'Submitted'),
      ownMetric(stage, 'public-web', 'Submitted'),
      api.metricCount({ ...minute, statistic: 'Sum' }),
      api.metricClientError({ ...minute, statistic: 'Sum' }),
    ]),
    graph('Events out of the table', [
      ownMetric(stage, 'publish-events', 'Events'),
      functions['publish-events'].metric('IteratorAge', { ...minute, statistic: 'Maximum' }),
    ]),
  );
  dashboard.addWidgets(
    graph(
      'Age of the oldest message, seconds',
      queueNames.map((name) =>
        queues[name].queue.metricApproximateAgeOfOldestMessage({ ...minute, statistic: 'Maximum' }),
      ),
    ),
    graph(
      'Dead letters',
      queueNames.map((name) =>
        queues[name].dead.metricApproximateNumberOfMessagesVisible({ ...minute, statistic: 'Maximum' }),
      ),
    ),
  );
  dashboard.addWidgets(
    graph('Sweep lateness, seconds', [
      ownMetric(stage, 'check-deadlines', 'SweepLateness', { statistic: 'Maximum' }),
    ]),
    graph('Found due, breaches, and moved by a changed calendar', [
      ownMetric(stage, 'check-deadlines', 'Enqueued'),
      ownMetric(stage, 'escalate', 'Breached'),
      ownMetric(stage, 'recompute', 'Recomputed'),
    ]),
    graph('Stored items left out of lists', [leftOutItems(stage)]),
  );
  dashboard.addWidgets(
    graph(
      'Mails',
      senders
        .flatMap((name) => [
          ownMetric(stage, name, 'MailSent'),
          ownMetric(stage, name, 'MailFailed'),
          ownMetric(stage, name, 'PossibleDuplicate'),
        ])
        .concat(
          ownMetric(stage, 'mail-events', 'MailBounced'),
          ownMetric(stage, 'mail-events', 'MailLost'),
          ownMetric(stage, 'mail-events', 'MailComplained'),
        ),
    ),
    graph('Errors', [
      api.metricServerError({ ...minute, statistic: 'Sum' }),
      ...functionNames.map((name) => functions[name].metricErrors({ ...minute, label: name })),
    ]),
  );
}

const graph = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 12, height: 6 });
