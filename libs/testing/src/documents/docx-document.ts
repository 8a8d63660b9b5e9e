import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isCentredLine, isHeading, type OfficialLayout } from './official-layout.js';

const FONT = 'Times New Roman';
/** Half points. */
const SIZE = 28;
const FIRST_LINE = 720;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

const centred = (text: string, bold = false) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold, font: FONT, size: SIZE - 2 })],
  });

const left = (text: string) =>
  new Paragraph({ children: [new TextRun({ text, font: FONT, size: SIZE - 6 })] });

const bodyParagraph = (text: string) =>
  new Paragraph({
    alignment: isCentredLine(text) ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    spacing: { after: 120 },
    indent: isCentredLine(text) ? {} : { firstLine: FIRST_LINE },
    children: [new TextRun({ text, bold: isHeading(text), font: FONT, size: SIZE })],
  });

const cell = (children: Paragraph[]) =>
  new TableCell({ children: children.length > 0 ? children : [new Paragraph({})] });

const twoColumns = (rows: readonly (readonly [Paragraph[], Paragraph[]])[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: rows.map(([a, b]) => new TableRow({ children: [cell(a), cell(b)] })),
  });

function head(layout: OfficialLayout): Table[] {
  const lines = [...layout.issuer, ...layout.number, ...layout.motto, ...layout.date];
  if (lines.length === 0) return [];
  return [
    twoColumns([
      [
        layout.issuer.map((line) => centred(line, true)),
        layout.motto.map((line) => centred(line, true)),
      ],
      [
        [...layout.number, ...layout.subject].map((line) => centred(line)),
        layout.date.map((line) => centred(line)),
      ],
    ]),
  ];
}

/** The directive as a Word document in the official layout. */
export async function docxOf(layout: OfficialLayout): Promise<Buffer> {
  const foot = twoColumns([
    [layout.recipients.map(left), layout.signature.map((line) => centred(line, true))],
  ]);
  const document = new Document({
    sections: [{ children: [...head(layout), ...layout.body.map(bodyParagraph), foot] }],
  });
  return Packer.toBuffer(document);
}
