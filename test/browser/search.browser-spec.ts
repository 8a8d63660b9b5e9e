import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the search', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 2, tasks: 1 });
    await site.db.dataSource.query(
      `update campaign set subject = 'Phát triển giáo dục nghề nghiệp' where id = $1`,
      [scene.id],
    );
    coordinator = await site.account('coordinator', scene.issuer.id);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('finds by words without marks, keeps them in the address, and leads there', async () => {
    const { page, faults, audit, leave } = await visit(site, '/', { as: coordinator });
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByText(/Gõ số hiệu, trích yếu/).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('searchbox').fill('giao duc nghe');
    await page.waitForURL(/q=giao/);
    await page.getByText('Phát triển giáo dục nghề nghiệp').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('searchbox').fill('don vi 0001');
    await page.getByRole('heading', { name: 'Đơn vị' }).waitFor();
    await page.getByRole('searchbox').fill('giao duc');
    await page.getByRole('link', { name: /^Kế hoạch/ }).click();
    await page.getByRole('grid').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('says that nothing was found, that nothing answers, and fits a phone', async () => {
    const { page, context, audit, leave } = await visit(site, '/search?q=khong+co+gi', {
      ...{ as: coordinator, width: 390 },
    });
    await page.getByText(/Không thấy gì khớp với/).waitFor();
    expect(await audit()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.route('**/api/v1/search*', (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute('**/api/v1/search*');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(/Không thấy gì khớp với/).waitFor();
    await leave();
  });
});
