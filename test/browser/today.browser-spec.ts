import { aBody, aRunningCampaign } from '#testing';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

/** A4 at 96 dots an inch, without the margins of the sheet. */
const SHEET = { width: 794 - 106, height: 1123 - 106 };

describeInBrowser('today', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  let leader: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 3, tasks: 1, dueAt: ['2025-06-30T10:00:00Z'] });
    const { issuer } = scene;
    await aRunningCampaign(site.db, {
      issuer,
      bodies: 5,
      tasks: 2,
      dueAt: ['2025-03-12T10:00:00Z', null],
    });
    coordinator = await site.account('coordinator', issuer.id);
    leader = await site.account('leader', issuer.id);
    const url = `/api/v1/assignments/${scene.assignmentIds[0]?.[0]}/questions`;
    await site.call({ method: 'POST', url, as: scene.recipient, body: { text: 'Theo mẫu nào?' } });
    await site.standAt('2025-03-20T01:30:00Z');
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('tells a coordinator what to decide, what harms most first, and leads there', async () => {
    const { page, faults, audit, leave } = await visit(site, '/', { as: coordinator });
    await page.getByRole('heading', { name: '4 việc cần đồng chí quyết định' }).waitFor();
    const kinds = await page.locator('.home-kind').allInnerTexts();
    expect(kinds).toEqual(['Quá hạn', 'Chưa tiếp nhận', 'Chưa tiếp nhận', 'Chờ trả lời']);
    expect(await audit()).toEqual([]);
    await page.getByRole('link', { name: /^Xem việc quá hạn/ }).click();
    await page.waitForURL(/\/campaigns\/[0-9a-f-]+\?show=late/);
    await page.getByRole('grid').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^Xem và trả lời/ }).click();
    await page.waitForURL(new RegExp(scene.id));
    expect(faults).toEqual([]);
    await leave();
  });

  it('takes a leader to one page: red first, whom to call, bands, weeks; it fits one sheet', async () => {
    const { page, faults, audit, leave } = await visit(site, '/', { as: leader });
    await page.getByRole('heading', { name: '5 việc quá hạn ở 5 đơn vị' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/leader');
    expect(await page.locator('.leader-call').count()).toBe(3);
    expect(await page.locator('.leader-call').first().innerText()).toMatch(
      /1 việc quá hạn, lâu nhất từ 12\/03\/2025[\s\S]*Đầu mối: .*@/,
    );
    await page.getByText('Xem số').click();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(13);
    expect(await audit()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SHEET);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(SHEET.height);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page
      .getByRole('link', { name: /yêu cầu giải trình/ })
      .first()
      .click();
    await page.waitForURL(/body=/);
    await page.getByRole('dialog').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('fits a phone', async () => {
    for (const [as, path] of [
      [coordinator, '/'],
      [leader, '/leader'],
    ] as const) {
      const { page, leave } = await visit(site, path, { as, width: 390 });
      await page.getByRole('heading', { name: 'Quá hạn theo số ngày' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await leave();
    }
  });

  it('says that nothing waits, and that nothing answers', async () => {
    const elsewhere = await aBody(site.db, { name: 'Cơ quan chưa giao gì' });
    for (const [role, path, calm] of [
      ['coordinator', '/', 'Không còn việc nào chờ đồng chí.'],
      ['leader', '/leader', 'Chưa có đợt giao nhiệm vụ nào đang thực hiện.'],
    ] as const) {
      const as = await site.account(role, elsewhere.id);
      const { page, context, audit, leave } = await visit(site, path, { as });
      await page.getByText(calm).waitFor();
      expect(await audit()).toEqual([]);
      await context.route('**/api/v1/today', (route) => route.abort());
      await page.reload();
      await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
      await context.unroute('**/api/v1/today');
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByText(calm).waitFor();
      await leave();
    }
  });
});
