import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

const TEXT = 'Gửi dự thảo kế hoạch để lấy ý kiến';

describeInBrowser('milestones and silent work', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  let recipient: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, {
      ...{ bodies: 3, tasks: 2, standing: true },
      dueAt: ['2025-06-30T10:00:00Z', null],
    });
    coordinator = await site.account('coordinator', scene.issuer.id);
    recipient = await site.account('contactPoint', scene.recipients[0]!.id);
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('are set in the drawer for every body that leads the task, and shown with their totals', async () => {
    const [first] = scene.recipients;
    const address = `/campaigns/${scene.id}?body=${first!.code}&task=1`;
    const { page, faults, audit, leave } = await visit(site, address, { as: coordinator });
    await page.getByRole('button', { name: 'Thêm mốc cho mọi đơn vị chủ trì' }).click();
    await page.getByLabel('Mốc phải đạt (bắt buộc)').fill(TEXT);
    await page.getByLabel('Hạn của mốc').fill('14/03/2025');
    await page.locator('form').getByRole('button', { name: 'Thêm mốc cho mọi đơn vị' }).click();
    await page.getByText('Chưa đạt, trong hạn').waitFor();
    await page.getByText(/mọi đơn vị: 0 đã đạt \(muộn 0\), 3 trong hạn, 0 quá hạn/).waitFor();

    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('are reached on the page of the work, without a script', async () => {
    const id = scene.assignmentIds[0]![0]!;
    const { page, audit, leave } = await visit(site, `/work/${id}`, {
      ...{ as: recipient, script: false, width: 390, height: 844 },
    });
    await page.getByText('Báo đã đạt mốc').click();

    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Báo đã đạt', exact: true }).click();
    await page.getByText('Đã ghi nhận mốc đã đạt.').waitFor();
    await page.getByText('Đạt đúng hạn').waitFor();
    await leave();
  });

  it('work that is silent is answered for by one press on the page of the mail, without a script', async () => {
    await site.standAt('2025-04-09T01:35:00Z');
    await site.advance(scene.id);
    const links = createLinkTokens('s'.repeat(32), site.app.get<SystemClock>(CLOCK));
    const token = links.sign({
      dispatchId: scene.dispatchIds[0]!,
      email: scene.recipients[0]!.email,
    });
    const { page, audit, leave } = await visit(site, `/l/${token}`, {
      ...{ script: false, width: 390, height: 844 },
    });
    const asked = page.getByRole('heading', { name: 'Việc này đang thế nào?' });
    expect(await asked.count()).toBe(2);

    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Đúng tiến độ' }).first().click();
    await page.waitForLoadState();
    expect(await asked.count()).toBe(1);
    await leave();
  });
});
