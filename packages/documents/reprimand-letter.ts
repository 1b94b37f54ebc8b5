import type { Content, TableCell } from 'pdfmake/interfaces';
import { localDate, longDate, longDay } from '#calendar/zones.ts';
import type { Letter, LetterCase, SignedCase } from '#letters/letter.ts';
import { openNumber } from '#letters/letter-number.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Letters } from '#tenants/letters-schema.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { agencyName } from '#wording/office-names.ts';
import { inWords } from './number-words.ts';
import type { PdfDefinition } from './render-pdf.ts';

/** Empty for a secret case. */
export interface CaseSubject {
  readonly matter?: string;
}

/** Surat dinas. Names no free text and no person, so that erasing a case leaves nothing behind (docs/adr/0033). */
export function reprimandLetter(
  tenant: TenantConfig,
  letter: Letter,
  shown: ReadonlyMap<string, CaseSubject>,
): PdfDefinition {
  const form = tenant.letters![letter.form];
  const { subject, opening, closing } = form;
  const fill = (text: string): string => filled(text, tenant, letter);
  const paragraph = (text: string): Content => ({ text: fill(text), style: 'paragraph' });
  return {
    title: subject,
    author: inLanguage(tenant.name, 'id'),
    language: 'id',
    createdAt: new Date(dateOf(letter)),
    ...(letter.state === 'signed' ? {} : { watermark: 'KONSEP' }),
    content: [
      ...letterhead(tenant.letters!),
      numberBlock(tenant, letter),
      ...opening.map(paragraph),
      caseTable(tenant, letter, shown),
      ...closing.map(paragraph),
      signature(tenant.letters!, letter),
      ...copies(form.copies),
    ],
    footer: (page, of) => footer(tenant, letter, page, of),
    styles: {
      paragraph: { alignment: 'justify', leadingIndent: 28, margin: [0, 0, 0, 6] },
      head: { bold: true, alignment: 'center', fontSize: 10 },
    },
  };
}

const dateOf = (letter: Letter): string => (letter.state === 'signed' ? letter.signed.at : letter.draftedAt);

/** `8 Desember 2026`. */
const plainDay = (date: string): string => longDay(date, 'id').replace(/^.*, /, '');

const dayOf = (letter: Letter, { zone }: TenantConfig): string =>
  letter.state === 'signed' ? letter.signed.date : localDate(zone, letter.draftedAt);

const headOf = ({ offices }: TenantConfig, agency: string): string => {
  const office = offices.find((one) => one.role === 'head' && one.agency === agency);
  return office ? inLanguage(office.title, 'id') : agency;
};

function filled(text: string, tenant: TenantConfig, { agency, cases, form }: Letter): string {
  const { signatory, [form]: words } = tenant.letters!;
  const values: Record<string, string> = {
    agency: agencyName(agency, tenant, 'id'),
    head: headOf(tenant, agency),
    count: inWords(cases.length),
    office: signatory.title.at(-1)!,
    days: inWords(words.days),
  };
  return text.replaceAll(/\{(\w+)\}/g, (field, name: string) => values[name] ?? field);
}

function letterhead({ letterhead: { above, office, below } }: Letters): Content[] {
  const width = 467.72;
  const rule = (y: number, lineWidth: number) =>
    ({ type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth }) as const;
  return [
    ...above.map((text): Content => ({ text, alignment: 'center', fontSize: 14, lineHeight: 1 })),
    { text: office, alignment: 'center', bold: true, fontSize: 18, lineHeight: 1.05 },
    ...below.map((text): Content => ({ text, alignment: 'center', fontSize: 9.5, lineHeight: 1.05 })),
    { canvas: [rule(4, 2.25), rule(7, 0.75)], margin: [0, 0, 0, 12] },
  ];
}

function numberBlock(tenant: TenantConfig, letter: Letter): Content {
  const { place, number, [letter.form]: form } = tenant.letters!;
  const open = number.registry === 'ours' ? openNumber(number.format, dayOf(letter, tenant)) : '……';
  const lines = [
    ['Nomor', letter.state === 'signed' ? letter.signed.number : open],
    ['Sifat', form.nature],
    ['Lampiran', '-'],
    ['Hal', form.subject],
  ];
  return {
    columns: [
      {
        width: '*',
        layout: {
          defaultBorder: false,
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: (column) => (column === 0 ? 0 : 4),
          paddingTop: () => 0,
          paddingBottom: () => 1,
        },
        table: { widths: [48, 4, '*'], body: lines.map(([name, value]) => [name!, ':', value!]) },
      },
      {
        width: 180,
        margin: [12, 0, 0, 0],
        stack: [
          { text: `${place}, ${plainDay(dayOf(letter, tenant))}`, margin: [0, 0, 0, 10] },
          { text: ['Yth. ', { text: headOf(tenant, letter.agency), bold: true }] },
          'di',
          { text: place, margin: [16, 0, 0, 0] },
        ],
      },
    ],
    margin: [0, 0, 0, 14],
  };
}

function caseTable(tenant: TenantConfig, letter: Letter, shown: ReadonlyMap<string, CaseSubject>): Content {
  const heads = ['No.', 'Nomor pengaduan', 'Perihal', 'Yang belum dipenuhi', 'Batas waktu', 'Terlambat'];
  return {
    margin: [0, 2, 0, 10],
    fontSize: 10,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // The digits and letters of a number differ in width, so the column fits the widest one.
      widths: [18, 'auto', '*', 76, 78, 'auto'],
      body: [
        heads.map((text): TableCell => ({ text, style: 'head' })),
        ...letter.cases.map((one, n) => caseRow(tenant, one, n, shown.get(one.number))),
      ],
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 2, paddingBottom: () => 2 },
  };
}

function caseRow(
  { zone }: TenantConfig,
  one: LetterCase | SignedCase,
  n: number,
  shown: CaseSubject = {},
): TableCell[] {
  const late = 'daysLate' in one ? `${one.daysLate} hari kerja` : '';
  return [
    { text: `${n + 1}.`, alignment: 'center' },
    { text: one.number, noWrap: true },
    shown.matter ?? { text: '(dirahasiakan)', italics: true },
    deadlineName(one.deadline, 'id'),
    longDate(zone, one.deadlineAt, 'id').replace(/^[^,]*, /, ''),
    { text: late, alignment: 'center', noWrap: true },
  ];
}

function signature({ signatory: { title, name, below = [] } }: Letters, letter: Letter): Content {
  const byHand = letter.state !== 'signed' || letter.file !== undefined;
  const sign: Content = byHand
    ? { text: ' ', margin: [0, 40, 0, 0] }
    : { text: 'Ditandatangani secara elektronik', italics: true, fontSize: 9.5, margin: [0, 12, 0, 12] };
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 230,
        alignment: 'center',
        stack: [
          ...title.map((line, n): Content => (n === title.length - 1 ? `${line},` : line)),
          sign,
          ...(name ? [{ text: name, bold: true, decoration: 'underline' as const }] : []),
          ...below,
        ],
      },
    ],
    unbreakable: true,
    margin: [0, 10, 0, 12],
  };
}

const copies = (names: readonly string[]): Content[] =>
  names.length === 0
    ? []
    : [
        {
          unbreakable: true,
          fontSize: 10,
          stack: ['Tembusan:', { ol: names.map((name) => `Yth. ${name}`), margin: [0, 0, 0, 0] }],
        },
      ];

function footer(tenant: TenantConfig, letter: Letter, page: number, of: number): Content {
  const signed = letter.state === 'signed' && !letter.file;
  const notes = [
    ...(signed
      ? [
          'Surat ini diterbitkan dan ditandatangani dalam sistem pengelolaan pengaduan; keasliannya tercatat di sana.',
        ]
      : []),
    ...(tenant.demonstration ? [`Data percontohan: ${inLanguage(tenant.name, 'id')} tidak terlibat.`] : []),
  ];
  return {
    margin: [70, 8, 56, 0],
    fontSize: 8,
    color: '#444444',
    columns: [
      { width: '*', text: notes.join(' ') },
      { width: 60, alignment: 'right', text: of > 1 ? `Halaman ${page} dari ${of}` : '' },
    ],
  };
}
