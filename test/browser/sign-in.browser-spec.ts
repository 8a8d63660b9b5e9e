import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { aPerson } from '#testing';
import { startProvider, type TestProvider } from '../integration/identity-provider.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('signing in', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site);
    coordinator = await site.account('coordinator', scene.issuer.id);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('shows the form at any address, then the screen of that address, and signs out', async () => {
    const { page, faults, audit, leave } = await visit(site, '/campaigns');
    await page.getByRole('heading', { name: 'Đăng nhập Đôn đốc' }).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByLabel('Địa chỉ thư').fill(coordinator.email);
    await page.getByLabel('Mật khẩu').fill('sai rồi');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Địa chỉ thư hoặc mật khẩu không đúng.').waitFor();
    expect(await page.getByLabel('Địa chỉ thư').inputValue()).toBe(coordinator.email);
    await page.getByLabel('Mật khẩu').fill(coordinator.password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Đợt giao nhiệm vụ' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/campaigns');
    await page.getByText('Cơ quan giao', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập Đôn đốc' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('leads whoever only receives work from the first page to the work', async () => {
    const recipient = await site.account('contactPoint', scene.recipients[0]?.id ?? null);
    const { page, faults, leave } = await visit(site, '/');
    await page.getByLabel('Địa chỉ thư').fill(recipient.email);
    await page.getByLabel('Mật khẩu').fill(recipient.password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page
      .getByRole('heading', { name: 'Hôm nay không có việc gấp' })
      .or(page.getByRole('heading', { name: /việc cần làm hôm nay/ }))
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/work');
    expect(faults).toEqual([]);
    await leave();
  });

  it('sends a link to the address in the form, and asks for one when there is none', async () => {
    const { page, faults, leave } = await visit(site, '/');
    const send = page.getByRole('button', { name: 'Gửi liên kết đăng nhập' });
    await send.click();
    await page.getByText('Điền địa chỉ thư rồi bấm lại').waitFor();
    await page.getByLabel('Địa chỉ thư').fill(coordinator.email);
    await send.click();
    await page.getByText(`Nếu ${coordinator.email} có tài khoản`).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('comes over the screen when the session has ended, and leaves it as it was', async () => {
    const { page, context, leave } = await visit(site, '/campaigns', { as: coordinator });
    await page.getByText(`${scene.number}/`).waitFor();
    await page.clock.install();
    await context.clearCookies();
    await page.clock.fastForward('01:00');
    await page.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
    const dialog = page.getByRole('dialog', { name: 'Phiên đã hết.' });
    await dialog.waitFor();
    expect(await page.getByText(`${scene.number}/`).count()).toBe(1);
    await dialog.getByLabel('Địa chỉ thư').fill(coordinator.email);
    await dialog.getByLabel('Mật khẩu').fill(coordinator.password);
    await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(`${scene.number}/`).waitFor();
    await leave();
  });

  it('keeps what is being typed when the session ends long after, and is seen to have ended', async () => {
    const { page, context, leave } = await visit(site, '/settings/people?open=new', {
      as: coordinator,
    });
    const field = page.getByLabel('Địa chỉ thư', { exact: true });
    await field.fill('van-thu@lai-chau.test');
    await page.clock.install();
    await context.clearCookies();
    await page.clock.fastForward('30:00');
    await page.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
    const dialog = page.getByRole('dialog', { name: 'Phiên đã hết.' });
    await dialog.getByLabel('Địa chỉ thư').fill(coordinator.email);
    await dialog.getByLabel('Mật khẩu').fill(coordinator.password);
    await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe('van-thu@lai-chau.test');
    await leave();
  });

  it('says where to go when a browser runs no script', async () => {
    const { page, leave } = await visit(site, '/campaigns', { script: false });
    await page.getByRole('link', { name: 'Đăng nhập bằng trang đơn giản' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await leave();
  });
});

/** A port that nobody has just now. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

describeInBrowser('signing in by the account of the office', () => {
  let site: Site;
  let scene: Scene;
  let provider: TestProvider;
  beforeAll(async () => {
    // The provider sends people back to an address it was told before.
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    provider = await startProvider(`${baseUrl}/sign-in/identity/answer`);
    site = await startSite({ ...provider.env, BASE_URL: baseUrl }, port);
    scene = await aScene(site);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
    await provider.stop();
  });

  it('leads from the screen that was wanted to the provider and back to it', async () => {
    const { email } = await aPerson(site.db, 'coordinator', scene.issuer.id);
    provider.setAccount('s-1', { email, email_verified: true });
    provider.setVisitor('s-1');
    const { page, faults, audit, leave } = await visit(site, `/campaigns/${scene.id}`);
    const way = page.getByRole('link', { name: 'Đăng nhập bằng cổng cán bộ' });
    await way.waitFor();
    expect(await audit()).toEqual([]);
    await way.click();
    await page.getByRole('heading', { name: 'Bàn điều hành' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/campaigns/${scene.id}`);
    expect(faults).toEqual([]);
    await leave();
  });

  it('says kindly that the office has not registered somebody, without script too', async () => {
    provider.setAccount('s-2', { email: 'la@demo.test', email_verified: true });
    provider.setVisitor('s-2');
    const { page, faults, audit, leave } = await visit(site, '/work', {
      script: false,
      width: 390,
    });
    await page.getByRole('link', { name: 'Đăng nhập bằng cổng cán bộ' }).click();
    await page.getByText('Cơ quan chưa đăng ký người dùng này trong Đôn đốc.').waitFor();
    await page.getByText('Nhờ điều phối của cơ quan mời địa chỉ la@demo.test.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });
});
