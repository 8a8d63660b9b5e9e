import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit, type Visit } from './visit.js';

const PDF = { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') };

describeInBrowser('pages for somebody signed in, without script', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });
  beforeEach(() => site.standAt('2025-03-10T01:30:00Z'));

  interface Place extends Scene {
    readonly clerk: Account;
    readonly work: string;
  }
  async function place(wish: Parameters<typeof aScene>[1] = {}): Promise<Place> {
    const scene = await aScene(site, { dueAt: ['2025-03-14T10:00:00Z', null], ...wish });
    const clerk = await site.account('contactPoint', scene.recipients[0]!.id);
    return { ...scene, clerk, work: `/work/${scene.assignmentIds[0]![0]!}` };
  }
  const open = (path: string, as: Account, width = 390): Promise<Visit> =>
    visit(site, path, { as, script: false, width });
  async function sound({ page, audit, faults }: Visit): Promise<void> {
    expect(await audit()).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    expect(faults).toEqual([]);
  }
  const call = async (as: string, path: string, body: object): Promise<void> => {
    const answer = await site.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
  };

  it('lead from signing in to the list, acknowledge there, and say what is next', async () => {
    const { clerk } = await place();
    const seen = await visit(site, '/work', { script: false, width: 390 });
    const { page } = seen;
    await page.getByText('Đăng nhập xong sẽ mở đúng trang').waitFor();
    await page.getByLabel('Địa chỉ thư', { exact: true }).fill(clerk.email);
    await page.getByLabel('Mật khẩu').fill(clerk.password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: '1 việc cần làm hôm nay' }).waitFor();
    await sound(seen);
    await page.getByRole('button', { name: 'Tiếp nhận' }).first().click();
    await page.getByText('Đơn vị đã tiếp nhận lúc').waitFor();
    await page.getByRole('link', { name: 'Về việc của tôi' }).click();
    await page.getByRole('heading', { name: 'Hôm nay không có việc gấp' }).waitFor();
    await page.getByRole('link', { name: 'Cập nhật tiến độ' }).first().click();
    await page.getByText('Việc này đang thế nào?').waitFor();
    await sound(seen);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByText('Đã đăng xuất khỏi máy này.').waitFor();
    await seen.leave();
  });

  it('take progress, and show both versions when a colleague was quicker', async () => {
    const { clerk, work } = await place();
    const mine = await open(work, clerk);
    const theirs = await open(work, clerk);
    await theirs.page.getByLabel('Đang chậm').check();
    await theirs.page.getByLabel('Ghi chú (không bắt buộc)').fill('Thiếu người');
    await theirs.page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
    await theirs.page.getByText('Đã ghi nhận tiến độ.').waitFor();
    await sound(theirs);
    await mine.page.getByLabel('Đúng tiến độ').check();
    await mine.page.getByLabel('Ghi chú (không bắt buộc)').fill('Đang mở lớp');
    await mine.page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
    const alert = mine.page.getByRole('alert');
    await alert.getByText('Nội dung vừa được cập nhật ở nơi khác').waitFor();
    await alert.getByText('Thiếu người').waitFor();
    expect(await mine.page.getByLabel('Ghi chú (không bắt buộc)').inputValue()).toBe('Đang mở lớp');
    await sound(mine);
    await mine.page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
    await mine.page.getByText('Đã ghi nhận tiến độ.').waitFor();
    await mine.leave();
    await theirs.leave();
  });

  it('hand in with a file; a form without words comes back', async () => {
    const { clerk, work } = await place();
    const seen = await open(work, clerk);
    const { page } = seen;
    await page.getByText('Báo cáo hoàn thành', { exact: true }).first().click();
    await page.getByLabel('Kết quả thực hiện').fill('   ');
    await page.getByRole('button', { name: 'Nộp báo cáo hoàn thành' }).click();
    await page.getByRole('alert').getByText('Chưa gửi được').waitFor();
    await page.getByText('xin chọn lại tệp').waitFor();
    await sound(seen);
    await page.getByLabel('Kết quả thực hiện').fill('Đã mở ba lớp');
    await page.getByLabel('Minh chứng (không bắt buộc)').setInputFiles(PDF);
    await page.getByRole('button', { name: 'Nộp báo cáo hoàn thành' }).click();
    await page.getByText('Đã nộp báo cáo hoàn thành.').waitFor();
    await page.getByRole('link', { name: 'bao-cao.pdf' }).waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('hand in links and a figure of the target; what does not fit comes back where it was written', async () => {
    const target = { words: 'trên 80%', ratio: 0.8, count: null, unit: 'người', base: 'đoàn viên' };
    const { clerk, work, coordinator, assignmentIds } = await place({ target });
    const seen = await open(work, clerk);
    const { page } = seen;
    await page.getByText('Báo cáo hoàn thành', { exact: true }).first().click();
    await page.getByLabel('Kết quả thực hiện').fill('Đã tập huấn');
    await page.getByLabel('Địa chỉ 2').fill('https://laichau.gov.vn/tin/1');
    await page.getByLabel('Tên gọi').nth(1).fill('Tin tập huấn');
    await page.getByRole('group', { name: 'Chỉ tiêu: trên 80%' }).waitFor();
    await page.getByLabel('Đã đạt (người)').fill('nhiều');
    await page.getByRole('button', { name: 'Nộp báo cáo hoàn thành' }).click();
    const fault = page.getByRole('alert').getByRole('link', { name: /Phải là một con số/ });
    await fault.waitFor();
    await sound(seen);
    await page.getByLabel('Đã đạt (người)').fill('1.250');
    await page.getByRole('button', { name: 'Nộp báo cáo hoàn thành' }).click();
    await page
      .getByRole('alert')
      .getByText(/nhập cả tử số và mẫu số/)
      .waitFor();
    expect(await page.getByLabel('Địa chỉ 2').inputValue()).toBe('https://laichau.gov.vn/tin/1');
    await page.getByLabel('Trên tổng số đoàn viên').fill('1.300');
    await page.getByRole('button', { name: 'Nộp báo cáo hoàn thành' }).click();
    await page.getByText('Đã nộp báo cáo hoàn thành.').waitFor();
    await page.getByRole('link', { name: 'Tin tập huấn' }).waitFor();
    await page.getByText('Số liệu: 1250/1300 người').waitFor();
    await sound(seen);
    const url = `/api/v1/assignments/${assignmentIds[0]![0]!}`;
    expect((await site.call({ url, as: coordinator })).json).toMatchObject({
      submissions: [
        {
          links: [{ url: 'https://laichau.gov.vn/tin/1', title: 'Tin tập huấn' }],
          figure: { numerator: 1250, denominator: 1300 },
        },
      ],
    });
    await seen.leave();
  });

  it('let whoever judges take what was handed in, or send it back with another date', async () => {
    const scene = await place();
    const body = { note: 'Đã mở ba lớp' };
    const submit = async (index: number, as: string) => {
      const id = scene.assignmentIds[index]![0]!;
      const url = `/api/v1/assignments/${id}/submit`;
      const sent = { method: 'POST', url, as, body, ifMatch: 1 } as const;
      expect((await site.call(sent)).status).toBe(200);
      return `/work/${id}`;
    };
    const first = await submit(0, scene.recipient);
    const second = await submit(1, scene.otherRecipient);
    const judge = await site.account('coordinator', scene.issuer.id);
    const seen = await open(first, judge);
    const { page } = seen;
    await page.getByText('Trả lại, đề nghị bổ sung', { exact: true }).first().click();
    await page.getByLabel('Đề nghị bổ sung gì').fill('  ');
    await page.getByLabel('Hạn bổ sung').fill('2025-03-21');
    await page.getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await page.getByRole('alert').getByText('Cần nêu lý do.').waitFor();
    expect(await page.getByLabel('Hạn bổ sung').inputValue()).toBe('2025-03-21');
    await sound(seen);
    await page.getByLabel('Đề nghị bổ sung gì').fill('Thiếu danh sách');
    await page.getByRole('button', { name: 'Trả lại, đề nghị bổ sung' }).click();
    await page.getByText('Đã trả lại. Đơn vị được báo phải bổ sung gì.').waitFor();
    await page.getByText('17:00, Thứ Sáu 21/03/2025').first().waitFor();
    await page.goto(second);
    await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await page.getByText('Đã xác nhận hoàn thành. Đơn vị được báo.').waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('ask for more time; the coordinator grants it on the page its mail opens', async () => {
    const scene = await place();
    const seen = await open(scene.work, scene.clerk);
    const { page } = seen;
    await page.getByText('Xin gia hạn', { exact: true }).click();
    await page.getByLabel('Đề nghị hạn mới').fill('2025-03-12');
    await page.locator('#extension-reason').fill('Chờ số liệu');
    await page.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#extension-reason').inputValue()).toBe('Chờ số liệu');
    await page.getByLabel('Đề nghị hạn mới').fill('2025-03-31');
    await page.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click();
    await page.getByText('Đã gửi đề nghị gia hạn.').waitFor();
    await sound(seen);
    const coordinator = await site.account('coordinator', scene.issuer.id);
    const desk = await open('/exchanges', coordinator, 1280);
    await desk.page.getByText('Đề nghị gia hạn đến 17:00, Thứ Hai 31/03/2025.').waitFor();
    await sound(desk);
    await desk.page.getByText('Không đồng ý', { exact: true }).click();
    await desk.page.getByLabel('Lý do (bắt buộc)').fill('  ');
    await desk.page.getByRole('button', { name: 'Không đồng ý gia hạn' }).click();
    await desk.page.getByRole('alert').getByText('Cần nêu lý do.').waitFor();
    await sound(desk);
    await desk.page.getByText('Đồng ý gia hạn', { exact: true }).first().click();
    await desk.page.getByRole('button', { name: 'Đồng ý gia hạn', exact: true }).click();
    await desk.page.getByText('Đã ghi câu trả lời.').waitFor();
    await sound(desk);
    await page.reload();
    await page.getByText('17:00, Thứ Hai 31/03/2025').first().waitFor();
    await page.getByRole('heading', { name: 'Các lần đổi hạn' }).waitFor();
    await sound(seen);
    await desk.leave();
    await seen.leave();
  });

  it('ask, are answered, explain, and give work back', async () => {
    const scene = await place();
    const seen = await open(scene.work, scene.clerk);
    const { page } = seen;
    await page.getByText('Hỏi lại cơ quan giao').click();
    await page.getByLabel('Câu hỏi (bắt buộc)').fill('Theo mẫu nào?');
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('Đã gửi câu hỏi.').waitFor();
    const coordinator = await site.account('coordinator', scene.issuer.id);
    const desk = await open('/exchanges', coordinator);
    await desk.page.getByText('Theo mẫu nào?').waitFor();
    await desk.page.getByLabel('Nội dung trả lời (bắt buộc)').fill('Mẫu số 2');
    await desk.page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await desk.page.getByText('Đã ghi câu trả lời.').waitFor();
    await call(scene.coordinator, `assignments/${scene.assignmentIds[0]![0]!}/explanations`, {
      text: 'Vì sao chậm?',
    });
    await page.goto(scene.work);
    await page.getByText('Mẫu số 2').waitFor();
    await page.getByRole('link', { name: 'Giải trình' }).click();
    await page.getByLabel('Nội dung giải trình (bắt buộc)').fill('Do mưa lũ');
    await sound(seen);
    await page.getByRole('button', { name: 'Gửi giải trình' }).click();
    await page.getByText('Đã ghi câu trả lời.').waitFor();
    await page.goto(scene.work);
    await page.getByText('Không thuộc thẩm quyền').click();
    await page.locator('#reason').fill('Việc của Sở Y tế');
    await page.getByLabel('Đơn vị phù hợp hơn (nếu biết)').fill('Sở Y tế');
    await page.getByRole('button', { name: 'Trả lại việc này kèm lý do' }).click();
    await page.getByText('Đã trả lại việc.').waitFor();
    await sound(seen);
    await desk.leave();
    await seen.leave();
  });

  it('keep what was typed when the session ends, and send it after signing in again', async () => {
    const { clerk, work } = await place();
    const seen = await open(work, clerk);
    const { page, context } = seen;
    await page.getByLabel('Đang chậm').check();
    await page.getByLabel('Ghi chú (không bắt buộc)').fill('Viết lâu lắm rồi');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
    await page.getByText('Đăng nhập lại, nội dung đồng chí đã viết vẫn còn').waitFor();
    expect(await seen.audit()).toEqual([]);
    await page.getByLabel('Địa chỉ thư', { exact: true }).fill(clerk.email);
    await page.getByLabel('Mật khẩu').fill(clerk.password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Viết lâu lắm rồi').waitFor();
    expect(await seen.audit()).toEqual([]);
    await page.getByRole('button', { name: 'Gửi nội dung này' }).click();
    await page.getByText('Đã ghi nhận tiến độ.').waitFor();
    await seen.leave();
  });

  it('show nothing of another body', async () => {
    const scene = await place();
    const other = await site.account('contactPoint', scene.recipients[1]!.id);
    const seen = await open(scene.work, other);
    await seen.page.getByText('Không tìm thấy, hoặc không thuộc phạm vi').first().waitFor();
    expect(await seen.audit()).toEqual([]);
    await seen.leave();
  });

  it('draft, correct and hand in a period report', async () => {
    const scene = await place({ bodies: 2, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    await site.standAt('2025-12-02T01:30:00Z');
    await site.advance(scene.id);
    const [report] = await site.db.dataSource.query<{ id: string }[]>(
      `select r.id from period_report r join dispatch d on d.id = r.dispatch_id where d.id = $1`,
      [scene.dispatchIds[0]],
    );
    const seen = await open(`/reports/${report!.id}`, scene.clerk);
    const { page } = seen;
    await sound(seen);
    await page.getByLabel('Việc đã làm, hoặc lý do').fill('Đã mở lớp');
    await page.getByLabel('Chỉ tiêu 1').fill('Số lớp');
    await page.getByLabel('Số', { exact: true }).first().fill('ba');
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await page.getByRole('alert').getByText('ô Số phải là một con số').waitFor();
    expect(await page.getByLabel('Việc đã làm, hoặc lý do').inputValue()).toBe('Đã mở lớp');
    await sound(seen);
    await page.getByLabel('Số', { exact: true }).first().fill('1.250,5');
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.getByText('Đã lưu nháp trên hệ thống.').waitFor();
    expect(await page.getByLabel('Số', { exact: true }).first().inputValue()).toBe('1250,5');
    await page.getByLabel('Tệp đã ký (không bắt buộc)').setInputFiles(PDF);
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await page.getByText('Đã nộp báo cáo.').waitFor();
    await page.getByText('bao-cao.pdf').waitFor();
    await sound(seen);
    await seen.leave();
  });

  it('keep with a script what is being written, here and as a draft, through a cut and a closed window', async () => {
    const scene = await place({ bodies: 2, tasks: 1, reportOpensAt: '2025-12-01T01:00:00Z' });
    await site.standAt('2025-12-02T01:30:00Z');
    await site.advance(scene.id);
    const [report] = await site.db.dataSource.query<{ id: string }[]>(
      `select r.id from period_report r join dispatch d on d.id = r.dispatch_id where d.id = $1`,
      [scene.dispatchIds[0]],
    );
    const path = `/reports/${report!.id}`;
    const seen = await visit(site, path, { as: scene.clerk, width: 390 });
    const { page, context } = seen;
    const done = page.getByLabel('Việc đã làm, hoặc lý do');
    await page.clock.install();
    await done.fill('Đã mở ba lớp');
    await page.getByText('Nội dung đang viết được giữ trên máy này.').waitFor();
    await page.clock.fastForward('00:11');
    await page.getByText('Đã lưu nháp').waitFor();
    const drafts = await site.db.dataSource.query<{ state: string; content: { done: string } }[]>(
      'select state, content from period_report where id = $1',
      [report!.id],
    );
    expect(drafts).toEqual([
      { state: 'draft', content: expect.objectContaining({ done: 'Đã mở ba lớp' }) },
    ]);
    expect(await seen.audit()).toEqual([]);
    await context.route(`**${path}/keep`, (route) => route.abort());
    await done.fill('Đã mở ba lớp, còn một lớp');
    await page.clock.fastForward('00:11');
    await page.getByText('Chưa lưu được lên hệ thống.').waitFor();
    await page.close();
    const again = await context.newPage();
    await again.goto(path);
    await again.getByText(/Nội dung đang viết dở lúc \d\d:\d\d đã được đưa lại/).waitFor();
    const field = again.getByLabel('Việc đã làm, hoặc lý do');
    expect(await field.inputValue()).toBe('Đã mở ba lớp, còn một lớp');
    await again.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await again.getByText('Đã nộp báo cáo.').waitFor();
    expect(
      await again.evaluate(() =>
        Object.keys(localStorage).filter((name) => name.startsWith('dondoc.kept')),
      ),
    ).toEqual([]);
    expect(seen.faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    await seen.leave();
  });
});
