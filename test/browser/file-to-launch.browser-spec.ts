import { docxOf, layoutOf } from '../../libs/testing/src/documents/index.js';
import { seedText, startDesk, type Desk } from './desk.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

/** Ten minutes is what a coordinator may need; a script that knows what to press needs far less. */
const STORY_WITHIN_MS = 60_000;

describeInBrowser('from a file to a launched campaign', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });

  it('is a file, a look, three answers and a press', async () => {
    const { page, faults, audit, leave } = await visit(desk, '/campaigns', {
      as: desk.coordinator,
    });
    const began = Date.now();
    await page.getByRole('link', { name: 'Giao nhiệm vụ mới' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    await (
      await chooser
    ).setFiles({
      name: 'cong-van-533.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await docxOf(layoutOf(seedText('000'))),
    });
    await page.getByRole('heading', { name: 'Rà soát Công văn 533/LĐLĐ' }).waitFor();
    await page.getByRole('heading', { name: '2 câu hỏi trước khi xem lịch' }).waitFor();
    const questions = page.getByRole('region', { name: /câu hỏi/ });
    await questions.getByRole('button', { name: /^Lấy gợi ý của danh bạ/ }).click();
    await page.getByRole('heading', { name: '1 câu hỏi trước khi xem lịch' }).waitFor();
    await page.getByRole('button', { name: 'Không yêu cầu báo cáo, chỉ cần tiếp nhận' }).click();
    await page.getByRole('heading', { name: 'Đã trả lời đủ câu hỏi' }).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('link', { name: 'Lịch, xem trước và giao' }).first().click();
    await page.getByText('Chưa có gì được gửi.').waitFor();
    await page.getByText('[Việc mới] 6 việc theo Công văn 533/LĐLĐ').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Giao 6 việc cho 13 đơn vị' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/13 thư sẽ đi từ/).waitFor();
    expect(await audit()).toEqual([]);
    await dialog.getByRole('button', { name: 'Giao 6 việc cho 13 đơn vị' }).click();
    await page.getByText('Đã giao 0/1 trang.').waitFor();
    const took = Date.now() - began;
    process.stderr.write(`file → launched: ${(took / 1000).toFixed(1)} s\n`);
    expect(took).toBeLessThan(STORY_WITHIN_MS);
    const { pathname } = new URL(page.url());
    await leave();
    // The tab was closed; whoever opens the page again finds the launch where it is by then.
    const again = await visit(desk, pathname, { as: desk.coordinator });
    await again.page.getByText('Đã giao 0/1 trang.').waitFor();
    expect(await again.audit()).toEqual([]);
    await desk.finishLaunch(pathname.split('/')[2] ?? '');
    await again.page.getByText(/^Đã giao cho 13 đơn vị lúc/).waitFor();
    await again.page.getByRole('link', { name: 'Mở bàn điều hành' }).click();
    await again.page.getByRole('grid').waitFor();
    expect([...faults, ...again.faults]).toEqual([]);
    await again.leave();
  });
});
