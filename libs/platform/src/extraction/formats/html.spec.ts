import { ExtractionRefused } from '../extraction.js';
import { htmlPage } from '../../../../testing/src/documents/index.js';
import { readHtml } from './html.js';

const read = (body: string) => readHtml(Buffer.from(htmlPage(body)));
const linesOf = (body: string) => read(body).text.split('\n');

describe('HTML', () => {
  it('is read block by block, with its entities, breaks and blanks', () => {
    const body =
      '<div>Kính gửi: <b>Sở&nbsp;A</b>\n và <i>Sở&#32;B</i><br>Th&agrave;nh ph&#7889;</div>lời<p>Hết</p><span><p>C</p></span><span><p>D</p></span>';
    expect(linesOf(body)).toEqual(['Kính gửi: Sở A và Sở B', 'Thành phố', 'lời', 'Hết', 'C', 'D']);
  });

  it('prints the numbers of lists as a browser does', () => {
    const body =
      '<ol><li>A<ul><li>x</li></ul></li><li value=5>B</li></ol><ol type=a start=3><li>C</ol><ol style="list-style-type:upper-roman"><li><p>D</p></ol><ul style="list-style:none"><li>E</ul>';
    expect(linesOf(body)).toEqual(['1. A', '- x', '5. B', 'c. C', 'I. D', 'E']);
  });

  it('keeps tables row by row', () => {
    const body =
      '<table><thead><tr><th>TT<th>Việc<th>Chủ trì</thead><tr><td>1<td>Rà soát<td rowspan=2><p>Sở A<p>Sở B<tr><td>2<td>Báo cáo</table>';
    expect(linesOf(body)).toEqual([
      'TT | Việc | Chủ trì',
      '1 | Rà soát | Sở A; Sở B',
      '2 | Báo cáo | Sở A; Sở B',
    ]);
  });

  it('leaves out what is not shown, struck through or taken away, and says so', () => {
    const body =
      '<script>x()</script><p>Hạn <span style="display: none">01/01</span><s>02/02</s> <del datetime="2025-01-01">03/03</del><ins datetime="2025-01-01">04/04</ins></p><p hidden>y</p>';
    const { text, notes } = read(body);
    expect(text).toBe('Hạn 04/04');
    expect(notes).toEqual([
      expect.stringContaining('Track Changes'),
      expect.stringContaining('chữ ẩn'),
      expect.stringContaining('“02/02”'),
    ]);
  });

  it('is decoded as the page says', () => {
    const page = Buffer.concat([
      Buffer.from(
        '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1258"></head><p>Quy',
      ),
      Buffer.from([0xea, 0xec]),
      Buffer.from('t &#273;&#7883;nh'),
    ]);
    expect(readHtml(page).text.normalize('NFC')).toBe('Quyết định');
  });

  it.each([
    ['nested too deep', '<div>'.repeat(2_000)],
    ['of too many elements', '<p>'.repeat(500_000)],
  ])('is refused %s', (_what, body) => {
    expect(() => read(body)).toThrow(ExtractionRefused);
  });
});
