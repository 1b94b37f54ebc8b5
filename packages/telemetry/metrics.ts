/** Unit of a metric as CloudWatch names it. */
export type MetricUnit = 'Count' | 'Seconds' | 'Milliseconds';

/** Records a figure; the shells pass this to what counts, so that nothing else knows how figures travel. */
export type Metric = (
  name: string,
  value: number,
  unit?: MetricUnit,
  dimensions?: Record<string, string>,
) => void;

/** The namespace of every metric of ours. */
const namespace = 'Tanggap';

/**
 * A metric that prints one line of CloudWatch's embedded metric format: the log line is the metric, at no cost on the
 * way of a request. `fixed` are the dimensions of every line of this process.
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
