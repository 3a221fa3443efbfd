import type { Browser, Locator, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/identity/demonstration-accounts.ts';
import { takePicture } from '../../test/tutorial/tutorial-writer.ts';

/** Waits until the lists and pages that are on their way have come. */
export const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

export async function signInAtConsole(browser: Browser, base: string, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${base}/console/`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(DEMONSTRATION_PASSWORD);
  await page.locator('#password').press('Enter');
  await page.locator('a.counter strong').filter({ hasText: /^\d+$/ }).last().waitFor();
  return page;
}

/** Discards the draft that is open. */
export async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: '作废' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click();
  await page.getByText('草稿已作废。').waitFor();
}

const spaced = (label: string): RegExp => new RegExp(`^${[...label].join('\\s*')}$`);

/** A clerk at work from 工作台 on: what is pressed and what is filled in is counted, as `docs/guide` states it. */
export function clerkAt(page: Page, name: string) {
  let clicks = 0;
  let fields = 0;
  let pictures = 0;
  const press = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  const field = (id: string): Locator => page.locator(`#field-${id}`);
  const put = async (target: Locator, value: string) => {
    await target.fill(value);
    if ((await target.getAttribute('placeholder'))?.startsWith('2026-') === true) await target.press('Enter');
  };
  const clerk = {
    page,
    press,
    /** A text, figure or day typed into a field. */
    fill: async (id: string, value: string) => {
      fields += 1;
      await put(field(id), value);
    },
    /** An answer picked from a list, by typing its beginning. */
    choose: async (id: string, option: string) => {
      fields += 1;
      await field(id).fill(option);
      await page.locator('.ant-select-item-option', { hasText: option }).first().click();
    },
    /** A sheet given to the hidden input of a button: one press, one file chosen. */
    give: async (label: string, file: { readonly name: string; readonly buffer: Buffer }) => {
      clicks += 2;
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.getByLabel(label).setInputFiles({ ...file, mimeType });
    },
    /** 新建: menu, words of the item, its button. */
    begin: async (item: string) => {
      await press(page.getByRole('menuitem', { name: '新建' }));
      fields += 1;
      await page.getByLabel('搜索事项').fill(item);
      await press(page.getByRole('button', { name: `新建：${item}` }));
      await page.getByRole('button', { name: '导入文件' }).waitFor();
      await settled(page);
    },
    /** 核验: the answer as it stands on the page. Not counted: nobody must. */
    check: async (): Promise<readonly string[]> => {
      await page.getByRole('button', { name: spaced('核验') }).click();
      await page.locator('.refusals, .check-result').first().waitFor();
      await settled(page);
      return page.locator('.refusals, .check-result').allInnerTexts();
    },
    /** Does something wrong on purpose and puts it right again; the refusals come back. */
    wrongly: async (id: string, wrong: string, right: string): Promise<readonly string[]> => {
      await put(field(id), wrong);
      const answer = await clerk.check();
      await put(field(id), right);
      return answer;
    },
    preview: async () => {
      await press(page.getByRole('button', { name: spaced('预览') }));
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    },
    /** Back from the preview. */
    close: () => page.keyboard.press('Escape'),
    show: (id: string) => field(id).evaluate((element) => element.scrollIntoView({ block: 'center' })),
    picture: async () => {
      pictures += 1;
      await page.mouse.move(0, 0);
      await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' });
      await takePicture(page, `guide-${name}-${pictures}`);
    },
    /** Counts from here on: what went before was a detour. */
    afresh: () => {
      clicks = 0;
      fields = 0;
    },
    /** The submission itself is not made, but counted. */
    counts: () => ({ name, clicks: clicks + 1, fields }),
  };
  return clerk;
}

export type Clerk = ReturnType<typeof clerkAt>;
