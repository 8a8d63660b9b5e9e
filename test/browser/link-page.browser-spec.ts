import { aBody } from '#testing';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { linkOf } from './link-fixture.js';
import { startSite, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit, type Visit } from './visit.js';

const KB = 1024;

describeInBrowser('the page behind a mail link, without script', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });
  beforeEach(() => site.standAt('2025-03-10T01:30:00Z'));

  const addressOf = (scene: Scene): string =>
    linkOf(site, scene.dispatchIds[0]!, scene.recipients[0]!.email);
  const open = (path: string, more: { readonly width?: number } = {}): Promise<Visit> =>
    visit(site, path, { script: false, width: 390, ...more });
  /** Nothing found by axe in either theme, nothing wider than the window, no fault in the console. */
  async function sound({ page, audit, faults }: Visit): Promise<void> {
    expect(await audit()).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    expect(faults).toEqual([]);
  }
  const asCoordinator = async (scene: Scene, path: string, body: object, ifMatch?: number) => {
    const answer = await site.call({
      method: 'POST',
      url: `/api/v1/${path}`,
      as: scene.coordinator,
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
  };

  it('is acknowledged by keyboard alone, and says so when it is opened again', async () => {
    const scene = await aScene(site, { dueAt: ['2025-03-14T10:00:00Z', null] });
    const address = addressOf(scene);
    const seen = await open(address);
    const { page } = seen;
    await page.getByText('Đề nghị tiếp nhận trước').waitFor();
    await page.getByText('Còn 4 ngày').waitFor();
    await sound(seen);
    for (let tab = 0; tab < 12; tab += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (focused === 'Tiếp nhận') break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('Đơn vị đã tiếp nhận lúc 08:30 ngày 10/03/2025').waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await page.getByRole('button', { name: 'Tiếp nhận' }).count()).toBe(0);
    await sound(seen);
    await seen.leave();
  });

  it('weighs at most 60 kB at first sight', async () => {
    const scene = await aScene(site);
    const first = await open('about:blank');
    let bytes = 0;
    const sizes: Promise<void>[] = [];
    first.page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
          bytes += responseBodySize + responseHeadersSize;
        }),
      );
    });
    await first.page.goto(addressOf(scene), { waitUntil: 'networkidle' });
    await Promise.all(sizes);
    process.stderr.write(`first view of a mail link: ${(bytes / KB).toFixed(1)} kB\n`);
    expect(sizes.length).toBeGreaterThanOrEqual(4);
    expect(bytes).toBeGreaterThan(20 * KB);
    expect(bytes).toBeLessThanOrEqual(60 * KB);
    await first.leave();
  });

  it('is given back with a reason and a suggested body; without a reason the form comes back filled', async () => {
    const scene = await aScene(site);
    const seen = await open(addressOf(scene));
    const { page } = seen;
    await page.getByText('Không thuộc thẩm quyền').click();
    await page.getByLabel('Lý do (bắt buộc)').fill('   ');
    await page.getByLabel('Đơn vị phù hợp hơn (nếu biết)').fill('Sở Nội vụ');
    await page.getByRole('button', { name: 'Gửi trả lại kèm lý do' }).click();
    await page.getByRole('alert').getByText('Cần nêu lý do.').waitFor();
    expect(await page.getByLabel('Đơn vị phù hợp hơn (nếu biết)').inputValue()).toBe('Sở Nội vụ');
    await sound(seen);
    await page.getByLabel('Lý do (bắt buộc)').fill('Đơn vị không quản lý lĩnh vực này');
    await page.getByRole('button', { name: 'Gửi trả lại kèm lý do' }).click();
    await page.getByText('Đơn vị đã từ chối tiếp nhận').waitFor();
    await page.getByText('Đơn vị đề xuất: Sở Nội vụ').waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('asks about one piece of work and shows the answer when it has come', async () => {
    const scene = await aScene(site);
    const seen = await open(addressOf(scene));
    const { page } = seen;
    await page.getByText('Hỏi lại cơ quan giao').click();
    await page.getByLabel('Hỏi về').selectOption({ index: 1 });
    await page.getByLabel('Câu hỏi (bắt buộc)').fill('Báo cáo theo mẫu nào?');
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('Chờ trả lời').waitFor();
    const { json } = await site.call({
      url: `/api/v1/exchanges?campaignId=${scene.id}`,
      as: scene.coordinator,
    });
    const [asked] = json.items as { id: string }[];
    await asCoordinator(scene, `questions/${asked!.id}/answer`, { text: 'Theo mẫu số 2.' });
    await page.reload();
    await page.getByText('Theo mẫu số 2.').waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('shows both versions when a colleague has answered otherwise meanwhile', async () => {
    const scene = await aScene(site);
    const mine = await open(addressOf(scene));
    const theirs = await open(addressOf(scene));
    await theirs.page.getByText('Không thuộc thẩm quyền').click();
    await theirs.page.getByLabel('Lý do (bắt buộc)').fill('Việc của Sở Tài chính');
    await theirs.page.getByRole('button', { name: 'Gửi trả lại kèm lý do' }).click();
    await theirs.page.getByText('Đơn vị đã từ chối tiếp nhận').waitFor();
    await mine.page.getByText('Hỏi lại cơ quan giao').click();
    await mine.page.getByLabel('Câu hỏi (bắt buộc)').fill('Một câu hỏi viết lâu');
    await mine.page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await mine.page.getByRole('alert').getByText('Chưa gửi được').waitFor();
    await mine.page.getByText('Lý do: Việc của Sở Tài chính').waitFor();
    await mine.page.getByText('Một câu hỏi viết lâu').waitFor();
    await sound(mine);
    await mine.leave();
    await theirs.leave();
  });

  it('shows the words of the document on a page of its own, and the way back', async () => {
    const scene = await aScene(site);
    const seen = await open(`${addressOf(scene)}/text`);
    await seen.page.getByText('Toàn văn chưa được lưu ở đây').waitFor();
    await sound(seen);
    await seen.page.getByText('Về trang tiếp nhận').click();
    await seen.page.getByText('Đề nghị tiếp nhận trước').waitFor();
    await seen.leave();
  });

  it('that has expired keeps what was typed, and sends a new one to the address on record', async () => {
    const scene = await aScene(site);
    const seen = await open(addressOf(scene));
    const { page } = seen;
    await page.getByText('Không thuộc thẩm quyền').click();
    await page.getByLabel('Lý do (bắt buộc)').fill('Lý do viết từ ba tháng trước');
    await site.standAt('2025-06-10T01:30:00Z');
    await page.getByRole('button', { name: 'Gửi trả lại kèm lý do' }).click();
    await page.getByRole('heading', { name: 'Liên kết hết hạn' }).waitFor();
    await page.getByText('Lý do viết từ ba tháng trước').waitFor();
    await sound(seen);
    await page.getByRole('button', { name: 'Gửi lại liên kết tới email đơn vị' }).click();
    await page.getByRole('heading', { name: 'Đã gửi lại liên kết' }).waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('that is none of ours says so kindly', async () => {
    const scene = await aScene(site);
    const seen = await open(`${addressOf(scene).slice(0, -3)}xyz`);
    await seen.page.getByRole('heading', { name: 'Liên kết không mở được' }).waitFor();
    expect(await seen.audit()).toEqual([]);
    await seen.leave();
  });

  it('of an address that was replaced opens nothing but the way to the new one', async () => {
    const scene = await aScene(site);
    const seen = await open(linkOf(site, scene.dispatchIds[0]!, 'cu@demo.test'));
    await seen.page.getByRole('heading', { name: 'Địa chỉ nhận đã thay đổi' }).waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('tells of a recall, of the end of a campaign, and of work that went to another body', async () => {
    const recalled = await aScene(site);
    await asCoordinator(recalled, `dispatches/${recalled.dispatchIds[0]}/recall`, {
      reason: 'Ban hành nhầm',
    });
    const first = await open(addressOf(recalled));
    await first.page.getByText('Văn bản đã được thu hồi.').waitFor();
    expect(await first.page.getByRole('button').count()).toBe(0);
    await sound(first);
    await first.leave();

    const handed = await aScene(site);
    const heir = await aBody(site.db, { name: 'LĐLĐ khu vực 1', parentId: handed.issuer.id });
    await asCoordinator(handed, `dispatches/${handed.dispatchIds[0]}/transfer`, {
      toBody: heir.code,
      reason: 'Sáp nhập đơn vị',
    });
    const second = await open(addressOf(handed));
    await second.page.getByText('đã chuyển giao cho LĐLĐ khu vực 1').waitFor();
    await sound(second);
    await second.leave();

    const closed = await aScene(site);
    const url = `/api/v1/campaigns/${closed.id}`;
    const { version } = (await site.call({ url, as: closed.coordinator })).json as {
      version: number;
    };
    await asCoordinator(closed, `campaigns/${closed.id}/close`, { reason: 'Đã đủ' }, version);
    const third = await open(addressOf(closed));
    await third.page.getByText('Đợt giao nhiệm vụ đã kết thúc.').waitFor();
    await sound(third);
    await third.leave();
  });

  it('opens again at the address a refused press leaves in the browser', async () => {
    const scene = await aScene(site);
    const address = addressOf(scene);
    const seen = await open(`${address}/decline`);
    expect(new URL(seen.page.url()).pathname).toBe(address);
    await seen.leave();
  });

  it.each([390, 1920])('fits a window of %s pixels with a long text in its form', async (width) => {
    const scene = await aScene(site);
    const seen = await open(addressOf(scene), { width });
    await seen.page.getByText('Hỏi lại cơ quan giao').click();
    await seen.page.getByLabel('Câu hỏi (bắt buộc)').fill('dài'.repeat(600));
    await sound(seen);
    await seen.leave();
  });
});

describeInBrowser('signing in without script', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('brings the form back with the address after a wrong password', async () => {
    const scene = await aScene(site);
    const { email } = await site.account('contactPoint', scene.recipients[0]!.id);
    const seen = await visit(site, '/sign-in', { script: false, width: 390 });
    const { page } = seen;
    expect(await seen.audit()).toEqual([]);
    await page.getByLabel('Địa chỉ thư', { exact: true }).fill(email);
    await page.getByLabel('Mật khẩu').fill('sai');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Địa chỉ thư hoặc mật khẩu không đúng.').waitFor();
    expect(await page.getByLabel('Địa chỉ thư', { exact: true }).inputValue()).toBe(email);
    expect(await seen.audit()).toEqual([]);
    await seen.leave();
  });

  it('tells a link that was used the way to another', async () => {
    const seen = await visit(site, '/sign-in/ddl_none', { script: false, width: 390 });
    await seen.page.getByRole('heading', { name: 'Liên kết không dùng được nữa' }).waitFor();
    expect(await seen.audit()).toEqual([]);
    await seen.leave();
  });
});
