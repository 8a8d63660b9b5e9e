import { aBody, type BuiltBody } from '#testing';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('people and keys', () => {
  let site: Site;
  let office: BuiltBody;
  let coordinator: Account;
  let administrator: Account;
  beforeAll(async () => {
    site = await startSite();
    office = await aBody(site.db, { name: 'Liên đoàn tỉnh' });
    await aBody(site.db, { name: 'Liên đoàn Lao động huyện Đắk Glong', parentId: office.id });
    coordinator = await site.account('coordinator', office.id);
    administrator = await site.account('administrator', null);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('invites somebody for a body found without marks, and takes the role away again', async () => {
    const { page, faults, audit, leave } = await visit(site, '/settings/people', {
      as: coordinator,
    });
    await page.getByRole('link', { name: 'Danh bạ, thiết lập' }).waitFor();
    await page.getByRole('button', { name: 'Mời người dùng' }).click();
    await page.getByLabel('Địa chỉ thư').fill('dau-moi@demo.test');
    await page.getByLabel('Họ và tên').fill('Đầu mối huyện');
    await page.getByLabel('Vai trò', { exact: true }).selectOption('contactPoint');
    await page.getByLabel('Đơn vị').fill('dak glong');
    await page.getByRole('button', { name: /huyện Đắk Glong/ }).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: /huyện Đắk Glong/ }).click();
    await page.getByRole('button', { name: 'Mời người dùng' }).click();
    const row = page.getByRole('row', { name: /dau-moi@demo.test/ });
    await row.waitFor();
    await page.getByText('Thư mời đang trên đường tới dau-moi@demo.test.').waitFor();
    expect(await row.innerText()).toMatch(/đầu mối, Liên đoàn Lao động huyện Đắk Glong/);
    expect(await audit()).toEqual([]);
    await page.getByRole('searchbox', { name: 'Tìm người' }).fill('glong dak');
    await page.waitForURL(/q=glong/);
    await page
      .getByRole('row', { name: new RegExp(coordinator.email) })
      .waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: 'Tìm người' }).fill('không có ai');
    await page.getByText('Không ai khớp.').waitFor();
    await page.getByRole('searchbox', { name: 'Tìm người' }).fill('');
    await page.getByRole('row', { name: new RegExp(coordinator.email) }).waitFor();
    await row.getByRole('button', { name: /^Thôi vai trò đầu mối/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi vai trò' }).click();
    await row.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await leave();
  });

  it('keeps the last coordinator, and says what to do first', async () => {
    const alone = await aBody(site.db, { name: 'Công đoàn ngành Y tế' });
    const { email } = await site.account('coordinator', alone.id);
    const { page, leave } = await visit(site, '/settings/people', { as: administrator });
    const row = page.getByRole('row', { name: new RegExp(email) });
    await row.getByRole('button', { name: /^Thôi vai trò điều phối/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi vai trò' }).click();
    await page.getByText(/Đây là điều phối cuối cùng của cơ quan/).waitFor();
    await page.getByRole('button', { name: 'Giữ vai trò' }).click();
    await row.waitFor();
    await leave();
  });

  it('lets an administrator close an account, and tells a leader who may', async () => {
    const leaving = await site.account('recordsClerk', office.id);
    const { page, leave } = await visit(site, '/settings/people', { as: administrator });
    const row = page.getByRole('row', { name: new RegExp(leaving.email) });
    await row.getByRole('button', { name: /^Khóa tài khoản/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khóa tài khoản' }).click();
    await row.getByText('Đã khóa').waitFor();
    await leave();
    const as = await site.account('leader', office.id);
    const reading = await visit(site, '/settings/people', { as });
    await reading.page.getByRole('alert').waitFor();
    expect(await reading.page.getByRole('button', { name: 'Mời người dùng' }).count()).toBe(0);
    expect(await reading.audit()).toEqual([]);
    await reading.leave();
  });

  it('makes a key that is shown once, opens what it should, and is revoked', async () => {
    const { page, faults, audit, leave } = await visit(site, '/settings/keys', {
      as: coordinator,
    });
    await page.getByText('Chưa có khóa API nào.').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    await page.getByLabel('Tên khóa').fill('Phần mềm văn bản');
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    await page.getByLabel('Cơ quan').selectOption(office.code);
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    const key = await page.locator('code').innerText();
    expect((await site.call({ url: '/api/v1/me', as: key })).json).toMatchObject({
      memberships: [{ role: 'coordinator', bodyId: office.id }],
    });
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Tôi đã cất khóa' }).click();
    await page.reload();
    const row = page.getByRole('row', { name: /Phần mềm văn bản/ });
    await row.getByText('Đang dùng được').waitFor();
    expect(await page.content()).not.toContain(key);
    await row.getByRole('button', { name: /^Thu hồi khóa/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await row.getByText(/Đã thu hồi/).waitFor();
    expect((await site.call({ url: '/api/v1/me', as: key })).json.code).toBe('KEY_REVOKED');
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it.each(['people', 'keys'])('of %s says that nothing answers, and fits a phone', async (part) => {
    const { page, context, leave } = await visit(site, `/settings/${part}`, {
      ...{ as: coordinator, width: 390 },
    });
    await page.getByRole('table').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const cut = /\/api\/v1\/(people|api-keys)/;
    await context.route(cut, (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('table').waitFor();
    await leave();
  });
});
