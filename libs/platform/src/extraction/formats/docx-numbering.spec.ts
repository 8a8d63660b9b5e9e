import { printNumbers } from './docx-numbering.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, format: string, pattern: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%2.%4.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '+')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="Item"><w:basedOn w:val="Base"/></w:style></w:styles>`;

const paragraph = (text: string, list?: number, depth = 0) =>
  `<w:p><w:pPr>${list === undefined ? '' : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The text of each paragraph after the numbers were written. */
const printed = (...paragraphs: string[]) =>
  [
    ...printNumbers(
      `<w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
      NUMBERING,
      STYLES,
    ).matchAll(/<w:p>.*?<\/w:p>/g),
  ].map(([xml]) => xml.replace(/<[^>]*>/g, ''));

describe('list numbers of Word', () => {
  it('counts levels, starts them anew below a higher one and joins them', () => {
    expect(
      printed(
        paragraph('A', 1),
        paragraph('B', 1, 1),
        paragraph('C', 1, 2),
        paragraph('D', 1, 2),
        paragraph('E', 1, 1),
        paragraph('F', 1, 3),
        paragraph('G', 1),
        paragraph('H', 1, 1),
      ),
    ).toEqual(['I. A', '1. B', 'a) C', 'b) D', '2. E', '2.1. F', 'II. G', '1. H']);
  });

  it('writes a dash for a symbol and keeps a typed bullet', () => {
    expect(printed(paragraph('A', 2), paragraph('B', 2, 1), paragraph('C'))).toEqual([
      '- A',
      '+ B',
      'C',
    ]);
  });

  it('follows a start that a list overrides', () => {
    expect(printed(paragraph('A', 3), paragraph('B', 3))).toEqual(['IV. A', 'V. B']);
  });

  it('takes the list of a style and of the style it is based on', () => {
    const styled = '<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>';
    expect(printed(styled)).toEqual(['- A']);
  });

  it('counts no paragraph whose list was taken away, and shows none without text', () => {
    const off =
      '<w:p><w:pPr><w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>';
    expect(printed(off, paragraph('', 1), paragraph('B', 1))).toEqual(['A', '', 'II. B']);
  });
});
