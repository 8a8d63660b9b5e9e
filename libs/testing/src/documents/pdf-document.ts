import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isCentredLine, isHeading, type OfficialLayout } from './official-layout.js';

const fonts = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
);
const font = (style: string) => join(fonts, style, `Tinos_${style}.ttf`);
const MILLIMETRE = 72 / 25.4;
const MARGINS: [number, number, number, number] = [
  30 * MILLIMETRE,
  22 * MILLIMETRE,
  18 * MILLIMETRE,
  20 * MILLIMETRE,
];

pdfMake.setFonts({
  Tinos: {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  },
});
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => path.startsWith(fonts));

const centred = (text: string, bold = false): Content => ({
  text,
  bold,
  alignment: 'center',
  fontSize: 12.5,
});

const columns = (left: Content[], right: Content[], widths: [string, string]): Content => ({
  table: { widths, body: [[{ stack: left }, { stack: right }]] },
  layout: 'noBorders',
  margin: [0, 0, 0, 8],
});

const paragraph = (text: string): Content => ({
  text,
  bold: isHeading(text),
  alignment: isCentredLine(text) ? 'center' : 'left',
  leadingIndent: isCentredLine(text) ? 0 : 10 * MILLIMETRE,
  margin: [0, 0, 0, 6],
  lineHeight: 1.15,
});

function head(layout: OfficialLayout): Content[] {
  const left = [
    ...layout.issuer.map((line) => centred(line, true)),
    ...layout.number.map((line) => centred(line)),
    ...layout.subject.map((line) => centred(line)),
  ];
  const right = [
    ...layout.motto.map((line) => centred(line, true)),
    ...layout.date.map((line) => centred(line)),
  ];
  return left.length + right.length === 0 ? [] : [columns(left, right, ['45%', '55%'])];
}

const foot = (layout: OfficialLayout): Content =>
  columns(
    layout.recipients.map((text) => ({ text, fontSize: 11 })),
    layout.signature.map((line, at) => ({
      ...(centred(line, true) as object),
      margin: [0, at === layout.signature.length - 1 ? 50 : 0, 0, 0],
    })) as Content[],
    ['50%', '50%'],
  );

/** Page numbers stand at the top from the second page on; a footer repeats on every page when it is given. */
export interface PdfExtras {
  readonly footer?: string;
  /** A ruled table behind the foot, heading row first. */
  readonly annex?: { readonly title: string; readonly rows: readonly (readonly string[])[] };
}

function annexContent({ title, rows }: NonNullable<PdfExtras['annex']>): Content[] {
  return [
    { text: title, bold: true, alignment: 'center', pageBreak: 'before', margin: [0, 0, 0, 10] },
    {
      table: {
        headerRows: 1,
        widths: rows[0]?.map((_cell, at) => (at === 0 ? 30 : '*')) ?? [],
        body: rows.map((row) => row.map((text) => ({ text, fontSize: 11 }))),
      },
    },
  ];
}

const render = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfMake.createPdf(definition).getBuffer();

/** The directive as a PDF with text in the official layout. */
export async function pdfOf(layout: OfficialLayout, extras: PdfExtras = {}): Promise<Buffer> {
  const { footer, annex } = extras;
  return render({
    pageSize: 'A4',
    pageMargins: MARGINS,
    defaultStyle: { font: 'Tinos', fontSize: 13.5 },
    header: (page) => ({
      text: page > 1 ? String(page) : '',
      alignment: 'center',
      margin: [0, 30, 0, 0],
    }),
    ...(footer === undefined
      ? {}
      : { footer: { text: footer, fontSize: 9, alignment: 'center', margin: [0, 20, 0, 0] } }),
    content: [
      ...head(layout),
      ...layout.body.map(paragraph),
      foot(layout),
      ...(annex === undefined ? [] : annexContent(annex)),
    ],
  });
}

/** A PDF whose pages are nothing but JPEG pictures, as a scanner makes it; `typed` stands over the first, as a stamp does. */
export async function scannedPdf(pages: readonly Buffer[], typed?: string): Promise<Buffer> {
  return render({
    pageSize: 'A4',
    pageMargins: 0,
    defaultStyle: { font: 'Tinos' },
    content: [
      ...pages.map((jpeg, at) => ({
        image: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
        width: 595,
        ...(at === 0 ? {} : { pageBreak: 'before' as const }),
      })),
      ...(typed === undefined
        ? []
        : [{ text: typed, fontSize: 6, absolutePosition: { x: 20, y: 20 } }]),
    ],
  });
}

/** A PDF that prints the lines, but whose fonts say of each letter that it is another one. */
export async function mislabelledPdf(lines: readonly string[]): Promise<Buffer> {
  const pdf = await render({
    compress: false,
    pageSize: 'A4',
    defaultStyle: { font: 'Tinos', fontSize: 13.5 },
    content: lines.map((text) => ({ text })),
  });
  const turned = pdf
    .toString('latin1')
    .replace(/beginbfrange[\s\S]*?endbfrange/g, (block) =>
      block.replace(/\[([^\]]*)\]/g, (_range, inner: string) => `[${exchanged(inner)}]`),
    );
  return Buffer.from(turned, 'latin1');
}

const isLetter = (code: string): boolean =>
  /^<[0-9a-f]{4}>$/i.test(code) && /\p{L}/u.test(String.fromCharCode(parseInt(code.slice(1), 16)));

/** Each letter's code becomes the next letter's. */
function exchanged(codes: string): string {
  const all = codes.match(/<[0-9a-f]+>/gi) ?? [];
  const letters = all.filter(isLetter);
  let at = 0;
  return codes.replace(/<[0-9a-f]+>/gi, (code) =>
    isLetter(code) ? (letters[(at++ + 1) % letters.length] ?? code) : code,
  );
}
