import { describe, expect, it } from 'vitest';
import { type MailReference, readTag, tagOf } from '#mail/mail-tag.ts';
import { askedFollower } from '#notices/plan/notice.ts';

const at = '2026-11-25T00:33:46.669Z';
const longest = askedFollower(`k10.${'x'.repeat(43)}`, at);
const names: readonly [string, MailReference][] = [
  [
    'a notice',
    { tenant: 'klaten', number: 'KLT-7F3K-9M2Q', notice: '000003-kecamatan-bayat/kelurahan-paseban-mail' },
  ],
  [
    'a question to a follower',
    { tenant: 'penajam-paser-utara', number: 'PPU-7F3K-9M2Q', notice: `000000-${longest}-mail` },
  ],
  ['a digest', { tenant: 'klaten', office: 'dishub/liaison', sendAt: at }],
  ['a letter', { tenant: 'klaten', letter: '2026-12-03-dishub-1', mail: 'signed-dishub/head-mail' }],
  ['a run of letters', { tenant: 'klaten', letter: `run-${at}`, mail: 'drafts-supervisor-mail' }],
  ['a lost office', { tenant: 'klaten', unreachable: 'dishub/liaison', since: at, recipient: 'coordinator' }],
];

describe('the tag of a mail', () => {
  it.each(names)('the tag of a mail about %s fits the limits of SES and can be decoded', (_, name) => {
    expect(tagOf(name)).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(readTag(tagOf(name))).toEqual(name);
  });

  it.each([
    ['of somebody else', 'of-somebody-else'],
    ['that is empty', ''],
    ['of a hash, as tags once were', '3hT9yF0m2c8Qk1nV5bX7dR4sW6pZ0aLe'],
    ['that lacks a part', Buffer.from('n klaten KLT-7F3K-9M2Q').toString('base64url')],
    ['with an empty part', Buffer.from('d klaten  2026').toString('base64url')],
    ['that names what every object has', Buffer.from('constructor a b').toString('base64url')],
  ])('a tag %s is not decoded as one of ours', (_, tag) => {
    expect(readTag(tag)).toBeUndefined();
  });
});
