import { aScene, type Scene } from '../integration/campaign-fixture.js';
import { startSite, type Account, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

const DUE = ['2025-03-12T10:00:00Z', '2025-03-24T10:00:00Z', '2025-04-30T10:00:00Z', null];

/** 35,000 pieces of work come to a cold window; how fast is measured elsewhere. */
const DRAWN_WITHIN_MS = 40_000;

describeInBrowser('the control room', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  let leader: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 3, tasks: 4, dueAt: DUE, standing: true });
    coordinator = await site.account('coordinator', scene.issuer.id);
    leader = await site.account('leader', scene.issuer.id);
    // The first body has acknowledged, and its first piece of work is done.
    const dispatch = scene.dispatchIds[0] ?? '';
    const { json } = await act(`dispatches/${dispatch}/acknowledge`, {});
    expect(json.state).toBe('acknowledged');
    const work = scene.assignmentIds[0]?.[0] ?? '';
    await act(`assignments/${work}/progress`, { progress: 'done', note: null }, 1);
    await site.standAt('2025-03-20T01:30:00Z');
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  const act = (path: string, body: unknown, ifMatch?: number) =>
    site.call({
      ...{ method: 'POST', url: `/api/v1/${path}`, as: scene.recipient, body },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const address = (search = '') => `/campaigns/${scene.id}${search}`;
  const nameOf = (index: number) => scene.recipients[index]?.name ?? '';

  it('shows numbers that add up and the late bodies first, without a fault', async () => {
    const { page, faults, audit, leave } = await visit(site, '/campaigns', { as: coordinator });
    await page.getByRole('link', { name: new RegExp(`Kế hoạch ${scene.number}/`) }).click();
    await page.getByRole('grid').waitFor();
    const numbers = await page.getByRole('region', { name: 'Số liệu của đợt' }).innerText();
    expect(numbers).toMatch(/Đã giao\s+9/);
    expect(numbers).toMatch(/Quá hạn\s+3/);
    const cell = page.getByRole('gridcell', { name: 'Việc 1: Quá hạn, 8 ngày' });
    expect(await cell.count()).toBe(3);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('keeps a filter on this machine, for any campaign', async () => {
    const { page, audit, faults, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('button', { name: 'Có quá hạn' }).click();
    await page.getByRole('button', { name: 'Lưu bộ lọc', exact: true }).click();
    await page.getByRole('button', { name: 'Tất cả' }).click();
    await page.waitForURL((url) => !url.search.includes('show'));
    await page.reload();
    const kept = page.getByRole('group', { name: 'Bộ lọc đã lưu trên máy này' });
    await kept.getByRole('button', { name: 'Có quá hạn' }).click();
    await page.waitForURL(/show=late/);
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ lưu bộ lọc' }).click();
    await page.getByRole('button', { name: 'Lưu bộ lọc', exact: true }).waitFor();
    expect(await kept.getByRole('button', { name: 'Có quá hạn' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  });

  it('keeps view, filter and open cell in the address, and Back restores them', async () => {
    const { page, faults, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('grid').waitFor();
    await page.getByRole('searchbox').fill(nameOf(1).slice(-2));
    await page
      .getByRole('gridcell', { name: /^Việc 1/ })
      .first()
      .waitFor();
    await page.waitForURL(/find=/);
    await page.getByRole('button', { name: 'Có quá hạn' }).click();
    await page.waitForURL(/show=late/);
    await page
      .getByRole('gridcell', { name: /^Việc 1/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: '1. Việc thứ 1' });
    await drawer.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });
    expect(page.url()).toMatch(/show=late/);
    await page.getByRole('button', { name: 'Dòng thời hạn' }).click();
    await page.getByRole('heading', { name: /12\/03\/2025/ }).waitFor();
    await page.getByRole('searchbox').fill('không có ai');
    await page.getByText('Không đơn vị nào khớp.').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('heading', { name: /30\/04\/2025/ }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('opens a cell by keyboard, and comes back to it', async () => {
    const { page, audit, faults, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('grid').waitFor();
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const cell = page.locator('[aria-rowindex="3"] [aria-colindex="2"]');
    await page.locator('[aria-rowindex="3"] [aria-colindex="2"]:focus').waitFor();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    expect(await audit()).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await leave();
  });

  it('has the open cell beside the rows where there is room, and Esc returns to it', async () => {
    const { page, audit, faults, leave } = await visit(site, address(), {
      ...{ as: coordinator, width: 1920 },
    });
    await page
      .getByRole('gridcell', { name: /^Việc 2/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: '2. Việc thứ 2' });
    await panel.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    await page
      .getByRole('gridcell', { name: /^Việc 3/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: '3. Việc thứ 3' }).waitFor();
    expect(await audit()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    await page.locator('[aria-colindex="4"]:focus').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('urges the chosen bodies after a look, and shows it at the next look', async () => {
    const { page, audit, faults, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('grid').waitFor();
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByText('Đã chọn 2 đơn vị').waitFor();
    await page.getByRole('button', { name: 'Đôn đốc 2 đơn vị' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đôn đốc 2 đơn vị' });
    await dialog.getByText('về 2 việc quá hạn').waitFor();
    expect(await audit()).toEqual([]);
    await dialog.getByRole('button', { name: 'Đôn đốc 2 đơn vị' }).click();
    await page.getByText('Đã đôn đốc 2 đơn vị.').waitFor();
    await page.getByRole('button', { name: 'Chọn 3 đơn vị quá hạn' }).click();
    await page.getByRole('button', { name: 'Đôn đốc 3 đơn vị' }).click();
    const again = page.getByRole('dialog', { name: 'Đôn đốc 1 đơn vị' });
    await again.getByText('2 việc đã được đôn đốc hôm nay').waitFor();
    await again.getByRole('button', { name: 'Chưa đôn đốc' }).click();
    expect(faults).toEqual([]);
    await leave();
  });

  it('asks for an explanation from the drawer, and keeps what was typed when nothing answers', async () => {
    const code = scene.recipients[2]?.code ?? '';
    const { page, context, audit, leave } = await visit(site, address(`?body=${code}&task=1`), {
      as: coordinator,
    });
    const drawer = page.getByRole('dialog');
    const open = drawer.getByRole('button', { name: 'Yêu cầu giải trình' });
    await open.click();
    await drawer.getByLabel('Đề nghị giải trình về').fill('Vì sao chưa làm?');
    await drawer.getByLabel('Trả lời trước ngày').fill('26/03/2025');
    expect(await audit()).toEqual([]);
    const cut = '**/explanations';
    await context.route(cut, (route) => route.abort());
    const send = drawer.locator('form').getByRole('button', { name: 'Yêu cầu giải trình' });
    await send.click();
    await drawer.getByText('Chưa kết nối được với máy chủ.').waitFor();
    expect(await drawer.getByLabel('Đề nghị giải trình về').inputValue()).toBe('Vì sao chưa làm?');
    await context.unroute(cut);
    await send.click();
    await drawer.getByText('Yêu cầu giải trình ·').waitFor();
    await leave();
  });

  it('chooses a day in the calendar by keyboard', async () => {
    const code = scene.recipients[1]?.code ?? '';
    const { page, audit, faults, leave } = await visit(site, address(`?body=${code}&task=1`), {
      as: coordinator,
    });
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Yêu cầu giải trình' }).click();
    await drawer.getByRole('button', { name: 'Mở lịch' }).click();
    await drawer.getByRole('grid').waitFor();
    expect(await audit()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await drawer.getByLabel('Trả lời trước ngày', { exact: true }).inputValue()).toBe(
      '27/03/2025',
    );
    await drawer.getByRole('button', { name: 'Mở lịch' }).click();
    await page.keyboard.press('Escape');
    await drawer.getByRole('grid').waitFor({ state: 'hidden' });
    expect(await drawer.count()).toBe(1);
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows what a colleague has done without a press', async () => {
    const { page, faults, leave } = await visit(site, address(), { as: coordinator });
    await page.getByRole('button', { name: 'Chưa tiếp nhận (2)' }).waitFor();
    const other = scene.dispatchIds[1] ?? '';
    const as = scene.otherRecipient;
    await site.call({
      method: 'POST',
      url: `/api/v1/dispatches/${other}/acknowledge`,
      as,
      body: {},
    });
    await page.getByRole('button', { name: 'Chưa tiếp nhận (1)' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('keeps what is being typed when a colleague changes the work meanwhile', async () => {
    const { page, faults, leave } = await visit(
      site,
      address(`?body=${scene.recipients[1]?.code ?? ''}&task=1`),
      { as: coordinator },
    );
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Yêu cầu giải trình' }).click();
    await drawer.getByLabel('Đề nghị giải trình về').fill('Vì sao chưa làm?');
    const { status } = await site.call({
      method: 'POST',
      url: `/api/v1/assignments/${scene.assignmentIds[1]?.[0] ?? ''}/progress`,
      as: scene.otherRecipient,
      body: { progress: 'behind', note: 'Đang chờ ý kiến cấp trên' },
      ifMatch: 1,
    });
    expect(status).toBe(200);
    await drawer.getByText('Đang chờ ý kiến cấp trên').first().waitFor();
    expect(await drawer.getByLabel('Đề nghị giải trình về').inputValue()).toBe('Vì sao chưa làm?');
    expect(faults).toEqual([]);
    await leave();
  });

  it('offers a leader who does not coordinate no act, not even a grey one', async () => {
    const code = scene.recipients[2]?.code ?? '';
    const { page, faults, leave } = await visit(site, address(`?body=${code}&task=1`), {
      as: leader,
    });
    await page.getByRole('dialog').getByRole('heading', { name: 'Diễn biến' }).waitFor();
    expect(
      await page.getByRole('button', { name: /Đôn đốc|Yêu cầu giải trình|Xác nhận/ }).count(),
    ).toBe(0);
    expect(await page.locator('[data-tick]').count()).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is a list of bodies on a phone, as wide as the window', async () => {
    const { page, audit, faults, leave } = await visit(site, address(), {
      ...{ as: coordinator, width: 390 },
    });
    await page
      .getByRole('button', { name: /Việc 1: Quá hạn/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('says to a stranger that there is nothing, and to whom nothing answers what is safe', async () => {
    const foreign = await site.account('coordinator', scene.recipients[0]?.id ?? null);
    const { page, leave } = await visit(site, address(), { as: foreign });
    await page.getByText('Không tìm thấy, hoặc không thuộc phạm vi của đồng chí.').waitFor();
    await leave();
    const cut = await visit(site, '/campaigns', { as: coordinator });
    await cut.context.route('**/matrix', (route) => route.abort());
    await cut.page.goto(address());
    await cut.page.getByText('Chưa kết nối được với máy chủ.').waitFor();
    await cut.leave();
  });
});

describeInBrowser('the matrix of 3,500 bodies × 10 tasks', () => {
  let site: Site;
  let scene: Scene;
  let coordinator: Account;
  beforeAll(async () => {
    site = await startSite();
    scene = await aScene(site, { bodies: 3500, tasks: 10, dueAt: DUE });
    coordinator = await site.account('coordinator', scene.issuer.id);
    // As a launch of that size does: single look-ups would plan badly without.
    await site.db.dataSource.query('analyze assignment, dispatch, obligation');
    await site.standAt('2025-03-20T01:30:00Z');
  }, 180_000);
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('is one tab stop, draws what one sees, and reaches its last row', async () => {
    const { page, faults, leave } = await visit(site, `/campaigns/${scene.id}`, {
      as: coordinator,
    });
    const grid = page.getByRole('grid');
    await grid.waitFor({ timeout: DRAWN_WITHIN_MS });
    expect(await grid.getAttribute('aria-rowcount')).toBe('3501');
    expect(await page.locator('[role=row]').count()).toBeLessThan(40);
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press('Control+End');
    await page.locator('[aria-rowindex="3501"] :focus').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.locator('[aria-rowindex="3500"] :focus').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('can still be entered after scrolling far from its tab stop', async () => {
    const { page, leave } = await visit(site, `/campaigns/${scene.id}`, { as: coordinator });
    const grid = page.getByRole('grid');
    await grid.waitFor({ timeout: DRAWN_WITHIN_MS });
    await grid.evaluate((box) => {
      box.scrollTop = 90_000;
    });
    await page.locator('[aria-rowindex="1800"]').waitFor();
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('[aria-rowindex="3"] :focus').waitFor();
    await leave();
  });

  it('never takes 50 ms of the processor for a frame while scrolling', async () => {
    const { page, context, leave } = await visit(site, `/campaigns/${scene.id}`, {
      as: coordinator,
    });
    const grid = page.getByRole('grid');
    await grid.waitFor({ timeout: DRAWN_WITHIN_MS });
    const session = await context.newCDPSession(page);
    // Time of the page's own thread: a busy machine does not lengthen it much.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    /** One way over the matrix. @returns ms of each step of 8 rows. */
    const pass = async (step: 400 | -400): Promise<number[]> => {
      const frames: number[] = [];
      let before = await spent();
      for (let at = 0; at < 60; at += 1) {
        await grid.evaluate(
          (box, by) =>
            new Promise<void>((drawn) => {
              box.scrollTop += by;
              requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
            }),
          step,
        );
        const now = await spent();
        frames.push(now - before);
        before = now;
      }
      return step < 0 ? frames.reverse() : frames;
    };
    // Collecting memory, or a neighbour on the machine, spoils a step of one pass; a slow frame
    // is slow on each: of every step the best of the passes counts.
    const best = await pass(400);
    const deadline = Date.now() + 60_000;
    let passes = 1;
    while (passes < 6 && Math.max(...best) >= 50 && Date.now() < deadline) {
      const again = await pass(passes % 2 === 1 ? -400 : 400);
      again.forEach((ms, at) => (best[at] = Math.min(best[at] ?? ms, ms)));
      passes += 1;
    }
    process.stderr.write(
      `a step of 8 rows: at most ${Math.max(...best).toFixed(1)} ms in ${passes} passes\n`,
    );
    expect(Math.max(...best)).toBeLessThan(50);
    await leave();
  }, 180_000);

  it('finds a body among them without marks while one types', async () => {
    const { page, leave } = await visit(site, `/campaigns/${scene.id}`, { as: coordinator });
    await page.getByRole('grid').waitFor({ timeout: DRAWN_WITHIN_MS });
    await page.getByRole('searchbox').fill('don vi 2718');
    await page.getByText('1 trong 3500 đơn vị').waitFor({ state: 'attached' });
    await leave();
  });
});
