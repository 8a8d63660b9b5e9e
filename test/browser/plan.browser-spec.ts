import { startDesk, type Desk } from './desk.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('calendar, preview and launch', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });

  let documents = 600;
  /** A draft in order, of a document with a number of its own. */
  const ready = async (): Promise<string> => {
    const id = await desk.drafted('000');
    documents += 1;
    await desk.answerSeed(id, String(documents));
    return id;
  };
  const open = async (id: string, options = {}) => {
    const window = await visit(desk, `/campaigns/${id}/plan`, { as: desk.coordinator, ...options });
    await window.page.getByRole('heading', { name: /^Lịch và xem trước/ }).waitFor();
    return window;
  };
  const launchName = (tasks: number, bodies: number) => ({
    name: `Giao ${tasks} việc cho ${bodies} đơn vị`,
  });

  it('shows every date, every body and the mail before anything is sent', async () => {
    const id = await ready();
    const { page, faults, audit, leave } = await open(id);
    await page.getByText('Chưa có gì được gửi.').waitFor();
    await page
      .getByRole('region', { name: 'Mọi ngày của đợt' })
      .getByText('Hạn tiếp nhận')
      .waitFor();
    await page
      .getByRole('table', { name: 'Tháng 3/2025' })
      .getByTitle(/13 lượt đến hạn/)
      .waitFor();
    const table = page.getByRole('region', { name: 'Đơn vị và việc' });
    expect(await table.getByRole('checkbox').count()).toBe(13);
    expect(
      await table.getByRole('rowheader', { name: /LĐLĐ các huyện, Thành phố \(8\)/ }).count(),
    ).toBe(1);
    const mail = page.getByRole('region', { name: 'Thư mẫu' });
    await mail.getByText(/^\[Việc mới\] 6 việc theo Công văn 6\d\d\/LĐLĐ/).waitFor();
    await mail.getByLabel('Thư gửi cho').selectOption({ index: 3 });
    await mail.getByText('[Việc mới]').waitFor();
    const six = page.getByRole('region', { name: '6 rõ' });
    expect(await six.getByText('rõ', { exact: true }).count()).toBeGreaterThan(2);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('moves a date, leaves a body out, gives one on paper, and takes it back', async () => {
    const id = await ready();
    const { page, faults, audit, leave } = await open(id);
    await page.getByText(/^Việc không có thời hạn/).click();
    await page.getByRole('button', { name: 'Đặt hạn việc 1', exact: true }).click();
    await page.getByLabel('Đặt hạn việc 1').fill('15/04/2025');
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Ghi hạn' }).click();
    const dates = page.getByRole('region', { name: 'Mọi ngày của đợt' });
    const row = dates.getByRole('listitem').filter({ hasText: 'Thứ Ba 15/04/2025' });
    await row.getByText('gợi ý').waitFor();
    await page.getByRole('table', { name: 'Tháng 4/2025' }).waitFor();
    await page
      .getByRole('checkbox', { name: /^Giao cho Liên đoàn Lao động huyện Tam Đường/ })
      .click();
    await page.getByRole('button', launchName(6, 12)).first().waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', launchName(6, 13)).first().waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('leads from the button to what stands in the way, and from there to its place', async () => {
    const id = await desk.drafted('000');
    const { page, faults, audit, leave } = await open(id);
    await page.getByRole('button', launchName(6, 0)).first().click();
    await page.getByRole('region', { name: /việc cần làm trước khi giao/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('problem');
    expect(await audit()).toEqual([]);
    await page
      .getByRole('link', { name: /^“LĐLĐ các huyện, Thành phố” gồm những đơn vị nào/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Rà soát/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('#set-1');
    await page.goBack();
    await page.getByRole('heading', { name: /^Lịch và xem trước/ }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('offers paper to a body without an address', async () => {
    const id = await ready();
    await desk.db.dataSource.query(
      `delete from contact_point where body_id = (select id from body where code = 'LC-TAM-DUONG')`,
    );
    const { page, leave } = await open(id);
    await page
      .getByText('Liên đoàn Lao động huyện Tam Đường chưa có địa chỉ nhận.')
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: 'Giao bản giấy cho Liên đoàn Lao động huyện Tam Đường' })
      .click();
    await page.getByText('Liên đoàn Lao động huyện Tam Đường nhận bản giấy.').waitFor();
    await page.getByRole('button', launchName(6, 13)).first().click();
    await page.getByText(/^12 thư sẽ đi từ .*; 1 đơn vị nhận bản giấy\.$/).waitFor();
    await page.getByRole('button', { name: 'Chưa giao' }).click();
    await leave();
    await desk.db.dataSource.query(
      `insert into contact_point (id, body_id, kind, email, created_at, updated_at)
       select gen_random_uuid(), id, 'contactPoint', 'tam-duong@demo.test', now(), now()
       from body where code = 'LC-TAM-DUONG'`,
    );
  });

  it('launches nothing when the directory changed meanwhile, and says what did', async () => {
    const id = await ready();
    const { page, audit, leave } = await open(id);
    await page.getByRole('button', launchName(6, 13)).first().waitFor();
    await desk.db.dataSource.query(
      `update contact_point set email = 'moi@demo.test'
       where kind = 'contactPoint' and body_id = (select id from body where code = 'LC-TAM-DUONG')`,
    );
    await page.getByRole('button', launchName(6, 13)).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', launchName(6, 13)).click();
    await page.getByText('Bản xem trước vừa đổi, chưa giao gì.').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', launchName(6, 13)).first().click();
    await dialog.getByRole('button', launchName(6, 13)).click();
    await page.getByText('Đã giao 0/1 trang.').waitFor();
    await leave();
  });

  it('says why a launch failed, and does what may be done about it', async () => {
    const id = await ready();
    const { page, context, audit, leave } = await open(id);
    const progress = (more: Readonly<Record<string, unknown>>) => ({
      ...{ id, version: 4, pagesDone: 0, pageCount: 1, recipientCount: 13 },
      ...{ launchedAt: '2025-03-10T08:30:00+07:00', releasedAt: null, error: null, offers: [] },
      ...more,
    });
    let answer = progress({ state: 'launching' });
    await context.route(`**/campaigns/${id}/launch`, (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: answer }) : route.continue(),
    );
    await page.getByRole('button', launchName(6, 13)).first().click();
    await page.getByRole('dialog').getByRole('button', launchName(6, 13)).click();
    await page.getByText('Đồng chí có thể đóng trang này').waitFor();
    expect(await audit()).toEqual([]);
    answer = progress({
      state: 'launch_failed',
      error: 'Không ghi được trang 1.',
      offers: [
        { act: 'retryLaunch', offered: true },
        { act: 'discard', offered: true },
      ],
    });
    await page.getByText('Lý do: Không ghi được trang 1.').waitFor();
    await page.getByRole('button', { name: 'Giao lại' }).waitFor();
    expect(await audit()).toEqual([]);
    // The real campaign is still being launched: the server says so, and nothing is lost.
    await page.getByRole('button', { name: 'Bỏ lần giao này' }).click();
    await page.getByRole('alert').getByText(/^Mã /).waitFor();
    await leave();
  });

  it('goes back to a new draft from a launch that was given up', async () => {
    const id = await ready();
    await desk.db.dataSource.query(`update campaign set state = 'discarded' where id = $1`, [id]);
    const { page, faults, leave } = await open(id);
    await page.getByText('Lần giao này đã bỏ.').waitFor();
    await page.getByRole('button', { name: 'Lập bản nháp mới từ bản này' }).click();
    await page.getByRole('heading', { name: /^Rà soát Công văn 6/ }).waitFor();
    expect(page.url()).not.toContain(id);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is not for who may not launch, fits a phone, and says when nothing answers', async () => {
    const id = await ready();
    const leader = await open(id, { as: desk.leader });
    await leader.page.getByText('Chỉ điều phối của cơ quan xem trước và giao được.').waitFor();
    expect(await leader.audit()).toEqual([]);
    await leader.leave();
    const phone = await open(id, { width: 390 });
    await phone.page.getByRole('button', launchName(6, 13)).first().waitFor();
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await phone.audit()).toEqual([]);
    await phone.leave();
    const cut = await visit(desk, '/campaigns', { as: desk.coordinator });
    await cut.context.route('**/preview', (route) => route.abort());
    await cut.page.goto(`/campaigns/${id}/plan`);
    await cut.page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await cut.context.unroute('**/preview');
    await cut.page.getByRole('button', { name: 'Thử lại' }).click();
    await cut.page.getByText('Chưa có gì được gửi.').waitFor();
    await cut.leave();
  });
});
