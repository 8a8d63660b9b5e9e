import type { OfficialLayout } from './official-layout.js';

/** Text as Word writes it: every letter beyond ASCII by its code, with a question mark for old readers. */
export const rtfWords = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      if (/[\\{}]/.test(letter)) return `\\${letter}`;
      if (letter <= '\u007f') return letter;
      return [...Array(letter.length).keys()]
        .map((at) => `\\u${(letter.charCodeAt(at) << 16) >> 16}?`)
        .join('');
    })
    .join('');

export const rtfParagraph = (text: string): string => `\\pard ${rtfWords(text)}\\par\n`;

/** A row; each cell is its lines, and what stands before `\cellx` of it (`\clvmgf` begins a merged area). */
export const rtfRow = (
  cells: readonly { readonly lines: readonly string[]; readonly join?: string }[],
): string =>
  `\\trowd${cells.map(({ join = '' }, at) => `${join}\\cellx${(at + 1) * 3_000}`).join('')}\n` +
  cells
    .map(
      ({ lines }) => `\\pard\\intbl ${lines.map(rtfWords).join('\\par\n\\pard\\intbl ')}\\cell\n`,
    )
    .join('') +
  '\\row\n';

/** An RTF file with this body. */
export const rtfFile = (body: string): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}{\\f1\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\author demo}}{\\*\\generator demo;}\\uc1\n${body}}`,
    'latin1',
  );

/** The directive as RTF in the official layout. */
export const rtfOf = (layout: OfficialLayout): Buffer =>
  rtfFile(
    [
      rtfRow([
        { lines: [...layout.issuer, ...layout.number, ...layout.subject] },
        { lines: [...layout.motto, ...layout.date] },
      ]),
      ...layout.body.map(rtfParagraph),
      rtfRow([{ lines: layout.recipients }, { lines: layout.signature }]),
    ].join(''),
  );
