import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('statistics', () => {
  let site: Site;
  let scene: Scene;
  let leader: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, {
      ...{ bodies: 4, tasks: 3, standing: true },
      dueAt: ['2025-03-20T10:00:00Z', '2025-06-30T10:00:00Z', null],
    });
    leader = await site.account('leader', scene.issuer.id);
    const id = scene.assignmentIds[0]![0]!;
    const body = '--e\r\ncontent-disposition: form-data; name="note"\r\n\r\nXong\r\n--e--\r\n';
    await site.call({
      ...{ method: 'POST', url: `/api/v1/assignments/${id}/submit`, as: scene.recipient, body },
      ...{ headers: { 'content-type': 'multipart/form-data; boundary=e' }, ifMatch: 1 },
    });
    await site.call({
      ...{ method: 'POST', url: `/api/v1/assignments/${id}/accept`, as: scene.coordinator },
      ...{ body: {}, ifMatch: 2 },
    });
    await site.standAt('2025-03-25T02:00:00Z');
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('rank the bodies by the formula that stands beside, count anew by what is chosen, as of a past day', async () => {
    const { page, faults, audit, leave } = await visit(site, '/', { as: leader });
    await page.getByRole('link', { name: 'Thống kê' }).click();
    const table = page.getByRole('table').first();
    await table.getByRole('row', { name: /^1 .* 100,0 1 0 1 0/ }).waitFor();
    expect(await table.getByRole('row', { name: /^2 .* 0,0 0 0 1 1/ }).count()).toBe(3);
    await page.getByText(/½ × hoàn thành quá hạn/).waitFor();
    await page.getByRole('heading', { name: 'Thời gian từng chặng' }).waitFor();

    expect(await audit()).toEqual([]);
    await page.getByLabel('Đếm theo').selectOption('quarter');
    await page.getByLabel('Số liệu đến ngày').fill('12/03/2025');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.waitForURL(/by=quarter/);
    await table.getByRole('row', { name: /Quý 1\/2025 100,0 1 0 3 0/ }).waitFor();
    await page.getByText(/Số liệu đến hết ngày .*12\/03\/2025/).waitFor();
    for (const name of ['Tải CSV', 'Tải Excel']) {
      const file = await page.getByRole('link', { name }).getAttribute('href');
      expect(file).toContain('by=quarter');
      expect((await page.request.get(file ?? '')).status()).toBe(200);
    }
    expect(faults).toEqual([]);
    await leave();
  });

  it('are labelled lines on a phone, and say why a day to come is refused', async () => {
    const { page, faults, audit, leave } = await visit(site, '/statistics', {
      ...{ as: leader, width: 390, height: 844, dark: true },
    });
    await page.getByRole('heading', { name: 'Thống kê', level: 1 }).waitFor();
    await page.getByText(/½ × hoàn thành quá hạn/).waitFor();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await audit()).toEqual([]);
    await page.getByLabel('Số liệu đến ngày').fill('01/01/2030');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.getByText('Ngày lấy số liệu không được sau hôm nay.').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
