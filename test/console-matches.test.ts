import { afterAll, beforeAll, expect, test } from 'vitest';
import { WATER_PRICE } from '../examples/dossiers/major-decision-scripts.ts';
import { type DecisionStep, decisionRecordAt } from '../examples/dossiers/major-decision-walk.ts';
import { publishRecord } from '../src/dossiers/testing/publish-record.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { textAt } from './harness/api-client.ts';
import { axeViolations, openBrowser, screenshot } from './harness/browser.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { button, type ConsoleUser, official } from './tutorial/console-user.ts';

/** The reviewer's own field for a decision that a draft speaks of, and 不予公开, in a browser at every width. */
const clock = testClock();
const browser = await openBrowser();
let clerks: Clerks;
let reviewer: ConsoleUser;
const STEPS: readonly DecisionStep[] = [
  ...(['start', 'consultation', 'hearing-notice', 'outreach', 'hearing-list', 'experts', 'hearing'] as const),
  ...([
    'expert-adoption',
    'adoption',
    'risk',
    'legality-review',
    'submission',
    'deliberation',
    'outcome',
  ] as const),
];
beforeAll(async () => {
  clerks = await signInClerks(clock);
  for (const step of STEPS) {
    const record = decisionRecordAt({ script: WATER_PRICE, start: civilDate('2025-01-13') }, step, {});
    const done = await publishRecord({ db: clerks.server.db }, WATER_PRICE.body, record);
    if (!done.ok) throw new Error(`${step} ${JSON.stringify(done.refusals)}`);
  }
  reviewer = await official(browser, clerks.server.url, clock, 'reviewer@zfbgt');
});
afterAll(async () => {
  await browser.close();
  await clerks.server.close();
});

/** What is wider than the screen, by class. */
const STICKS_OUT = `document.documentElement.scrollWidth <= window.innerWidth ? [] :
  [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > window.innerWidth).map((each) => each.tagName + ' ' + each.className).slice(0, 5)`;
const PHONE = 390;
const WIDTHS = [1366, PHONE, 320];
async function looksRight(name: string): Promise<void> {
  const { page } = reviewer;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 768 });
    if (width !== PHONE) expect([name, width, await axeViolations(page)]).toEqual([name, width, []]);
    expect([name, width, await page.evaluate(STICKS_OUT)]).toEqual([name, width, []]);
    if (width === PHONE) await screenshot(page, name);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test('with the keyboard alone the reviewer says why a draft speaks of a decision, then approves', async () => {
  const id = await clerks.draftIn('in-review', {
    decisionRelation: '年度安排，列举名称。',
    body: `<p>今年要抓好《${WATER_PRICE.name}》等工作。</p>`,
  });
  const { page } = reviewer;
  await page.goto(`${clerks.server.url}/console/draft/${id}`);
  const panel = page.getByRole('region', { name: '涉及的决策事项' });
  await panel.getByText('待确认').waitFor();
  await looksRight('matches-waiting');
  const radio = panel.getByRole('radio', { name: '不是，理由如下' });
  await panel.getByRole('radio', { name: '本件公布或者落实该决策' }).focus();
  await page.keyboard.press('ArrowDown');
  await radio.waitFor();
  expect(await radio.isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.type('只列举名称，不公布内容。');
  await looksRight('matches-reason');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel.getByText('已确认').waitFor();
  await page.getByRole('checkbox').check();
  await button(page, '通过').click();
  await reviewer.told('通过');
  expect(reviewer.faults).toEqual([]);
});

test('不予公开 in the console and for everybody, and the decisions, at every width', async () => {
  const { page } = reviewer;
  const proposed = await clerks.by('editor@zfbgt').send('POST', '/api/v1/exceptions', {
    item: '00.policy-document',
    body: 'zfbgt',
    ground: 'internal',
    reason: '内部工作流程。',
    reviewOn: '2026-09-01',
  });
  expect([proposed.status, proposed.text]).toEqual([201, expect.anything()]);
  await page.goto(`${clerks.server.url}/console/exceptions`);
  await button(page, '同意不予公开').waitFor();
  await looksRight('console-exceptions');
  await button(page, '同意不予公开').click();
  await page.getByRole('dialog').waitFor();
  await looksRight('console-exceptions-dialog');
  await page.keyboard.press('Escape');
  const decision = await clerks.by('reviewer@zfbgt').get('/api/v1/decisions');
  for (const [name, path] of [
    ['exceptions', '/exceptions'],
    ['decisions', '/decisions'],
    ['decision', `/decisions/${textAt(decision.json, 'items', 0, 'id')}`],
  ] as const) {
    await page.goto(`${clerks.server.url}${path}`);
    await looksRight(`public-${name}`);
  }
});
