import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepCoverage } from '../src/obligations/keep-coverage.ts';
import { actOn, signIn } from './harness/api-client.ts';
import { openBrowser } from './harness/browser.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { testClock } from './harness/database.ts';
import { expectAccepted } from './harness/pipeline.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { wellMade } from './harness/well-made.ts';
import { button, official } from './tutorial/console-user.ts';

/** A clerk sees all that the body owes, says what does not concern it, and reads what the office made of that. */
const clock = testClock();
const browser = await openBrowser();
const ITEM = '权力清单';
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    clock,
    prepare: async (given) => {
      await prepareProvince(given);
      expectAccepted(await keepCoverage({ db: given.db, clock, catalogue: CATALOGUE }));
    },
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function act(username: string, draft: string, step: string): Promise<void> {
  const answer = await actOn(await signIn(server.url, username), draft, step);
  expect([answer.status, answer.json]).toMatchObject([200, { id: draft }]);
}

test('不涉及 from the clerk to the office and back', async () => {
  const clerk = await official(browser, server.url, clock, 'editor@hbt');
  await clerk.page.getByRole('menuitem', { name: '本单位公开事项' }).click();
  await clerk.page.getByText(/本单位应公开 \d+ 项/).waitFor();
  await wellMade(clerk, 'coverage');
  await clerk.page.getByLabel('事项', { exact: true }).fill(ITEM);
  await clerk.page.getByLabel('事项', { exact: true }).press('Enter');
  await clerk.page.getByRole('button', { name: `声明不涉及：${ITEM}` }).click();
  await clerk.page.getByLabel(/理由/).fill('本单位没有行政权力事项。');
  await wellMade(clerk, 'coverage-declare');
  await clerk.page.getByRole('button', { name: '起草声明' }).click();
  await clerk.page.waitForURL(/\/console\/draft\//);
  const draft = new URL(clerk.page.url()).pathname.split('/').at(-1) ?? '';
  await act('editor@hbt', draft, 'submit');
  await act('reviewer@hbt', draft, 'approve');
  await act('issuer@hbt', draft, 'publish');

  const office = await official(browser, server.url, clock, 'office@province');
  await office.page.getByRole('menuitem', { name: '不涉及确认' }).click();
  const refuse = office.page.getByRole('button', { name: new RegExp(`退回：.*${ITEM}`) });
  await refuse.waitFor();
  await wellMade(office, 'statements');
  await refuse.click();
  await office.page.getByLabel('退回理由').fill('三定方案列有行政权力。');
  await button(office.page.getByRole('dialog'), '退回').click();
  await office.page.getByText('没有符合条件的声明').waitFor();

  await clerk.page.goto(`${server.url}/console/coverage?q=${ITEM}`);
  await clerk.page.getByText('理由：三定方案列有行政权力。').waitFor();
  await wellMade(clerk, 'coverage-refused');
  await clerk.page.getByRole('button', { name: new RegExp(`^去公开：${ITEM}`) }).click();
  await clerk.page.waitForURL(/\/console\/draft\//);
  await clerk.page.goto(`${server.url}/console/coverage?q=${ITEM}`);
  await clerk.page.getByRole('link', { name: /继续办理/ }).waitFor();
  expect([...clerk.faults, ...office.faults]).toEqual([]);
});
