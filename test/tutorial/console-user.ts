import type { Browser, Locator, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/identity/demonstration-accounts.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { axeViolations } from '../harness/browser.ts';

export const DESKTOP = { width: 1366, height: 768 } as const;

/** A browser of an official, with what went wrong in it. */
export interface ConsoleUser {
  readonly page: Page;
  /** Errors of scripts and answers of the server above 499, as they came. */
  readonly faults: readonly string[];
  /** What axe objected to at each place that was looked at. */
  readonly barriers: readonly string[];
  /** Examines what is shown now. */
  lookAt(place: string): Promise<void>;
  /** The draft is kept by the server. */
  saved(): Promise<void>;
  /** The message of a finished step; it leaves by itself. */
  told(text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Opens the sign-in page; the browser's calendar shows the day of the server's clock. */
export async function openConsole(browser: Browser, url: string, clock: Clock): Promise<ConsoleUser> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.clock.install({ time: clock.now() });
  const page = await context.newPage();
  // Against pages that hang, not against slow machines.
  page.setDefaultTimeout(120_000);
  const faults: string[] = [];
  const barriers: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  await page.goto(`${url}/console/`);
  await page.locator('#username').waitFor();
  return {
    page,
    faults,
    barriers,
    lookAt: async (place) => {
      for (const line of await axeViolations(page)) barriers.push(`${place}: ${line}`);
    },
    saved: () => page.locator('.save-mark', { hasText: '已保存' }).waitFor(),
    told: (text) => page.locator('.ant-message').getByText(text).waitFor(),
    close: () => context.close(),
  };
}

/** Signs in with the keyboard's Enter and waits for 工作台. */
export async function signInAs(user: ConsoleUser, username: string): Promise<void> {
  await user.page.locator('#username').fill(username);
  await user.page.locator('#password').fill(DEMONSTRATION_PASSWORD);
  await user.page.locator('#password').press('Enter');
  await user.page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  await user.page.locator('a.counter strong').filter({ hasText: /^\d+$/ }).last().waitFor();
}

/** The same, already signed in. */
export async function official(
  browser: Browser,
  url: string,
  clock: Clock,
  username: string,
): Promise<ConsoleUser> {
  const user = await openConsole(browser, url, clock);
  await signInAs(user, username);
  return user;
}

/** A button by its label; the library puts a space between two characters. */
export const button = (within: Page | Locator, label: string): Locator =>
  within.getByRole('button', { name: new RegExp(`^${[...label].join('\\s*')}$`) });

export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person reads there. */
export async function textOf(place: Locator): Promise<string> {
  await place.first().waitFor();
  return words((await place.allInnerTexts()).join(' '));
}

export const field = (page: Page, name: string): Locator => page.locator(`#field-${name}`);

/** 新建 → item → editor. Returns the number of the draft. */
export async function newPolicyDocument(page: Page): Promise<string> {
  await page.getByRole('menuitem', { name: '新建' }).click();
  await page.getByLabel('搜索事项').fill('政策文件');
  await page.getByRole('button', { name: '新建：政务公开总体工作政策文件' }).click();
  await button(page, '导入文件').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** 导入文件: chooses a file; the dialog then shows what was recognised. */
export async function importFile(page: Page, name: string, bytes: Buffer): Promise<Locator> {
  await button(page, '导入文件').click();
  const dialog = page.getByRole('dialog', { name: '导入文件' });
  await dialog
    .getByLabel('导入：选择文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await dialog.getByRole('table', { name: '识别结果' }).waitFor();
  return dialog;
}

/** Chooses from a list by typing its words. */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  await field(page, name).click();
  await field(page, name).fill(option);
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}

/** Opens the first draft of 待办 with this title. */
export async function openTodo(page: Page, title: string): Promise<void> {
  await page.getByRole('menuitem', { name: /^待办/ }).click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('region', { name: '办理流程' }).waitFor();
}

/** Confirms what the step answers for, and takes it. */
export async function decide(page: Page, step: '通过' | '签发'): Promise<void> {
  await page.locator('.confirmation').getByRole('checkbox').check();
  await button(page.getByRole('region', { name: '办理意见' }), step).click();
  if (step === '签发') await button(page.getByRole('dialog'), '签发').click();
}
