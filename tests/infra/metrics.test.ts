import { describe, expect, it } from 'vitest';
import { emptyMetrics, namedMetrics } from '../support/aws/dashboard-metrics.ts';
import { synthesize } from '../support/aws/synthesize.ts';

const templates = synthesize('prod');

/** A line as a function writes it. */
const line = (dimensions: Readonly<Record<string, unknown>>, metric: string) =>
  JSON.stringify({
    _aws: {
      Timestamp: 0,
      CloudWatchMetrics: [
        { Namespace: 'Tanggap', Dimensions: [Object.keys(dimensions)], Metrics: [{ Name: metric }] },
      ],
    },
    ...dimensions,
    [metric]: 1,
  });
const linesFor = (named: ReturnType<typeof namedMetrics>) =>
  named.map(({ metric, dimensions }) => line(dimensions, metric));

describe('the dashboard', () => {
  it('the dashboard shows intake, queue ages, sweep lateness, breaches, mails and errors', () => {
    const shown = namedMetrics(templates).map(({ metric }) => metric);
    expect(shown).toEqual(
      expect.arrayContaining([
        'Submitted',
        'ApproximateAgeOfOldestMessage',
        'SweepLateness',
        'Breached',
        'MailSent',
        'Errors',
      ]),
    );
  });

  it('every metric on the dashboard is our own or one that AWS publishes for an existing resource', () => {
    const empty = emptyMetrics(templates, []);
    expect(empty.filter(({ namespace }) => namespace !== 'Tanggap')).toEqual([]);
  });
});

describe('the check for graphs that stay empty', () => {
  const own = namedMetrics(templates).filter(({ namespace }) => namespace === 'Tanggap');

  it('the check passes if log lines contain each of our metrics', () => {
    expect(emptyMetrics(templates, [...linesFor(own), 'START RequestId: 1', '{"level":"INFO"}'])).toEqual([]);
  });

  it('the check names the widget or alarm whose metric is in no log line', () => {
    const without = own.filter(({ metric }) => metric !== 'SweepLateness');
    const empty = emptyMetrics(templates, linesFor(without));
    expect(empty.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['Sweep lateness, seconds', expect.stringMatching(/^sweeplatealarm/)]),
    );
  });

  it('the check does not accept a metric with another dimension', () => {
    const elsewhere = own.map(({ metric }) => line({ Function: 'tanggap-test-elsewhere' }, metric));
    expect(emptyMetrics(templates, elsewhere)).toHaveLength(own.length);
  });
});
