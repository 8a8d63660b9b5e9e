import { aBody } from '#testing';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the list of campaigns', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { tasks: 2, dueAt: ['2025-03-12T10:00:00Z', null] });
    await site.standAt('2025-03-20T01:30:00Z');
    coordinator = await site.account('coordinator', scene.issuer.id);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('shows each with its state and its numbers, without a fault', async () => {
    const { page, faults, audit, leave } = await visit(site, '/campaigns', { as: coordinator });
    const row = page.getByRole('row', { name: new RegExp(`Kế hoạch ${scene.number}/`) });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Đang thực hiện[\s\S]*0\/3[\s\S]*3 quá hạn/);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('has no sideways scroll on a phone', async () => {
    const { page, leave } = await visit(site, '/campaigns', { as: coordinator, width: 390 });
    await page.getByText(`Kế hoạch ${scene.number}/`).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await leave();
  });

  it('says what to begin with when there is none', async () => {
    const elsewhere = await aBody(site.db, { name: 'Cơ quan chưa giao gì' });
    const as = await site.account('coordinator', elsewhere.id);
    const { page, faults, audit, leave } = await visit(site, '/campaigns', { as });
    await page.getByText('Chưa có đợt giao nhiệm vụ nào.').waitFor();
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('says that nothing answers, keeps what was read, and goes on by itself when asked', async () => {
    const { page, context, leave } = await visit(site, '/campaigns', { as: coordinator });
    await page.getByText(`Kế hoạch ${scene.number}/`).waitFor();
    const cut = '**/api/v1/campaigns*';
    await context.route(cut, (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(`Kế hoạch ${scene.number}/`).waitFor();
    await leave();
  });
});
