import { expect, it } from 'vitest';
import { examples } from '#events/letter/letter-acknowledged.v1.ts';
import { letterText } from '#wording/letter-text.ts';

it('the timeline says who acknowledged a letter: the head, or the coordinator who stands in for a vacant head', () => {
  const [event] = examples as [(typeof examples)[number]];
  const by = (role: 'head' | 'coordinator') => letterText({ ...event, actor: { role } }, 'en');
  expect(by('head')).toBe('The head of agency acknowledged the letter.');
  expect(by('coordinator')).toContain('stands in for the head of agency');
});
