import type { ParsedMail } from 'mailparser';
import { expect } from 'vitest';
import { awaitMailsTo, client } from './new-report.ts';
import { stage } from './stage.ts';

export const requestFollow = (number: string, email: string) =>
  client.call('POST', `/complaints/${number}/followers`, {}, { email, language: 'id' });

export function linkTo(page: 'ikuti' | 'berhenti', { text = '' }: ParsedMail): string {
  const { pathname, search } = new URL(new RegExp(`https?:\\S+/${page}\\?\\S+`).exec(text)![0]);
  return `${stage.front}${pathname}${search}`;
}

/** Opens the link and presses the button of its page. */
export async function press(link: string): Promise<void> {
  const page = await fetch(link);
  const action = /<form method="post" action="([^"]+)"/.exec(await page.text())![1]!.replaceAll('&amp;', '&');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${stage.front}${action}`, { method: 'POST', headers: form, body: '' });
  expect([page.status, answer.status]).toEqual([200, 200]);
}

/** Asks, confirms, and returns the mail with the question. */
export async function follow(number: string, email: string): Promise<ParsedMail> {
  expect((await requestFollow(number, email)).status).toBe(202);
  const [asked] = await awaitMailsTo(email, number, 120_000);
  await press(linkTo('ikuti', asked!));
  return asked!;
}
