import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isCode, newSecretCode, sealCode, unsealCode } from '#casework/identifiers/secret-code.ts';
import { readTrackingNumber, trackingNumber } from '#casework/identifiers/tracking-number.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import fc from '../../support/seeds/fast-check.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const hoursLater = (hours: number, ms = 0) =>
  new Date(Date.parse(tuesday) + hours * 3_600_000 + ms).toISOString();

describe('a submission', () => {
  it('a citizen who submits gets number, code, promised date, next deadline and a tracking link', async () => {
    const { submitted, repeated } = await caseworkFixture(tenant).submit();
    expect(submitted).toEqual({
      number: expect.stringMatching(/^KLT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      promised: { at: '2026-12-17T16:00:00+07:00', provisional: true },
      next: { kind: 'verify', at: '2026-11-27T16:30:00+07:00' },
      links: { follow: `https://tanggap.example/klaten/lacak?nomor=${submitted.number}` },
    });
    expect(repeated).toBe(false);
  });

  it('a new report has its category’s urgency and no oversight element until the coordinator verifies it', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted({ category: 'jembatan' });
    const { complaint } = (await desk.store.load(number))!;
    expect(complaint).toMatchObject({
      urgency: 'high',
      class: 'no-oversight',
      secret: false,
      stage: 'received',
    });
    expect(complaint).toMatchObject({ receivedAt: tuesday, recordedAt: tuesday, channel: 'api' });
  });

  it('a report with an oversight element is secret from the start', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted({ class: 'oversight' });
    expect((await desk.store.load(number))!.complaint.secret).toBe(true);
  });

  it('the store contains neither the idempotency key nor the secret code', async () => {
    const desk = caseworkFixture(tenant);
    const key = randomUUID();
    const { submitted } = await desk.submit({}, { key });
    const stored = JSON.stringify([[...desk.memory.cases.values()], [...desk.memory.markers]]);
    expect(stored).not.toContain(key);
    expect(stored).not.toContain(submitted.code);
    expect(stored).not.toContain(submitted.code.replaceAll('-', ''));
  });

  it.each(['', 'short', 'x'.repeat(21), 'not base64url!!!!!!!!!!!', `${randomUUID()}\n`])(
    'a submission with the key %j is refused',
    async (key) => {
      expect(await failureFrom(caseworkFixture(tenant).submit({}, { key }))).toEqual({ failure: 'bad-key' });
    },
  );

  it('a submission accepts a UUID or 22 characters of base64url as its key', async () => {
    for (const key of [randomUUID(), randomBytes(17).toString('base64url').slice(0, 22)])
      expect((await caseworkFixture(tenant).submit({}, { key })).repeated).toBe(false);
  });
});

describe('a repeated key of a submission', () => {
  const key = randomUUID();

  it('a citizen who repeats a submission within a day gets the same answer and no second complaint', async () => {
    const desk = caseworkFixture(tenant);
    const first = await desk.submit({}, { key });
    const again = await desk.submit({}, { key, now: hoursLater(24) });
    expect(again).toEqual({ submitted: first.submitted, repeated: true });
    expect(desk.memory.cases.size).toBe(1);
  });

  it('a different report under a used key is refused', async () => {
    const desk = caseworkFixture(tenant);
    await desk.submit({}, { key });
    for (const changes of [{ text: 'Lain' }, { anonymous: true }, { place: { address: 'Pasar' } }])
      expect(await failureFrom(desk.submit(changes, { key }))).toEqual({ failure: 'key-reused' });
    expect(desk.memory.cases.size).toBe(1);
  });

  it('a key can be used for a new complaint after a day', async () => {
    const desk = caseworkFixture(tenant);
    const first = await desk.submit({}, { key });
    const later = await desk.submit({ text: 'Lain' }, { key, now: hoursLater(24, 1) });
    expect(later.repeated).toBe(false);
    expect(later.submitted.number).not.toBe(first.submitted.number);
  });

  it('a citizen whose answer was lost gets the same number and code by repeating the submission', async () => {
    const desk = caseworkFixture(tenant);
    const save = desk.store.save;
    desk.store.save = async (saving) => {
      await save(saving);
      throw new Error('connection reset');
    };
    await expect(desk.submit({}, { key })).rejects.toThrow('connection reset');
    desk.store.save = save;
    const { submitted, repeated } = await desk.submit({}, { key });
    expect(repeated).toBe(true);
    expect([...desk.memory.cases.keys()]).toEqual([`klaten ${submitted.number}`]);
    const file = (await desk.store.load(submitted.number))!;
    expect(isCode(submitted.code, file.codeHash)).toBe(true);
  });

  it('eight identical submissions at the same moment create one complaint', async () => {
    const desk = caseworkFixture(tenant);
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.submit({}, { key })));
    expect(new Set(answers.map(({ submitted }) => JSON.stringify(submitted))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });
});

it('a submission tries another tracking number if its first two are taken', async () => {
  let refused = 0;
  const desk = caseworkFixture(tenant);
  const save = desk.store.save;
  desk.store.save = async (saving) => (refused++ < 2 ? { saved: false, reason: 'changed' } : save(saving));
  expect((await desk.submit()).repeated).toBe(false);
  expect(desk.memory.cases.size).toBe(1);
});

describe('a tracking number', () => {
  const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });
  const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

  it('any tracking number is read in every form in which a person may type it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const number = trackingNumber('KLT', random);
        const forms = [
          number,
          number.toLowerCase(),
          number.replaceAll('-', ''),
          ` ${number.replaceAll('-', ' ')} `,
        ];
        const misread = number.slice(3).replaceAll('0', 'o').replaceAll('1', 'l');
        for (const typed of [...forms, `KLT${misread}`])
          expect(readTrackingNumber('KLT', typed)).toBe(number);
        expect(readTrackingNumber('SLM', number)).toBeUndefined();
      }),
    );
  });

  it('the check character of a tracking number never changes, because numbers are printed on paper', () => {
    expect(trackingNumber('KLT', Uint8Array.of(7, 15, 3, 19, 9, 20, 2))).toBe('KLT-7F3K-9M20');
  });

  it('a tracking number with two neighbouring characters swapped is invalid, except for 0 and Z', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(4, 5, 6, 9, 10, 11), (random, i) => {
        const number = trackingNumber('KLT', random);
        const [one, other] = [number[i]!, number[i + 1]!];
        if (one === other || new Set(['0Z', 'Z0']).has(one + other)) return;
        expect(
          readTrackingNumber('KLT', number.slice(0, i) + other + one + number.slice(i + 2)),
        ).toBeUndefined();
      }),
    );
  });

  it('a tracking number with any one character wrong is invalid', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const number = trackingNumber('KLT', random);
        for (const i of [4, 5, 6, 7, 9, 10, 11, 12])
          for (const wrong of alphabet.filter((one) => one !== number[i]))
            expect(
              readTrackingNumber('KLT', number.slice(0, i) + wrong + number.slice(i + 1)),
            ).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  it.each(['', 'KLT', 'KLT-7F3K', 'KLT-7F3K-9M2QX', 'KLT-7F3U-9M2Q', 'klt-😀😀😀😀-0000', '../../etc'])(
    'a reader of tracking numbers rejects %j',
    (typed) => {
      expect(readTrackingNumber('KLT', typed)).toBeUndefined();
    },
  );

  it('a tracking number uses all 32 characters of its alphabet', () => {
    const seen = new Set(
      Array.from(
        { length: 256 },
        (_, byte) => trackingNumber('KLT', Uint8Array.of(byte, ...new Uint8Array(6)))[4],
      ),
    );
    expect([...seen].sort()).toEqual(alphabet);
  });
});

describe('a secret code', () => {
  it('two submissions get different codes, even with the same key and number', () => {
    expect(newSecretCode()).not.toBe(newSecretCode());
  });

  it('a sealed code is read with the key and number of its submission alone', () => {
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        const code = newSecretCode();
        const sealed = sealCode(code, key, 'KLT-7F3K-9M2Q');
        expect(unsealCode(sealed, key, 'KLT-7F3K-9M2Q')).toBe(code);
        expect(unsealCode(sealed, key, 'KLT-7F3K-9M2R')).not.toBe(code);
        expect(unsealCode(sealed, randomUUID(), 'KLT-7F3K-9M2Q')).not.toBe(code);
      }),
    );
  });

  it('the code in any writing of the key’s letters is the same after a repeat', async () => {
    const desk = caseworkFixture(tenant);
    const key = randomUUID();
    const { submitted } = await desk.submit({}, { key });
    const again = await desk.submit({}, { key: key.toUpperCase() });
    expect(again).toEqual({ submitted, repeated: true });
  });

  it('a complainant may type the secret code in any form, and no other code is accepted', async () => {
    const desk = caseworkFixture(tenant);
    const { submitted } = await desk.submit();
    const { codeHash } = (await desk.store.load(submitted.number))!;
    const typed = [submitted.code.toLowerCase().replaceAll('-', ' '), submitted.code.replaceAll('0', 'O')];
    for (const one of typed) expect(isCode(one, codeHash)).toBe(true);
    for (const one of ['', newSecretCode(), submitted.code.slice(1), `${submitted.code}0`])
      expect(isCode(one, codeHash)).toBe(false);
  });
});
