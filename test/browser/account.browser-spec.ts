import { startSite, type Account, type Site } from './site.js';
import { aBody } from '#testing';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('one’s own account', () => {
  let site: Site;
  let officeId: string;
  beforeAll(async () => {
    site = await startSite();
    officeId = (await aBody(site.db, { name: 'Cơ quan giao việc' })).id;
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const signInElsewhere = async (who: Account): Promise<string> => {
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0' };
    const reply = await fetch(`${site.url}/api/v1/sign-in`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    return ((await reply.json()) as { readonly token: string }).token;
  };
  const statusOf = async (token: string): Promise<number> =>
    (await site.call({ url: '/api/v1/me', as: token })).status;

  it('is everybody’s, a recipient’s too, and fits a phone', async () => {
    const as = await site.account('contactPoint', officeId);
    const { page, faults, audit, leave } = await visit(site, '/settings/account', {
      ...{ as, width: 390 },
    });
    await page.getByRole('heading', { name: 'Nơi đang đăng nhập' }).waitFor();
    await page.getByText('Phiên này').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows where one is signed in, and ends another place', async () => {
    const as = await site.account('coordinator', officeId);
    const elsewhere = await signInElsewhere(as);
    const { page, faults, audit, leave } = await visit(site, '/campaigns', { as });
    await page.locator('.account summary').click();
    await page.getByRole('link', { name: 'Tài khoản của tôi' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'Firefox, Windows' });
    await line.waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Kết thúc phiên Firefox, Windows' }).click();
    await line.waitFor({ state: 'detached' });
    await page.getByText('Đã kết thúc phiên Firefox, Windows.').waitFor();
    expect(await statusOf(elsewhere)).toBe(401);
    expect(faults).toEqual([]);
    await leave();
  });

  it('signs out everywhere else, then everywhere', async () => {
    const as = await site.account('coordinator', officeId);
    const elsewhere = await signInElsewhere(as);
    const { page, leave } = await visit(site, '/settings/account', { as });
    await page.getByRole('button', { name: 'Đăng xuất mọi nơi khác' }).click();
    await page.getByText('Đã đăng xuất mọi nơi khác.').waitFor();
    expect(await statusOf(elsewhere)).toBe(401);
    await page.getByRole('button', { name: 'Đăng xuất khắp nơi' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập Đôn đốc' }).waitFor();
    await leave();
  });

  it('takes a new password, says what is wrong with one, and by keyboard alone', async () => {
    const as = await site.account('coordinator', officeId);
    const { page, audit, leave } = await visit(site, '/settings/account', { as });
    await page.getByLabel('Mật khẩu đang dùng').fill('sai');
    await page.getByLabel('Mật khẩu mới').fill('một câu dài khác');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByLabel('Mật khẩu đang dùng').fill(as.password);
    await page.getByLabel('Mật khẩu mới').fill('ngắn');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('next');
    await page.getByLabel('Mật khẩu mới').fill('một câu dài khác');
    await page.keyboard.press('Enter');
    await page.getByText('Đã đổi mật khẩu.').waitFor();
    await signInElsewhere({ ...as, password: 'một câu dài khác' }).then(async (token) =>
      expect(await statusOf(token)).toBe(200),
    );
    await leave();
  });

  it('says that nothing answers, and goes on when asked', async () => {
    const as = await site.account('coordinator', officeId);
    const { page, context, leave } = await visit(site, '/settings/account', { as });
    await page.getByText('Phiên này').waitFor();
    await context.route('**/me/sessions', (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute('**/me/sessions');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Phiên này').waitFor();
    await leave();
  });
});
