/** The page as a reader has it: in headless Chromium. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnotatedRelease } from '../../src/document.ts';
import { toHtml } from '../../src/emit/index.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { SAMPLES } from '../support/samples.ts';

const company = SAMPLES['company'] as AnnotatedRelease;
type Options = Parameters<Browser['newPage']>[0];

describe.skipIf(chromiumPath === undefined)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  async function open(options: Options, see: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage(options);
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.setContent(toHtml(company));
    await see(page);
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    await page.close();
  }

  const wide = { viewport: { width: 1440, height: 900 } };

  test('pointing at a mention shows what it means, in a place of its own', () =>
    open(wide, async (page) => {
      const mention = page.locator('.mention.PERSON').first();
      const detail = page.locator('.mention.PERSON + .detail').first();
      expect(await detail.isVisible()).toBe(false);
      await mention.hover();
      expect(await detail.textContent()).toMatch(/Ada Okafor[\s\S]*person[\s\S]*90\u00a0%/);
      const [box, words] = [await detail.boundingBox(), await page.locator('.text').boundingBox()];
      expect(box!.x).toBeGreaterThanOrEqual(words!.x + words!.width);
    }));

  test('the keyboard alone: skip link, then types, then every mention, then its entity', () =>
    open(wide, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      for (let at = 0; at < 6; at++) await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toMatch(/^mention ORG/);
      expect(await page.locator('.mention + .detail').first().isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.locator('.card:target h4').textContent()).toBe('Northwind Robotics ASA');
      expect(await page.evaluate('window.scrollY')).toBe(0);
    }));

  test('to a screen reader a mention is its words, described by what it means', () =>
    open(wide, async (page) => {
      const link = page.getByRole('link', { name: 'Ada Okafor', exact: true }).first();
      const described = await link.getAttribute('aria-describedby');
      expect(await page.locator(`#${described}`).textContent()).toContain('person');
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      for (const name of ['Entities', 'Roles', 'Quotations', 'JSON-LD']) {
        expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1);
      }
    }));

  test('a type is taken out of the text and put back', () =>
    open(wide, async (page) => {
      const colour = () =>
        page.evaluate("getComputedStyle(document.querySelector('.mention.ORG')).backgroundColor");
      const before = await colour();
      await page.getByRole('checkbox', { name: 'organisation' }).uncheck();
      expect(await colour()).toBe('rgba(0, 0, 0, 0)');
      await page.getByRole('checkbox', { name: 'organisation' }).check();
      expect(await colour()).toBe(before);
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}: text on every ground has a contrast of 7 : 1 at least`, () =>
      open({ ...wide, colorScheme }, async (page) => {
        const low = await page.evaluate(`(() => {
          const channel = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
          const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(channel);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const ground = (e) => { const c = getComputedStyle(e).backgroundColor;
            return c === 'rgba(0, 0, 0, 0)' && e.parentElement ? ground(e.parentElement) : c; };
          return [...document.querySelectorAll('body *')]
            .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== ''))
            .filter((e) => !['SCRIPT', 'STYLE'].includes(e.tagName))
            .map((e) => { const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];
              return [e.tagName + '.' + e.className, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)]; })
            .filter(([, ratio]) => ratio < 7).map(([name, ratio]) => name + ' ' + ratio.toFixed(2));
        })()`);
        expect([...new Set(low as string[])]).toEqual([]);
      }));
  }

  test('a narrow screen: nothing runs out of it', () =>
    open({ viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }));

  test('on paper: light, the text and the lists, without what only a screen can do', () =>
    open({ ...wide, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.inspector').isVisible()).toBe(false);
      expect(await page.locator('pre').isVisible()).toBe(false);
      expect(await page.locator('#entities').isVisible()).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      expect((await page.pdf()).subarray(0, 4).toString()).toBe('%PDF');
    }));
});
