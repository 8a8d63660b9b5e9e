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
import { dayOfMonth, monthOf, yearOf, type LetterDocument, type LocalDate } from '#domain';
import { LETTER_LAYOUT_WORDS as words } from '#wording';

const FONT = 'Times New Roman';
/** Half points: 14 for the text, 13 and 12 for the head, 12 and 11 for the recipients (NĐ 30/2020/NĐ-CP, phụ lục I). */
const BODY = 28;
const HEAD = 26;
const SMALL = 24;
const LIST = 22;
const PARTY_HEAD = 30;
/** Twentieths of a point: 30 mm left, 15 mm right, 20 mm top and bottom; A4. */
const MARGINS = { left: 1701, right: 851, top: 1134, bottom: 1134 };
const A4 = { width: 11_906, height: 16_838 };
/** 1.27 cm */
const INDENT = 720;

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}

const run = (text: string, { size = BODY, bold, italics, underline }: Style = {}) =>
  new TextRun({
    ...{ text, size, font: FONT },
    ...(bold === true ? { bold } : {}),
    ...(italics === true ? { italics } : {}),
    ...(underline === true ? { underline: {} } : {}),
  });

const line = (text: string, style: Style = {}, alignment: Alignment = AlignmentType.CENTER) =>
  new Paragraph({ alignment, spacing: { after: 40 }, children: [run(text, style)] });
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};

/** Two columns without lines: how the head and the foot of an official letter stand. */
const pair = (
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [number, number],
) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, at) =>
            new TableCell({
              borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
              width: { size: widths[at] ?? 50, type: WidthType.PERCENTAGE },
              children,
            }),
        ),
      }),
    ],
  });

/** "Lai Châu, ngày 05 tháng 02 năm 2025": days below ten and the first two months are padded. */
function placeAndDate(place: string, on: LocalDate): string {
  const [day, month] = [dayOfMonth(on), monthOf(on)];
  return words.placeAndDate(
    ...[place, String(day).padStart(2, '0')],
    month <= 2 ? `0${month}` : String(month),
    yearOf(on),
  );
}

function head(letter: LetterDocument): Table {
  const { form, superior, issuer, number, typeName, subject, place, issuedOn } = letter;
  const isParty = form === 'PARTY';
  const about = typeName === null ? [line(words.about(form, subject), { size: SMALL })] : [];
  const left = [
    ...(superior === null ? [] : [line(superior.toUpperCase(), { size: HEAD })]),
    line(issuer.toUpperCase(), { size: HEAD, bold: true }),
    line(isParty ? '*' : words.rule, { size: HEAD }),
    line(words.number(form, number), { size: HEAD }),
    ...about,
  ];
  const date = line(placeAndDate(place, issuedOn), { size: HEAD, italics: true });
  const right = isParty
    ? [line(words.party, { size: PARTY_HEAD, bold: true, underline: true }), date]
    : [
        line(words.nation, { size: HEAD, bold: true }),
        line(words.motto, { size: BODY, bold: true, underline: true }),
        date,
      ];
  return pair(left, right, [45, 55]);
}

const titled = ({ form, typeName, subject }: LetterDocument): readonly Paragraph[] =>
  typeName === null
    ? []
    : [
        line('', {}),
        line(typeName.toUpperCase(), { size: form === 'PARTY' ? PARTY_HEAD : BODY, bold: true }),
        line(words.title(form, subject), { size: BODY, bold: true }),
        line(form === 'PARTY' ? '-----' : words.rule, { size: HEAD }),
      ];

const addressed = ({ addressees }: LetterDocument): readonly Paragraph[] => {
  if (addressees.length === 0) return [];
  const [only, ...others] = addressees;
  if (others.length === 0) return [line('', {}), line(words.addressee(only ?? ''), {})];
  return [
    line('', {}),
    line(words.addressee(''), {}),
    ...addressees.map((name, at) =>
      line(words.listed(name, at === addressees.length - 1), {}, AlignmentType.LEFT),
    ),
  ];
};

const paragraph = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: { before: 60, after: 60, line: 300 },
    children: [run(text)],
  });

const rowOf = (cells: readonly string[], isHead = false) =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          children: [line(text, { size: SMALL, bold: isHead }, AlignmentType.LEFT)],
        }),
    ),
  });

function text({ form, paragraphs, table }: LetterDocument): readonly (Paragraph | Table)[] {
  const ending = form === 'PARTY' ? '.' : './.';
  const said = paragraphs.map((one, at) =>
    paragraph(at === paragraphs.length - 1 ? one.replace(/\.?$/, ending) : one),
  );
  if (table === null) return said;
  const rows = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(table.head, true), ...table.rows.map((row) => rowOf(row))],
  });
  return [...said.slice(0, 1), rows, ...said.slice(1)];
}

function foot({ copies, signer, form }: LetterDocument): Table {
  const last = copies.length - 1;
  const left = [
    line(
      words.copies,
      form === 'PARTY'
        ? { size: BODY, underline: true }
        : { size: SMALL, bold: true, italics: true },
      AlignmentType.LEFT,
    ),
    ...copies.map((copy, at) =>
      line(words.listed(copy, at === last), { size: LIST }, AlignmentType.LEFT),
    ),
  ];
  const right = [
    ...(signer.mark === null ? [] : [line(signer.mark, { bold: true })]),
    line(signer.title.toUpperCase(), { bold: true }),
    ...Array.from({ length: 4 }, () => line('', {})),
    line(signer.name, { bold: true }),
  ];
  return pair(left, right, [50, 50]);
}

/** "Công văn, thông báo" in the layout of its form, to be signed and sent. @returns the bytes of a .docx file. */
export function renderLetter(letter: LetterDocument): Promise<Buffer> {
  const document = new Document({
    sections: [
      {
        properties: { page: { margin: MARGINS, size: A4 } },
        children: [
          head(letter),
          ...titled(letter),
          ...addressed(letter),
          ...text(letter),
          line('', {}),
          foot(letter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
