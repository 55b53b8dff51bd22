/** Debian's Chromium, headless, for tests of pages. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Named by the environment, else where Linux distributions put it; undefined where there is none. */
export const chromiumPath: string | undefined =
  process.env['CHROMIUM'] ?? PATHS.find((path) => existsSync(path));

if (chromiumPath === undefined) {
  console.warn('SKIPPED: tests of pages in Chromium; install chromium, or name it in CHROMIUM.');
}

/** Without its sandbox, since tests may run as root; the pages are our own. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
}
