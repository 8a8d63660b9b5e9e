import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the working calendar and the rules of reminding', () => {
  let site: Site;
  let scene: Scene;
  let administrator: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site);
    administrator = await site.account('administrator', null);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const ADDRESS = '/settings/calendar';

  it('takes a day with its source, and says what it moved and for whom', async () => {
    const { page, faults, audit, leave } = await visit(site, ADDRESS, { as: administrator });
    await page.getByRole('heading', { name: 'Năm 2025' }).waitFor();
    await page.getByText('Chưa có lần đổi lịch nào.').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Ghi ngày' }).click();
    await page.getByLabel('Căn cứ').fill('Thông báo 01/TB');
    await page.getByRole('button', { name: 'Ghi ngày' }).click();
    await page.getByText('Chọn ngày.').waitFor();
    const [step] = await site.db.dataSource.query<{ day: string }[]>(
      `select (next_step_at at time zone 'Asia/Ho_Chi_Minh')::date::text as day from obligation
       where campaign_id = $1 and kind = 'acknowledge' limit 1`,
      [scene.id],
    );
    const written = (step?.day ?? '').split('-').reverse().join('/');
    await page.getByLabel('Ngày', { exact: true }).fill(written);
    await page.getByLabel('Loại').selectOption('SWAPPED_OFF');
    await page.getByRole('button', { name: 'Ghi ngày' }).click();
    const row = page.getByRole('row', { name: new RegExp(written) });
    await row.getByText('Nghỉ hoán đổi').waitFor();
    await page.getByText(`Nhập ngày ${written}`).waitFor();
    await site.advance(scene.id);
    await page.reload();
    await page.getByText(/bước dời/).click();
    await page
      .getByText(/^Tiếp nhận – /)
      .first()
      .waitFor();
    expect(await audit()).toEqual([]);
    await row.getByRole('button', { name: /^Bỏ ngày/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await leave();
  });

  it('says which holiday an announced year lacks; the year stands in the address', async () => {
    const { page, faults, audit, leave } = await visit(site, ADDRESS, { as: administrator });
    await page.getByRole('link', { name: 'Năm 2026' }).click();
    await page.waitForURL(/year=2026/);
    await page.goto(`${ADDRESS}?year=2030`);
    await page.getByText(/^Lịch tạm tính/).waitFor();
    await page.getByRole('button', { name: 'Năm đã nhập đủ' }).click();
    await page.getByLabel('Thông báo nghỉ lễ').fill('Thông báo 99/TB');
    await page.getByRole('button', { name: 'Năm đã nhập đủ' }).click();
    await page.getByText(/Chưa đủ ngày nghỉ lễ: thiếu 01\/01\/2030/).waitFor();
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is filled from a file that is looked at first', async () => {
    const { page, faults, audit, leave } = await visit(site, `${ADDRESS}?year=2026`, {
      as: administrator,
    });
    const choose = (text: string) =>
      page.getByLabel('Tệp ngày nghỉ, ngày làm bù', { exact: true }).setInputFiles({
        ...{ name: 'ngay.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
      });
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Chọn một tệp.').waitFor();
    await choose('ngày;loại;căn cứ\n32/01/2026;Nghỉ bù;TB 3');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText(/^Dòng 2, cột “ngày”/).waitFor();
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await choose('ngày;loại;căn cứ\n20/11/2026;Nghỉ hoán đổi;TB 3\n21/11/2026;Làm bù;TB 3');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText(/^Thứ Sáu 20\/11\/2026: Nghỉ hoán đổi/).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Nhập 2 ngày' }).click();
    await page.getByRole('row', { name: /20\/11\/2026/ }).waitFor();
    await page.getByText('Nhập tệp ngày của năm 2026').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('is only read by a coordinator, fits a phone, and says that nothing answers', async () => {
    const as = await site.account('coordinator', scene.issuer.id);
    const { page, context, leave } = await visit(site, ADDRESS, { as, width: 390 });
    await page.getByText('Lịch do quản trị hệ thống giữ.').waitFor();
    expect(await page.getByRole('button', { name: 'Ghi ngày' }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const cut = '**/api/v1/calendar/years/*';
    await context.route(cut, (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Lịch do quản trị hệ thống giữ.').waitFor();
    await leave();
  });

  it('lets a coordinator move a rung, see what that moves, and make it with a reason', async () => {
    const as = await site.account('coordinator', scene.issuer.id);
    const { page, faults, audit, leave } = await visit(site, '/settings/policies', { as });
    await page.getByText('Đang dùng quy tắc của hệ thống.').waitFor();
    await page.getByRole('button', { name: 'Sửa quy tắc' }).click();
    await page.getByLabel('Nhắc tiếp nhận lần 1: sau mấy ngày làm việc').fill('2');
    await page.getByLabel('Nhắc tiếp nhận lần 2: điều phối').uncheck();
    await page.getByLabel('Bỏ bước “Nhắc việc còn 3 ngày làm việc”').check();
    await page.getByRole('button', { name: 'Xem sẽ dời những gì' }).click();
    await page.getByText(/^\d+ đợt đang thực hiện sẽ theo/).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByLabel('Lý do').fill('Nhắc muộn hơn');
    await page.getByRole('button', { name: 'Áp dụng quy tắc' }).click();
    await page.getByText('Đang dùng quy tắc riêng của cơ quan.').waitFor();
    await page.getByText('2 ngày làm việc sau hạn').first().waitFor();
    await page.getByText('Các phiên bản của cơ quan').click();
    await page.getByText(/Nhắc muộn hơn/).waitFor();
    await page.getByRole('button', { name: 'Về quy tắc của hệ thống' }).click();
    await page.getByRole('button', { name: 'Xem sẽ dời những gì' }).click();
    await page.getByLabel('Lý do').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows every rung of the ladder in force, in words, and no control that does nothing', async () => {
    const as = await site.account('leader', scene.issuer.id);
    const { page, faults, audit, leave } = await visit(site, '/settings/policies', {
      ...{ as, width: 390 },
    });
    await page.getByRole('heading', { name: 'Tiếp nhận' }).waitFor();
    const policy = await site.call({ url: '/api/v1/policies/current', as: scene.leader });
    const rows = policy.json.rows as readonly { readonly label: string }[];
    const shown = await page.locator('tbody th').allInnerTexts();
    expect([...shown].sort()).toEqual(rows.map(({ label }) => label).sort());
    await page.getByText('3 ngày làm việc trước hạn').first().waitFor();
    await page.getByText(/Bản tin ngày gửi lúc 07:30/).waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });
});
