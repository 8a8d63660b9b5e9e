import { readFileSync } from 'node:fs';
import { extractText } from '#platform/extraction';
import {
  layoutOf,
  mislabelledPdf,
  pageImages,
  pdfOf,
  scannedPdf,
  typedText,
} from '../../libs/testing/src/documents/index.js';

const MINUTE = 60_000;
const seed = readFileSync('test/fixtures/seeds/004.txt', 'utf8');
const layout = layoutOf(seed);
const shortLayout = { ...layout, body: layout.body.slice(0, 2) };
/** The same sheet of paper with a line: drawn and held like the full one, recognised in a moment. */
const lineLayout: typeof layout = {
  ...{ issuer: [], number: [], subject: [], motto: [], date: [], recipients: [], signature: [] },
  body: ['Trang này chỉ có một dòng, để giấy giữa hai trang đầy.'],
};

async function scanned(of: typeof layout, dpi: number): Promise<Buffer> {
  const [page] = await pageImages(await pdfOf(of), { dpi, tilt: 0.3, as: 'jpeg' });
  return page!;
}

describe('scans within the memory of their process', () => {
  it.each([
    [10, 200],
    [4, 300],
  ])(
    '%i pages at %i dpi, full ones among them, are recognised page by page',
    async (pages, dpi) => {
      const full = await scanned(layout, dpi);
      const short = await scanned(lineLayout, dpi);
      // The full page comes last, when the process holds most.
      const scan = await scannedPdf([full, ...Array<Buffer>(pages - 2).fill(short), full]);
      const done: number[] = [];
      const { ocr, pages: counted } = await extractText(
        { bytes: scan, fileName: 'a.pdf' },
        { onProgress: ({ page }) => done.push(page) },
      );
      expect(counted).toBe(pages);
      expect(done).toEqual(Array.from({ length: pages + 1 }, (_, at) => at));
      expect(ocr?.confidence).toBeGreaterThan(0.7);
    },
    12 * MINUTE,
  );

  it('are made of pages whose fonts name other letters than they print', async () => {
    const bytes = await mislabelledPdf(seed.split('\n'));
    await expect(
      extractText({ bytes, fileName: 'a.pdf' }, { pictures: 'leave' }),
    ).rejects.toMatchObject({ name: 'RecognitionNeeded' });
  });

  it(
    'are all pages of a PDF, when somebody asks for it',
    async () => {
      const bytes = await pdfOf(shortLayout);
      const asked = { recogniseAll: true, pictures: 'leave' } as const;
      await expect(extractText({ bytes, fileName: 'a.pdf' }, asked)).rejects.toMatchObject({
        name: 'RecognitionNeeded',
      });
      const { ocr, notes, text } = await extractText(
        { bytes, fileName: 'a.pdf' },
        { recogniseAll: true },
      );
      expect(ocr?.confidence).toBeGreaterThan(0.8);
      expect(notes).toEqual([expect.stringContaining('theo yêu cầu')]);
      expect(text).toContain('Kính gửi');
    },
    5 * MINUTE,
  );

  it('count as scans under a typed stamp and under a layer of another language', async () => {
    const [page] = await pageImages(await pdfOf(layout), { dpi: 100, tilt: 0, as: 'jpeg' });
    for (const typed of [
      'CÔNG VĂN ĐẾN Số: 1234 Ngày: 10/3/2025 Chuyển: Văn phòng',
      'CONG HOA XA HOI CHU NGHIA VIET NAM '.repeat(20),
    ]) {
      const bytes = await scannedPdf([page!], typed);
      await expect(
        extractText({ bytes, fileName: 'a.pdf' }, { pictures: 'leave' }),
      ).rejects.toMatchObject({ name: 'RecognitionNeeded', pages: 1 });
    }
    const words = typedText(layout).slice(0, 1_500);
    const layered = await scannedPdf([page!], words);
    expect((await extractText({ bytes: layered, fileName: 'a.pdf' })).text.length).toBeGreaterThan(
      1_000,
    );
  });
});
