import { reportPageSchema } from '#contracts/http';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the reports of a campaign', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  let leader: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 4, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    coordinator = await site.account('coordinator', scene.issuer.id);
    leader = await site.account('leader', scene.issuer.id);
    await site.standAt('2025-12-02T01:30:00Z');
    await site.advance(scene.id);
    await handIn(0, scene.recipient, 3);
    await handIn(1, scene.otherRecipient, 4.5);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  async function handIn(index: number, as: string, classes: number, ifMatch = 1, of = scene) {
    const url = `/api/v1/reports?campaignId=${of.id}`;
    const { items } = reportPageSchema.parse((await site.call({ url, as: of.coordinator })).json);
    const name = of.recipients[index]?.name;
    const id = items.find(({ bodyName }) => bodyName === name)?.id;
    const { status } = await site.call({
      ...{ method: 'POST', as, ifMatch, url: `/api/v1/reports/${id}/submit` },
      body: {
        content: {
          ...{ done: 'Đã mở lớp tại cơ sở.', difficulties: 'Thiếu giảng viên.' },
          figures: [{ name: 'Số lớp', value: classes, unit: 'lớp' }],
        },
      },
    });
    expect(status).toBe(200);
    return id;
  }
  const address = (search = '') => `/campaigns/${scene.id}/reports${search}`;

  it('says who has handed in and who has not, with the sums, and finds the control room again', async () => {
    const { page, faults, audit, leave } = await visit(site, `/campaigns/${scene.id}`, {
      as: coordinator,
    });
    await page.getByRole('link', { name: 'Báo cáo kỳ' }).click();
    const table = page.getByRole('region', { name: 'Bảng tổng hợp của kỳ' });
    await table.waitFor();
    expect(await table.getByRole('row', { name: /^Cộng/ }).innerText()).toMatch(
      /7,5[\s\S]*của 2 đơn vị/,
    );
    await page.getByText('2 đơn vị chưa nộp, bảng tổng hợp ghi rõ.').waitFor();
    expect(await table.getByRole('row').count()).toBe(6);
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Chưa nộp (2)' }).click();
    await page.waitForURL(/show=missing/);
    expect(await table.getByRole('button').count()).toBe(2);
    await page.getByRole('searchbox').fill('không có ai');
    await page.getByText('Không đơn vị nào khớp.').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('link', { name: 'Bàn điều hành' }).click();
    await page.getByRole('grid').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('accepts all that waits after naming them, and offers the table to two programs', async () => {
    const other = await aScene(site, {
      ...{ bodies: 3, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' },
    });
    const as = await site.account('coordinator', other.issuer.id);
    await site.advance(other.id);
    await handIn(0, other.recipient, 1, 1, other);
    await handIn(1, other.otherRecipient, 2, 1, other);
    const { page, faults, audit, leave } = await visit(site, `/campaigns/${other.id}/reports`, {
      as,
    });
    for (const format of ['Excel', 'Word', 'CSV']) {
      await page.getByRole('link', { name: `Tải bảng tổng hợp, ${format}` }).waitFor();
    }
    await page.getByRole('button', { name: 'Chấp nhận 2 báo cáo chờ duyệt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chấp nhận 2 báo cáo chờ duyệt' });
    await dialog.getByText(other.recipients[1]?.name ?? '').waitFor();
    expect(await audit()).toEqual([]);
    const cut = '**/api/v1/reports/acts/accept';
    await page.route(cut, (route) => route.abort());
    await dialog.getByRole('button', { name: 'Chấp nhận 2 báo cáo' }).click();
    await dialog.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await page.unroute(cut);
    await dialog.getByRole('button', { name: 'Chấp nhận 2 báo cáo' }).click();
    await page.getByText('Đã chấp nhận 2 báo cáo.').waitFor();
    await page.getByRole('button', { name: 'Chấp nhận (2)' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows a report beside its source, takes it, and sends another back with a reason', async () => {
    const { page, faults, audit, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('button', { name: scene.recipients[0]?.name ?? '' }).click();
    const drawer = page.getByRole('dialog', { name: `Báo cáo của ${scene.recipients[0]?.name}` });
    await drawer.getByText('Thiếu giảng viên.').waitFor();
    expect(await audit()).toEqual([]);
    await drawer.getByRole('button', { name: 'Chấp nhận báo cáo' }).click();
    await drawer.locator('form').getByRole('button', { name: 'Chấp nhận báo cáo' }).click();
    await drawer.getByText('Chấp nhận', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chấp nhận (1)' }).waitFor();
    await page.getByRole('button', { name: scene.recipients[1]?.name ?? '' }).click();
    const other = page.getByRole('dialog');
    await other.getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await other.getByLabel('Đề nghị bổ sung gì').fill('Bổ sung số học viên');
    await other.locator('form').getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await other.getByText('Đề nghị bổ sung: Bổ sung số học viên').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Trả lại (1)' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('tells whoever was overtaken by a colleague, and keeps what was typed', async () => {
    const id = await handIn(1, scene.otherRecipient, 5, 3);
    const { page, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('button', { name: scene.recipients[1]?.name ?? '' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await drawer.getByLabel('Đề nghị bổ sung gì').fill('Bổ sung lần hai');
    await site.call({
      ...{ method: 'POST', url: `/api/v1/reports/${id}/accept`, as: scene.coordinator, ifMatch: 4 },
    });
    await drawer.locator('form').getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await drawer.getByText(/vừa được người khác sửa/).waitFor();
    expect(await drawer.getByLabel('Đề nghị bổ sung gì').inputValue()).toBe('Bổ sung lần hai');
    await leave();
  });

  it('asks the questions of a template, which bodies answer on their page', async () => {
    const other = await aScene(site, {
      ...{ bodies: 2, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' },
    });
    const as = await site.account('coordinator', other.issuer.id);
    const clerk = await site.account('contactPoint', other.recipients[0]?.id ?? '');
    await site.advance(other.id);
    const seen = await visit(site, `/campaigns/${other.id}/reports`, { as });
    await seen.page.getByRole('button', { name: 'Đặt mẫu báo cáo' }).click();
    const dialog = seen.page.getByRole('dialog');
    for (const [text, kind, lines] of [
      ['Số lớp', 'Con số', null],
      ['Mức đạt', 'Chọn một ý', 'Tốt\nKhá'],
      ['Học viên', 'Bảng', 'Lớp\nSố người #'],
    ] as const) {
      await dialog.getByRole('button', { name: 'Thêm câu hỏi' }).click();
      const group = dialog.getByRole('group').last();
      await group.getByLabel('Câu hỏi').fill(text);
      await group.getByLabel('Trả lời bằng').selectOption(kind);
      if (lines !== null) await group.getByLabel(/Các ý để chọn|Các cột/).fill(lines);
    }
    expect(await seen.audit()).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu mẫu báo cáo' }).click();
    await seen.page.getByRole('button', { name: 'Mẫu báo cáo: 3 câu' }).waitFor();
    const url = `/api/v1/reports?campaignId=${other.id}`;
    const { items } = reportPageSchema.parse((await site.call({ url, as: other.recipient })).json);
    const form = await visit(site, `/reports/${items[0]?.id}`, { as: clerk, script: false });
    await form.page.getByLabel('Việc đã làm, hoặc lý do').fill('Đã mở lớp');
    await form.page.getByLabel('Số lớp (bắt buộc)').fill('3');
    await form.page.getByLabel('Lớp, dòng 1').fill('May');
    await form.page.getByLabel('Số người, dòng 1').fill('1.250,5');
    await form.page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await form.page.getByRole('alert').getByText('“Mức đạt”: chưa trả lời.').waitFor();
    expect(await form.page.getByLabel('Số người, dòng 1').inputValue()).toBe('1.250,5');
    expect(await form.audit()).toEqual([]);
    await form.page.getByLabel('Mức đạt (bắt buộc)').selectOption('Khá');
    await form.page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await form.page.getByText('Đã nộp báo cáo.').waitFor();
    await form.leave();
    await seen.page.reload();
    const gathered = seen.page.getByRole('region', { name: 'Tổng hợp theo câu hỏi' });
    await gathered.getByText('Khá: 1').waitFor();
    await gathered.getByRole('row', { name: 'Cộng 1.250,5' }).waitFor();
    expect(await seen.audit()).toEqual([]);
    expect(seen.faults).toEqual([]);
    await seen.leave();
  });

  it('is only read by a leader', async () => {
    const { page, leave } = await visit(site, address(), { as: leader });
    await page.getByRole('button', { name: scene.recipients[0]?.name ?? '' }).click();
    await page.getByRole('dialog').getByText('Thiếu giảng viên.').waitFor();
    expect(await page.getByRole('button', { name: /Khóa kỳ|Chấp nhận báo cáo/ }).count()).toBe(0);
    await leave();
  });

  it('has no sideways scroll on a phone', async () => {
    const { page, leave } = await visit(site, address(), { as: coordinator, width: 390 });
    await page.getByRole('button', { name: scene.recipients[0]?.name ?? '' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await leave();
  });

  it('says that nothing answers, and goes on when asked', async () => {
    const { page, context, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('region', { name: 'Bảng tổng hợp của kỳ' }).waitFor();
    const cut = '**/api/v1/campaigns/*/periods/*';
    await context.route(cut, (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('region', { name: 'Bảng tổng hợp của kỳ' }).waitFor();
    await leave();
  });

  it('locks a period after saying what follows; a campaign without periods says so', async () => {
    const { page, faults, audit, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('button', { name: 'Khóa kỳ' }).click();
    await page.getByText(/2 đơn vị chưa nộp sẽ được ghi là không nộp/).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Khóa kỳ' }).click();
    await page.getByText('Kỳ đã khóa.').waitFor();
    expect(faults).toEqual([]);
    await leave();
    const other = await aScene(site, { bodies: 1 });
    const as = await site.account('coordinator', other.issuer.id);
    const empty = await visit(site, `/campaigns/${other.id}/reports`, { as });
    await empty.page.getByText('Đợt này không có kỳ báo cáo.').waitFor();
    expect(await empty.audit()).toEqual([]);
    await empty.leave();
  });
});
