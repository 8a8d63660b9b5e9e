import { aBody } from '#testing';
import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startDesk, type Desk } from './desk.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit, type Visit } from './visit.js';

const DUE = ['2025-03-12T10:00:00Z', '2025-04-30T10:00:00Z'];
const LOOK = 'Xem trước ai được báo gì';

/** "Xem trước": nothing has been sent, and who will be told stands there. */
async function look({ page }: Visit): Promise<ReturnType<Visit['page']['getByRole']>> {
  await page.getByRole('button', { name: LOOK }).click();
  const part = page.getByRole('region', { name: 'Ai được báo gì' });
  await part.getByText('Chưa có gì được ghi').waitFor();
  return part;
}

describeInBrowser('steering a campaign that goes on', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  let leader: Account;
  beforeAll(async () => {
    site = await startSite();
  });
  beforeEach(async () => {
    await site.standAt('2025-03-10T01:30:00Z');
    scene = await aScene(site, { bodies: 3, tasks: 2, dueAt: DUE });
    coordinator = await site.account('coordinator', scene.issuer.id);
    leader = await site.account('leader', scene.issuer.id);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const address = (search = '') => `/campaigns/${scene.id}${search}`;
  const cell = (index: number, task: number) =>
    address(`?body=${scene.recipients[index]?.code ?? ''}&task=${task}`);
  const workOf = async (index: number, task: number) => {
    const id = scene.assignmentIds[index]?.[task - 1] ?? '';
    const { json } = await site.call({ url: `/api/v1/assignments/${id}`, as: scene.coordinator });
    return json as { readonly state: string; readonly dueAt: string; readonly version: number };
  };

  it('moves a date for the chosen bodies after saying who is told', async () => {
    const window = await visit(site, address(), { as: coordinator });
    const { page, faults, audit, leave } = window;
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Đổi hạn 2 đơn vị' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đổi hạn cho 2 đơn vị đã chọn' });
    await dialog.getByRole('button', { name: LOOK }).click();
    await dialog.getByText('Cần chọn việc.').waitFor();
    await dialog.getByLabel('Việc', { exact: true }).selectOption({ index: 1 });
    await dialog.getByText('Cần chọn ngày').waitFor();
    await dialog.getByLabel('Hạn mới', { exact: true }).fill('28/03/2025');
    await dialog.getByText('Cần viết lý do.').waitFor();
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Chờ hướng dẫn của cấp trên');
    expect(await audit()).toEqual([]);
    const part = await look(window);
    await part.getByText('2 đơn vị được báo qua thư hạn mới của 2 việc.').waitFor();
    expect(await audit()).toEqual([]);
    await dialog.getByRole('button', { name: 'Sửa lại' }).click();
    expect(await dialog.getByLabel('Hạn mới', { exact: true }).inputValue()).toBe('28/03/2025');
    await look(window);
    await dialog.getByRole('button', { name: 'Đổi hạn 2 việc' }).click();
    await page.getByText('Đã đổi hạn 2 việc.').waitFor();
    expect([(await workOf(0, 1)).dueAt, (await workOf(2, 1)).dueAt]).toEqual([
      ...['2025-03-28T17:00:00+07:00', '2025-03-12T17:00:00+07:00'],
    ]);
    await page.getByText('Đã chọn 2 đơn vị').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await leave();
  });

  it('amends the document after saying who hears of it', async () => {
    const window = await visit(site, address(), { as: coordinator });
    const { page, faults, audit, leave } = window;
    await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
    await page.getByRole('button', { name: 'Sửa đổi, đính chính' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sửa đổi, bổ sung, đính chính' });
    await dialog.getByRole('button', { name: LOOK }).click();
    await dialog.getByText('Chưa sửa đổi gì.').waitFor();
    await dialog.locator('summary').first().click();
    await dialog.getByLabel('Nội dung việc').first().fill('Rà soát và lập danh sách');
    await dialog.getByText('có sửa đổi').waitFor();
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Cấp trên điều chỉnh');
    expect(await audit()).toEqual([]);
    const part = await look(window);
    await part.getByText('3 đơn vị được báo, 3 thư').waitFor();
    await dialog.getByRole('button', { name: 'Sửa đổi văn bản' }).click();
    await page.getByText('Đã sửa đổi: 3 đơn vị được báo, 0 đơn vị phải tiếp nhận lại.').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('gives the document up for a draft, task by task', async () => {
    const subject = 'Kế hoạch thay thế';
    const { json } = await site.call({
      ...{ method: 'POST' as const, url: '/api/v1/campaigns', as: scene.coordinator },
      body: { issuer: scene.issuer.code, subject },
    });
    const window = await visit(site, address(), { as: coordinator });
    const { page, faults, audit, leave } = window;
    await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
    await page.getByRole('button', { name: 'Thay thế bằng văn bản mới' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thay thế bằng văn bản mới' });
    await dialog.getByLabel('Bản nháp của văn bản mới').selectOption(String(json.id));
    for (const task of ['Việc 1. Việc thứ 1', 'Việc 2. Việc thứ 2']) {
      await dialog.getByLabel(task).selectOption('Kết thúc cùng văn bản cũ');
    }
    expect(await audit()).toEqual([]);
    const part = await look(window);
    await part.getByText('3 đơn vị được báo, 3 thư').waitFor();
    await dialog.getByRole('button', { name: 'Thay thế khi giao văn bản mới' }).click();
    await page.getByText('Đã định: 0 việc chuyển sang văn bản mới, 2 việc').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('moves the date of a task for everybody from the menu, by keyboard', async () => {
    const window = await visit(site, address(), { as: coordinator });
    const { page, faults, leave } = window;
    const menu = page.locator('summary', { hasText: 'Điều hành đợt' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thu hồi văn bản' }).waitFor({ state: 'hidden' });
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Đổi hạn một việc' });
    await dialog.getByLabel('Việc', { exact: true }).selectOption({ index: 2 });
    await dialog.getByLabel('Hạn mới', { exact: true }).fill('15/05/2025');
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Lùi theo công văn mới');
    const part = await look(window);
    await part.getByText('3 đơn vị được báo qua thư hạn mới của 3 việc.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await workOf(0, 2)).dueAt).toBe('2025-04-30T17:00:00+07:00');
    expect(faults).toEqual([]);
    await leave();
  });

  it('hands a piece of work over to another body, and the row says to whom', async () => {
    const other = await aBody(site.db, { name: 'Đặc khu Côn Đảo', parentId: scene.issuer.id });
    const window = await visit(site, cell(0, 2), { as: coordinator });
    const { page, faults, audit, leave } = window;
    await page.getByRole('button', { name: 'Chuyển giao việc này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chuyển giao việc này' });
    await dialog.getByLabel('Đơn vị tiếp tục thực hiện').fill('dac khu con');
    await dialog.getByRole('button', { name: other.name }).click();
    await dialog.getByRole('button', { name: LOOK }).click();
    await dialog.getByText('Cần viết lý do.').waitFor();
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Địa bàn đã chuyển');
    expect(await audit()).toEqual([]);
    const part = await look(window);
    await part.getByText(`${other.name}: một thư giao việc`).waitFor();
    expect(await audit()).toEqual([]);
    await part.getByRole('button', { name: `Chuyển giao cho ${other.name}` }).click();
    await page.getByText(`Đã chuyển giao cho ${other.name}.`).waitFor();
    expect((await workOf(0, 2)).state).toBe('transferred');
    expect(faults).toEqual([]);
    await leave();
  });

  it('hands over the open work of several chosen bodies to one', async () => {
    const other = await aBody(site.db, { name: 'Đặc khu Lý Sơn', parentId: scene.issuer.id });
    const window = await visit(site, address(), { as: coordinator });
    const { page, faults, audit, leave } = window;
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Chuyển giao việc của 2 đơn vị' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chuyển giao 4 việc của 2 đơn vị' });
    await dialog.getByLabel('Đơn vị tiếp tục thực hiện').fill('dac khu ly');
    await dialog.getByRole('button', { name: other.name }).click();
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Địa bàn đã chuyển');
    const part = await look(window);
    expect(await audit()).toEqual([]);
    await part.getByRole('button', { name: `Chuyển giao cho ${other.name}` }).click();
    await page.getByText('Đã chuyển giao 4 việc.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    const rows = await site.db.dataSource.query<{ state: string }[]>(
      `select state from assignment where campaign_id = $1 and state = 'transferred'`,
      [scene.id],
    );
    expect(rows).toHaveLength(4);
    expect(faults).toEqual([]);
    await leave();
  });

  it('drops a piece of work, and keeps what was written when nothing answers', async () => {
    const window = await visit(site, cell(1, 1), { as: coordinator });
    const { page, context, leave } = window;
    await page.getByRole('button', { name: 'Thôi giao việc này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thôi giao việc này' });
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Trùng với kế hoạch khác');
    const part = await look(window);
    const cut = '**/cancel';
    await context.route(cut, (route) => route.abort());
    await part.getByRole('button', { name: 'Thôi giao việc này' }).click();
    await dialog.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await part.getByText('Trùng với kế hoạch khác').waitFor();
    await context.unroute(cut);
    await part.getByRole('button', { name: 'Thôi giao việc này' }).click();
    await page.getByText('Đã thôi giao việc.').waitFor();
    expect((await workOf(1, 1)).state).toBe('cancelled');
    await leave();
  });

  it('tells whoever was overtaken by the body itself, and acts on nothing unseen', async () => {
    const window = await visit(site, cell(0, 1), { as: coordinator });
    const { page, audit, leave } = window;
    await page.getByRole('button', { name: 'Thôi giao việc này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thôi giao việc này' });
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Không còn cần');
    const url = `/api/v1/assignments/${scene.assignmentIds[0]?.[0] ?? ''}/progress`;
    const body = { progress: 'behind', note: null };
    const { version } = await workOf(0, 1);
    const acknowledge = `/api/v1/dispatches/${scene.dispatchIds[0] ?? ''}/acknowledge`;
    const as = scene.recipient;
    await site.call({ method: 'POST', url: acknowledge, as, body: {} });
    expect((await site.call({ method: 'POST', url, as, body, ifMatch: version })).status).toBe(200);
    const part = await look(window);
    await part.getByRole('button', { name: 'Thôi giao việc này' }).click();
    await dialog.getByText(/Có người vừa làm trước đồng chí/).waitFor();
    expect(await audit()).toEqual([]);
    await part.getByText('Không còn cần').waitFor();
    expect((await workOf(0, 1)).state).toBe('in_progress');
    await leave();
  });

  it('takes the document back from one body, and gives it again', async () => {
    const code = scene.recipients[2]?.code ?? '';
    const name = scene.recipients[2]?.name ?? '';
    const window = await visit(site, address(`?body=${code}`), { as: coordinator, width: 1920 });
    const { page, faults, audit, leave } = window;
    const panel = page.getByRole('complementary', { name });
    await panel.getByRole('button', { name: 'Thu hồi ở đơn vị này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thu hồi ở đơn vị này' });
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Giao nhầm');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await panel.count()).toBe(1);
    await panel.getByRole('button', { name: 'Thu hồi ở đơn vị này' }).click();
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Giao nhầm');
    const part = await look(window);
    await part.getByText(`${name}: một thư báo văn bản đã thu hồi ở đơn vị.`).waitFor();
    await part.getByRole('button', { name: 'Thu hồi ở đơn vị này' }).click();
    await page.getByText(`Đã thu hồi ở ${name}.`).waitFor();
    await panel.getByRole('button', { name: 'Giao lại văn bản' }).click();
    expect(await audit()).toEqual([]);
    const again = page.getByRole('dialog', { name: 'Giao lại văn bản' });
    await again.getByLabel('Lý do (bắt buộc)').fill('Đúng là của đơn vị');
    const back = await look(window);
    await back.getByRole('button', { name: 'Giao lại văn bản' }).click();
    await page.getByText(`Đã giao lại cho ${name}.`).waitFor();
    await panel.getByRole('button', { name: 'Thu hồi ở đơn vị này' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('pauses, goes on, and recalls the whole with a number before and no menu after', async () => {
    const window = await visit(site, address(), { as: coordinator });
    const { page, faults, audit, leave } = window;
    const choose = async (name: string) => {
      await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
      await page.getByRole('button', { name, exact: true }).click();
    };
    const press = async (name: string, reason: string) => {
      await choose(name);
      const dialog = page.getByRole('dialog', { name });
      if (reason !== '') await dialog.getByRole('textbox').fill(reason);
      const part = await look(window);
      await part.getByRole('button', { name, exact: true }).click();
    };
    await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
    expect(await audit()).toEqual([]);
    await page.keyboard.press('Escape');
    await press('Tạm dừng nhắc việc', '');
    await page.getByText('Đã tạm dừng nhắc việc.').waitFor();
    await press('Tiếp tục nhắc việc', '');
    await page.getByText('Nhắc việc đã tiếp tục.').waitFor();
    await choose('Thu hồi văn bản');
    const dialog = page.getByRole('dialog', { name: 'Thu hồi văn bản' });
    await dialog.getByRole('button', { name: LOOK }).click();
    await dialog.getByText('Cần viết lý do.').waitFor();
    await dialog.getByRole('textbox').fill('Ban hành văn bản thay thế');
    const part = await look(window);
    await part.getByText('3 đơn vị được báo văn bản đã thu hồi, mỗi đơn vị một thư.').waitFor();
    await part.getByText('6 việc đang mở không phải làm nữa.').waitFor();
    await part.getByRole('button', { name: 'Thu hồi văn bản' }).click();
    await page.getByText('Đã thu hồi văn bản.').waitFor();
    await page.locator('summary', { hasText: 'Điều hành đợt' }).waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await leave();
  });

  it('sends work back with another date', async () => {
    const as = scene.recipient;
    const work = scene.assignmentIds[0]?.[1] ?? '';
    const acknowledge = `/api/v1/dispatches/${scene.dispatchIds[0] ?? ''}/acknowledge`;
    await site.call({ method: 'POST', url: acknowledge, as, body: {} });
    const { version } = await workOf(0, 2);
    const submit = `/api/v1/assignments/${work}/submit`;
    const links = [{ url: 'https://laichau.gov.vn/tin/1', title: 'Tin đã đăng' }];
    const body = { note: 'Đã tổ chức 3 lớp', links };
    const sent = { method: 'POST', url: submit, as, body, ifMatch: version } as const;
    expect((await site.call(sent)).status).toBe(200);
    const { page, faults, audit, leave } = await visit(site, cell(0, 2), { as: coordinator });
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: 'Tin đã đăng' }).waitFor();
    await drawer.getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await drawer.getByLabel('Đề nghị bổ sung gì').fill('Thiếu danh sách');
    await drawer.getByLabel('Hạn bổ sung', { exact: true }).fill('20/05/2025');
    expect(await audit()).toEqual([]);
    await drawer.locator('form').getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await drawer.getByText(/20\/05\/2025/).waitFor();
    expect(await workOf(0, 2)).toMatchObject({
      ...{ state: 'returned', dueAt: '2025-05-20T17:00:00+07:00' },
    });
    expect(faults).toEqual([]);
    await leave();
  });

  it('offers a leader who does not coordinate none of it', async () => {
    const code = scene.recipients[0]?.code ?? '';
    const { page, leave } = await visit(site, address(`?body=${code}`), { as: leader });
    await page.getByRole('dialog').getByRole('heading', { name: 'Diễn biến' }).waitFor();
    const acts = /Thu hồi|Chuyển giao|Thôi giao|Đổi hạn/;
    expect(await page.getByRole('button', { name: acts }).count()).toBe(0);
    expect(await page.locator('summary', { hasText: 'Điều hành đợt' }).count()).toBe(0);
    await leave();
  });

  it('fits a phone', async () => {
    const { page, audit, leave } = await visit(site, address(), { as: coordinator, width: 390 });
    await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
    await page.getByRole('button', { name: 'Đổi hạn một việc' }).click();
    await page.getByRole('dialog').getByLabel('Hạn mới', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    await leave();
  });
});

describeInBrowser('bodies added to a campaign', () => {
  let desk: Desk;
  let id: string;
  beforeAll(async () => {
    desk = await startDesk();
    id = await desk.drafted('000');
    await desk.launchSeed(id);
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });

  it('says what each would get, refuses who has the document, and adds who has not', async () => {
    const window = await visit(desk, `/campaigns/${id}`, { as: desk.coordinator });
    const { page, faults, audit, leave } = window;
    await page.locator('summary', { hasText: 'Điều hành đợt' }).click();
    await page.getByRole('button', { name: 'Bổ sung đơn vị nhận' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bổ sung đơn vị nhận' });
    const find = async (letters: string, name: RegExp) => {
      await dialog.getByRole('searchbox').fill(letters);
      await dialog.getByRole('button', { name }).click();
    };
    await find('tam duong', /Tam Đường \S+$/);
    await dialog.getByRole('checkbox', { name: /LĐLĐ các huyện/ }).check();
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Bỏ sót khi giao');
    expect(await audit()).toEqual([]);
    await dialog.getByRole('button', { name: LOOK }).click();
    await dialog.getByText(/đã nhận văn bản của đợt này/).waitFor();
    await dialog.getByRole('button', { name: 'Sửa lại' }).click();
    await dialog.getByRole('button', { name: /^Bỏ .*Tam Đường/ }).click();
    await find('tuyen giao', /Ban Tuyên giáo - Nữ công \S+$/);
    const part = await look(window);
    await part.getByText(/một thư giao \d+ việc, đề nghị tiếp nhận/).waitFor();
    expect(await audit()).toEqual([]);
    await part.getByRole('button', { name: 'Giao thêm cho 1 đơn vị' }).click();
    await page.getByText('Đã giao thêm cho 1 đơn vị.').waitFor();
    await page.getByRole('searchbox').fill('tuyen giao');
    await page.getByRole('grid').getByText('Ban Tuyên giáo - Nữ công').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
