export type MetricUnit = 'Count' | 'Seconds' | 'Milliseconds';

export type Metric = (
  name: string,
  value: number,
  unit?: MetricUnit,
  dimensions?: Record<string, string>,
) => void;

const namespace = 'Tanggap';

/** CloudWatch's embedded metric format costs no request. Every line has the dimensions `fixed`. */
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
