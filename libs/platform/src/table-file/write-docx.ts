import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { TableCellValue, TableFile } from './table-file.js';

/** Half points. */
const SIZE = 26;
const SMALL = 20;
const FONT = 'Times New Roman';
/** Twentieths of a point: 20 mm around. */
const MARGIN = 1134;

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
const shown = (value: TableCellValue): string =>
  typeof value === 'number' ? NUMBERS.format(value) : (value ?? '');

const paragraph = (text: string, size: number, style: 'plain' | 'bold', right = false) =>
  new Paragraph({
    spacing: { after: 60 },
    ...(right ? { alignment: AlignmentType.RIGHT } : {}),
    children: [new TextRun({ text, size, bold: style === 'bold', font: FONT })],
  });

const rowOf = (cells: readonly TableCellValue[], style: 'plain' | 'head' | 'sum' = 'plain') =>
  new TableRow({
    tableHeader: style === 'head',
    cantSplit: true,
    children: cells.map(
      (value) =>
        new TableCell({
          children: [
            paragraph(
              shown(value),
              SMALL,
              style === 'plain' ? 'plain' : 'bold',
              typeof value === 'number',
            ),
          ],
        }),
    ),
  });

/** The rows under their head, which stands on every page. */
export const tableOf = ({ head, rows, sums }: Pick<TableFile, 'head' | 'rows' | 'sums'>): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      rowOf(head, 'head'),
      ...rows.map((row) => rowOf(row)),
      ...(sums === null ? [] : [rowOf(sums, 'sum')]),
    ],
  });

/** A table with what stands above it. */
export const tablePart = (table: TableFile): readonly (Paragraph | Table)[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text: table.title, bold: true, size: SIZE + 4, font: FONT })],
  }),
  ...table.notes.map((note) => paragraph(note, SIZE, 'plain')),
  tableOf(table),
];

/** Across an A4. */
export function writeDocx(table: TableFile): Promise<Buffer> {
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const document = new Document({
    sections: [
      {
        properties: { page: { margin, size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [...tablePart(table)],
      },
    ],
  });
  return Packer.toBuffer(document);
}
