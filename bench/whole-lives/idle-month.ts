import { scopeOf } from '#access/tenant-scope.ts';
import { sweep } from '#casework/commands/sweep.ts';
import { checkCalendar } from '#casework/recomputation/check-calendar.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { type Table, tenantTable } from '#table/engine/table.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { metricLines } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { resourcesOf } from '../../tests/support/aws/synthesize.ts';
import type { CfnTemplates } from '../../tests/support/aws/template.ts';
import type { CountedTable } from './counted-table.ts';
import { billOf, type meter } from './meter.ts';
import { prices } from './prices.ts';

const minutes = 30 * 24 * 60;
/** Lambda's pollers of an idle queue, with long polls of 20 seconds (Lambda's guide; to be checked). */
const pollers = 5;
const asksAMinute = 3;
const idleMetrics = ['SweepLateness', 'Enqueued', 'NightsKept'];

/** Cursors are a minute old and the calendar is known. */
export async function idleSweep(table: Table, tenant: TenantConfig, now: string): Promise<void> {
  const stores = {
    runs: dynamoRecomputations(tenantTable(table, scopeOf(tenant))),
    open: dynamoOpenCases(tenantTable(table, scopeOf(tenant))),
  };
  await sweep(dynamoDueIndex(table), async () => undefined, now);
  await tenantInForce(table, tenant.id, now);
  await checkCalendar(stores, tenant, now, async () => undefined);
}

/** USD: the resources of the templates and the sweep. */
export async function idleMonth(
  templates: CfnTemplates,
  meterOf: ReturnType<typeof meter>,
  { requests }: CountedTable,
  oneSweep: () => Promise<void>,
) {
  const { counted, invoke, log } = meterOf;
  await invoke('check-deadlines', oneSweep);
  const metric = metricLines({ Function: 'tanggap-prod-check-deadlines' }, log);
  metric('Enqueued', 0);
  metric('SweepLateness', 0, 'Seconds');
  const ofSweep = Object.values(billOf(requests, counted)).reduce((sum, one) => sum + one, 0);
  const count = (type: string) => resourcesOf(templates, type).length;
  const queues = resourcesOf(templates, 'AWS::Lambda::EventSourceMapping').filter(
    ([, { Properties }]) => !Properties.StartingPosition,
  ).length;
  const asks = queues * pollers * asksAMinute * minutes;
  return {
    counted: {
      alarms: count('AWS::CloudWatch::Alarm'),
      dashboards: count('AWS::CloudWatch::Dashboard'),
      secrets: count('AWS::SecretsManager::Secret'),
      ownMetrics: idleMetrics,
      queues,
      asksOfPollers: asks,
      ofOneSweep: { readUnits: requests.readUnits, writes: Object.fromEntries(requests.writes) },
    },
    usd: {
      alarms: count('AWS::CloudWatch::Alarm') * prices.alarm,
      dashboard: count('AWS::CloudWatch::Dashboard') * prices.dashboard,
      secret: count('AWS::SecretsManager::Secret') * prices.secret,
      'own metrics': idleMetrics.length * prices.ownMetric,
      'sweep: table, Lambda and logs': ofSweep * minutes,
      'sweep: scheduler': minutes * prices.scheduled,
      'pollers of empty queues': asks * prices.queueRequest,
    },
  };
}
