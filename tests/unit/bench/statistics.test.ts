import { describe, expect, it } from 'vitest';
import { atMost, exactly } from '../../../bench/figure.ts';
import { median, quantile, ratiosOf, rounded, spreadOf } from '../../../bench/statistics.ts';

describe('the median', () => {
  it('the median is the middle value or the mean of the two, in any order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('one slow run does not change the median, which has its quartiles', () => {
    expect(spreadOf([1, 2, 3, 4, 1000])).toEqual({ median: 3, from: 2, to: 4 });
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });

  it('the median leaves the values unchanged', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('the median of ratios compares pairs', () => {
    expect(ratiosOf([2, 9], [1, 3])).toEqual([2, 3]);
    expect(rounded(1.23456, 2)).toBe(1.23);
  });
});

describe('a goal', () => {
  it('a maximum is met at its value and missed above', () => {
    expect(atMost('times', 1.15, 1.15)).toMatchObject({
      met: true,
      measured: '1.15',
      target: 'at most 1.15',
    });
    expect(atMost('times', 1.15, 1.151)).toMatchObject({ met: false });
    expect(atMost('size', 75, 72.9, ' KB')).toMatchObject({ measured: '72.9 KB', target: 'at most 75 KB' });
  });

  it('an exact goal is missed by less and by more', () => {
    for (const [measured, met] of [
      [9_999, false],
      [10_000, true],
      [10_001, false],
    ] as const)
      expect(exactly('once', 10_000, measured).met).toBe(met);
  });
});
