import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTenant } from '#tenants/load-tenant.ts';
import type { YamlProblem } from '#tenants/read-yaml.ts';
import { klatenDirectory } from '../../support/sop/klaten.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tenant-'));
  await cp(klatenDirectory, directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

const problems = async (): Promise<YamlProblem[]> => {
  const loaded = await loadTenant(directory);
  return 'problems' in loaded ? loaded.problems : [];
};

/** Returns the line of the change. */
const edit = async (file: string, from: string, to: string): Promise<number> => {
  const text = await readFile(join(directory, file), 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not contain ${from}`);
  await writeFile(
    join(directory, file),
    text.replace(from, () => to),
  );
  return text.slice(0, at).split('\n').length;
};

describe('a configuration with a mistake', () => {
  it('the configuration of Klaten has no mistakes', async () => {
    expect(await problems()).toEqual([]);
  });

  it('a regency with its own letter register cannot sign letters at once', async () => {
    const ours = "{ registry: ours, format: '700/{number:3}/{roman-month}/{year}' }";
    await edit('letters.yaml', ours, '{ registry: own }');
    const line = await edit('letters.yaml', 'sign: by-supervisor', 'sign: at-once');
    const message = expect.stringContaining('own registry');
    expect(await problems()).toEqual([{ file: 'letters.yaml', line, field: 'sign', message }]);
  });

  it('an extension must have the unit of the period that it extends', async () => {
    const longer = 'extension: { class: information, count: 7, unit: hours, source: UU 14/2008 }';
    const line = await edit('sop.yaml', 'wayBackDays: 30', `wayBackDays: 30\n  ${longer}`);
    const message = 'A period in working-days cannot be extended in hours.';
    expect(await problems()).toEqual([
      { file: 'sop.yaml', line: line + 1, field: '[0].extension.unit', message },
    ]);
  });

  const cases: [why: string, file: string, from: string, to: string, field: string, message: RegExp][] = [
    ['a prefix of four letters', 'tenant.yaml', 'prefix: KLT', 'prefix: KLTN', 'prefix', /three letters/],
    ['a bounding box upside down', 'tenant.yaml', 'south: -7.82', 'south: -7.14', 'box.south', /below north/],
    ['an unknown field', 'tenant.yaml', 'zone: Asia', 'colour: red\nzone: Asia', 'colour', /Unrecognized/],
    [
      'a sender of another domain',
      'tenant.yaml',
      'from: pengaduan@klaten.example',
      'from: a@b.example',
      'mail.from',
      /klaten.example/,
    ],
    [
      'a wrong type',
      'offices.yaml',
      'email: piket-1@klaten.example',
      'email: 12',
      'offices[1].email',
      /e-mail/,
    ],
    ['an unknown role', 'offices.yaml', 'role: operator', 'role: king', 'offices[6].role', /expected one of/],
    [
      'letters that count without a year',
      'letters.yaml',
      "format: '700/{number:3}/{roman-month}/{year}'",
      "format: '700/{number:3}'",
      'number.format',
      /must contain \{number\} and \{year\}/,
    ],
    [
      'an unknown field in a letter’s number',
      'letters.yaml',
      '{roman-month}/{year}',
      '{day}/{year}',
      'number.format',
      /only the fields/,
    ],
    [
      'an unknown field in a letter’s words',
      'letters.yaml',
      '- >-\n      Sampai dengan tanggal surat ini, {count}',
      '- >-\n      Sampai dengan tanggal surat ini, {counts}',
      'reprimand-1.opening[1]',
      /may contain only the fields \{agency\}/,
    ],
    ['an office given twice', 'offices.yaml', 'id: duty-2', 'id: duty-1', 'offices[2].id', /twice/],
    [
      'an address given twice',
      'offices.yaml',
      'email: piket-2@',
      'email: Piket-1@',
      'offices[2].email',
      /twice/,
    ],
    [
      'an office of an unknown agency',
      'offices.yaml',
      'agency: setda\n    role: head',
      'agency: setdaa\n    role: head',
      'offices[8].agency',
      /no agency setdaa/,
    ],
    [
      'a liaison officer without an agency',
      'offices.yaml',
      'agency: setda\n',
      'agency: null\n',
      'offices[7].agency',
      /needs an agency/,
    ],
    [
      'a unit given twice',
      'agencies.yaml',
      'id: uptd-jalan-barat',
      'id: uptd-jalan-timur',
      '[6].units[1].id',
      /given twice/,
    ],
    [
      'an office of an unknown unit',
      'offices.yaml',
      'unit: uptd-terminal',
      'unit: terminal',
      'offices[113].unit',
      /no unit terminal of dishub/,
    ],
    [
      'a head of a unit',
      'offices.yaml',
      'unit: bareng\n    role: liaison',
      'unit: bareng\n    role: head',
      'offices[114].unit',
      /only for role liaison/,
    ],
    [
      'a duty officer that does not exist',
      'offices.yaml',
      'monday: duty-1',
      'monday: duty-9',
      'dutyRoster.weekly.monday',
      /no office duty-9/,
    ],
    [
      'a stand-in that ends before it begins',
      'offices.yaml',
      'to: 2027-03-15',
      'to: 2027-03-01',
      'dutyRoster.exceptions[0].to',
      /before/,
    ],
    ['a village given twice', 'districts.yaml', 'id: beluk', 'id: banyuripan', '[0].villages[1].id', /twice/],
    [
      'a category of an unknown agency',
      'categories.yaml',
      'agency: dishub',
      'agency: dishup',
      '[2].agency',
      /no agency dishup/,
    ],
    ['an invalid date', 'calendar.yaml', 'from: 2027-02-08', 'from: 2027-02-30', 'ramadan[2].from', /date/],
  ];
  it.each(cases)(
    'the loader reports %s with file, line and field',
    async (why, file, from, to, field, message) => {
      const edited = await edit(file, from, to);
      const found = (await problems()).find((problem) => problem.field === field);
      expect(found, why).toEqual({ file, line: edited, field, message: expect.stringMatching(message) });
    },
  );

  it('the loader reports a second office of one unit at the second', async () => {
    await edit(
      'offices.yaml',
      'agency: dishub\n    unit: uptd-terminal',
      'agency: dpupr\n    unit: uptd-jalan-timur',
    );
    const message = 'unit uptd-jalan-timur has an office already';
    expect(await problems()).toMatchObject([{ field: 'offices[113].unit', message }]);
  });

  it('the loader reports a category that has both an agency and byDistrict', async () => {
    const line = await edit('categories.yaml', 'byDistrict: true', 'byDistrict: true\n  agency: dlh');
    const message = 'needs either agency or byDistrict: true';
    expect(await problems()).toEqual([{ file: 'categories.yaml', line: line - 5, field: '[18]', message }]);
  });

  it('the loader reports districts that do not have exactly one office', async () => {
    await edit('agencies.yaml', 'district: cawas', 'district: bayat');
    expect((await problems()).map(({ file, field, message }) => [file, field, message])).toEqual([
      ['districts.yaml', '[0].id', 'district bayat needs exactly one agency of kind district'],
      ['districts.yaml', '[1].id', 'district cawas needs exactly one agency of kind district'],
    ]);
  });

  it('the loader reports a period of an unknown agency at its line', async () => {
    const period = '- { kind: verify, count: 3, unit: working-days,';
    const own = `${period} agency: dishup, source: our decision }`;
    const line = await edit('sop.yaml', period, `${own}\n    ${period}`);
    expect(await problems()).toContainEqual({
      file: 'sop.yaml',
      line,
      field: '[0].periods[0].agency',
      message: 'no agency dishup',
    });
  });

  it('the loader reports a missing field at the entry that lacks it', async () => {
    const line = await edit('categories.yaml', '  urgency: normal\n', '');
    expect(await problems()).toContainEqual({
      file: 'categories.yaml',
      line: line - 4,
      field: '[0].urgency',
      message: expect.stringMatching(/expected one of/),
    });
  });

  it('the loader reports an agency without a head', async () => {
    await edit('offices.yaml', 'agency: dishub\n    role: head', 'agency: dishub\n    role: liaison');
    const fields = (await problems()).map(({ file, message }) => `${file} ${message}`);
    expect(fields).toEqual([
      'agencies.yaml agency dishub needs exactly one liaison',
      'agencies.yaml agency dishub needs exactly one head',
    ]);
  });

  it('the loader reports that coordinator and supervisor are both vacant, but not one of them alone', async () => {
    await edit(
      'offices.yaml',
      'email: koordinator@klaten.example',
      'email: koordinator@klaten.example\n    vacant: true',
    );
    expect(await problems()).toEqual([]);
    await edit(
      'offices.yaml',
      'email: sekda@klaten.example',
      'email: sekda@klaten.example\n    vacant: true',
    );
    expect((await problems()).map(({ message }) => message)).toEqual([
      'coordinator and supervisor cannot both be vacant',
    ]);
  });

  it('the loader reports a file that is not valid YAML', async () => {
    const line = await edit('agencies.yaml', '  kind: agency', '  kind: "agency');
    const [first] = await problems();
    expect(first).toMatchObject({ file: 'agencies.yaml', field: '' });
    expect(first?.line).toBeGreaterThanOrEqual(line);
  });

  it('the loader reports a missing file beside mistakes in others', async () => {
    await rm(join(directory, 'calendar.yaml'));
    await edit('tenant.yaml', 'prefix: KLT', 'prefix: klt');
    expect((await problems()).map(({ file, message }) => [file, message])).toEqual([
      ['tenant.yaml', 'three letters A-Z'],
      ['calendar.yaml', 'the file is missing'],
    ]);
  });
});
