import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { projectPath } from '../../src/main/project-root.ts';

/**
 * The flags that the packaged Chromium proposes are for AWS Lambda and are not taken: with `--single-process` one page
 * that fails (two screenshots at once are enough) ends the whole browser, and `--disable-web-security` would hide what
 * the portal's headers forbid.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An installed Chromium (CHROMIUM_PATH, Debian's), else the one that npm brings. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (existsSync(installed)) return chromium.launch({ executablePath: installed, args: FLAGS });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS });
}

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe objects to on the page as it stands, one line each: `rule: help (selector)`. It is put in through the
 * debugger, so that the page keeps its Content-Security-Policy.
 */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const debuggerSession = await page.context().newCDPSession(page);
  try {
    await debuggerSession.send('Runtime.evaluate', { expression: axe.source });
    const { result, exceptionDetails } = await debuggerSession.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify({ runOnly: rules ?? STANDARDS, resultTypes: ['violations'] })}).then((result) =>
        result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + rule.help + ' (' + node.target + ')')))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    if (!Array.isArray(result.value)) throw new Error('axe gave no list');
    return result.value.map(String);
  } finally {
    await debuggerSession.detach();
  }
}

/** Writes `test-results/<name>.png`, the whole page. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(projectPath('test-results'), `${name}.png`);
  mkdirSync(projectPath('test-results'), { recursive: true });
  await page.screenshot({ path, fullPage: true });
  return path;
}
