import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { extractText } from '#platform/extraction';
import {
  docOf,
  documentXml,
  docxOf,
  htmlOf,
  layoutOf,
  mhtmlOf,
  odtOf,
  pageImages,
  pdfOf,
  rtfOf,
  signedPdf,
  signerNamed,
  typedText,
  wordFile,
} from '../../libs/testing/src/documents/index.js';

const seedText = (name: string) => readFileSync(`test/fixtures/seeds/${name}.txt`, 'utf8');
const layout = layoutOf(seedText('004'));
const read = (bytes: Buffer, fileName: string) => extractText({ bytes, fileName });

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const box = (text: string) =>
  `<w:drawing><wps:wsp ${NAMESPACES}><wps:txbx><w:txbxContent>${para(run(text))}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`;

describe('Word files as offices have them', () => {
  it('are read from the main part that their relationships name', async () => {
    const types =
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const rels =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/word/document2.xml" Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>';
    const bytes = wordFile(
      [{ name: '_rels/.rels', data: rels }],
      { name: 'word/document2.xml', data: documentXml(para(run('Nội dung ở chỗ khác.'))) },
      types,
    );
    expect((await read(bytes, 'a.docx')).text).toBe('Nội dung ở chỗ khác.');
  });

  it('lose what is hidden or struck through, and say so', async () => {
    const main = [
      para(
        run('1. Ban A báo cáo, '),
        run('trước ngày 01/01/2026, ', '<w:vanish/>'),
        run('gửi Ban B.'),
      ),
      para(
        run('2. Ban B họp '),
        run('ngày 02/02/2026', '<w:strike/>'),
        run(' ngày 03/03/2026.', '<w:strike w:val="0"/>'),
      ),
    ].join('');
    const { text, notes } = await read(wordFile([], main), 'a.docx');
    expect(text).toBe('1. Ban A báo cáo, gửi Ban B.\n2. Ban B họp ngày 03/03/2026.');
    expect(notes).toEqual([
      expect.stringContaining('chữ ẩn'),
      expect.stringContaining('“ngày 02/02/2026”'),
    ]);
  });

  it('with changes nobody has accepted are read as they will be, and say so', async () => {
    const main = para(
      run('Trước ngày '),
      '<w:del w:id="1"><w:r><w:delText>15/4/2025</w:delText></w:r></w:del>',
      `<w:ins w:id="2">${run('25/4/2025')}</w:ins>`,
    );
    const { text, notes } = await read(wordFile([], main), 'a.docx');
    expect(text).toBe('Trước ngày 25/4/2025');
    expect(notes).toEqual([expect.stringContaining('Track Changes')]);
  });

  it('have moved text once, at its new place, and say so', async () => {
    const item = run('1. Ban A lập danh sách.');
    const main = [
      `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFromRangeStart w:id="2" w:name="m"/><w:moveFrom w:id="3">${item}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="2"/>`,
      para(run('2. Ban B tổ chức gặp mặt.')),
      `<w:p><w:pPr><w:rPr><w:moveTo w:id="4"/></w:rPr></w:pPr><w:moveToRangeStart w:id="5" w:name="m"/><w:moveTo w:id="6">${item}</w:moveTo></w:p><w:moveToRangeEnd w:id="5"/>`,
      para(run('3. Ban C báo cáo.')),
    ].join('');
    const { text, notes } = await read(wordFile([], main), 'a.docx');
    expect(text.split('\n')).toEqual([
      '2. Ban B tổ chức gặp mặt.',
      '1. Ban A lập danh sách.',
      '3. Ban C báo cáo.',
    ]);
    expect(notes).toEqual([expect.stringContaining('Track Changes')]);
  });

  it('of the old kind keep the words of their text boxes, and say so', async () => {
    const body = 'SỞ NỘI VỤ\rKính gửi: Các phòng.\rĐề nghị rà soát hồ sơ.\r';
    const boxes = 'Số: 471/SNV-VP\rHuế, ngày 05 tháng 3 năm 2025\r\r';
    const { text, notes } = await read(docOf(body, boxes), 'a.doc');
    expect(text.split('\n').sort()).toEqual(
      [
        'Số: 471/SNV-VP',
        'Huế, ngày 05 tháng 3 năm 2025',
        'SỞ NỘI VỤ',
        'Kính gửi: Các phòng.',
        'Đề nghị rà soát hồ sơ.',
      ].sort(),
    );
    expect(notes.join('\n')).toContain('text box');
    expect((await read(docOf(body), 'a.doc')).notes.join('\n')).not.toContain('text box');
  });

  it.each([
    [
      'only in the new form',
      `<mc:AlternateContent ${NAMESPACES}><mc:Choice Requires="wps">${box('HỎA TỐC')}</mc:Choice></mc:AlternateContent>`,
    ],
    ['without an alternative', box('HỎA TỐC')],
    [
      'in both forms, once',
      `<mc:AlternateContent ${NAMESPACES}><mc:Choice Requires="wps">${box('HỎA TỐC')}</mc:Choice><mc:Fallback><w:pict><w:txbxContent>${para(run('HỎA TỐC'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('keep the words of a text box that stands %s', async (_where, drawing) => {
    const main = para(`<w:r>${drawing}</w:r>`, run('Kính gửi:'));
    const { text } = await read(wordFile([], main), 'a.docx');
    expect(text.split('\n').sort()).toEqual(['HỎA TỐC', 'Kính gửi:']);
  });

  it.each([
    ['RTF', 'a.rtf', rtfOf(layout)],
    ['RTF', 'a.doc', rtfOf(layout)],
    ['HTML', 'a.html', htmlOf(layout)],
    ['HTML', 'a.doc', htmlOf(layout)],
    ['HTML and its pictures in one file', 'a.doc', mhtmlOf(htmlOf(layout))],
    ['OpenDocument', 'a.odt', odtOf(layout)],
    ['OpenDocument', 'a.doc', odtOf(layout)],
  ])('that are %s inside, named %s, are read as if typed', async (_what, name, bytes) => {
    const { text, notes } = await read(bytes, name);
    expect(text.split('\n')).toEqual(typedText(layout).split('\n'));
    expect(notes).toEqual([]);
  });

  it('that are new Word inside are read', async () => {
    const { text, format } = await read(await docxOf(layout), 'a.doc');
    expect(format).toBe('docx');
    expect(text).toContain('Nơi nhận');
  });
});

describe('workbooks as offices have them', () => {
  it('show what the cells show: links with two fonts, shares, leading zeros, results', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Phụ lục');
    sheet.addRow(['Việc', 'Mức', 'Mã', 'Kết quả', 'Còn', 'Lỗi', 'Ẩn']);
    const row = sheet.addRow([
      '',
      0.95,
      7,
      { formula: 'A1/2', result: 0.5 },
      0,
      { error: '#N/A' },
      'x',
    ]);
    row.getCell(1).value = {
      hyperlink: 'http://a.test',
      text: { richText: [{ text: 'Gặp mặt ' }, { font: { bold: true }, text: 'công nhân' }] },
    } as unknown as ExcelJS.CellValue;
    row.getCell(2).numFmt = '0%';
    row.getCell(3).numFmt = '000';
    row.getCell(4).numFmt = '0%';
    sheet.addRow(['dòng ẩn', 1]).hidden = true;
    sheet.getColumn(7).hidden = true;
    const { text, notes } = await read(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx');
    expect(text.split('\n')).toEqual([
      'Việc | Mức | Mã | Kết quả | Còn | Lỗi',
      'Gặp mặt công nhân | 95% | 007 | 50% | 0 |',
    ]);
    expect(notes).toEqual([expect.stringContaining('ẩn'), expect.stringContaining('#N/A')]);
  });
});

describe('PDF files as offices have them', () => {
  it.each([
    ['a byte order mark', '\ufeff'],
    ['an empty line', '\r\n'],
    ['a line of a mail program', 'X-Junk: yes\r\n\r\n'],
  ])('may have %s before their head', async (_what, before) => {
    const pdf = await pdfOf(layout);
    const { text } = await read(Buffer.concat([Buffer.from(before), pdf]), 'a.pdf');
    expect(text).toBe((await read(pdf, 'a.pdf')).text);
  });
});

const part = (type: string, name: string, bytes: Buffer, more = '') =>
  `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n${more}\r\n${bytes.toString('base64')}\r\n`;
const letter = (parts: string, words = 'Kính gửi') =>
  Buffer.from(
    `From: a@demo.test\r\nTo: b@demo.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n${parts}--b--\r\n`,
  );
const letterWith = (type: string, name: string, bytes: Buffer) => letter(part(type, name, bytes));

describe('signed PDF files', () => {
  it('are trusted by the certificates of the list, read anew each time', async () => {
    const authority = await signerNamed('Cơ quan cấp chứng thư');
    const office = await signerNamed('Sở Nội vụ', { by: authority });
    const bytes = await signedPdf(await pdfOf(layout), office);
    const list = join(mkdtempSync(join(tmpdir(), 'trusted-')), 'list.pem');
    writeFileSync(list, authority.pem);
    const signed = await extractText({ bytes, fileName: 'a.pdf' }, { trustedCertificates: list });
    expect(signed.text).toBe((await read(await pdfOf(layout), 'a.pdf')).text);
    expect(signed.signatures).toMatchObject([{ signer: 'Sở Nội vụ', isTrusted: true }]);
    const attached = letterWith('application/pdf', 'a.pdf', bytes);
    expect((await read(attached, 'a.eml')).signatures).toMatchObject([
      { signer: 'Sở Nội vụ', integrity: 'intact', isTrusted: false },
    ]);
  });
});

describe('letters as offices have them', () => {
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  it.each([
    [
      'an attached document',
      letter(part(WORD, 'a.docx', wordFile([], para(run('MẬT')) + para(run('Nội dung'))))),
    ],
    [
      'the name of an attached file that is not read',
      letter(part('application/zip', 'TỐI MẬT.zip', Buffer.from('x'))),
    ],
    [
      'a page header of an attached document',
      letter(
        part(
          WORD,
          'a.docx',
          wordFile([{ name: 'word/header1.xml', data: documentXml(para(run('MẬT'))) }]),
        ),
      ),
    ],
    ['the words of the letter', letter(part(WORD, 'a.docx', wordFile()), 'MẬT\r\nGửi anh chị')],
  ])('are refused for a secrecy mark in %s', async (_where, bytes) => {
    await expect(read(bytes, 'a.eml')).rejects.toMatchObject({ code: 'SECRET_DOCUMENT' });
  });

  it('say that Outlook has hidden their attachments, alone and beside others', async () => {
    const parcel = part('application/ms-tnef', 'winmail.dat', Buffer.from('789f3e220100', 'hex'));
    const beside = letter(part(WORD, 'a.docx', wordFile()) + parcel);
    expect((await read(beside, 'a.eml')).notes.join('\n')).toMatch(
      /winmail\.dat \(.*Outlook.*gửi lại/,
    );
    await expect(read(letter(parcel), 'a.eml')).rejects.toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
      detail: expect.stringContaining('Outlook') as string,
    });
  });

  it('written as a page keep their tables, lists and entities', async () => {
    const page =
      '<p>K&iacute;nh g&#7917;i c&aacute;c ph&ograve;ng</p><ol><li>A</ol><table><tr><td>TT<td>Vi&#7879;c<tr><td>1<td>R&agrave; so&aacute;t</table>';
    const bytes = Buffer.from(
      `From: a@demo.test\r\nTo: b@demo.test\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n`,
    );
    expect((await read(bytes, 'a.eml')).text.split('\n')).toEqual([
      'Kính gửi các phòng',
      '1. A',
      'TT | Việc',
      '1 | Rà soát',
    ]);
  });

  it('do not recognise a logo, and read one document once though it comes twice', async () => {
    const docx = await docxOf(layout);
    const alone = await read(docx, 'a.docx');
    const [page] = await pageImages(await pdfOf(layout), { dpi: 20, tilt: 0 });
    const bytes = letter(
      part(WORD, 'a.docx', docx) +
        part('application/pdf', 'a.pdf', await pdfOf(layout)) +
        part('image/png', 'logo.png', page!),
    );
    const { text, notes, ocr } = await read(bytes, 'a.eml');
    expect(ocr).toBeUndefined();
    expect(text).toBe(alone.text);
    expect(notes.join('\n')).toContain('a.pdf');
    expect(notes.join('\n')).toContain('biểu trưng');
  });
});
