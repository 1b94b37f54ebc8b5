import { describe, expect, test } from 'vitest';
import { CommandError } from '#casework/records/errors.ts';
import { emptyReport, type ReportForm } from '#pages/report/report-form.ts';
import { parseReportForm, typedReport } from '../../../functions/public-web/parse-report-form.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const now = '2026-11-23T02:00:00.000Z';
const district = tenant.districts[0]!;
const other = tenant.districts[1]!;
const village = district.villages[0]!;
const complete: ReportForm = {
  ...emptyReport,
  category: 'lampu-jalan',
  text: 'Lampu padam',
  address: 'Jalan Pemuda',
  anonymous: 'yes',
};

const read = (over: Partial<ReportForm>) => parseReportForm({ ...complete, ...over }, tenant, now);

function problemsOf(over: Partial<ReportForm>): Record<string, string> {
  try {
    read(over);
  } catch (error) {
    if (error instanceof CommandError && error.reason.failure === 'fields')
      return Object.fromEntries(error.reason.fields.map(({ field, code }) => [field, code]));
    throw error;
  }
  return {};
}

describe('a report form as the server reads it', () => {
  test('an empty field is absent from the report', () => {
    expect(read({})).toEqual({
      category: 'lampu-jalan',
      text: 'Lampu padam',
      place: { address: 'Jalan Pemuda' },
      anonymous: true,
    });
  });

  test('every field of the form reaches the report under its name', () => {
    const report = read({
      district: district.id,
      village: `${district.id}/${village.id}`,
      lat: '-7,705',
      lon: ' 110.606 ',
      occurredAt: '2026-11-20',
      class: 'oversight',
      email: 'sari@contoh.id',
      phone: '0812 3456 7890',
      name: 'Sari',
      anonymous: '',
    });
    expect(report).toEqual({
      category: 'lampu-jalan',
      text: 'Lampu padam',
      place: {
        address: 'Jalan Pemuda',
        district: district.id,
        village: village.id,
        lat: -7.705,
        lon: 110.606,
      },
      occurredAt: '2026-11-20',
      class: 'oversight',
      contact: { email: 'sari@contoh.id', phone: '0812 3456 7890' },
      name: 'Sari',
      anonymous: false,
    });
  });

  test('a village without a district implies its district', () => {
    const { place } = read({ address: '', village: `${district.id}/${village.id}` });
    expect(place).toEqual({ district: district.id, village: village.id });
  });

  test('a village of another district is refused, even if the district has a village with the same id', () => {
    expect(problemsOf({ district: other.id, village: `${district.id}/${village.id}` })).toEqual({
      'place.village': 'unknown-village',
    });
  });

  test('an invalid coordinate is reported at its own field, and not as a missing place', () => {
    expect(problemsOf({ address: '', lat: 'utara', lon: '110,6' })).toEqual({ 'place.lat': 'bad-number' });
    expect(problemsOf({ lat: '-7.7', lon: '' })).toEqual({ 'place.lon': 'coordinate-missing' });
    expect(problemsOf({ lat: '-91', lon: '110.6' })).toMatchObject({ 'place.lat': 'too-small' });
  });

  test('all errors of shape and of rules are reported together, one for each field', () => {
    expect(problemsOf({ ...emptyReport, email: 'sari@', occurredAt: 'kemarin' })).toEqual({
      category: 'missing',
      text: 'missing',
      'contact.email': 'bad-format',
      occurredAt: 'bad-date',
      place: 'place-missing',
    });
    expect(problemsOf({ anonymous: '' })).toEqual({ contact: 'contact-or-anonymous' });
    expect(problemsOf({ anonymous: '', name: '\u200b', email: '\u200b', text: '\u2060' })).toEqual({
      text: 'missing',
      contact: 'contact-or-anonymous',
    });
    expect(problemsOf({ class: 'rahasia', text: 'a\u0000b' })).toEqual({
      class: 'bad-value',
      text: 'control-character',
    });
  });

  test('a line break counts as one character, as in the browser', () => {
    const sent = new URLSearchParams({ text: 'a\r\nb', village: 'x' });
    expect(typedReport(sent)).toEqual({ ...emptyReport, text: 'a\nb', village: 'x' });
    expect(read({ text: `${'a\n'.repeat(1999)}ab` }).text).toHaveLength(4000);
    expect(problemsOf({ text: 'a'.repeat(4001) })).toEqual({ text: 'too-long' });
  });
});
