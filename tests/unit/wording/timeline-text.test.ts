import { expect, test } from 'vitest';
import type { ComplaintEvent } from '#complaints/event.ts';
import { timelineText } from '#wording/timeline-text.ts';
import { klaten } from '../../support/klaten.ts';

const tenant = await klaten();

const told = (form: string) => {
  const data = { form, deadline: 'resolve', deadlineAt: '2026-12-14T09:00:00.000Z' };
  const event = { type: 'ladder-step-reached.v1', data } as unknown as ComplaintEvent;
  return timelineText(event, new Map(), tenant, 'en');
};

test('the complainant reads of a breach and its follow-up', () => {
  expect(told('breach')).toContain('Deadline passed');
  expect(told('follow-up')).toContain('head of the agency');
});

test.each(['reminder', 'reprimand-1', 'reprimand-2', 'inspection'])(
  'nobody reads of a %s: it is before the deadline, or its letter does not exist yet',
  (form) => {
    expect(told(form)).toBeUndefined();
  },
);
