export type MetricUnit = 'Count' | 'Seconds' | 'Milliseconds';

/** Records a metric. Passed in, so that only the functions know how metrics are sent. */
export type Metric = (
  name: string,
  value: number,
  unit?: MetricUnit,
  dimensions?: Record<string, string>,
) => void;

const namespace = 'Tanggap';

/**
 * Prints one line of CloudWatch's embedded metric format, which costs no request. `fixed` are the dimensions of every
 * line of this process.
 */
export const metricLines =
  (fixed: Record<string, string>, print: (line: string) => void = console.log): Metric =>
  (name, value, unit = 'Count', dimensions = {}) => {
    const all = { ...fixed, ...dimensions };
    const directive = {
      Namespace: namespace,
      Dimensions: [Object.keys(all)],
      Metrics: [{ Name: name, Unit: unit }],
    };
    print(
      JSON.stringify({
        _aws: { Timestamp: Date.now(), CloudWatchMetrics: [directive] },
        ...all,
        [name]: value,
      }),
    );
  };
