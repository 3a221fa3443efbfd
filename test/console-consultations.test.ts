import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignClusters } from '../src/consultations/assign-clusters.ts';
import { OpinionIntake } from '../src/consultations/opinion-intake.ts';
import { BODY, KEYS, openConsultation, opinion } from '../src/consultations/testing/open-consultation.ts';
import { axeViolations, openBrowser } from './harness/browser.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { button, type ConsoleUser, official } from './tutorial/console-user.ts';

/** An official answers a consultation: grouping, answering, an opinion from a hearing, the draft of the report. */
const clock = testClock('2026-04-02T10:00:00+08:00');
const browser = await openBrowser();
let server: TestServer;
let editor: ConsoleUser;

beforeAll(async () => {
  server = await startTestServer({
    clock,
    prepare: async (given) => {
      await prepareProvince(given, [BODY]);
      const id = await openConsultation(given.db, '430000-YJ2026-401');
      const during = testClock('2026-03-10T10:00:00+08:00');
      const intake = new OpinionIntake({ db: given.db, clock: during, catalogue: CATALOGUE, keys: KEYS });
      for (let i = 0; i < 4; i += 1) {
        const sent = await intake.submit({
          consultation: id,
          input: opinion(`免费停车的时间应当延长到一小时，十五分钟不够用。${'谢谢'.repeat(i)}`, {
            anchor: 'art-3',
          }),
          ticket: '',
          answer: '',
          key: null,
          address: `10.4.${i}.1`,
        });
        expect(sent.ok).toBe(true);
      }
      await assignClusters({ db: given.db, clock: during }, id);
    },
  });
  editor = await official(browser, server.url, clock, `editor@${BODY}`);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('from opinions to the draft of the report', async () => {
  const { page } = editor;
  await page.getByRole('menuitem', { name: '征求意见' }).click();
  await page.getByRole('link', { name: /公共停车场管理办法/ }).click();
  await page.getByText('4 条', { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await button(page, '起草采纳情况').click();
  await page.getByText(/还有 4 条意见没有归入问题/).waitFor();
  await page.getByLabel('意见归纳').fill('免费停放时间');
  await button(page, '归入').click();
  await editor.told('已归入');

  await page.getByRole('tab', { name: /登记其他渠道意见/ }).click();
  await page.getByLabel('来源和证明材料', { exact: true }).fill('3月20日座谈会记录第2页');
  await page.getByLabel('意见内容').fill('司机代表要求免费时间不少于二十分钟。');
  expect(await axeViolations(page)).toEqual([]);
  await button(page, '登记').click();
  await editor.told('已登记');

  await page.getByRole('tab', { name: '意见', exact: true }).click();
  await page.getByLabel('选择意见：司机代表要求免费时间不少于二十分钟').check();
  await page.getByLabel('新问题的名称').fill('免费时间的下限');
  await button(page, '选中的建为新问题').click();
  await editor.told('已建为新问题');

  await page.getByRole('tab', { name: /问题和答复/ }).click();
  for (const nth of [0, 1]) {
    const issue = page.locator('.suggestion', { has: page.getByLabel('处理结果') }).nth(nth);
    await issue.getByLabel('处理结果').click();
    await page.locator('.ant-select-dropdown:visible').getByText('不采纳', { exact: true }).click();
    await issue.getByLabel('理由').fill('周转不足。');
    const saved = page.waitForResponse((response) => response.url().endsWith('/answer'));
    await issue.getByRole('button', { name: /保\s*存/ }).click();
    await saved;
    await issue.getByText('不采纳', { exact: true }).first().waitFor();
  }
  // A button that is still at work is drawn half faded.
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' });
  expect(await axeViolations(page)).toEqual([]);
  await button(page, '起草采纳情况').click();
  await page.waitForURL(/\/console\/draft\//);
  await page.getByText('免费停放时间').first().waitFor();
  expect(editor.faults).toEqual([]);
});
