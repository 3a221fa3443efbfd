import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAppraisal } from '../src/appraisal/create-appraisal.ts';
import { stepAppraisal } from '../src/appraisal/step-appraisal.ts';
import { inspectBodies } from '../src/inspection/run-inspection.ts';
import type { Actor } from '../src/kernel/actor.ts';
import { assignObligations } from '../src/obligations/assign-obligation.ts';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { testClock } from './harness/database.ts';
import { enrol } from './harness/enrol.ts';
import { expectAccepted, member } from './harness/pipeline.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { wellMade } from './harness/well-made.ts';
import { button, official } from './tutorial/console-user.ts';

/** What is late is asked for, answered, looked at again by somebody else, and read by everybody. */
const clock = testClock();
const browser = await openBrowser();
const SUBJECT = '修改了的政策文件';
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    clock,
    prepare: async (given) => {
      await prepareProvince(given);
      const assigner = member('assigner', 'office', '*');
      await enrol(given.db, assigner);
      expectAccepted(
        await assignObligations({ db: given.db, clock, catalogue: CATALOGUE }, assigner, {
          item: '00.policy-document',
          bodies: ['hbt'],
          subject: SUBJECT,
          happenedOn: '2026-01-05',
        }),
      );
    },
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('督促整改 from the board to its end', async () => {
  const office = await official(browser, server.url, clock, 'office@province');
  await office.page.getByRole('menuitem', { name: '待公开义务' }).click();
  await office.page.getByLabel('单位代码').fill('hbt');
  await office.page.getByLabel('单位代码').press('Enter');
  const row = office.page.getByRole('row').filter({ hasText: SUBJECT });
  await row.getByRole('checkbox').check();
  await wellMade(office, 'supervision-board');
  await office.page.getByRole('button', { name: /催办、督促整改（1 项）/ }).click();
  await office.page.getByLabel('文书', { exact: true }).click();
  await office.page.getByTitle('督促整改通知').click();
  await wellMade(office, 'supervision-issue');
  await office.page.getByRole('button', { name: '作出并送达' }).click();
  await office.page.getByText('省政府办公厅督改〔2026〕1号').first().waitFor();

  const clerk = await official(browser, server.url, clock, 'editor@hbt');
  await clerk.page.getByRole('link', { name: /条未读/ }).click();
  await clerk.page.getByText('督改〔2026〕1号').first().waitFor();
  await wellMade(clerk, 'supervision-messages');
  await clerk.page.getByRole('button', { name: /去办理：.*督改〔2026〕1号/ }).click();
  await clerk.page.getByLabel('整改情况', { exact: true }).fill('已补充公开。');
  await clerk.page.getByLabel(/证据：/).fill('/bodies/hbt');
  await clerk.page
    .getByLabel('证据文件：选择文件')
    .setInputFiles({ name: '整改说明.txt', mimeType: 'text/plain', buffer: Buffer.from('已整改到位。') });
  await clerk.page.getByRole('link', { name: '整改说明.txt' }).waitFor();
  // Of an obligation its state, of a cell that of the cell: who looks again need not take the body's word for it.
  await clerk.page.getByText('现在：已逾期').waitFor();
  await wellMade(clerk, 'supervision-answer');
  await button(clerk.page, '回复').click();
  await clerk.page.getByText('待复查').first().waitFor();

  const second = await official(browser, server.url, clock, 'office2@province');
  await second.page.getByRole('menuitem', { name: '监督文书' }).click();
  await second.page.getByRole('link', { name: /督改〔2026〕1号/ }).click();
  const file = await second.page.getByRole('link', { name: /整改说明.txt/ }).getAttribute('href');
  const download = await second.page.request.get(`${server.url}${file}`);
  expect([download.status(), await download.text()]).toEqual([200, '已整改到位。']);
  expect((await (await browser.newPage()).request.get(`${server.url}${file}`)).status()).toBe(401);
  await second.page.getByLabel('复查意见').fill('已核实。');
  await wellMade(second, 'supervision-reinspect');
  await second.page.getByRole('button', { name: '通过，予以销号' }).click();
  await second.page.getByText('已销号').first().waitFor();

  for (const width of [320, 1366, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await page.goto(`${server.url}/supervision/instruments`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await screenshot(page, `instruments-${width}`);
    await page.getByRole('link', { name: /督改〔2026〕1号/ }).click();
    await page.getByRole('heading', { name: '办理过程' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await screenshot(page, `instrument-${width}`);
    await page.close();
  }
});

test('who never published an item is found on the board, item by item, and asked to mend it', async () => {
  const reader = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  await reader.goto(`${server.url}/supervision`);
  await reader.getByRole('link', { name: '行政权力运行公开' }).first().click();
  await reader.getByRole('link', { name: '权力清单', exact: true }).click();
  await reader.getByRole('heading', { level: 1, name: '公开监督：权力清单' }).waitFor();
  await reader.getByRole('link', { name: /^长沙市.*及所属$/ }).click();
  await reader.getByRole('heading', { level: 1, name: /^公开监督：权力清单、长沙市/ }).waitFor();
  await wellMade({ page: reader }, 'public-supervision-item');
  await reader.close();

  const office = await official(browser, server.url, clock, 'office@province');
  await office.page.getByRole('menuitem', { name: '各单位公开事项' }).click();
  await office.page.getByText('各单位公开事项列表').or(office.page.getByRole('table')).first().waitFor();
  await office.page.goto(`${server.url}/console/coverage/bodies?item=08.power-list&body=changsha`);
  const row = office.page.getByRole('row').filter({ hasText: '权力清单' });
  await row.getByRole('checkbox').check();
  await wellMade(office, 'bodies-coverage');
  await office.page.getByRole('button', { name: /催办、督促整改（1 项）/ }).click();
  await office.page.getByRole('button', { name: '作出并送达' }).click();
  await office.page.getByText('省政府办公厅催办〔2026〕1号').first().waitFor();
  await office.page.getByRole('button', { name: '催办、督促整改', exact: true }).waitFor();
  expect(await row.getByRole('checkbox').isChecked()).toBe(false);
  await office.page.goto(`${server.url}/console/instruments`);
  await office.page.getByRole('link', { name: /催办〔2026〕1号/ }).click();
  await office.page.getByText('现在：从未公开').waitFor();
  expect(office.faults).toEqual([]);
});

/** A page for everybody, on a phone and on a desk. */
async function readByAll(path: string, name: string): Promise<void> {
  for (const width of [320, 390, 1366]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await page.goto(`${server.url}${path}`);
    expect([path, width, await axeViolations(page)]).toEqual([path, width, []]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await screenshot(page, `${name}-${width}`);
    await page.close();
  }
}

test('自查: a body objects to a finding, the office decides, everybody reads both', async () => {
  const { db } = server;
  const site = { publicUrl: server.url, knownPath: () => true };
  await inspectBodies({ db, clock, catalogue: CATALOGUE, site, files: { read: async () => null } });
  const clerk = await official(browser, server.url, clock, 'editor@hbt');
  await clerk.page.getByRole('menuitem', { name: '自查结果' }).click();
  const object = clerk.page.getByRole('button', { name: /^提出异议：/ }).first();
  await object.waitFor();
  await wellMade(clerk, 'inspection');
  const named = (await object.getAttribute('aria-label'))?.replace('提出异议：', '') ?? '';
  await object.click();
  await clerk.page.getByLabel('理由').fill('该栏目上月已经更新。');
  await wellMade(clerk, 'inspection-object');
  await button(clerk.page.getByRole('dialog'), '提出异议').click();
  await clerk.page.getByText('异议待处理').first().waitFor();

  const office = await official(browser, server.url, clock, 'office@province');
  await office.page.goto(`${server.url}/console/inspection?state=objected`);
  await office.page.getByRole('button', { name: `异议成立：${named}` }).click();
  await office.page.getByLabel('处理理由').fill('情况属实。');
  await wellMade(office, 'inspection-decide');
  await button(office.page.getByRole('dialog'), '异议成立').click();
  await office.page.getByText('没有发现问题').waitFor();

  await readByAll('/supervision/inspection?body=hbt', 'public-inspection');
  await readByAll('/supervision/inspection', 'public-inspection-all');
  const page = await browser.newPage();
  await page.goto(`${server.url}/supervision/inspection?body=hbt`);
  await page.getByText(/异议（.*）：该栏目上月已经更新。/).waitFor();
  await page.getByText(/成立。情况属实。/).waitFor();
  await page.close();
});

test('日程: what is due, by week and month', async () => {
  const clerk = await official(browser, server.url, clock, 'editor@hbt');
  await clerk.page.getByRole('menuitem', { name: '日程' }).click();
  await clerk.page.getByText(/已超期 \d+ 项/).waitFor();
  await wellMade(clerk, 'agenda-week');
  await clerk.page.getByText('按月').click();
  await clerk.page.locator('.ant-picker-calendar').waitFor();
  await screenshot(clerk.page, 'agenda-month');
  expect(await axeViolations(clerk.page)).toEqual([]);
});

test('the board is exported as it is narrowed, as a sheet and as CSV', async () => {
  const office = await official(browser, server.url, clock, 'office@province');
  const address = `${server.url}/api/v1/supervision/board/export?body=hbt&state=late`;
  const csv = await (await office.page.request.get(`${address}&format=csv`)).text();
  const lines = csv.trim().split('\r\n');
  expect(lines[0]).toContain('单位,公开事项');
  expect(lines.filter((line) => line.includes(SUBJECT))).toHaveLength(1);
  expect(lines.slice(1).every((line) => line.includes('生态环境厅') && line.includes('已超期'))).toBe(true);
  const sheet = await office.page.request.get(address);
  expect(sheet.headers()['content-disposition']).toContain('.xlsx');
  expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
});

/** All that is counted without people: told when it is counted, published when nobody may object any more. */
async function appraiseAutomatically(by: Actor): Promise<void> {
  const deps = { db: server.db, clock, catalogue: CATALOGUE };
  const { id } = expectAccepted(
    await createAppraisal(deps, by, {
      title: '2026年度考核',
      year: 2026,
      periodFrom: '2026-01-01',
      periodTo: '2026-03-01',
      bodies: ['hbt', 'zfbgt'],
      weights: { organisation: 0, quality: 0, coverage: 40 },
    }),
  );
  expectAccepted(await stepAppraisal(deps, by, id, 'tell'));
  clock.set('2026-04-20T09:30:00+08:00');
  expectAccepted(await stepAppraisal(deps, by, id, 'publish'));
}

test('考核 and the board are without barriers for officials and for everybody', async () => {
  const examiner = member('examiner', 'office', '*');
  await enrol(server.db, examiner);
  await appraiseAutomatically(examiner);
  const office = await official(browser, server.url, clock, 'office@province');
  await office.page.getByRole('menuitem', { name: '考核' }).click();
  await office.page.getByRole('link', { name: '2026年度考核' }).waitFor();
  await wellMade(office, 'appraisals');
  await office.page.getByRole('button', { name: '发起考核' }).click();
  await office.page.getByRole('heading', { name: '发起考核' }).waitFor();
  await wellMade(office, 'appraisal-new');
  await office.page.getByRole('link', { name: '2026年度考核' }).click();
  await office.page.getByRole('heading', { level: 1, name: '2026年度考核' }).waitFor();
  await wellMade(office, 'appraisal');
  await readByAll('/supervision/appraisal', 'public-appraisal');
  await readByAll('/supervision', 'public-supervision');
  await readByAll('/supervision?body=hbt', 'public-supervision-body');
});
