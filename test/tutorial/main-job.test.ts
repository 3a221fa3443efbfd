import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urls } from '../../src/portal/frame/urls.ts';
import { runVerify } from '../../verifier/cli.ts';
import { axeViolations, openBrowser } from '../harness/browser.ts';
import { testClock } from '../harness/database.ts';
import { prepareProvince } from '../harness/province.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import {
  button,
  type ConsoleUser,
  choose,
  decide,
  field,
  importFile,
  newPolicyDocument,
  official,
  openConsole,
  openTodo,
  signInAs,
  textOf,
  words,
} from './console-user.ts';
import { MENDED, PERSONAL, SAMPLE, sampleDocx } from './sample-document.ts';
import { committedTutorial, tutorialWriter } from './tutorial-writer.ts';

/**
 * The main job in a real browser, and the tutorial about it: the same run goes through the screens, and writes down
 * each step with what it saw. The text in docs/tutorial.md must be the text of this run; GONGKAI_WRITE_DOCS=1 writes it
 * and takes the pictures.
 */
const tutorial = tutorialWriter();
const clock = testClock();
const browser = await openBrowser();
let server: TestServer;
let editor: ConsoleUser;
let disclosure = '';
const users: ConsoleUser[] = [];

beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (installation) => prepareProvince(installation) });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const signedIn = async (username: string): Promise<ConsoleUser> => {
  const user = await official(browser, server.url, clock, username);
  users.push(user);
  return user;
};
const quote = (lines: readonly string[]): string => lines.map((line) => `> ${line}`).join('\n>\n');

test('the editor signs in on a screen of 1366×768', async () => {
  tutorial.text('# 教程：一份文件从起草到公开，再到核验');
  tutorial.text(
    '读者：第一次使用本平台的信息员、审核员、签发人，以及第一次接触本平台的开发者。照着做一遍约十分钟。文中的文件是虚构的教学样例。\n\n本文由测试 `test/tutorial/main-job.test.ts` 写成：测试在真实浏览器（1366×768）中逐步走完全程，所见与本文不符即告失败。',
  );
  tutorial.text(
    '准备：在项目文件夹运行 `npm ci && npm start`，在浏览器打开 <http://127.0.0.1:8080/console/>。演示账号的密码都是 `gongkai-demo`。',
  );
  tutorial.part('一、信息员：登录，起草');
  editor = await openConsole(browser, server.url, clock);
  users.push(editor);
  const { page } = editor;
  const warning = await textOf(page.locator('.secrecy-warning'));
  expect(warning).toBe('本系统为非涉密系统，严禁处理、传输国家秘密和工作秘密。');
  await page.getByRole('region', { name: '演示账号' }).waitFor();
  await editor.lookAt('登录');
  tutorial.step(
    '填写账号 `editor@zfbgt`（省政府办公厅信息员）和密码，按回车。也可以在右侧“演示账号”中点选。',
    `页面上方始终有一行提醒：${warning}`,
  );
  await tutorial.picture(page, '01-sign-in', '登录页');
  await signInAs(editor, 'editor@zfbgt');
  const counters = await page.getByRole('list', { name: '办理情况' }).locator('a.counter').allInnerTexts();
  expect(counters.map((text) => words(text).replace(/^\d+ /, ''))).toEqual([
    '待办',
    '退回',
    '即将超期',
    '已超期',
    '今日发布',
  ]);
  await editor.lookAt('工作台');
  tutorial.text(
    '登录后是“工作台”：待办、退回、即将超期、已超期、今日发布五个数字，点哪个数字就打开哪张清单。',
  );
  await tutorial.picture(page, '02-desk', '工作台');
});

test('she finds the item that her body owes and opens a draft', async () => {
  const { page } = editor;
  await page.getByRole('menuitem', { name: '新建' }).click();
  await page.getByLabel('搜索事项').fill('政策文件');
  await page.getByRole('button', { name: '新建：政务公开总体工作政策文件' }).waitFor();
  await editor.lookAt('新建');
  tutorial.step(
    '点左侧菜单“新建”，在搜索框输入“政策文件”。',
    '列表只有本单位负责公开的事项，每项写明时限和要素。',
  );
  await tutorial.picture(page, '03-item', '选择公开事项');
  await newPolicyDocument(page);
  await editor.lookAt('编辑');
  tutorial.step(
    '在“政务公开总体工作政策文件”一行点“新建”。',
    '进入编辑页。左边是表单，右边是稿件信息和办理流程，上方是保存状态。发文机关已经填好本单位。',
  );
});

test('the imported document fills the form; what was recognised is shown first', async () => {
  const { page } = editor;
  const dialog = await importFile(page, SAMPLE.fileName, sampleDocx());
  const rows = await dialog.getByRole('table', { name: '识别结果' }).locator('tbody tr').allInnerTexts();
  const recognised = rows.map((row) => words(row));
  expect(recognised.map((row) => row.split(' ')[0])).toEqual([
    '标题',
    '成文日期',
    '体裁',
    '正文',
    '分工台账',
  ]);
  expect(recognised[0]).toContain(SAMPLE.title);
  expect(recognised[1]).toContain(SAMPLE.day);
  const warnings = await dialog.locator('.ant-alert li').allInnerTexts();
  expect(warnings.join()).toContain('公民身份号码');
  const summary = await textOf(dialog.getByText(/^识别到：/));
  await editor.lookAt('导入');
  tutorial.step(
    `点“导入文件”，选择 Word 文件“${SAMPLE.fileName}”。`,
    `需要留意的先列出：\n\n${quote(warnings)}\n\n接着是识别结果：${summary}`,
    '每一项识别结果旁边有勾选框；表单里已有内容的，标“将覆盖”并且默认不勾。',
  );
  await tutorial.picture(page, '04-import', '识别结果');
  await button(dialog, '填入').click();
  await editor.told('已填入 5 项，请核对。');
  await dialog.waitFor({ state: 'hidden' });
  expect(await field(page, 'title').inputValue()).toBe(SAMPLE.title);
  expect(await field(page, 'documentDate').inputValue()).toBe(SAMPLE.day);
  expect(await page.locator('#field-divisionOfLabour tbody tr').count()).toBe(4);
  await editor.saved();
  tutorial.step(
    '点“填入”，提示“已填入 5 项，请核对。”',
    '标题、成文日期、体裁、正文、分工台账都进了表单；几秒后上方显示“已保存”和时刻，不必点保存。',
  );
  await tutorial.picture(page, '05-form', '填好的表单');
});

test('all that is wrong is refused at once, each with what to do and where', async () => {
  const { page } = editor;
  await field(page, 'documentNumber').fill(SAMPLE.wrongNumber);
  await field(page, 'effectiveOn').fill('2026-03-01');
  await field(page, 'effectiveOn').press('Enter');
  await button(page, '提交').click();
  const refusals = page.locator('.refusals');
  await refusals.waitFor();
  const lines = (await refusals.locator('li').allInnerTexts()).map((line) =>
    words(line).replace(/ 定 ?位$/, ''),
  );
  expect(lines).toHaveLength(4);
  const all = lines.join('\n');
  expect(all).not.toContain(PERSONAL);
  for (const part of ['主题分类', '发文字号', '施行日期', '公民身份号码']) expect(all).toContain(part);
  await editor.lookAt('退回提示');
  tutorial.step(
    `填发文字号“${SAMPLE.wrongNumber}”和施行日期“2026-03-01”（故意填错），点“提交”。`,
    '没有提交。全部问题一次列出，每条写明怎么改，点“定位”跳到该字段：',
    quote(lines),
  );
  await tutorial.picture(page, '06-refused', '一次列出全部问题');
});

test('she mends everything, adds a file, previews what the public will see, and submits', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: /^定位：.*发文字号/ }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('field-documentNumber');
  await field(page, 'documentNumber').fill(SAMPLE.number);
  await field(page, 'effectiveOn').fill(SAMPLE.day);
  await field(page, 'effectiveOn').press('Enter');
  await choose(page, 'subject', '综合政务');
  await choose(page, 'genre', '意见');
  await field(page, 'summary').fill('说明各单位怎样试用政务公开平台。');
  await page.locator('#field-body p', { hasText: PERSONAL }).click({ clickCount: 3 });
  await page.keyboard.insertText(MENDED);
  await page.getByLabel('附件：选择文件').setInputFiles({
    name: '任务清单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('序号,任务\n1,试填环境信息\n'),
  });
  await page.getByRole('list', { name: '附件：已上传' }).getByText('任务清单.csv').waitFor();
  await button(page, '保存').click();
  await editor.saved();
  tutorial.step(
    `按提示逐条改正：发文字号改为“${SAMPLE.number}”，施行日期改为“${SAMPLE.day}”，主题分类选“综合政务”，体裁选“意见”，正文中删去公民身份号码；再上传附件“任务清单.csv”。`,
    '改一处，该处的红色提示就消失一处。',
  );
  await button(page, '预览').click();
  const preview = page.frameLocator('iframe.preview-frame');
  await preview.getByRole('heading', { level: 1 }).waitFor();
  expect(await textOf(preview.getByRole('heading', { level: 1 }))).toBe(SAMPLE.title);
  expect(await textOf(preview.locator('main'))).not.toContain(PERSONAL);
  tutorial.step('点“预览”。', '看到的就是公众将要看到的页面，由门户自己画出。关闭预览。');
  await tutorial.picture(page, '07-preview', '预览');
  await button(page.getByRole('dialog', { name: /^预览/ }), '关闭')
    .last()
    .click();
  await button(page, '提交').click();
  await editor.told('已提交，等待审核。');
  await page.getByRole('link', { name: SAMPLE.title }).first().waitFor();
  await editor.lookAt('稿件列表');
  tutorial.step('点“提交”，提示“已提交，等待审核。”', '稿件出现在“我发起”中，状态为“审核中”。');
});

test('the reviewer returns it with a reason of 常用意见; the editor mends and submits again', async () => {
  tutorial.part('二、审核员：退回，再通过');
  const reviewer = await signedIn('reviewer@zfbgt');
  const { page } = reviewer;
  await openTodo(page, SAMPLE.title);
  await page.frameLocator('iframe.preview-frame').getByRole('heading', { level: 1 }).waitFor();
  await reviewer.lookAt('办理');
  await button(page, '退回').click();
  const silent = await textOf(page.locator('.refusals'));
  expect(silent).toContain('退回必须填写理由。');
  tutorial.step(
    '审核员用 `reviewer@zfbgt` 登录，点“待办”，打开这份稿件，点“退回”。',
    '左边是公众将看到的页面，右边是办理意见和办理流程。没有写理由不能退回：',
    quote([silent]),
  );
  const phrase = '请核对发文字号和日期';
  await page
    .getByRole('group', { name: '常用意见' })
    .getByRole('button', { name: phrase, exact: true })
    .click();
  expect(await page.locator('#opinion').inputValue()).toBe(phrase);
  await tutorial.picture(page, '08-return', '退回时选用常用意见');
  await button(page, '退回').click();
  await reviewer.told(`已退回：${SAMPLE.title}`);
  tutorial.step(`点选常用意见“${phrase}”，再点“退回”。`, '稿件回到信息员手中，自动打开下一件待办。');

  const editorPage = editor.page;
  await editorPage.getByRole('menuitem', { name: /^退回修改/ }).click();
  await editorPage.getByRole('link', { name: SAMPLE.title }).first().click();
  const reason = await textOf(editorPage.locator('.returned'));
  expect(reason).toContain(phrase);
  await editor.lookAt('退回后的编辑');
  await field(editorPage, 'keywords').fill('政务公开、试用');
  await button(editorPage, '保存').click();
  await editor.saved();
  await button(editorPage, '提交').click();
  await editor.told('已提交，等待审核。');
  tutorial.step(
    '信息员点“退回修改”，打开稿件，照理由修改，再点“提交”。',
    '编辑页上方写着谁退回、为什么：',
    quote([reason]),
  );

  await openTodo(page, SAMPLE.title);
  await button(page, '通过').click();
  expect(await textOf(page.locator('.refusals'))).toContain('请先勾选确认事项。');
  const confirmation = await textOf(page.locator('.confirmation'));
  expect(await page.getByText('第 2 次送审').isVisible()).toBe(true);
  await decide(page, '通过');
  await reviewer.told(`已通过：${SAMPLE.title}`);
  tutorial.step(
    '审核员再次打开稿件（第 2 次送审），勾选确认事项，点“通过”。',
    '不勾选不能通过，因为确认的就是审核责任：',
    quote([confirmation]),
  );
});

test('the issuer publishes it, and not a moment before it is public', async () => {
  tutorial.part('三、签发人：签发即公开');
  const before = await fetch(`${server.url}/search?q=${encodeURIComponent(SAMPLE.number)}`);
  expect(await before.text()).not.toContain(SAMPLE.title);
  const issuer = await signedIn('issuer@zfbgt');
  const { page } = issuer;
  await openTodo(page, SAMPLE.title);
  await page.locator('.confirmation').getByRole('checkbox').check();
  await button(page.getByRole('region', { name: '办理意见' }), '签发').click();
  const dialog = page.getByRole('dialog');
  const asked = await textOf(dialog);
  expect(asked).toContain(SAMPLE.title);
  await issuer.lookAt('签发');
  tutorial.step(
    '签发人用 `issuer@zfbgt` 登录，打开待办中的稿件，勾选确认事项，点“签发”，在对话框中再点一次“签发”。',
    '提交的人不能自己审核、签发；签发前公众查不到这份文件，签发后立即可查。',
  );
  await tutorial.picture(page, '09-issue', '签发');
  await button(dialog, '签发').click();
  await issuer.told(`已签发公开：${SAMPLE.title}`);
  await page.getByRole('menuitem', { name: '已公开' }).click();
  const row = page
    .getByRole('row', { name: new RegExp(SAMPLE.number) })
    .or(page.getByRole('row', { name: SAMPLE.title }));
  await row.first().waitFor();
  await issuer.lookAt('已公开');
  const answer: unknown = await (await fetch(`${server.url}/api/v1/disclosures?body=zfbgt`)).json();
  disclosure = /"id":"([0-9a-z]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
  expect(disclosure).not.toBe('');
});

const windowOf = async (width: number, javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width, height: 768 },
    locale: 'zh-CN',
  });
  return context.newPage();
};

/** Axe is a script and needs them on; the page that comes back has them off. */
const visit = async (width: number, path: string): Promise<Page> => {
  const examined = await windowOf(width, true);
  await examined.goto(server.url + path);
  expect([path, await axeViolations(examined)]).toEqual([path, []]);
  await examined.context().close();
  const page = await windowOf(width, false);
  const answer = await page.goto(server.url + path);
  expect([path, answer?.status()]).toEqual([path, 200]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect([path, width, Number(overflow) <= 0]).toEqual([path, width, true]);
  return page;
};

test.each([320, 1440])('a citizen without JavaScript finds and reads it at %i px', async (width) => {
  for (const path of [urls.home, urls.area('00-general'), urls.body('zfbgt')]) {
    const page = await visit(width, path);
    expect(await page.getByRole('link', { name: SAMPLE.title }).first().isVisible()).toBe(true);
    if (width === 1440 && path === urls.home) {
      tutorial.part('四、公众：不用登录，不用 JavaScript');
      tutorial.step(
        '在浏览器打开门户首页 <http://127.0.0.1:8080/>。',
        '“最新公开”的第一条就是刚签发的文件；公开领域页、省政府办公厅的页面上也有。',
      );
      await tutorial.picture(page, '10-home', '门户首页');
    }
    await page.context().close();
  }
  const home = await visit(width, urls.home);
  await home.locator('#home-search').fill('试用工作');
  await home.locator('#home-search').press('Enter');
  await home.getByRole('heading', { level: 1, name: /检索结果/ }).waitFor();
  await (await visit(width, home.url().slice(server.url.length))).context().close();
  const marks = await home.locator('main mark').allInnerTexts();
  expect(marks.length).toBeGreaterThan(0);
  expect([...'试用工作'].some((character) => marks.join('').includes(character))).toBe(true);
  if (width === 1440) {
    tutorial.step(
      '在检索框输入“试用工作”，按回车。',
      `命中的文字有底色（“${[...new Set(marks)].join('”“')}”）。文号、索引号也可以检索。`,
    );
    await tutorial.picture(home, '11-search', '检索结果');
  }
  await home.getByRole('link', { name: SAMPLE.title }).first().click();
  await home.getByRole('heading', { level: 1, name: SAMPLE.title }).waitFor();
  expect(new URL(home.url()).pathname).toBe(urls.disclosure(disclosure));
  await home.context().close();
});

test.each([320, 1440])('the page of the document is complete at %i px', async (width) => {
  const page = await visit(width, urls.disclosure(disclosure));
  await page.locator('summary', { hasText: '公开要素' }).click();
  const facts = new Map<string, string>();
  for (const fact of await page.locator('dl.facts > div').all())
    facts.set(await textOf(fact.locator('dt')), await textOf(fact.locator('dd')));
  expect(Object.fromEntries(facts)).toMatchObject({
    索引号: expect.stringMatching(/\/2026-00001$/),
    发布机构: expect.stringContaining('办公厅'),
    发文字号: SAMPLE.number,
    成文日期: '2026年3月2日',
    发布日期: expect.stringContaining('2026'),
    主题分类: '综合政务',
    体裁: '意见',
    有效性: '有效',
  });
  const contents = page.getByRole('navigation', { name: '本页目录' }).getByRole('link');
  const entries = await contents.allInnerTexts();
  expect(entries.length).toBeGreaterThanOrEqual(3);
  for (const link of await contents.all()) {
    const target = (await link.getAttribute('href')) ?? '';
    expect(await page.locator(target).count()).toBe(1);
  }
  const division = page.locator('table', { hasText: '牵头单位' });
  expect(await division.locator('tbody tr').count()).toBe(4);
  for (const area of ['14-environment', '24-health'])
    expect(await division.locator(`a[href="${urls.area(area)}"]`).count()).toBe(1);
  const file = page.getByRole('link', { name: '任务清单.csv' });
  const bytes = await fetch(new URL((await file.getAttribute('href')) ?? '', server.url));
  expect([bytes.status, await bytes.text()]).toEqual([200, expect.stringContaining('试填环境信息')]);
  if (width === 1440) {
    const shown = ['索引号', '发文字号', '发布机构', '成文日期', '发布日期', '主题分类', '体裁', '有效性'];
    tutorial.step(
      '点标题，打开文件页。',
      [
        '| 要素 | 内容 |',
        '| --- | --- |',
        ...shown.map((name) => `| ${name} | ${facts.get(name) ?? ''} |`),
      ].join('\n'),
      `左侧有目录（${entries.length} 条），下面有分工台账（4 行，单位和公开领域都可点击）、附件、版本和日志核验。`,
    );
    await tutorial.picture(page, '12-document', '文件页');
  }
  await page.context().close();
});

test('the public board says that the obligation was met', async () => {
  const page = await visit(1440, urls.supervision({ body: 'zfbgt', state: 'done' }));
  expect(
    await page.getByText(SAMPLE.title).or(page.getByText('政务公开总体工作政策文件')).first().isVisible(),
  ).toBe(true);
  tutorial.step(
    '点“公开监督”，选省政府办公厅、按期公开。',
    '这件事的公开义务已经销账：它有责任单位、到期日和完成日，全社会可见。',
  );
  await tutorial.picture(page, '13-board', '公开监督');
  await page.context().close();
  const narrow = await visit(320, urls.supervision({ body: 'zfbgt' }));
  await narrow.context().close();
});

test('anybody can verify it with the independent verifier', async () => {
  tutorial.part('五、任何人：独立核验');
  let report = '';
  const exit = await runVerify(
    [server.url, '--state', join(server.dataDir, 'verifier.json'), '--document', disclosure],
    {
      write: (part) => {
        report += part;
      },
    },
  );
  expect(exit).toBe(0);
  const [line = ''] = report.split('\n').filter((each) => each.includes(disclosure));
  expect(line).toMatch(/^✓ /);
  tutorial.step(
    '在另一台电脑上运行（编号是文件页网址中 `/d/` 后面的部分）：',
    '```sh\nnpx gongkai verify http://127.0.0.1:8080 --document <编号>\n```',
    `报告中有这一行，退出码为 0：\n\n\`\`\`text\n${line.replace(disclosure, '<编号>')}\n\`\`\``,
    '核验程序在 `verifier/`，不使用平台的任何代码；它重算日志的每一个节点，再核对文件内容和附件。',
  );
  tutorial.text(
    '下一步：各岗位的办事指引见 [guide/](guide/README.md)；系统怎样搭建见 [architecture.md](architecture.md)。',
  );
});

test('no script failed and no answer was a fault on the way', () => {
  expect(users.length).toBe(3);
  for (const user of users) expect(user.faults).toEqual([]);
});

test('axe found nothing on the screens of the back office', () => {
  expect(users.flatMap((user) => user.barriers)).toEqual([]);
});

test('docs/tutorial.md says what this run saw', () => {
  expect(committedTutorial(tutorial.markdown())).toBe(tutorial.markdown());
});
