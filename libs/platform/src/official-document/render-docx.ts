import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { dayOfMonth, monthOf, yearOf } from '#domain';
import { OFFICIAL_WORDS as words } from '#wording';
import { tableOf, tablePart } from '../table-file/write-docx.js';
import type { OfficialBlock, OfficialDocument } from './official-document.js';

/** Half points, after NĐ 30/2020/NĐ-CP, phụ lục I: names 12–13, content 13–14. */
const HEAD = 26;
const TEXT = 28;
const SMALL = 24;
const FILED = 22;
const FONT = 'Times New Roman';
/** Twentieths of a point: 30 mm left, 15 mm right, 20 mm top and bottom. */
const MARGINS = { left: 1701, right: 851, top: 1134, bottom: 1134 };
const A4 = { width: 11_906, height: 16_838 };
const FIRST_LINE = 567;
/** Room for the hand and the stamp. */
const SIGNED_LINES = 4;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  readonly indent?: number;
  readonly after?: number;
  readonly rule?: boolean;
}

const TITLE: Look = { align: 'center', bold: true, after: 0 };

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.JUSTIFIED,
} as const;

function line(text: string, look: Look = {}): Paragraph {
  const { size = TEXT, bold = false, italics = false, align = 'both', after = 80 } = look;
  return new Paragraph({
    alignment: ALIGN[align],
    spacing: { after, line: 276, lineRule: LineRuleType.AUTO },
    ...(look.indent === undefined ? {} : { indent: { firstLine: look.indent } }),
    ...(look.rule === true
      ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } } }
      : {}),
    children: [new TextRun({ text, size, bold, italics, font: FONT })],
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
};

const sideBySide = (
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  share: number,
): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_LINES,
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size: share, type: WidthType.PERCENTAGE },
            children: [...left],
          }),
          new TableCell({
            width: { size: 100 - share, type: WidthType.PERCENTAGE },
            children: [...right],
          }),
        ],
      }),
    ],
  });

/** Issuer at the left; the nation, or the Party, at the right. */
function heading(document: OfficialDocument): Table {
  const { layout, issuer, superior, number, place, date, typeName, subject } = document;
  const centre: Look = { align: 'center', size: HEAD, after: 0 };
  const isParty = layout === 'party';
  const left = [
    ...(superior === null ? [] : [line(superior.toUpperCase(), centre)]),
    line(issuer.toUpperCase(), { ...centre, bold: true, rule: !isParty }),
    ...(isParty ? [line(words.star, { ...centre, bold: true })] : []),
    line(number, centre),
    ...(typeName === null ? [line(subject, { ...centre, size: SMALL })] : []),
  ];
  const at = [dayOfMonth(date), monthOf(date), yearOf(date)] as const;
  const right = [
    ...(isParty
      ? [line(words.party, { ...centre, bold: true, rule: true })]
      : [
          line(words.nation, { ...centre, bold: true }),
          line(words.motto, { ...centre, size: TEXT, bold: true, rule: true }),
        ]),
    line('', { ...centre, size: SMALL }),
    line(words.placeAndDate(place ?? words.openPlace, ...at), {
      ...centre,
      ...{ size: TEXT, italics: true },
    }),
  ];
  return sideBySide(left, right, 42);
}

function title({ typeName, subject }: OfficialDocument): readonly Paragraph[] {
  if (typeName === null) return [];
  return [line(typeName, TITLE), line(subject, { ...TITLE, after: 240 })];
}

function addressed({ addressees }: OfficialDocument): readonly Paragraph[] {
  const centre: Look = { align: 'center', after: 120 };
  if (addressees.length < 2) return addressees.map((name) => line(words.addressee(name), centre));
  return [
    line(words.addressee(''), { ...centre, after: 0 }),
    ...addressees.map((name, at) =>
      line(words.listed(name, at === addressees.length - 1), { align: 'left', after: 0 }),
    ),
  ];
}

function signed({ layout, signer }: OfficialDocument): readonly Paragraph[] {
  const centre: Look = { align: 'center', bold: true, after: 0 };
  if (signer === null) {
    return [
      line(words.openSignature[layout], centre),
      line(words.openSigner, { align: 'center', italics: true, size: SMALL }),
    ];
  }
  return [
    ...(signer.mark === null ? [] : [line(signer.mark, centre)]),
    line(signer.title.toUpperCase(), centre),
    ...Array.from({ length: SIGNED_LINES }, () => line('', centre)),
    line(signer.name, centre),
  ];
}

function foot(document: OfficialDocument): Table {
  const { copies } = document;
  const filed: Look = { align: 'left', size: FILED, after: 0 };
  return sideBySide(
    [
      line(words.copies, { ...filed, size: SMALL, bold: true, italics: true }),
      ...copies.map((copy, at) => line(words.listed(copy, at === copies.length - 1), filed)),
    ],
    signed(document),
    50,
  );
}

function blockOf(block: OfficialBlock): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return line(block.text, { bold: true, indent: FIRST_LINE, after: 120 });
    case 'subheading':
      return line(block.text, { bold: true, italics: true, indent: FIRST_LINE });
    case 'text':
      return line(block.text, { indent: FIRST_LINE });
    case 'table':
      return tableOf(block);
  }
}

/** The document as .docx, its annex on pages of its own across the sheet. */
export function renderOfficialDocument(document: OfficialDocument): Promise<Buffer> {
  const { blocks, annex } = document;
  const main: ISectionOptions = {
    properties: { page: { margin: MARGINS, size: A4 } },
    children: [
      heading(document),
      line('', { size: SMALL }),
      ...title(document),
      ...addressed(document),
      ...blocks.map(blockOf),
      line('', { size: SMALL }),
      foot(document),
    ],
  };
  const across = { ...A4, orientation: PageOrientation.LANDSCAPE };
  const more: readonly ISectionOptions[] =
    annex === null
      ? []
      : [
          {
            properties: { page: { margin: MARGINS, size: across } },
            children: [line(words.annex, TITLE), ...tablePart(annex)],
          },
        ];
  return Packer.toBuffer(new Document({ sections: [main, ...more] }));
}
