import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

const BAR = { name: 'Đồng hồ trình diễn' } as const;
const ADVANCE = '**/api/v1/test-clock/advance';

describeInBrowser('the clock of a demo on the screens', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 2, tasks: 1, dueAt: ['2025-03-10T10:00:00Z'] });
    coordinator = await site.account('coordinator', scene.issuer.id);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });
  beforeEach(() => site.standAt('2025-03-10T01:30:00Z'));

  it('moves on by a day, by keyboard, and what is late then shows', async () => {
    const { page, faults, audit, leave } = await visit(site, '/', { as: coordinator });
    const bar = page.getByRole('region', BAR);
    await bar.getByText('08:30, Thứ Hai 10/03/2025').waitFor();
    await page.getByRole('heading', { name: 'việc cần đồng chí quyết định' }).waitFor();
    expect(await page.getByRole('link', { name: /^Xem việc quá hạn/ }).count()).toBe(0);
    expect(await audit()).toEqual([]);
    await bar.getByRole('button', { name: '+1 ngày' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Xem việc quá hạn/ }).waitFor();
    await bar.getByRole('status').getByText('Đã tua tới 08:30, Thứ Ba 11/03/2025.').waitFor();
    await bar.getByText('Ngày mô phỏng: 08:30, Thứ Ba 11/03/2025').waitFor();
    await bar.getByRole('button', { name: '+1 tuần' }).click();
    await bar.getByText('Ngày mô phỏng: 08:30, Thứ Ba 18/03/2025').waitFor();
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('goes to what comes next, and shows the reminder that the engine then sends', async () => {
    const { page, faults, leave } = await visit(site, `/campaigns/${scene.id}/log?level=detail`, {
      as: coordinator,
    });
    const bar = page.getByRole('region', BAR);
    const next = (await bar.getByText(/^Kế tiếp: /).innerText()).replace('Kế tiếp: ', '');
    const entries = page.locator('.log-entry-head');
    await entries.first().waitFor();
    const before = await entries.count();
    await bar.getByRole('button', { name: 'Đến hạn kế tiếp' }).click();
    await bar.getByText(`Ngày mô phỏng: ${next}`).waitFor();
    // The worker's part. The screen reads anew by itself a few seconds after the move.
    await site.advance(scene.id);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.log-entry-head').length > count,
      before,
    );
    expect(faults).toEqual([]);
    await leave();
  });

  it('says that it moves, what went wrong, and does not move twice for one press', async () => {
    const { page, context, audit, leave } = await visit(site, '/campaigns', { as: coordinator });
    const bar = page.getByRole('region', BAR);
    const day = bar.getByRole('button', { name: '+1 ngày' });
    await day.waitFor();
    // The move is made, and its answer is lost, but not before it was seen to be under way.
    let lose = (): void => undefined;
    const isSeen = new Promise<void>((resolve) => {
      lose = resolve;
    });
    await context.route(ADVANCE, async (route) => {
      await route.fetch();
      await isSeen;
      await route.abort();
    });
    await day.click();
    await bar.getByText('Đang tua… Các màn hình sẽ được đọc lại.').waitFor();
    lose();
    const problem = bar.getByRole('alert');
    await problem.getByText('Chưa kết nối được với máy chủ.').waitFor();
    expect(await problem.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await audit()).toEqual([]);
    await context.unroute(ADVANCE);
    await problem.getByRole('button', { name: 'Thử lại' }).click();
    await bar.getByText('Ngày mô phỏng: 08:30, Thứ Ba 11/03/2025').waitFor();
    expect(await problem.count()).toBe(0);
    await leave();
  });

  it('shows a visitor around: a district acknowledges, a day goes by, the other one is reminded', async () => {
    const plan = await aScene(site, { bodies: 2, tasks: 1, issuer: scene.issuer });
    await site.db.dataSource.query(
      `update campaign set number = case when id = $1 then '470' else id::text end
       where number = '470' or id = $1`,
      [plan.id],
    );
    const { page, faults, audit, leave } = await visit(site, '/', { as: coordinator });
    await page.getByRole('button', { name: 'Đi một vòng, ba phút' }).click();
    const tour = page.getByRole('region', { name: 'Đi một vòng' });
    await tour.getByText('Đi một vòng, bước 2/4').waitFor();
    expect(await audit()).toEqual([]);
    const url = `/api/v1/dispatches/${plan.dispatchIds[0]}/acknowledge`;
    await site.call({ method: 'POST', url, as: plan.recipient, body: {} });
    await tour.getByText('1/2 đơn vị đã tiếp nhận.').waitFor();
    for (const day of ['11', '12', '13']) {
      await page.getByRole('button', { name: '+1 ngày' }).click();
      await page.getByText(new RegExp(`Ngày mô phỏng: 08:30, .* ${day}/03/2025`)).waitFor();
      await site.advance(plan.id);
    }
    await tour.getByText('Đã có 1 thư nhắc tiếp nhận').waitFor();
    await tour.getByRole('link', { name: 'Xem các thư nhắc' }).click();
    await page.waitForURL(/\/log\?/);
    await tour.getByRole('button', { name: 'Kết thúc' }).click();
    await tour.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await leave();
  });

  it.each([390, 1920])('fits a window of %i px', async (width) => {
    const { page, leave } = await visit(site, '/campaigns', { as: coordinator, width });
    await page.getByRole('region', BAR).getByRole('button', { name: '+1 tuần' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await leave();
  });

  it('is not there for who may not move it', async () => {
    const leader = await site.account('leader', scene.issuer.id);
    const { page, faults, leave } = await visit(site, '/leader', { as: leader });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('region', BAR).count()).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  });
});

describeInBrowser('the screens of a real installation', () => {
  it('have no such clock, and do not ask for one', async () => {
    const site = await startSite({ DONDOC_DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const { issuer } = await aScene(site);
      const as = await site.account('coordinator', issuer.id);
      const { page, faults, leave } = await visit(site, '/campaigns', { as });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.reload();
      await page.getByRole('heading', { name: 'Đợt giao nhiệm vụ' }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(asked).toContain('/api/v1/me');
      expect(asked.filter((path) => /test-clock|demo/.test(path))).toEqual([]);
      expect(await page.getByText('Ngày mô phỏng').count()).toBe(0);
      expect(faults).toEqual([]);
      await leave();
    } finally {
      await closeBrowser();
      await site.stop();
    }
  });
});
