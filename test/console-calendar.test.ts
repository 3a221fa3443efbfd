import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { button, type ConsoleUser, official } from './tutorial/console-user.ts';

const clock = testClock('2026-12-21T09:30:00+08:00');
const browser = await openBrowser();
let server: TestServer;
let office: ConsoleUser;

beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (given) => prepareProvince(given) });
  office = await official(browser, server.url, clock, 'office@province');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the office enters the notice of the next year after seeing what moves, and the public reads it', async () => {
  const { page } = office;
  await page.getByRole('menuitem', { name: '放假安排' }).click();
  await page.locator('#notice-year').fill('2027');
  await page.locator('#notice-number').fill('国办发明电〔2026〕9号');
  await page.locator('#notice-off').fill('元旦 2027-01-01 2027-01-03');
  await button(page, '试算影响').click();
  await page.getByText('这一天是法定节假日').first().waitFor();
  await page
    .locator('#notice-off')
    .fill(
      [
        '元旦 2027-01-01 2027-01-03',
        '春节 2027-02-05 2027-02-11',
        '清明节 2027-04-03 2027-04-05',
        '劳动节 2027-05-01 2027-05-05',
        '端午节 2027-06-09 2027-06-09',
        '中秋节 2027-09-15 2027-09-15',
        '国庆节 2027-10-01 2027-10-07',
      ].join('\n'),
    );
  await page.locator('#notice-work').fill('春节 2027-02-14');
  await button(page, '试算影响').click();
  await page.getByText(/没有到期日因此变更|将变更/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  );
  await screenshot(page, 'calendar');
  await button(page, '登记').click();
  await page.getByRole('cell', { name: '国办发明电〔2026〕9号' }).waitFor();
  const shown = await (await fetch(`${server.url}/law/calendar?year=2027`)).text();
  expect(shown).toContain('国办发明电〔2026〕9号');
});
