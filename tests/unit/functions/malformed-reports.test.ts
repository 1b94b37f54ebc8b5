import { describe, expect, it } from 'vitest';
import { maxBytes } from '../../../functions/http.ts';
import { reportEndpoint } from '../../support/pages/report-endpoint.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const { post, report, desk } = reportEndpoint(tenant);

/** As `field: code`, after the fields of every problem document. */
async function problems(answer: ReturnType<typeof report>, status = 422) {
  const { body, headers, ...given } = await answer;
  expect(given.status).toBe(status);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toEqual({
    type: expect.stringMatching(/^urn:tanggap:problem:[a-z-]+$/),
    title: expect.stringMatching(/./),
    status,
    detail: expect.stringMatching(/./),
    errors: expect.any(Array),
  });
  for (const one of body.errors)
    expect(one).toEqual({
      field: expect.any(String),
      code: expect.any(String),
      message: expect.stringMatching(/./),
    });
  return body.errors.map(({ field, code }: { field: string; code: string }) => `${field}: ${code}`).sort();
}

describe('the body of a report', () => {
  it.each([
    ['nothing', ''],
    ['half of one', '{"text": "x"'],
    ['a trailing comma', '{"text": "x",}'],
    ['not a number', '{"place": {"lat": NaN}}'],
    ['two of them', '{}{}'],
  ])('a body that is not valid JSON is refused: %s', async (_, body) => {
    expect(await problems(post({ body }), 400)).toEqual([]);
  });

  it.each(['null', '[]', '"text"', '1', 'true'])(
    'JSON that is not an object is refused: %s',
    async (body) => {
      expect(await problems(post({ body }), 400)).toEqual([]);
      const { body: problem } = await post({ body });
      expect(problem).toMatchObject({
        type: 'urn:tanggap:problem:not-an-object',
        detail: expect.stringContaining('Isi permintaan harus satu objek JSON'),
      });
    },
  );

  it('the refusal of an empty report names every missing field', async () => {
    const missing = ['category: missing', 'contact: contact-or-anonymous', 'place: missing', 'text: missing'];
    expect(await problems(post({ body: '{}' }))).toEqual(missing);
  });

  it.each(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'x/application/json'])(
    'a body of the type %j is refused',
    async (type) => {
      expect(await problems(report({}, { 'content-type': type }), 415)).toEqual([]);
    },
  );

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/ld+json'])(
    'a body of the type %j is accepted',
    async (type) => {
      expect((await report({}, { 'content-type': type })).status).toBe(201);
    },
  );

  it('a body one byte over the limit is refused, counted in bytes and not in characters', async () => {
    const filled = (bytes: number) => (text: string) =>
      text.replace('}', `}${' '.repeat(bytes - text.length)}`);
    expect((await report(filled(maxBytes))).status).toBe(201);
    expect(await problems(report(filled(maxBytes + 1)), 413)).toEqual([]);
    const wide = JSON.stringify({ text: '好'.repeat(maxBytes / 2) });
    expect(await problems(post({ body: wide }), 413)).toEqual([]);
  });

  it('a base64 body is decoded before it is read and measured', async () => {
    const base64 = (bytes: Buffer) => post({ body: bytes.toString('base64'), isBase64Encoded: true });
    const whole = (await report((text) => text)).status;
    expect(whole).toBe(201);
    expect(await problems(base64(Buffer.from('{"text": "é')), 400)).toEqual([]);
    expect(await problems(base64(Buffer.alloc(maxBytes + 1, ' ')), 413)).toEqual([]);
    // Invalid UTF-8 must not be stored mangled.
    expect(await problems(base64(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), 400)).toEqual([]);
  });

  it('a report without a valid idempotency key is refused', async () => {
    expect(await problems(report({}, { 'idempotency-key': 'short' }), 400)).toEqual([]);
    expect(await problems(post({ body: '{}', headers: { 'idempotency-key': '' } }))).not.toEqual([]);
  });
});

describe('an invalid field', () => {
  const long = (length: number) => 'a'.repeat(length);
  it.each<[string, object, string[]]>([
    [
      'unknown fields',
      { foo: 1, place: { address: 'x', bar: 2 } },
      ['foo: unknown-field', 'place.bar: unknown-field'],
    ],
    ['an empty text', { text: '  \n ' }, ['text: missing']],
    ['a long text', { text: long(4001) }, ['text: too-long']],
    ['a long line', { place: { address: long(301) } }, ['place.address: too-long']],
    ['a text of the wrong type', { text: ['x'] }, ['text: wrong-type']],
    ['null', { text: null, place: null }, ['place: wrong-type', 'text: wrong-type']],
    ['an array for an object', { place: [], contact: [] }, ['contact: wrong-type', 'place: wrong-type']],
    ['an object for a text', { category: {} }, ['category: wrong-type']],
    ['a control character', { text: 'a\u0000b' }, ['text: control-character']],
    ['an escape sequence', { text: 'a\u001b[2Jb' }, ['text: control-character']],
    ['half a character', { text: 'a\ud800b' }, ['text: control-character']],
    ['a line break in a line', { name: 'a\nBcc: b' }, ['name: control-character']],
    ['a boolean as text', { anonymous: 'false' }, ['anonymous: wrong-type']],
    ['an unknown choice', { class: 'secret' }, ['class: bad-value']],
    ['an unknown category', { category: 'x' }, ['category: unknown-category']],
    ['a category named like a property', { category: 'constructor' }, ['category: unknown-category']],
    ['no day', { occurredAt: '2026-02-30' }, ['occurredAt: bad-date']],
    ['a moment for a day', { occurredAt: '2026-11-24T00:00:00Z' }, ['occurredAt: bad-date']],
    ['a day to come', { occurredAt: '2026-11-25' }, ['occurredAt: in-the-future']],
    ['no contact', { contact: undefined }, ['contact: contact-or-anonymous']],
    ['an empty contact', { contact: {} }, ['contact: contact-or-anonymous']],
    ['no address', { contact: { email: 'x' } }, ['contact.email: bad-format']],
    ['a second address', { contact: { email: 'a@b.co,c@d.co' } }, ['contact.email: bad-format']],
    [
      'a header in an address',
      { contact: { email: 'a@b.co\r\nBcc: c@d.co' } },
      ['contact.email: control-character'],
    ],
    ...['a(b)@x.org', 'a\\@x.org', 'ä@x.org', 'a@ä.org', '.a@x.org', 'a..b@x.org', 'a.@x.org', 'a@-x.org']
      .concat(['a@x-.org', 'a@x..org', 'a@x.org.', 'a@x'])
      .map(
        (email) =>
          [`the address ${email}`, { contact: { email } }, ['contact.email: bad-format']] as [
            string,
            object,
            string[],
          ],
      ),
    ...[
      'koordinator@klaten.example',
      'PIKET-1@Klaten.Example',
      'penghubung.dishub+x@klaten.example',
      'pengaduan@klaten.example',
    ].map(
      (email) =>
        [`the office’s address ${email}`, { contact: { email } }, ['contact.email: office-address']] as [
          string,
          object,
          string[],
        ],
    ),
    ['no phone number', { contact: { phone: '12' } }, ['contact.phone: bad-format']],
    ['signs for digits', { contact: { phone: '--------12' } }, ['contact.phone: bad-format']],
    ['seven digits', { contact: { phone: '0812 (34) 5' } }, ['contact.phone: bad-format']],
    ['a text of nothing to see', { text: '\u200b \u2060\n\u00ad' }, ['text: missing']],
    ['a name of nothing to see', { name: '\u200b\u3164' }, ['name: missing']],
    ['an address of nothing to see', { place: { address: '\u2800\u00a0' } }, ['place.address: missing']],
    ['a day over ten years ago', { occurredAt: '2016-11-23' }, ['occurredAt: too-long-ago']],
    ['no place', { place: {} }, ['place: place-missing']],
    ['half a place', { place: { district: 'bayat' } }, ['place: place-missing']],
    ['an unknown district', { place: { district: 'x', village: 'y' } }, ['place.district: unknown-district']],
    [
      'a village elsewhere',
      { place: { district: 'bayat', village: 'x' } },
      ['place.village: unknown-village'],
    ],
    ['a village alone', { place: { village: 'paseban' } }, ['place.district: village-needs-district']],
    ['half a point', { place: { lat: -7.7 } }, ['place.lon: coordinate-missing']],
    ['the other half', { place: { lon: 110.6 } }, ['place.lat: coordinate-missing']],
    [
      'a point outside',
      { place: { lat: 0, lon: 0 } },
      ['place.lat: outside-area', 'place.lon: outside-area'],
    ],
    [
      'a point off the earth',
      { place: { lat: -91, lon: 181 } },
      ['place.lat: too-small', 'place.lon: too-large'],
    ],
    [
      'a point in words',
      { place: { lat: '-7.7', lon: '110.6' } },
      ['place.lat: wrong-type', 'place.lon: wrong-type'],
    ],
  ])(
    'a report with an invalid field is refused, and the error names the field: %s',
    async (_, changes, expected) => {
      expect(await problems(report(changes))).toEqual(expected);
    },
  );

  it('numbers that are too large are refused by field', async () => {
    const point = (lat: string) => (text: string) =>
      text.replace(/"place":\{[^}]*\}/, `"place":{"lat":${lat},"lon":110.6}`);
    expect(await problems(report(point('1e999')))).toEqual(['place.lat: wrong-type']);
    expect(await problems(report(point('-1e308')))).toEqual(['place.lat: too-small']);
    expect(await problems(report(point('-0')))).toEqual(['place.lat: outside-area']);
    expect(await problems(report(point('1e-400')))).toEqual(['place.lat: outside-area']);
  });

  it('field names such as __proto__ are refused', async () => {
    const own = (field: string) => (text: string) => text.replace('{', `{"${field}":{"anonymous":true},`);
    for (const field of ['__proto__', 'constructor', 'toString'])
      expect(await problems(report(own(field)))).toEqual([`${field}: unknown-field`]);
    expect({}).not.toHaveProperty('anonymous');
  });

  it('all errors of shape and of the tenant’s rules are reported together', async () => {
    const wrong = { text: '', category: 'x', place: { lat: 0, lon: 110.6 }, contact: {}, foo: 1 };
    expect(await problems(report(wrong))).toEqual([
      'category: unknown-category',
      'contact: contact-or-anonymous',
      'foo: unknown-field',
      'place.lat: outside-area',
      'text: missing',
    ]);
  });

  it('no refused report is stored', () => {
    const kept = [...desk.memory.cases.values()].map(({ file }) => file.complaint.category);
    expect(new Set(kept)).toEqual(new Set(['jalan-rusak']));
  });
});

describe('a value at its limit', () => {
  it.each<[string, object]>([
    ['the longest text, with emoji and line breaks', { text: `${'a'.repeat(3996)}\n\t😀` }],
    ['a point on the edge', { place: { lat: tenant.box.south, lon: tenant.box.west } }],
    ['an address alone', { place: { address: 'Depan pasar' } }],
    ['anonymous without contact', { contact: undefined, anonymous: true }],
    ['a phone alone', { contact: { phone: '+62 812-3456-7890' } }],
    ['eight digits', { contact: { phone: '(0272) 32-10' } }],
    ['a letter that needs a joiner', { text: 'ক্\u200dষ 👨\u200d👩\u200d👧' }],
    ['today', { occurredAt: '2026-11-24' }],
    ['ten years ago', { occurredAt: '2016-11-24' }],
    ['a plus in the address', { contact: { email: "o'brien+a@contoh.co.id" } }],
  ])('a report with a value at its limit is accepted: %s', async (_, changes) => {
    expect((await report(changes)).status).toBe(201);
  });
});

describe('the language of a problem', () => {
  const title = async (accept?: string) => {
    const { body, headers } = await report(
      { text: '' },
      accept === undefined ? {} : { 'accept-language': accept },
    );
    expect(headers['content-language']).toBe(
      body.errors[0].message === 'This field is required.' ? 'en' : 'id',
    );
    return headers['content-language'];
  };

  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['id-ID,id;q=0.9,en-US;q=0.8', 'id'],
    ['id;q=0.5, en;q=0.8', 'en'],
    ['en;q=0, id', 'id'],
    ['en;q=0', 'id'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'id'],
    ['*', 'id'],
    ['english', 'id'],
    ['en;q=zwei', 'id'],
    ['en,en,en', 'en'],
    [',;,=,;q=1', 'id'],
    [`${'x,'.repeat(5000)}en`, 'en'],
  ])('the language of a problem for the header %j is %s', async (accept, language) => {
    expect(await title(accept)).toBe(language);
  });
});
