import { loadDemoDirectory } from '#application';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the directory', () => {
  let site: Site;
  let officeId: string;
  let coordinator: Account;
  beforeAll(async () => {
    site = await startSite();
    const { idOf } = await site.db.uow.run((tx) => loadDemoDirectory(tx, 'x'));
    officeId = idOf.get('LDLD-LC') ?? '';
    coordinator = await site.account('coordinator', officeId);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const TAM_DUONG = 'Liên đoàn Lao động huyện Tam Đường';
  const nameOf = (text: string) => new RegExp(`^${text}`);

  it('is a tree, searched without marks; what is open stands in the address', async () => {
    const { page, faults, audit, leave } = await visit(site, '/directory', { as: coordinator });
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('searchbox').fill('tam duong');
    await page.waitForURL(/q=tam/);
    await page.getByRole('button', { name: /Sìn Hồ/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).click();
    await page.getByRole('complementary').getByText('LC-TAM-DUONG', { exact: true }).waitFor();
    expect(await audit()).toEqual([]);
    await page.reload();
    await page.getByRole('complementary').getByText('LC-TAM-DUONG', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('không có ở đâu');
    await page.getByText('Không có đơn vị nào khớp “không có ở đâu”.').waitFor();
    await page.getByRole('button', { name: 'Bỏ tìm' }).click();
    await page.getByRole('button', { name: /Sìn Hồ/ }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('is folded and unfolded by keyboard', async () => {
    const { page, leave } = await visit(site, '/directory', { as: coordinator });
    const root = page.getByRole('button', { name: /^Liên đoàn Lao động tỉnh Lai Châu/ });
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).waitFor();
    await root.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).waitFor();
    await leave();
  });

  it('takes a body, changes it and its contact, and shows what a colleague wrote meanwhile', async () => {
    const { page, faults, audit, leave } = await visit(site, `/directory?at=${officeId}`, {
      as: coordinator,
    });
    await page.getByRole('button', { name: 'Thêm đơn vị trực thuộc' }).click();
    await page.getByLabel('Tên đơn vị').fill('Công đoàn Khu công nghiệp');
    await page.getByLabel('Mã', { exact: true }).fill('mã sai');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('alert').getByRole('link').click();
    await page.getByLabel('Mã', { exact: true }).fill('LC-KCN');
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText('LC-KCN').waitFor();
    await page.getByRole('button', { name: /^Công đoàn Khu công nghiệp/ }).waitFor();

    await panel.getByRole('button', { name: 'Đổi đầu mối' }).click();
    await page.getByLabel('Địa chỉ thư').fill('kcn@demo.test');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await panel.getByText('kcn@demo.test').waitFor();

    await panel.getByRole('button', { name: 'Sửa đơn vị' }).click();
    await page.getByLabel('Tên đơn vị').fill('Công đoàn các Khu công nghiệp');
    await site.db.dataSource.query(
      `update body set short_name = 'CĐ KCN', version = version + 1 where code = 'LC-KCN'`,
    );
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByText('Tên viết tắt: bản của họ là “CĐ KCN”').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Lấy bản của họ' }).click();
    await page.getByLabel('Tên đơn vị').fill('Công đoàn các Khu công nghiệp');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('heading', { name: 'Công đoàn các Khu công nghiệp' }).waitFor();
    await panel.getByText('CĐ KCN').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('records a merger of two bodies after saying what follows', async () => {
    const { page, faults, audit, leave } = await visit(site, '/directory?q=nganh', {
      as: coordinator,
    });
    const panel = page.getByRole('complementary');
    await page.getByRole('button', { name: /LC-CONG-THUONG/ }).click();
    await page.getByRole('button', { name: 'Sáp nhập, chia tách, giải thể' }).click();
    await page.getByRole('button', { name: 'Xem lại' }).click();
    await page.getByText('Chọn ít nhất một đơn vị kế thừa.').waitFor();
    await page.getByLabel('Cùng sáp nhập').fill('nong nghiep');
    await panel.getByRole('button', { name: /LC-NONG-NGHIEP/ }).click();
    await page.getByLabel('Đơn vị kế thừa').fill('giao duc');
    await panel.getByRole('button', { name: /LC-GIAO-DUC/ }).click();
    await page.getByLabel('Có hiệu lực từ ngày').fill('01/06/2025');
    await page.getByLabel('Văn bản căn cứ').fill('203/2025/QH15');
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Xem lại' }).click();
    await page.getByText(/ngành Công Thương .* hoạt động đến hết ngày 31\/05\/2025\./).waitFor();
    await page.getByText('Chưa có gì được ghi.').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Ghi thay đổi của 2 đơn vị' }).click();
    await panel.getByText(/Sáp nhập từ 01\/06\/2025/).waitFor();
    await panel.getByText('theo 203/2025/QH15').waitFor();
    const ended = await site.db.dataSource.query<{ code: string }[]>(
      `select code from body where valid_to = '2025-05-31' order by code`,
    );
    expect(ended.map(({ code }) => code)).toEqual(['LC-CONG-THUONG', 'LC-NONG-NGHIEP']);
    expect(faults).toEqual([]);
    await leave();
  });

  it('keeps groups with the days of each member', async () => {
    const { page, faults, audit, leave } = await visit(site, '/directory', { as: coordinator });
    await page.getByRole('button', { name: 'Nhóm đơn vị' }).click();
    await page.getByRole('button', { name: 'Thêm nhóm' }).click();
    await page.getByLabel('Tên nhóm').fill('Các huyện biên giới');
    await page.getByLabel('Mã nhóm').fill('LC-BIEN-GIOI');
    await page.getByLabel('Cơ quan').selectOption('LDLD-LC');
    await page.getByRole('button', { name: 'Thêm nhóm' }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText('Nhóm chưa có thành viên.').waitFor();
    await panel.getByRole('button', { name: 'Sửa nhóm' }).click();
    await page.getByLabel('Thêm thành viên').fill('muong te');
    await page.getByRole('button', { name: /LC-MUONG-TE/ }).click();
    await page.getByLabel(/: từ ngày$/).fill('01/01/2025');
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Ghi nhóm' }).click();
    await panel.getByText('từ 01/01/2025').waitFor();
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is only read by a leader, and fits a phone', async () => {
    const as = await site.account('leader', officeId);
    const { page, faults, leave } = await visit(site, `/directory?at=${officeId}`, {
      ...{ as, width: 390 },
    });
    await page.getByText('Danh bạ do điều phối và văn thư của cơ quan giữ.').waitFor();
    expect(await page.getByRole('button', { name: 'Sửa đơn vị' }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(faults).toEqual([]);
    await leave();
  });

  it('says that nothing answers, and goes on when asked', async () => {
    const { page, context, leave } = await visit(site, '/directory', { as: coordinator });
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).waitFor();
    const cut = '**/api/v1/bodies*';
    await context.route(cut, (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await context.unroute(cut);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: nameOf(TAM_DUONG) }).waitFor();
    await leave();
  });

  it('is filled from files: faults first, then the difference, and only then written', async () => {
    const { page, faults, audit, leave } = await visit(site, '/directory', { as: coordinator });
    await page.getByRole('link', { name: 'Nhập từ Excel, CSV' }).click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Chọn ít nhất một tệp.').waitFor();
    expect(await audit()).toEqual([]);
    const template = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải mẫu Đơn vị' }).click();
    expect((await template).suggestedFilename()).toBe('mau-don-vi.csv');
    const choose = (text: string) =>
      page.getByLabel('Tệp đơn vị', { exact: true }).setInputFiles({
        ...{ name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
      });
    const head = 'mã;tên;loại;mã cấp trên';
    await choose(`${head}\nLC-MOI;Công đoàn mới;không có loại này;LDLD-LC`);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Không có loại đơn vị “không có loại này”.').waitFor();
    expect(await page.getByRole('button', { name: /^Áp dụng/ }).count()).toBe(0);
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await choose(`${head}\nLC-MOI;Công đoàn mới;Công đoàn ngành;LDLD-LC`);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('row', { name: /Công đoàn mới/ }).waitFor();
    expect(await audit()).toEqual([]);
    expect((await site.db.dataSource.query(`select from body where code = 'LC-MOI'`)).length).toBe(
      0,
    );
    await page.getByRole('button', { name: 'Áp dụng 1 thay đổi' }).click();
    await page.getByText('Đã áp dụng 1 thay đổi.').waitFor();
    await page.getByRole('button', { name: /^Công đoàn mới/ }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
