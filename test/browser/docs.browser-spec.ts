import { startSite, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>;

describeInBrowser('the description of the API', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  it('shows every operation, to be read, from this host alone', async () => {
    const { paths } = (await site.call({ url: '/openapi.json' })).json as { readonly paths: Paths };
    const summaries = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ summary }) => summary),
    );
    const { page, faults, leave } = await visit(site, '/docs');
    const hosts = new Set<string>();
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin);
    });
    const reply = await page.reload();
    expect(reply?.headers()['content-security-policy']).not.toContain('unsafe');
    const shown = page.locator('.opblock');
    await shown.first().waitFor();
    // Only what is near the window stands in the page.
    const seen = new Set<string>();
    for (let more = true; more;) {
      for (const one of await page.locator('.opblock-summary-description').allInnerTexts()) {
        seen.add(one);
      }
      more = await page.evaluate(async () => {
        const before = window.scrollY;
        window.scrollBy(0, window.innerHeight / 2);
        await new Promise((done) => setTimeout(done, 100));
        return window.scrollY > before;
      });
    }
    expect([...seen].sort()).toEqual([...new Set(summaries)].sort());
    await page.evaluate(() => window.scrollTo(0, 0));
    const create = shown.filter({ hasText: 'Thêm đơn vị' });
    await create.locator('.opblock-summary-control').click();
    await create.getByText('Idempotency-Key').first().waitFor();
    await create.locator('.highlight-code').first().waitFor();
    await page.getByPlaceholder('Lọc theo nhóm').waitFor();
    expect(await page.getByRole('button', { name: /Try it out|Authorize/ }).count()).toBe(0);
    await page.waitForLoadState('networkidle');
    expect([...hosts]).toEqual([new URL(site.url).origin]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('fits a phone, and is dark where the machine is', async () => {
    const { page, faults, leave } = await visit(site, '/docs', { width: 390, dark: true });
    await page.locator('.opblock').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('html.dark-mode').count()).toBe(1);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html:not(.dark-mode)').waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
