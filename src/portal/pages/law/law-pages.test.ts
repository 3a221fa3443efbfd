import { afterAll, expect, test } from 'vitest';
import { POLICY_ITEM, policyRecord } from '../../../../test/harness/policy-record.ts';
import { urls } from '../../frame/urls.ts';
import { openSamplePortal } from '../../testing/sample-portal.ts';

const { app, publish, close } = await openSamplePortal();
afterAll(close);

const get = async (path: string) => app.inject(path);
/** What is read, without the links. */
const read = async (path: string): Promise<string> => (await get(path)).body.replaceAll(/<[^>]+>/g, '');

test('a record prints what was law on its own day, whatever the item says today', async () => {
  const of = (year: string, number: number) =>
    publish(POLICY_ITEM, 'zfbgt', {
      ...policyRecord({ title: `${year}年的通知`, documentNumber: `湘测发〔${year}〕${number}号` }),
      documentDate: `${year}-05-14`,
    });
  const [before, after] = [await of('2019', 71), await of('2020', 72)];
  expect(await read(urls.disclosure(before))).toContain(
    '公开依据《中华人民共和国政府信息公开条例》（国务院令第492号）第十条第一项',
  );
  expect(await read(urls.disclosure(after))).toContain(
    '公开依据《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第一项',
  );
  expect(await read(urls.areaItem('00-general', POLICY_ITEM))).not.toContain('国务院令第492号');
});

test('a record says in plain words by when it is due and what can be done', async () => {
  const page = await read(urls.areaItem('00-general', POLICY_ITEM));
  expect(page).toContain(
    '这项信息应当自形成或者变更之日起20个工作日内公开（《中华人民共和国政府信息公开条例》',
  );
  expect(page).toMatch(/没有按时公开的，您可以向公开机关的上一级行政机关.*第五十一条/su);
  const village = await read(urls.areaItem('12-grassroots-affairs', '12.village-finance'));
  expect(village).toContain('向乡镇人民政府、县级人民政府或者其主管部门反映');
  const hospital = await read(urls.areaItem('21-public-institutions', '21.services'));
  expect(hospital).toContain('向该单位的主管部门或者机构申诉');
});

test('an article tells its sentence, its versions and what rests on it', async () => {
  const { statusCode, body } = await get(urls.lawPlace('disclosure-regulation', '第二十六条'));
  expect(statusCode).toBe(200);
  expect(body).toContain('应当自该政府信息形成或者变更之日起20个工作日内及时公开');
  expect(body).toContain('此前为');
  expect(body).toContain('国务院令第492号');
  expect(body).toContain(urls.areaItem('19-public-resource-trading', '19.project-performance'));
});

test('a sentence that was not compared with the official text is not told', async () => {
  const page = await read(urls.lawPlace('ecological-code', '第一百三十八条'));
  expect(page).toContain('第一百三十八条');
  expect(page).not.toContain('应当依法公开生态环境质量');
  expect(page).not.toContain('待核');
});

test('the list leads to every statute, and a law that is over says so', async () => {
  const { body } = await get(urls.law);
  const addresses = [...body.matchAll(/href="(\/law\/[a-z0-9-]+)"/g)].map(([, href = '']) => href);
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of addresses) expect((await get(address)).statusCode, address).toBe(200);
  expect(await read(urls.statute('environment-law'))).toContain('自2026年8月15日起由');
});

test.each(['/law/none', '/law/disclosure-regulation/999', '/law/disclosure-regulation/x'])(
  '%s is not found',
  async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  },
);
