import { seedText, startDesk, type Desk } from './desk.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

const PATH = '/campaigns/new';
const JOB = '6f0f6a0e-6a43-4a6e-8a57-3a3d0f0f0a01';
const SECOND = '6f0f6a0e-6a43-4a6e-8a57-3a3d0f0f0a02';
const job = (more: Readonly<Record<string, unknown>>) => ({
  id: JOB,
  state: 'running',
  page: 3,
  pages: 12,
  readingId: null,
  source: null,
  problem: null,
  createdAt: '2025-03-10T08:30:00+07:00',
  endedAt: null,
  ...more,
});

describeInBrowser('bringing a document in', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => {
    await closeBrowser();
    await desk.stop();
  });
  const open = (path = PATH, options = {}) =>
    visit(desk, path, { as: desk.coordinator, ...options });

  it('keeps a pasted text on this machine until it is read, through a cut line and a reload', async () => {
    const { page, context, faults, audit, leave } = await open();
    await page.getByRole('button', { name: 'Dán văn bản' }).click();
    await page.getByLabel('Nội dung văn bản').fill(seedText('000'));
    const cut = '**/api/v1/readings';
    await context.route(cut, (route) => route.abort());
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.getByText('Nội dung đã dán vẫn còn trên máy này.').waitFor();
    expect(await audit()).toEqual([]);
    await context.unroute(cut);
    await page.reload();
    expect(await page.getByLabel('Nội dung văn bản').inputValue()).toContain('533/LĐLĐ');
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.getByRole('heading', { name: 'Rà soát Công văn 533/LĐLĐ' }).waitFor();
    expect(faults).toEqual([]);
    await page.goto(`${PATH}?way=text`);
    expect(await page.getByLabel('Nội dung văn bản').inputValue()).toBe('');
    await leave();
  });

  it('says where a directive may be forwarded to, and what became of the last ones', async () => {
    const own = {
      id: JOB,
      receivedAt: '2025-03-10T08:30:00+07:00',
      campaignId: null,
      reason: null,
    };
    const items = [
      { ...own, state: 'drafted', campaignId: JOB },
      { ...own, id: SECOND, state: 'waiting' },
    ];
    const { page, context, faults, audit, leave } = await open();
    await context.route('**/api/v1/mail-intakes', (route) =>
      route.fulfill({ json: { address: 'tra-loi@dondoc.test', items } }),
    );
    await page.reload();
    await page.getByRole('link', { name: 'tra-loi@dondoc.test' }).waitFor();
    expect(await page.getByRole('link', { name: 'Đã thành bản nháp' }).getAttribute('href')).toBe(
      `/campaigns/${JOB}`,
    );
    await page.getByText('Đang nhận dạng bản quét').waitFor();
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('lets one who has looked say so: the text of a PDF is wrong, a scan bears no mark', async () => {
    const { page, context, faults, audit, leave } = await open();
    await page.getByText('PDF đọc sai chữ, bản quét mờ').click();
    // A font that comes now moves the box away from under the press.
    await page.evaluate(async () => void (await document.fonts.ready));
    await page.getByLabel(/Nhận dạng lại mọi trang PDF/).check();
    await page.getByLabel(/không có dấu mật/).check();
    expect(await audit()).toEqual([]);
    const sent: string[] = [];
    await context.route('**/api/v1/readings', (route) => {
      sent.push(route.request().postData() ?? '');
      return route.continue();
    });
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(seedText('000')) };
    await page.getByLabel('Tải tệp').setInputFiles(file);
    await page.getByRole('heading', { name: 'Rà soát Công văn 533/LĐLĐ' }).waitFor();
    expect(sent[0]).toMatch(/name="recognise"\s+true[^]*name="noSecrecyMark"\s+true/);
    expect(faults).toEqual([]);
    await leave();
  });

  it('takes a dropped file', async () => {
    const { page, faults, leave } = await open();
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'cong-van.txt', { type: 'text/plain' }));
      return data;
    }, seedText('000'));
    await page.locator('.bg-drop').dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByRole('heading', { name: 'Rà soát Công văn 533/LĐLĐ' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it.each([
    ['TỐI MẬT\n\nKẾ HOẠCH\n1. Báo cáo kết quả.', 'mat.txt', /mật/],
    ['không phải tệp Word', 'hong.docx', /Mã (UNREADABLE_FILE|UNSUPPORTED_MEDIA_TYPE)/],
  ])('refuses what may not or cannot be read, and takes another', async (text, name, said) => {
    const { page, audit, leave } = await open();
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('alert').getByText(said).first().waitFor();
    expect(await audit()).toEqual([]);
    await input.setInputFiles({
      name: 'cong-van.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(seedText('000')),
    });
    await page.getByRole('heading', { name: 'Rà soát Công văn 533/LĐLĐ' }).waitFor();
    await leave();
  });

  it('shows a scan page by page, may be left, and goes on to the review', async () => {
    const readingId = await desk
      .call({
        method: 'POST',
        url: '/api/v1/readings',
        as: desk.key,
        body: { issuer: 'LDLD-LC', text: seedText('000') },
      })
      .then(({ json }) => (json as { id: string }).id);
    const { page, context, faults, audit, leave } = await open('/campaigns');
    let answer = job({});
    await context.route('**/api/v1/reading-jobs/*', (route) => route.fulfill({ json: answer }));
    await page.goto(`${PATH}?job=${JOB}`);
    await page.getByRole('status').getByText('Đang nhận dạng trang 3/12.').waitFor();
    await page.getByText(/Đồng chí có thể rời trang này/).waitFor();
    expect(await audit()).toEqual([]);
    answer = job({ state: 'done', page: 12, readingId });
    await page.getByRole('heading', { name: 'Rà soát Công văn 533/LĐLĐ' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it.each([
    [
      job({
        state: 'refused',
        problem: { type: '', code: 'EMPTY_TEXT', title: 'Không có chữ nào', status: 422 },
      }),
      'Không có chữ nào',
    ],
    [job({ state: 'cancelled' }), 'Đã thôi nhận dạng; tệp đã được xóa.'],
  ])('says how a scan ended without a reading', async (answer, said) => {
    const { page, context, audit, leave } = await open('/campaigns');
    await context.route('**/api/v1/reading-jobs/*', (route) => route.fulfill({ json: answer }));
    await page.goto(`${PATH}?job=${JOB}`);
    await page.getByText(said).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await page.getByRole('button', { name: 'Chọn tệp', exact: true }).waitFor();
    await leave();
  });

  it('says that the document has been given out before, and lets one go on', async () => {
    const text = seedText('000').replace('533/LĐLĐ', '534/LĐLĐ');
    const first = await desk.call({
      method: 'POST',
      url: '/api/v1/readings',
      as: desk.key,
      body: { issuer: 'LDLD-LC', text },
    });
    const made = await desk.call({
      method: 'POST',
      url: '/api/v1/campaigns',
      as: desk.key,
      body: { readingId: (first.json as { id: string }).id },
    });
    const { id } = made.json as { id: string };
    await desk.launchSeed(id);
    const { page, audit, leave } = await open(`${PATH}?way=text`);
    await page.getByLabel('Nội dung văn bản').fill(text);
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.getByText('Văn bản này đã được giao nhiệm vụ ngày 10/03/2025.').waitFor();
    expect(await audit()).toEqual([]);
    const link = page.getByRole('link', { name: 'Mở đợt đã giao' });
    expect(await link.getAttribute('href')).toBe(`/campaigns/${id}`);
    await page.getByRole('button', { name: 'Vẫn lập bản nháp mới' }).click();
    await page.getByText('Văn bản này đã được giao nhiệm vụ ngày 10/03/2025.').waitFor();
    await page.getByRole('heading', { name: 'Rà soát Công văn 534/LĐLĐ' }).waitFor();
    await leave();
  });

  it('has no sideways scroll on a phone, and is not offered to who may not begin', async () => {
    const phone = await open(PATH, { width: 390 });
    await phone.page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await phone.leave();
    const { page, leave } = await open(PATH, { as: desk.leader });
    await page.locator('input[type=file]').setInputFiles({
      name: 'cong-van.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(seedText('000')),
    });
    await page.getByText('Liên hệ điều phối của cơ quan để được cấp quyền.').waitFor();
    await page.goto('/campaigns');
    await page.getByRole('heading', { name: 'Đợt giao nhiệm vụ' }).waitFor();
    expect(await page.getByRole('link', { name: 'Giao nhiệm vụ mới' }).count()).toBe(0);
    await leave();
  });
});
