import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Reading } from '#domain/reading';
import { assigneesInWords, dueInWords, frameInWords, TASK_SHEET_WORDS as WORDS } from '#wording';

/** Half points: 13 pt, the usual size of administrative documents (NĐ 30/2020/NĐ-CP, phụ lục I). */
const SIZE = 26;
const SMALL = 22;
const FONT = 'Times New Roman';
/** Twentieths of a point: 30 mm left, 15 mm right, 20 mm top and bottom. */
const MARGINS = { left: 1701, right: 851, top: 1134, bottom: 1134 };
const COLUMNS = [
  ['TT', 8],
  [WORDS.columns.work, 44],
  [WORDS.columns.bodies, 30],
  [WORDS.columns.due, 18],
] as const;

const run = (text: string, bold: boolean, size: number) =>
  new TextRun({ text, bold, size, font: FONT });

const paragraph = (text: string, style: 'plain' | 'bold' = 'plain', size = SIZE) =>
  new Paragraph({ spacing: { after: 80 }, children: [run(text, style === 'bold', size)] });

const centred = (text: string, size = SIZE) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [run(text, true, size)],
  });

const labelled = ([label, value]: readonly [string, string]) =>
  new Paragraph({
    spacing: { after: 80 },
    children: [run(`${label}: `, true, SIZE), run(value, false, SIZE)],
  });

const rowOf = (cells: readonly string[], style: 'plain' | 'bold' = 'plain') =>
  new TableRow({
    tableHeader: style === 'bold',
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: COLUMNS[at]?.[1] ?? 0, type: WidthType.PERCENTAGE },
          children: [paragraph(text, style, SMALL)],
        }),
    ),
  });

const taskTable = ({ tasks }: Reading) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      rowOf(
        COLUMNS.map(([heading]) => heading),
        'bold',
      ),
      ...tasks.map((task) =>
        rowOf([task.ordinal, task.title, assigneesInWords(task), dueInWords(task)]),
      ),
    ],
  });

/**
 * "Phiếu giao việc dự kiến": what was read, on paper, for the leader to sign off before anything is given out.
 *
 * @returns the bytes of a .docx file.
 */
export function renderTaskSheet(reading: Reading): Promise<Buffer> {
  const questions = reading.questions.map(({ question }, at) =>
    paragraph(`${at + 1}. ${question}`),
  );
  const document = new Document({
    sections: [
      {
        properties: { page: { margin: MARGINS } },
        children: [
          centred(WORDS.title, SIZE + 4),
          ...frameInWords(reading).map(labelled),
          paragraph(WORDS.tasks, 'bold'),
          taskTable(reading),
          ...(questions.length === 0 ? [] : [paragraph(WORDS.questions, 'bold'), ...questions]),
          paragraph(WORDS.opinion, 'bold'),
          paragraph(WORDS.signature),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
