import type { Page } from 'playwright-core';
import { startSite, type Site } from './site.js';
import { closeBrowser, describeInBrowser, visit } from './visit.js';

describeInBrowser('the previews of mails', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await closeBrowser();
    await site.stop();
  });

  /** What stands outside the window or its cell, or is cut off, in words; and how many buttons there are. */
  const look = (page: Page) =>
    page.evaluate(() => {
      const faults: string[] = [];
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > window.innerWidth) faults.push(`wide: ${scrollWidth}`);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let words = 0;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = (node.textContent ?? '').trim();
        const box = node.parentElement?.closest('td, p, h1, h2, a');
        if (text === '' || box === null || box === undefined) continue;
        words += 1;
        const range = document.createRange();
        range.selectNodeContents(node);
        const around = box.getBoundingClientRect();
        for (const { left, right, top, bottom } of Array.from(range.getClientRects())) {
          const isOut = left < 0 || right > window.innerWidth + 0.5;
          const isCut = left < around.left - 1 || right > around.right + 1;
          const isLow = top < around.top - 4 || bottom > around.bottom + 4;
          if (isOut || isCut || isLow) faults.push(`${box.tagName}: ${text.slice(0, 40)}`);
        }
      }
      const buttons = Array.from(document.querySelectorAll('a')).filter(
        (link) => getComputedStyle(link).display === 'inline-block',
      );
      return { faults, words, buttons: buttons.length };
    });

  it.each([390, 700])('fit a window of %d pixels, with one button each', async (width) => {
    const { page, faults, leave } = await visit(site, '/dev/mails', { script: false, width });
    const addresses = await page
      .locator('a[href^="/dev/mails/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(26);
    for (const address of addresses) {
      await page.goto(address);
      const { faults: found, words, buttons } = await look(page);
      expect({ address, found, buttons }).toEqual({ address, found: [], buttons: 1 });
      expect(words).toBeGreaterThan(5);
    }
    expect(faults).toEqual([]);
    await leave();
  });

  it('are listed on a page that fits a phone', async () => {
    const { page, audit, faults, leave } = await visit(site, '/dev/mails', {
      script: false,
      width: 390,
    });
    for (const part of await page.getByText('Phần chữ').all()) await part.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await audit()).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });
});
