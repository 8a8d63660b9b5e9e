import { openArchive } from '../checks/archive.js';
import { ExtractionRefused } from '../extraction.js';
import { odtFile, odtParagraph } from '../../../../testing/src/documents/index.js';
import { readOdt } from './odt.js';

type Extras = Parameters<typeof odtFile>[1];
const read = (body: string, extras?: Extras) => readOdt(openArchive(odtFile(body, extras)));
const linesOf = (body: string, extras?: Extras) => read(body, extras).text.split('\n');

const LISTS = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/><text:list-level-style-number text:level="3" style:num-list-format="%1%.%3%." style:num-format="1"/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uF0B7"/></text:list-style>`;
const list = (attributes: string, ...items: readonly string[]) =>
  `<text:list ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;

describe('OpenDocument text', () => {
  it('keeps blanks, tabs, breaks and the words of boxes', () => {
    const body =
      '<text:p>A<text:s text:c="3"/>B<text:line-break/>C<text:span>D</text:span><draw:frame><draw:text-box><text:p>KHẨN</text:p></draw:text-box></draw:frame></text:p>';
    expect(linesOf(body)).toEqual(['KHẨN', 'A B', 'CD']);
  });

  it('prints the numbers of its lists, through levels, breaks and continuations', () => {
    const body =
      list(
        'text:style-name="L"',
        odtParagraph('A') +
          list('', odtParagraph('x') + list('', odtParagraph('y')), odtParagraph('z')),
        odtParagraph('B') + odtParagraph('thêm'),
      ) +
      odtParagraph('ngoài') +
      list('text:style-name="L" text:continue-numbering="true"', odtParagraph('C')) +
      list('text:style-name="L"', odtParagraph('D')) +
      list('text:style-name="B"', odtParagraph('E'));
    expect(linesOf(body, { styles: LISTS })).toEqual([
      'I. A',
      'a) x',
      'I.1. y',
      'b) z',
      'II. B',
      'thêm',
      'ngoài',
      'III. C',
      'I. D',
      '- E',
    ]);
  });

  it('keeps tables, with cells that span and repeat', () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell ${more}>${odtParagraph(text)}</table:table-cell>`;
    const body = `<table:table><table:table-header-rows><table:table-row>${cell('TT')}${cell('Việc')}${cell('Chủ trì')}</table:table-row></table:table-header-rows><table:table-row>${cell('1')}${cell('Rà soát')}${cell('Sở A', 'table:number-rows-spanned="2"')}</table:table-row><table:table-row>${cell('2')}${cell('Báo cáo')}<table:covered-table-cell/></table:table-row><table:table-row>${cell('x', 'table:number-columns-repeated="3"')}</table:table-row></table:table>`;
    expect(linesOf(body)).toEqual([
      'TT | Việc | Chủ trì',
      '1 | Rà soát | Sở A',
      '2 | Báo cáo | Sở A',
      'x | x | x',
    ]);
  });

  it('leaves out what is hidden, struck through or taken away, and says so', () => {
    const styles =
      '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="S0" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="S" style:family="text" style:parent-style-name="S0"/>';
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>03/03</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Hạn <text:span text:style-name="V">01/01</text:span><text:span text:style-name="S">02/02</text:span>04/04<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note><office:annotation><text:p>y</text:p></office:annotation></text:p><text:section text:display="none"><text:p>z</text:p></text:section>';
    const { text, notes } = read(body, { styles });
    expect(text).toBe('Hạn 04/04');
    expect(notes).toEqual([
      expect.stringContaining('Track Changes'),
      expect.stringContaining('chữ ẩn'),
      expect.stringContaining('“02/02”'),
      expect.stringContaining('chú thích'),
    ]);
  });

  it('sets page headers aside', () => {
    expect(read(odtParagraph('A'), { header: 'MẬT' })).toMatchObject({
      text: 'A',
      asides: ['MẬT'],
    });
  });

  it.each([
    [
      'repeats a row for ever',
      '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell/></table:table-row></table:table>',
      'ARCHIVE_BOMB',
      {},
    ],
    [
      'spans a plain of cells',
      '<table:table><table:table-row><table:table-cell table:number-columns-spanned="99999" table:number-rows-spanned="99999"/></table:table-row></table:table>',
      'ARCHIVE_BOMB',
      {},
    ],
    [
      'is nested too deep',
      '<text:section>'.repeat(300) + '</text:section>'.repeat(300),
      'ARCHIVE_BOMB',
      {},
    ],
    [
      'has a password',
      '',
      'ENCRYPTED_FILE',
      { parts: [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }] },
    ],
    [
      'has macros',
      '',
      'MACRO_FILE',
      { parts: [{ name: 'Basic/Standard/Module1.xml', data: '<x/>' }] },
    ],
    ['is broken', '<text:p>', 'UNREADABLE_FILE', {}],
  ])('is refused when it %s', (_what, body, code, extras) => {
    let refused: unknown;
    try {
      read(body, extras);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(ExtractionRefused);
    expect(refused).toMatchObject({ code });
  });
});
