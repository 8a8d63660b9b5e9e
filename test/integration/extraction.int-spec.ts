import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import ExcelJS from 'exceljs';
import { extractText, ExtractionRefused, type Extraction } from '#platform/extraction';
import {
  docOf,
  docxOf,
  layoutOf,
  pageImages,
  pdfOf,
  POISON,
  scannedPdf,
  typedText,
  wordFile,
} from '../../libs/testing/src/documents/index.js';
import { NO_NETWORK } from '../../libs/platform/src/extraction/no-network.js';

const SEEDS = ['000', '001', '002', '003', '004'];
const seedFile = (name: string) => join(import.meta.dirname, `../fixtures/seeds/${name}.txt`);
const seedText = (name: string) => readFileSync(seedFile(name), 'utf8');
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

const refusal = async (work: Promise<Extraction>): Promise<ExtractionRefused> => {
  const outcome = await work.then(
    ({ text }) => `read: ${text.slice(0, 80)}`,
    (error: unknown) => error,
  );
  if (outcome instanceof ExtractionRefused) return outcome;
  throw new Error(`not refused but ${String(outcome)}`);
};

/** Child processes of this one; a handle is let go in the turn after its process ended. */
async function childrenRunning(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
}

describe('text of directives', () => {
  it.each(SEEDS)('gives the text file of seed %s back unchanged', async (name) => {
    const { text, format } = await extractText({ bytes: seedFile(name), fileName: `${name}.txt` });
    expect({ text, format }).toEqual({ text: seedText(name), format: 'txt' });
  });

  it.each(SEEDS)('reads seed %s from Word line by line', async (name) => {
    const layout = layoutOf(seedText(name));
    const { text, notes } = await extractText({ bytes: await docxOf(layout), fileName: 'a.docx' });
    expect(text.split('\n')).toEqual(typedText(layout).split('\n').map(folded));
    expect(notes).toEqual([]);
  });

  it.each(SEEDS)('reads seed %s from PDF, without page numbers and footer', async (name) => {
    const layout = layoutOf(seedText(name));
    const bytes = await pdfOf(layout, { footer: 'Hệ thống quản lý văn bản nội bộ' });
    const { text, pages, ocr } = await extractText({ bytes, fileName: 'a.pdf' });
    expect(ocr).toBeUndefined();
    expect(folded(text)).toBe(folded(typedText(layout)));
    expect(pages).toBeGreaterThan(1);
  });

  it('keeps the lists and the merged cells of Word as they are printed', async () => {
    const cell = (text: string, rowSpan = 1) =>
      new TableCell({ rowSpan, children: text.split('\n').map((line) => new Paragraph(line)) });
    const item = (text: string, level: number) =>
      new Paragraph({ text, numbering: { reference: 'duties', level } });
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'duties',
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
              {
                level: 1,
                format: LevelFormat.LOWER_LETTER,
                text: '%2)',
                alignment: AlignmentType.LEFT,
              },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            item('Rà soát quy định', 0),
            item('Ở tỉnh', 1),
            item('Ở xã', 1),
            item('Báo cáo kết quả', 0),
            new Table({
              rows: [
                new TableRow({
                  children: [cell('TT'), cell('Nội dung'), cell('Chủ trì'), cell('Thời gian')],
                }),
                new TableRow({
                  children: [
                    cell('1'),
                    cell('Rà soát'),
                    cell('Sở Nội vụ\nSở Tài chính', 2),
                    cell('Quý I'),
                  ],
                }),
                new TableRow({ children: [cell('2'), cell('Báo cáo'), cell('')] }),
              ],
            }),
          ],
        },
      ],
    });
    const { text } = await extractText({
      bytes: await Packer.toBuffer(document),
      fileName: 'a.docx',
    });
    expect(text.split('\n')).toEqual([
      '1. Rà soát quy định',
      'a) Ở tỉnh',
      'b) Ở xã',
      '2. Báo cáo kết quả',
      'TT | Nội dung | Chủ trì | Thời gian',
      '1 | Rà soát | Sở Nội vụ; Sở Tài chính | Quý I',
      '2 | Báo cáo | Sở Nội vụ; Sở Tài chính |',
    ]);
  });

  it('keeps the rows of a ruled table in a PDF over pages', async () => {
    const heading = ['TT', 'Nội dung thực hiện', 'Cơ quan chủ trì', 'Thời gian'];
    const rows = Array.from({ length: 40 }, (_, at) => [
      String(at + 1),
      `Rà soát, bổ sung quy định thứ ${at + 1} về chế độ báo cáo của các cơ quan`,
      'Sở Nội vụ',
      `Trước ngày ${(at % 28) + 1}/11/2025`,
    ]);
    const annex = { title: 'DANH MỤC NHIỆM VỤ', rows: [heading, ...rows] };
    const { text } = await extractText({
      bytes: await pdfOf(layoutOf(seedText('002')), { annex }),
      fileName: 'a.pdf',
    });
    const lines = text.split('\n');
    const from = lines.indexOf('DANH MỤC NHIỆM VỤ') + 1;
    expect(lines.slice(from)).toEqual([heading, ...rows].map((row) => row.join(' | ')));
  });

  it('reads the sheets of a workbook', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Phụ lục');
    sheet.addRows([
      ['PHỤ LỤC NHIỆM VỤ'],
      ['TT', 'Nội dung', 'Chủ trì', 'Hạn'],
      [1, 'Rà soát', 'Sở Nội vụ', new Date('2025-11-30T00:00:00Z')],
      [2, 'Báo cáo', { formula: 'C3', result: 'Sở Nội vụ' }, 'Hằng năm'],
    ]);
    sheet.mergeCells('A1:D1');
    book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['không đọc']);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const { text, notes } = await extractText({ bytes, fileName: 'phu-luc.xlsx' });
    expect(text.split('\n')).toEqual([
      'PHỤ LỤC NHIỆM VỤ',
      'TT | Nội dung | Chủ trì | Hạn',
      '1 | Rà soát | Sở Nội vụ | 30/11/2025',
      '2 | Báo cáo | Sở Nội vụ | Hằng năm',
    ]);
    expect(notes).toEqual(['Bảng tính có 1 trang ẩn không đọc.']);
  });

  it('reads an old Word file, its head, table and foot', async () => {
    const bytes = docOf(
      'SỞ NỘI VỤ\rSố: 12/SNV-VP\x07CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\rHuế, ngày 02 tháng 3 năm 2025\x07\x07Kính gửi: Các phòng.\r' +
        'Đề nghị “rà soát” – đúng hạn.\rTT\x07Việc\x07Chủ trì\x07\x071\x07Rà soát\x07Phòng A\x07\x07Nơi nhận:\r- Như trên;\x07GIÁM ĐỐC\rNgười ký\x07\x07\r',
    );
    const { text, format } = await extractText({ bytes, fileName: 'a.doc' });
    expect(format).toBe('doc');
    expect(text.split('\n')).toEqual([
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/SNV-VP',
      'Huế, ngày 02 tháng 3 năm 2025',
      'Kính gửi: Các phòng.',
      'Đề nghị “rà soát” – đúng hạn.',
      'TT | Việc | Chủ trì',
      '1 | Rà soát | Phòng A',
      'Nơi nhận:',
      '- Như trên;',
      'GIÁM ĐỐC',
      'Người ký',
    ]);
  });
});

/** A letter with the given attachments. */
const letter = (body: string, files: readonly (readonly [string, Buffer])[]): Buffer =>
  Buffer.from(
    [
      'From: van-thu@tinh.demo.test',
      'To: dieu-phoi@so.demo.test',
      'Subject: =?utf-8?B?R+G7rWk=?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      body,
      '',
      ...files.flatMap(([name, bytes]) => [
        '--x',
        `Content-Type: application/octet-stream; name="${name}"`,
        `Content-Disposition: attachment; filename="${name}"`,
        'Content-Transfer-Encoding: base64',
        '',
        bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
        '',
      ]),
      '--x--',
      '',
    ].join('\r\n'),
  );

describe('letters', () => {
  it('reads the attached directive, and keeps the words of the letter apart', async () => {
    const layout = layoutOf(seedText('002'));
    const bytes = letter('<p>Gửi anh chị.</p>', [
      ['cong-van.docx', await docxOf(layout)],
      ['anh.gif', Buffer.from('GIF89a')],
    ]);
    const { text, format, notes } = await extractText({ bytes, fileName: 'thu.eml' });
    expect(format).toBe('eml');
    expect(folded(text)).toBe(folded(typedText(layout)));
    expect(notes.join(' ')).toMatch(/cong-van\.docx.*anh\.gif.*Gửi anh chị/s);
  });

  it('reads the letter itself when nothing is attached', async () => {
    const { text } = await extractText({
      bytes: letter('<p>Kính gửi các phòng &amp; ban</p>', []),
      fileName: 'thu.eml',
    });
    expect(folded(text)).toBe('Kính gửi các phòng & ban');
  });

  it('refuses a letter for one harmful attachment, and letters in letters', async () => {
    const macro = wordFile([{ name: 'word/vbaProject.bin', data: 'x' }]);
    expect(
      (
        await refusal(
          extractText({ bytes: letter('<p>x</p>', [['a.docx', macro]]), fileName: 'a.eml' }),
        )
      ).code,
    ).toBe('MACRO_FILE');
    const nested = [1, 2, 3].reduce(
      (inner) => letter('<p>x</p>', [['b.eml', inner]]),
      letter('<p>x</p>', []),
    );
    expect((await refusal(extractText({ bytes: nested, fileName: 'a.eml' }))).code).toBe(
      'ARCHIVE_BOMB',
    );
  });
});

describe('harmful and broken files', () => {
  const took: number[] = [];

  it.each(POISON.map((poison) => [poison.name, poison] as const))(
    'refuses %s',
    async (_name, poison) => {
      const bytes = poison.bytes();
      const from = performance.now();
      const { code, detail } = await refusal(extractText({ bytes, fileName: poison.fileName }));
      took.push(performance.now() - from);
      expect(poison.codes).toContain(code);
      expect(detail).toMatch(/[\u00C0-\u1EF9].*\.$/);
    },
  );

  it('refused them within two seconds, the middle one of them and not only the quickest', () => {
    const inOrder = [...took].sort((a, b) => a - b);
    expect(took).toHaveLength(POISON.length);
    // The slowest say how busy the machine is with other tests' servers; none may hang.
    expect(inOrder[took.length >> 1]).toBeLessThan(2_000);
    expect(inOrder.at(-1)).toBeLessThan(15_000);
  });

  it('holds out against twenty at once, and leaves no process behind', async () => {
    const attacks = POISON.filter(({ name }) => /bomb|parts of|200 MiB|pages|19 MB/.test(name)).map(
      ({ bytes, fileName }) => ({ bytes: bytes(), fileName }),
    );
    const files = Array.from({ length: 20 }, (_, at) => attacks[at % attacks.length]!);
    const before = process.memoryUsage.rss();
    const outcomes = await Promise.all(files.map((file) => refusal(extractText(file))));
    expect(outcomes).toHaveLength(20);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
    expect(await childrenRunning()).toBe(0);
    const { text } = await extractText({ bytes: Buffer.from('Kính gửi'), fileName: 'a.txt' });
    expect(text).toBe('Kính gửi');
  }, 180_000);

  it('stops a file that takes too long, and one that is no longer wanted', async () => {
    const bytes = await pdfOf(layoutOf(seedText('001')));
    expect((await refusal(extractText({ bytes }, { readMs: 50 }))).code).toBe('TIMED_OUT');
    await expect(extractText({ bytes }, { signal: AbortSignal.timeout(50) })).rejects.toThrow(
      /timeout/,
    );
    expect(await childrenRunning()).toBe(0);
  });

  it.each([
    ['memory', 'OUT_OF_MEMORY', 'const kept = []; for (;;) kept.push(Buffer.alloc(8_000_000, 1));'],
    ['processor time', 'OUT_OF_TIME', 'watch.allow(400); for (;;);'],
  ])('ends a child process that takes too much %s', async (_what, word, work) => {
    const watch = new URL('../../libs/platform/src/extraction/child/watch.ts', import.meta.url)
      .href;
    const loader = new URL('../../libs/platform/loader/register.mjs', import.meta.url).href;
    const script = `import { Watch } from '${watch}'; const watch = new Watch(); await new Promise((done) => setTimeout(done, 300)); ${work}`;
    const child = spawn(
      process.execPath,
      ['--import', loader, '--conditions=source', '--input-type=module', '-e', script],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
    expect(errors).toContain(word);
  });

  it.each([
    ['lone surrogates', '\uD800 Kính gửi \uDC00'],
    ['NUL and bidi marks', 'Kính\u0000 gửi \u202Ecác phòng\u202C'],
    ['letters taken apart', 'Kính gửi các phòng'.normalize('NFD')],
  ])('reads odd but harmless text: %s', async (_name, odd) => {
    const { text } = await extractText({ bytes: Buffer.from(odd, 'utf8'), fileName: 'a.txt' });
    expect(text).toContain('Kính gửi');
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('no network', () => {
  it('closes every way out of the child process and its threads', async () => {
    const attempts = `
      import net from 'node:net'; import http from 'node:http'; import dns from 'node:dns'; import cp from 'node:child_process';
      import { Worker } from 'node:worker_threads';
      const tries = [() => fetch('http://127.0.0.1'), () => net.connect(80, '127.0.0.1'), () => http.get('http://127.0.0.1'), () => dns.lookup('localhost', () => {}), () => cp.execSync('true')];
      const closed = []; for (const attempt of tries) { try { await attempt(); closed.push('open'); } catch (error) { closed.push(error.message); } }
      const inside = "import net from 'node:net'; import { parentPort } from 'node:worker_threads'; let word = 'open'; try { net.connect(80); } catch (error) { word = error.message; } parentPort.postMessage(word);";
      const thread = new Worker(new URL('data:text/javascript,' + encodeURIComponent(inside)));
      thread.once('message', (word) => console.log(JSON.stringify([...closed, word])));`;
    const child = spawn(
      process.execPath,
      ['--import', NO_NETWORK, '--input-type=module', '-e', attempts],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    await once(child, 'close');
    expect(JSON.parse(output)).toEqual(Array.from({ length: 6 }, () => 'no network here'));
  });

  it('asks nobody for what a document points at', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}" TargetMode="External"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${url}" TargetMode="External"/></Relationships>`;
    const picture =
      '<w:p><w:r><w:t>Kính gửi</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r1"/></w:drawing></w:r></w:p>';
    const word = wordFile([{ name: 'word/_rels/document.xml.rels', data: relations }], picture);
    await extractText({ bytes: word, fileName: 'a.docx' });
    await extractText({
      bytes: letter(`<p>Kính gửi <img src="${url}"></p>`, []),
      fileName: 'a.eml',
    });
    server.close();
    expect(asked).toBe(0);
  });
});

describe('scanned pages', () => {
  it('recognises a tilted scan: number, date, signer and the words', async () => {
    const layout = layoutOf(seedText('002'));
    const scan = await scannedPdf(
      await pageImages(await pdfOf(layout), { dpi: 150, tilt: 0.7, pages: 2, as: 'jpeg' }),
    );
    const folder = readdirSync(process.cwd());
    const progress: number[] = [];
    const { text, ocr, pages, notes } = await extractText(
      { bytes: scan, fileName: 'scan.pdf' },
      { onProgress: ({ page }) => progress.push(page) },
    );

    expect({ pages, progress }).toEqual({ pages: 2, progress: [0, 1, 2] });
    expect(notes[0]).toContain('nhận dạng');
    const lines = text.split('\n');
    expect(lines).toContain('Số: 57/LĐLĐ');
    expect(lines).toContain('Lai Châu, ngày 08 tháng 12 năm 2023');
    expect(lines.slice(-1)).toEqual(layout.signature.slice(-1));
    const left = new Map<string, number>();
    const words = typedText(layout).split(/\s+/);
    for (const word of text.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1);
    const right = words.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count > 0;
    });
    expect(right.length / words.length).toBeGreaterThanOrEqual(0.95);
    expect(ocr?.confidence).toBeGreaterThan(0.9);
    for (const { start, end, confidence } of ocr?.unsure ?? []) {
      expect(text.slice(start, end)).toMatch(/^\S+$/);
      expect(confidence).toBeLessThan(0.9);
    }
    expect(readdirSync(process.cwd())).toEqual(folder);
  }, 120_000);

  it('recognises a photograph of one page', async () => {
    const [png] = await pageImages(await pdfOf(layoutOf(seedText('000'))), {
      dpi: 150,
      tilt: -0.7,
    });
    const { text, format } = await extractText({ bytes: png!, fileName: 'trang-1.png' });
    expect(format).toBe('png');
    expect(text).toMatch(/^Số: 533\/LĐLĐ\nLai Châu, ngày 19 tháng 02 năm 2025\nV\/v /);
  }, 120_000);
});
