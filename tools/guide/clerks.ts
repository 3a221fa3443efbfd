import type { Browser } from 'playwright-core';
import { addDays, type CivilDate, civilDateAt } from '../../src/kernel/civil-date.ts';
import { type Clerk, clerkAt, discard, settled, signInAtConsole } from './clerk.ts';
import { filledSheet } from './sheet.ts';

const today: CivilDate = civilDateAt(new Date());

/** A village accountant: the statement of the month, from the last one on. */
async function villageAccountant(clerk: Clerk): Promise<readonly string[]> {
  const { page } = clerk;
  await clerk.begin('村级财务收支');
  await clerk.picture();
  const month = await page.locator('#field-month').inputValue();
  await clerk.fill('documentDate', today);
  const line = async (table: 'income' | 'expense', summary: string, kind: string, amount: string) => {
    await clerk.press(page.getByRole('button', { name: '添加行' }).nth(table === 'income' ? 0 : 1));
    await clerk.fill(`${table}-0-summary`, summary);
    await clerk.choose(`${table}-0-kind`, kind);
    await clerk.fill(`${table}-0-on`, `${month}-15`);
    await clerk.fill(`${table}-0-amount`, amount);
  };
  await line('income', '〔演示〕山塘发包收入', '发包及上交收入', '12000.00');
  await line('expense', '〔演示〕村道路灯维修', '公益和福利支出', '3200.00');
  for (const total of ['本月收入合计', '本月支出合计', '月末结余'])
    await clerk.press(page.getByRole('button', { name: new RegExp(`^${total}填入`) }));
  const closing = await page.locator('#field-closing').inputValue();
  await clerk.fill('cash', '0.00');
  await clerk.fill('bank', closing);
  await clerk.choose('supervision', '审核通过');
  await clerk.show('closing');
  await clerk.picture();
  const opening = await page.locator('#field-opening').inputValue();
  const refusals = await clerk.wrongly('opening', '1.00', opening);
  await clerk.preview();
  await clerk.picture();
  await clerk.close();
  return refusals;
}

/** A hospital's price office: the whole list as a sheet. */
async function priceOffice(clerk: Clerk): Promise<readonly string[]> {
  const { page } = clerk;
  await clerk.begin('医疗服务项目价格');
  await clerk.picture();
  await clerk.fill('documentDate', today);
  await clerk.fill('effectiveOn', today);
  await clerk.fill('basis', '〔演示〕医疗服务项目价格调整的通知（示例医保〔2026〕9号）');
  await clerk.fill('article', '全文');
  await clerk.fill('reason', '〔演示〕按照通知调整三个项目的价格。');
  const heading = [
    '变动方式',
    '项目编码',
    '项目名称',
    '财务分类',
    '计价单位',
    '价格形式',
    '收费价格（元）',
    '执行日期',
  ];
  const rows = (price: string) => [
    heading,
    ['新增', '990000901', '〔演示〕普通门诊诊查费', '诊查费', '次', '政府指导价', '12.00', today],
    ['新增', '990000902', '〔演示〕静脉输液', '治疗费', '组', '政府指导价', price, today],
    ['新增', '990000903', '〔演示〕胸部CT平扫', '检查费', '次', '政府指导价', '180.00', today],
  ];
  await clerk.give('变动表格：选择文件', await filledSheet('价格表.xlsx', rows('8.50')));
  await page.getByRole('list', { name: '变动表格：已上传' }).getByText('价格表.xlsx').waitFor();
  await clerk.choose('fileScope', '只有变动的条目');
  await clerk.show('changeFile');
  await clerk.picture();
  const answer = await clerk.check();
  await clerk.picture();
  await page.getByRole('button', { name: '移除：价格表.xlsx' }).click();
  await page
    .getByLabel('变动表格：选择文件')
    .setInputFiles({ mimeType: 'text/csv', ...(await filledSheet('价格有误.xlsx', rows('八元五角'))) });
  await page.getByRole('list', { name: '变动表格：已上传' }).getByText('价格有误.xlsx').waitFor();
  return [...answer, ...(await clerk.check())];
}

/** An environment station: a month of daily readings from a sheet. */
async function monitoringStation(clerk: Clerk): Promise<readonly string[]> {
  const { page } = clerk;
  await clerk.begin('环境空气质量日报数据');
  await clerk.press(page.locator('.period-list button').first());
  await settled(page);
  await clerk.picture();
  const from = await page.locator('#field-periodFrom').inputValue();
  const to = await page.locator('#field-periodTo').inputValue();
  await clerk.fill('documentDate', today);
  const heading = [
    '城市',
    '监测时间',
    '二氧化硫',
    '二氧化氮',
    '一氧化碳',
    '臭氧',
    '可吸入颗粒物（PM10）',
    '细颗粒物（PM2.5）',
  ];
  const rows = (first: string) => {
    const days: string[][] = [];
    for (let day = from; day <= to; day = addDays(parsed(day), 1))
      days.push(['长沙市', day, '7', '28', '0.8', '96', '52', days.length === 0 ? first : '31']);
    return [heading, ...days];
  };
  await clerk.give('监测数据：选择表格', await filledSheet('日报.xlsx', rows('31')));
  await page.getByText(/^已填入 \d+ 行/).waitFor();
  await clerk.show('observations-0-place');
  await clerk.picture();
  const answer = await clerk.check();
  const refusals = await clerk.wrongly('observations-0-period', addDays(parsed(to), 1), from);
  await clerk.preview();
  await clerk.picture();
  await clerk.close();
  return [...answer, ...refusals];
}

/** A land bureau: the record that a dossier waits for; whoever opens another item is shown the way. */
async function landBureau(clerk: Clerk): Promise<readonly string[]> {
  const { page } = clerk;
  await clerk.begin('征地告知书、补偿安置方案公告和征收土地公告');
  await clerk.picture();
  await discard(page);
  clerk.afresh();
  await clerk.begin('征地报批“一书四方案”');
  await clerk.press(page.locator('.dossier-list').getByRole('button', { name: '一书四方案' }).first());
  await clerk.fill('title', '〔演示〕示例水厂扩建征地一书四方案');
  await clerk.fill('documentDate', today);
  await clerk.fill('statement', '〔演示〕拟用地1.86公顷，符合国土空间规划，已列入年度计划。');
  await clerk.fill('conversion', '〔演示〕拟转用农用地1.52公顷，其中耕地0.90公顷。');
  await clerk.fill('replenishment', '〔演示〕已补充同等数量和质量的耕地。');
  await clerk.fill('expropriation', '〔演示〕拟征收集体土地1.86公顷，补偿费用已足额预存。');
  await clerk.fill('supply', '〔演示〕以划拨方式供地。');
  await clerk.show('stage');
  await clerk.picture();
  const refusals = await clerk.wrongly('dossierNumber', '433123-2026-902', '433123-ZD2026-902');
  await clerk.preview();
  await clerk.picture();
  await clerk.close();
  return refusals;
}

/** A school's admissions office: who may take part, with names that are masked. */
async function admissionsOffice(clerk: Clerk): Promise<readonly string[]> {
  const { page } = clerk;
  await clerk.begin('特殊类型考生资格');
  await clerk.press(page.locator('.dossier-list').getByRole('button', { name: '考生资格' }).first());
  await clerk.picture();
  const until = addDays(today, 18);
  await clerk.fill('title', '〔演示〕高水平运动队考生资格公示（第二批）');
  await clerk.fill('documentDate', today);
  await clerk.fill('publicityFrom', today);
  await clerk.fill('publicityTo', until);
  await clerk.fill('objections', '0731-12345678');
  await clerk.fill('standard', '〔演示〕达到二级运动员标准，专项测试合格。');
  const sheet = await filledSheet('考生名单.xlsx', [
    ['考生号', '姓名', '性别', '毕业中学', '项目或专业', '测试成绩或资格等级'],
    ['20279900000201', '张示例', '男', '示例市第一中学', '田径', '专项测试 86.5'],
    ['20279900000202', '李样本', '女', '示例县第二中学', '篮球', '专项测试 84.0'],
  ]);
  await clerk.give('考生名单：选择表格', sheet);
  await page.getByText(/^已填入 \d+ 行/).waitFor();
  await clerk.show('candidates-0-name');
  await clerk.picture();
  const refusals = await clerk.wrongly('publicityTo', addDays(today, 5), until);
  await clerk.preview();
  await page.frameLocator('iframe').getByText('张').last().scrollIntoViewIfNeeded();
  await clerk.picture();
  await clerk.close();
  return refusals;
}

/** Who enters the quarterly figures of enterprises. */
async function enterpriseFigures(clerk: Clerk): Promise<readonly string[]> {
  const { page } = clerk;
  await clerk.begin('监管企业资产营运和主要财务指标');
  await clerk.picture();
  await clerk.fill('title', '〔演示〕2026年三季度省属监管企业主要财务指标（补报）');
  await clerk.fill('periodFrom', '2026-07-01');
  await clerk.fill('periodTo', '2026-09-30');
  await clerk.fill('documentDate', today);
  const sheet = await filledSheet('三季度.xlsx', [
    ['企业', '所属时期', '资产总额', '负债总额', '所有者权益', '营业总收入', '利润总额', '资产负债率'],
    ['湖南钢铁集团', '2026年三季度', '1000.00', '620.00', '380.00', '820.00', '31.20', '62'],
    ['湖南建投集团', '2026年三季度', '900.00', '640.00', '260.00', '700.00', '12.60', '71.1'],
  ]);
  await clerk.give('统计数据：选择表格', sheet);
  await page.getByText(/^已填入 \d+ 行/).waitFor();
  await clerk.show('observations-0-place');
  await clerk.picture();
  const refusals = await clerk.wrongly('observations-0-equity', '379.00', '380.00');
  await clerk.preview();
  await clerk.picture();
  await clerk.close();
  return refusals;
}

const parsed = (day: string): CivilDate => civilDateAt(new Date(`${day}T12:00:00+08:00`));

const CLERKS = [
  ['village', 'editor@changsha-xian-guoyuan-xinming', villageAccountant],
  ['prices', 'editor@changsha-xian-hospital', priceOffice],
  ['monitoring', 'editor@changsha', monitoringStation],
  ['land', 'editor@fenghuang', landBureau],
  ['admissions', 'editor@example-university', admissionsOffice],
  ['enterprise', 'editor@gzw', enterpriseFigures],
] as const;

/**
 * Walks through an entry for each clerk, takes the pictures of its page in the guide, prints steps and refusals, and
 * discards the draft.
 */
export async function clerksPictures(
  browser: Browser,
  base: string,
  only: string | undefined,
): Promise<void> {
  for (const [name, username, work] of CLERKS) {
    if (only !== undefined && only !== name) continue;
    const clerk = clerkAt(await signInAtConsole(browser, base, username), name);
    const refusals = await work(clerk);
    await discard(clerk.page);
    const { clicks, fields } = clerk.counts();
    console.log(
      `${name}: ${clicks} clicks, ${fields} fields\n${refusals.map((text) => `  ${text}`).join('\n')}`,
    );
    await clerk.page.context().close();
  }
}
