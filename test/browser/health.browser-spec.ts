import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the health of the system', () => {
  let site: Site;
  let scene: Scene;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const ADDRESS = '/settings/health';
  /** No worker and no Temporal here: 503 is the answer, and no fault of the screen. */
  const others = (faults: readonly string[]) => faults.filter((fault) => !/readyz/.test(fault));

  it('says that the worker has stopped, the worst part first', async () => {
    const as = await site.account('coordinator', scene.issuer.id);
    const { page, faults, audit, leave } = await visit(site, ADDRESS, { as });
    await page.getByText('Bộ nhắc việc đang ngừng chạy').first().waitFor();
    const parts = await page.locator('.health-parts').first().locator('li').allInnerTexts();
    expect(parts[0]).toMatch(/Đang hỏng/);
    expect(parts.at(-1)).toMatch(/Tốt/);
    expect(parts).toHaveLength(5);
    expect(await page.getByRole('heading', { name: 'Đường gửi thư' }).count()).toBe(0);
    expect(await audit()).toEqual([]);
    expect(others(faults)).toEqual([]);
    await leave();
  });

  it('lists what waits for a person, to whoever may see the campaign', async () => {
    await site.db.uow.run(async (tx) => {
      await tx.incidents.record({
        ...{ campaignId: scene.id, kind: 'rowQuarantined', subjectId: null },
        detail: 'Một nghĩa vụ bị gác lại để thử.',
      });
    });
    const as = await site.account('leader', scene.issuer.id);
    const { page, leave } = await visit(site, ADDRESS, { as, width: 390 });
    await page.getByText('Một nghĩa vụ bị gác lại để thử.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('link', { name: new RegExp(`${scene.number}/`) }).click();
    await page.waitForURL(new RegExp(`/campaigns/${scene.id}`));
    await leave();
    const elsewhere = await site.call({ url: '/api/v1/incidents', as: scene.foreigner });
    expect(elsewhere.json).toMatchObject({ items: [], total: 0 });
  });

  it('lets a coordinator give up, with a reason, what was set aside; a leader only sees it', async () => {
    const detail = 'Một nghĩa vụ bị gác lại để bỏ.';
    const [owed] = await site.db.dataSource.query<{ id: string }[]>(
      'select id from obligation where campaign_id = $1 and closed_at is null limit 1',
      [scene.id],
    );
    const subjectId = owed?.id ?? '';
    await site.db.dataSource.query('update obligation set quarantined_at = $2 where id = $1', [
      ...[subjectId, new Date(site.db.clock.now())],
    ]);
    await site.db.uow.run((tx) =>
      tx.incidents.record({ campaignId: scene.id, kind: 'rowQuarantined', subjectId, detail }),
    );
    const line = { hasText: detail };
    const leader = await visit(site, ADDRESS, {
      as: await site.account('leader', scene.issuer.id),
    });
    await leader.page.locator('li', line).waitFor();
    expect(await leader.page.getByRole('button', { name: 'Bỏ bước này' }).count()).toBe(0);
    await leader.leave();
    const as = await site.account('coordinator', scene.issuer.id);
    const { page, audit, leave } = await visit(site, ADDRESS, { as });
    const row = page.locator('li', line);
    await row.getByRole('button', { name: 'Bỏ bước này' }).click();
    await row.getByLabel(/^Vì sao bỏ/).fill('Đơn vị đã báo qua điện thoại');
    expect(await audit()).toEqual([]);
    await row.getByRole('button', { name: 'Bỏ bước này' }).last().click();
    await row.waitFor({ state: 'detached' });
    await leave();
  });

  it('lets an administrator have held mail go on, after its reason was read', async () => {
    await site.db.uow.run(async (tx) => {
      const gate = await tx.mailGate.lock();
      const closedAt = tx.clock.wallNow();
      await tx.mailGate.save({
        ...gate,
        closure: {
          closedAt,
          waitsFor: 'person',
          reason: '553 sender refused',
          probes: 1,
          probeAt: closedAt,
        },
      });
    });
    const as = await site.account('administrator', null);
    const { page, faults, audit, leave } = await visit(site, ADDRESS, { as });
    await page.getByText('Máy chủ thư nói: 553 sender refused').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Cho gửi tiếp' }).click();
    await page.getByText('Thư đang đi bình thường.').waitFor();
    expect(others(faults)).toEqual([]);
    await leave();
  });

  it('keeps what was read when nothing answers any more, and tells a recipient whose it is', async () => {
    const as = await site.account('administrator', null);
    const { page, context, leave } = await visit(site, ADDRESS, { as });
    await page.getByText('Cơ sở dữ liệu trả lời.').waitFor();
    await context.route('**/readyz', (route) => route.abort());
    await page.getByRole('button', { name: 'Xem lại' }).click();
    await page.getByText(/^Mất kết nối/).waitFor();
    await page.getByText('Cơ sở dữ liệu trả lời.').waitFor();
    await leave();
    const recipient = await site.account('contactPoint', scene.recipients[0]?.id ?? '');
    const reading = await visit(site, ADDRESS, { as: recipient });
    await reading.page.getByText(/^Tình trạng hệ thống dành cho/).waitFor();
    await reading.leave();
  });
});
