import { aBody } from '#testing';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the record of a campaign', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  let leader: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 3, tasks: 1 });
    coordinator = await site.account('coordinator', scene.issuer.id);
    leader = await site.account('leader', scene.issuer.id);
    const work = scene.assignmentIds.map(([id]) => id ?? '');
    await act(`assignments/${work[0]}/questions`, scene.recipient, { text: 'Theo mẫu nào?' });
    await site.standAt('2025-03-11T01:30:00Z');
    for (const id of work) await act(`assignments/${id}/nudge`, scene.coordinator, {});
    await site.db.dataSource.query(
      `update message set state = 'FAILED', last_error = '550 no such user', to_email = 'sai@demo.test'
       where template = 'nudged' and body_id = $1`,
      [scene.recipients[1]?.id],
    );
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const act = async (path: string, as: string, body: unknown) => {
    const { status } = await site.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
    expect(status).toBeLessThan(300);
  };
  const address = (search = '') => `/campaigns/${scene.id}/log${search}`;

  it('says a day and kind in a line, then each act and mail, then the data, in one order', async () => {
    const { page, faults, audit, leave } = await visit(site, `/campaigns/${scene.id}`, {
      as: coordinator,
    });
    await page.getByRole('link', { name: 'Nhật ký', exact: true }).click();
    await page.getByRole('heading', { name: 'Thứ Ba 11/03/2025' }).waitFor();
    const line = page.getByRole('listitem').filter({ hasText: /^Thư đôn đốc/ });
    expect(await line.innerText()).toMatch(/3 thư · 3 đơn vị[\s\S]*1 thư không gửi được/);
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Chi tiết' }).click();
    await page.waitForURL(/level=detail/);
    await page.getByText('Theo mẫu nào?').waitFor();
    const titles = () => page.locator('.log-entry-head b').allInnerTexts();
    const detailed = await titles();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Dữ liệu gốc' }).click();
    await page
      .getByText(/Mã băm: [0-9a-f]{64}/)
      .first()
      .waitFor();
    expect(await titles()).toEqual(detailed);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is narrowed to mails and to a body, in the address, and the filter stays with the level', async () => {
    const { page, faults, leave } = await visit(site, address('?level=detail'), {
      as: coordinator,
    });
    await page.getByRole('button', { name: 'Thư', exact: true }).click();
    await page.getByLabel('Đơn vị').selectOption(scene.recipients[1]?.code ?? '');
    await page.waitForURL(/kind=mail/);
    await page.getByText('550 no such user').waitFor();
    await page.getByText('Theo mẫu nào?').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Tóm tắt' }).click();
    await page.getByText('1 thư · 1 đơn vị').first().waitFor();
    expect(page.url()).toMatch(/kind=mail/);
    await page.goBack();
    await page.getByText('550 no such user').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('lets a coordinator correct an address, and a leader only read', async () => {
    const reading = await visit(site, address('?level=detail&kind=mail'), { as: leader });
    await reading.page.getByText('550 no such user').waitFor();
    expect(await reading.page.getByRole('button', { name: 'Sửa địa chỉ, gửi lại' }).count()).toBe(
      0,
    );
    await reading.leave();
    const { page, faults, leave } = await visit(site, address('?level=detail&kind=mail'), {
      as: coordinator,
    });
    await page.getByRole('button', { name: 'Sửa địa chỉ, gửi lại' }).click();
    await page.getByLabel('Địa chỉ nhận').fill('dung@demo.test');
    await page.getByRole('button', { name: 'Sửa địa chỉ, gửi lại' }).click();
    await page.getByText(/tới dung@demo.test/).waitFor();
    await page.getByText('đã gửi lại tới địa chỉ khác').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('comes as a file', async () => {
    const { page, leave } = await visit(site, address(), { as: coordinator });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải CSV' }).click();
    expect((await download).suggestedFilename()).toBe('nhat-ky.csv');
    await leave();
  });

  it('fits a phone, in every level', async () => {
    for (const level of ['summary', 'detail', 'raw']) {
      const { page, leave } = await visit(site, address(`?level=${level}`), {
        ...{ as: coordinator, width: 390 },
      });
      await page.getByRole('heading', { name: 'Thứ Ba 11/03/2025' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await leave();
    }
  });

  it('says that nothing fits, that nothing answers, and to a stranger that there is nothing', async () => {
    const { page, context, leave } = await visit(site, address('?body=KHONG-CO'), {
      as: coordinator,
    });
    await page.getByText('Không có dòng nào khớp.').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('heading', { name: 'Thứ Ba 11/03/2025' }).waitFor();
    const cut = '**/api/v1/campaigns/*/log/**';
    await context.route(cut, (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { name: 'Thứ Ba 11/03/2025' }).waitFor();
    await leave();
    const elsewhere = await aBody(site.db, { name: 'Cơ quan khác' });
    const as = await site.account('coordinator', elsewhere.id);
    const stranger = await visit(site, address(), { as });
    await stranger.page.getByRole('alert').first().waitFor();
    expect(await stranger.page.getByRole('heading', { name: /11\/03/ }).count()).toBe(0);
    await stranger.leave();
  });
});
