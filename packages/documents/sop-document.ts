import type { Content, TableCell } from 'pdfmake/interfaces';
import type { PublishedSop } from '#wording/procedure/published-sop.ts';
import type { PdfDefinition } from './render-pdf.ts';

interface SopDocument {
  readonly published: PublishedSop;
  readonly author: string;
  readonly language: 'id' | 'en';
  /** The first day of the version, so that the same data give the same bytes. */
  readonly effectiveFrom: string;
  readonly demonstration?: string | undefined;
}

/** Identity, matrix of steps and actors, and annexes (PermenPANRB 35/2012). */
export function sopDocument({
  published,
  author,
  language,
  effectiveFrom,
  demonstration,
}: SopDocument): PdfDefinition {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  const { title, periods, ladders, categories, counting } = published;
  return {
    title: `SOP ${title}`,
    author,
    language,
    createdAt: new Date(`${effectiveFrom}T00:00:00Z`),
    landscape: true,
    margins: [40, 40, 40, 40],
    styles: {
      h1: { fontSize: 15, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
      h2: { fontSize: 11.5, bold: true, margin: [0, 12, 0, 4] },
      small: { fontSize: 8 },
      dense: { fontSize: 7 },
      head: { bold: true, fillColor: '#e8eeed' },
    },
    content: [
      { text: say('STANDAR OPERASIONAL PROSEDUR', 'STANDARD OPERATING PROCEDURE'), style: 'h1' },
      ...(demonstration
        ? [{ text: demonstration, alignment: 'center' as const, margin: [0, 0, 0, 6] as never }]
        : []),
      identity(published, say),
      { text: say('Langkah, pelaksana dan mutu baku', 'Steps, actors and standard'), style: 'h2' },
      matrix(published, say),
      { text: say('Cara menghitung', 'How it is counted'), style: 'h2' },
      { ul: [...counting] },
      listTable(
        say('Jangka waktu dan sumbernya', 'Periods and their sources'),
        [
          say('Untuk', 'For'),
          say('Berlaku bagi', 'Applies to'),
          say('Waktu', 'Time'),
          say('Sumber', 'Source'),
        ],
        periods.map(({ what, scope, period, source }) => [what, scope, period, source]),
        ['*', '*', 'auto', '*'],
      ),
      listTable(
        say('Bila terlambat', 'When it is late'),
        [say('Batas waktu', 'Deadline'), say('Tangga', 'Ladder')],
        ladders.filter(({ steps }) => steps.length > 0).map(({ name, steps }) => [name, steps.join('\n')]),
        [200, '*'],
      ),
      listTable(
        say('Kelengkapan tiap kategori', 'What each category needs'),
        [say('Kategori', 'Category'), say('Kelengkapan', 'Requirements')],
        categories.map(({ name, requires }) => [name, requires.join('; ')]),
        [200, '*'],
      ),
    ],
    footer: (page, pages) => ({
      text: `${author} · SOP ${title} · ${page}/${pages}`,
      alignment: 'center',
      fontSize: 8,
      margin: [0, 12, 0, 0],
    }),
  };
}

/** Leaves room for the signature. */
function identity(
  { title, facts, signedBy }: PublishedSop,
  say: (id: string, en: string) => string,
): Content {
  const lines = [{ label: say('Nama SOP', 'Name'), value: title }, ...facts];
  const signature: TableCell = {
    rowSpan: lines.length,
    alignment: 'center',
    stack: [
      say('Disahkan oleh', 'Approved by'),
      signedBy,
      { text: '.'.repeat(50), margin: [0, 46, 0, 0] },
      { text: say('NIP', 'Service number') + ' '.repeat(46), fontSize: 9 },
    ],
  };
  return {
    table: {
      widths: [100, '*', 190],
      body: lines.map(({ label, value }, n): TableCell[] => [label, value, n === 0 ? signature : '']),
    },
  };
}

function matrix({ actors, rows }: PublishedSop, say: (id: string, en: string) => string): Content {
  const head = (text: string): TableCell => ({ text, style: 'head' });
  const titles = [
    say('No.', 'No.'),
    say('Kegiatan', 'Activity'),
    ...actors.map(({ name }) => name),
    say('Kelengkapan', 'Requirements'),
    say('Waktu', 'Time'),
    say('Keluaran', 'Output'),
    say('Keterangan', 'Remarks'),
  ];
  const lines = rows.map((row): TableCell[] => [
    String(row.number),
    row.activity,
    ...actors.map(({ id }) => ({ text: row.actors.includes(id) ? '●' : '', alignment: 'center' as const })),
    row.requirements,
    row.time,
    row.output,
    row.note,
  ]);
  return {
    style: 'dense',
    layout: { paddingLeft: () => 2.5, paddingRight: () => 2.5 },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [12, 92, ...actors.map(() => 38), '*', 92, '*', 54],
      body: [titles.map(head), ...lines],
    },
  };
}

/** The title is a header row: it stays with the table at a page break and repeats on each page. */
const listTable = (
  title: string,
  head: string[],
  rows: string[][],
  widths: (number | string)[],
): Content => ({
  style: 'small',
  layout: { hLineWidth: (line) => (line === 0 ? 0 : 1) },
  table: {
    headerRows: 2,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      head.map((_, n) => (n === 0 ? titleCell(title, head.length) : '')),
      head.map((text) => ({ text, style: 'head' })),
      ...rows,
    ],
  },
});

const titleCell = (text: string, colSpan: number): TableCell => ({
  text,
  style: 'h2',
  colSpan,
  border: [false, false, false, true],
  margin: [-4, 8, 0, 2],
});
