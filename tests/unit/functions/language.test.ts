import { describe, expect, it } from 'vitest';
import { chosenLanguage, languageOf } from '../../../functions/language.ts';

describe('the language of a request', () => {
  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['*', 'id'],
    ['fr-FR,fr;q=0.9', 'id'],
    ['fr-FR,fr;q=0.9,en;q=0.1', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['en;q=0.8,id;q=0.9', 'id'],
    ['en;q=0', 'id'],
    ['EN', 'en'],
    ['in-ID,in;q=0.9,en;q=0.8', 'id'],
    ['in', 'id'],
    ['in_ID, en', 'id'],
    ['jv-ID,jv;q=0.9,en;q=0.8', 'id'],
    ['jw,en;q=0.8', 'id'],
    ['su;q=0.5,en;q=0.4', 'id'],
    ['mad,en-US;q=0.9', 'id'],
    ['ms-MY,ms;q=0.9,en;q=0.8', 'id'],
    ['en-US,en;q=0.9,jv;q=0.8', 'en'],
    ['ban-ID, en;q=0.3', 'id'],
    ['inx,enx,en;q=0.1', 'en'],
  ])('Accept-Language %j gets %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it.each([
    ['id', 'id'],
    ['in_ID', 'id'],
    ['in', 'id'],
    ['IN-id', 'id'],
    ['jv', 'id'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['fr', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('?lang=%s chooses %s', (tag, language) => {
    expect(chosenLanguage(tag)).toBe(language);
  });
});
