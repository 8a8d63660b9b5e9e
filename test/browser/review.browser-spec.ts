import type { Page } from 'playwright-core';
import { startDesk, type Desk } from './desk.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the review', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });

  const open = async (id: string, options = {}) => {
    const window = await visit(desk, `/campaigns/${id}/review`, {
      as: desk.coordinator,
      ...options,
    });
    await window.page.getByRole('heading', { name: /^Rà soát/ }).waitFor();
    return window;
  };
  const ordinals = async (page: Page): Promise<readonly string[]> =>
    (await page.locator('[data-card] h3').allInnerTexts()).map((text) => text.split('. ')[0] ?? '');
  const count = (page: Page, tasks: number) =>
    page.getByRole('heading', { name: `${tasks} việc`, exact: true }).waitFor();

  it('points from a task to its passage and back', async () => {
    const id = await desk.drafted('003');
    const { page, faults, audit, leave } = await open(id);
    await count(page, 7);
    await page.locator('#task-2').hover();
    const passage = page.locator('.rv-active');
    await passage.first().waitFor();
    const said = (await passage.allInnerTexts()).join('');
    expect(said).toMatch(/^Theo dõi, hướng dẫn các cấp Công đoàn/);
    await passage.first().evaluate((piece) => {
      const pane = piece.closest('.rv-pages');
      const place = piece.getBoundingClientRect().top - (pane?.getBoundingClientRect().top ?? 0);
      if (pane === null || place < 0 || place > pane.clientHeight) throw new Error('out of sight');
    });
    await page.locator('[data-task="task-6"]').first().hover();
    await page.locator('#task-6.rv-card-active').waitFor();
    await page.locator('[data-task="task-6"]').first().click();
    await page.locator('#task-6:focus').waitFor();
    await page.getByText(/^\d+ điểm cần lưu ý/).click();
    await page.getByRole('button', { name: 'Xem trong văn bản' }).first().click();
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('drops, merges, splits and takes back by keyboard, kept on the server', async () => {
    const id = await desk.drafted('003');
    const { page, faults, leave } = await open(id);
    await count(page, 7);
    const before = await ordinals(page);
    await page.getByRole('heading', { name: '7 việc', exact: true }).click();
    await page.keyboard.press('j');
    await page.locator('#task-0:focus').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.locator('#task-1:focus').waitFor();
    await page.keyboard.press('b');
    await count(page, 6);
    expect(await ordinals(page)).toEqual(before.filter((one) => one !== 'IV.1b.1'));
    await page.reload();
    await count(page, 6);
    // Another visit has nothing to take back; the button says so.
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).first().click();
    await page.getByText('Không có gì để hoàn tác.').waitFor();
    await page.locator('#task-4').focus();
    await page.keyboard.press('m');
    await count(page, 5);
    await page.locator('#task-3').focus();
    await page.keyboard.press('t');
    await page.getByText('Tách ở đâu?').waitFor();
    await page.getByRole('button', { name: 'Tách trước câu 2' }).click();
    await count(page, 6);
    await page.locator('#task-3').focus();
    await page.keyboard.press('z');
    await count(page, 5);
    await page.keyboard.press('z');
    await count(page, 6);
    await page.locator('#task-0').focus();
    await page.keyboard.press('g');
    await page.getByText('đã giữ 1/6').waitFor();
    await page.keyboard.press('n');
    await page.locator('[data-question]:focus').waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Phím tắt' });
    await help.getByLabel('Dùng phím tắt').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('#task-0').focus();
    await page.keyboard.press('b');
    await page.keyboard.press('j');
    await page.locator('#task-0:focus').waitFor();
    await count(page, 6);
    expect(faults).toEqual([]);
    await leave();
  });

  it('makes work of a selected passage, and of sentences chosen by keyboard', async () => {
    const id = await desk.drafted('000');
    const { page, faults, audit, leave } = await open(id);
    await count(page, 6);
    await page.getByRole('region', { name: 'Nội dung văn bản' }).evaluate((pane) => {
      const piece = Array.from(pane.querySelectorAll('[data-start]')).find((one) =>
        one.textContent?.startsWith('Ban Thường vụ LĐLĐ tỉnh đề nghị'),
      );
      const words = piece?.firstChild;
      if (words == null) throw new Error('no such passage');
      document.getSelection()?.setBaseAndExtent(words, 0, words, words.textContent?.length ?? 0);
    });
    await page.getByRole('button', { name: 'Tạo việc từ đoạn này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Việc mới' });
    expect(await dialog.getByLabel('Tên việc').inputValue()).toMatch(/^Ban Thường vụ LĐLĐ tỉnh/);
    expect(await audit()).toEqual([]);
    await dialog.getByLabel('Tên việc').fill('Nghiêm túc triển khai');
    await dialog.getByRole('button', { name: 'Tạo việc' }).click();
    await count(page, 7);
    await page.getByRole('heading', { name: 'thêm 1. Nghiêm túc triển khai' }).waitFor();
    await page.getByRole('button', { name: 'Tạo việc từ câu trong văn bản' }).click();
    await dialog.getByLabel('Từ câu').selectOption({ index: 2 });
    await dialog.getByLabel('Tên việc').fill('Việc chọn bằng bàn phím');
    await page.keyboard.press('Enter');
    await count(page, 8);
    expect(faults).toEqual([]);
    await leave();
  });

  it('corrects a task and a field where they stand; both say so from then on', async () => {
    const id = await desk.drafted('003');
    const { page, faults, audit, leave } = await open(id);
    const card = page.locator('#task-4');
    await card.getByRole('button', { name: 'Sửa' }).click();
    expect(await audit()).toEqual([]);
    await card.getByLabel('Tên việc').fill('Quán triệt Chỉ thị số 21-CT/TW');
    await card.getByLabel('Việc có kết thúc').check();
    await card.getByLabel(/^Vai trò: Công đoàn Viên chức/).selectOption('support');
    await card.getByLabel('Hạn', { exact: true }).fill('31/10/2023');
    await card.getByRole('button', { name: 'Ghi' }).click();
    await card.getByRole('heading', { name: /Quán triệt Chỉ thị số 21-CT\/TW/ }).waitFor();
    await card.getByText('Hạn 31/10/2023').waitFor();
    await card.getByText('Phối hợp: Công đoàn Viên chức').waitFor();
    await page.getByRole('button', { name: 'Sửa người ký' }).click();
    await page.getByLabel('Người ký', { exact: true }).fill('Người ký khác');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page
      .getByRole('definition')
      .filter({ hasText: 'Người ký khác' })
      .getByText('gợi ý')
      .waitFor();
    await page.reload();
    await card.getByText('Hạn 31/10/2023').waitFor();
    await page.getByText('Người ký khác').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('asks for number and day where the document has none, and answers every kind in place', async () => {
    const id = await desk.drafted('001');
    const { page, faults, audit, leave } = await open(id);
    const questions = page.getByRole('region', { name: /câu hỏi/ });
    const number = questions.getByRole('listitem').filter({ hasText: 'Bản này không có số' });
    await number.getByLabel('Số', { exact: true }).fill('12');
    await number.getByLabel('Ký hiệu').fill('KH/ĐUK');
    await number.getByRole('button', { name: 'Trả lời' }).click();
    await page.getByRole('heading', { name: 'Rà soát Kế hoạch 12/KH/ĐUK' }).waitFor();
    const day = questions.getByRole('listitem').filter({ hasText: 'không có ngày ban hành' });
    await day.getByLabel('Ngày ban hành đúng').fill('15/04/2024');
    await day.getByRole('button', { name: 'Trả lời' }).click();
    await page.getByRole('definition').filter({ hasText: '15/04/2024' }).waitFor();
    expect(await audit()).toEqual([]);
    const set = page
      .getByRole('listitem')
      .filter({ hasText: 'Ban Tuyên giáo Đảng ủy Khối' })
      .first();
    await set.getByRole('button', { name: /^Đổi đơn vị của/ }).click();
    await set.getByLabel('Tìm đơn vị, không dấu').fill('tuyen giao');
    await set
      .getByRole('button', { name: /Tuyên giáo/ })
      .first()
      .click();
    expect(await audit()).toEqual([]);
    await set.getByRole('button', { name: 'Ghi', exact: true }).click();
    await set.getByText('1 đơn vị').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows both versions when a colleague was first, and takes either', async () => {
    const id = await desk.drafted('003');
    const { page, audit, leave } = await open(id);
    await count(page, 7);
    const url = `/api/v1/campaigns/${id}/draft/corrections`;
    const colleague = (revision: number, operations: unknown, ifMatch: number) =>
      desk.call({ method: 'POST', url, as: desk.key, body: { revision, operations }, ifMatch });
    const title = { op: 'changeTask', task: 0, title: 'Tên do đồng nghiệp đặt' };
    expect((await colleague(1, [title], 1)).status).toBe(200);
    await page.locator('#task-1').getByRole('button', { name: 'Bỏ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đồng nghiệp vừa sửa bản nháp này' });
    await dialog.getByText('Tên do đồng nghiệp đặt').waitFor();
    await dialog.getByText('Việc IV.1b.1').waitFor();
    expect(await audit()).toEqual([]);
    await dialog.getByRole('button', { name: 'Giữ bản của đồng nghiệp' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await count(page, 7);
    await page.getByRole('heading', { name: /Tên do đồng nghiệp đặt/ }).waitFor();
    const again = { op: 'changeTask', task: 0, title: 'Đổi lần nữa' };
    expect((await colleague(2, [again], 2)).status).toBe(200);
    await page.locator('#task-1').getByRole('button', { name: 'Bỏ' }).click();
    await dialog.getByText('Đổi lần nữa').waitFor();
    await dialog.getByRole('button', { name: 'Vẫn ghi phần của tôi' }).click();
    await count(page, 6);
    await page.getByRole('heading', { name: /Đổi lần nữa/ }).waitFor();
    await leave();
  });

  it('keeps what was pressed while nothing answers, and sends it once', async () => {
    const id = await desk.drafted('003');
    const { page, context, audit, leave } = await open(id);
    await count(page, 7);
    const cut = '**/draft/corrections';
    await context.route(cut, (route) => route.abort());
    await page.locator('#task-1').getByRole('button', { name: 'Bỏ' }).click();
    await page.getByText('Nội dung của đồng chí vẫn được giữ trên máy này.').waitFor();
    expect(await audit()).toEqual([]);
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await count(page, 6);
    await leave();
  });

  it('is to be read only by a leader, and unknown to strangers', async () => {
    const id = await desk.drafted('003');
    const leader = await open(id, { as: desk.leader });
    await leader.page.getByText('điều phối của cơ quan mới sửa được').waitFor();
    await count(leader.page, 7);
    for (const name of ['Bỏ', 'Sửa', 'Trả lời', 'Hoàn tác']) {
      expect(await leader.page.getByRole('button', { name, exact: true }).count()).toBe(0);
    }
    expect(leader.faults).toEqual([]);
    await leader.leave();
    const path = `/campaigns/${id}/review`;
    const stranger = await visit(desk, path, { as: desk.foreigner });
    await stranger.page
      .getByText('Không tìm thấy, hoặc không thuộc phạm vi của đồng chí.')
      .waitFor();
    await stranger.leave();
  });

  it('is one side at a time on a phone, as wide as the window', async () => {
    const id = await desk.drafted('003');
    const { page, faults, audit, leave } = await open(id, { width: 390 });
    await count(page, 7);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Văn bản', exact: true }).click();
    await page.getByRole('region', { name: 'Nội dung văn bản' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('[data-task="task-1"]').first().click();
    await page.locator('#task-1:focus').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('says what to do where no work was found, and where there is no document', async () => {
    const reading = await desk.call({
      method: 'POST',
      url: '/api/v1/readings',
      as: desk.key,
      body: { issuer: 'LDLD-LC', text: 'Đây là một đoạn văn bản.' },
    });
    const make = async (body: unknown): Promise<string> => {
      const made = await desk.call({
        method: 'POST',
        url: '/api/v1/campaigns',
        as: desk.key,
        body,
      });
      return (made.json as { id: string }).id;
    };
    const empty = await open(await make({ readingId: (reading.json as { id: string }).id }));
    await empty.page.getByText('Chưa nhận ra việc nào.').waitFor();
    expect(await empty.audit()).toEqual([]);
    await empty.leave();
    const byHand = await open(await make({ subject: 'Kế hoạch lập bằng tay' }));
    await byHand.page.getByText('không có văn bản kèm theo').waitFor();
    expect(await byHand.audit()).toEqual([]);
    expect(byHand.faults).toEqual([]);
    await byHand.leave();
  });
});
