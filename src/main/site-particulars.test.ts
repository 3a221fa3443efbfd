import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteParticulars } from './site-particulars.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-site-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const WHOLE = {
  siteName: '示例省政务公开平台',
  siteIdCode: '4300000001',
  host: '示例省政务公开办',
  contact: '0731-12345678',
  icp: '示例ICP备1号',
  policeFiling: '示例公网安备1号',
  tagYear: 2026,
};

test('a whole file names the site, and it is no demonstration', () => {
  expect(
    readSiteParticulars(file('whole.json', JSON.stringify(WHOLE)), 'https://gk.example.gov.cn/'),
  ).toMatchObject({
    ...WHOLE,
    siteDomain: 'gk.example.gov.cn',
    publicUrl: 'https://gk.example.gov.cn',
    demonstration: false,
  });
});

test.each([
  ['not JSON', '{'],
  ['a part missing', JSON.stringify({ ...WHOLE, icp: undefined })],
  ['a wrong code', JSON.stringify({ ...WHOLE, siteIdCode: '43' })],
  ['an unknown part', JSON.stringify({ ...WHOLE, colour: 'red' })],
])('%s is one line that names the variable', (name, text) => {
  expect(() => readSiteParticulars(file(`${name}.json`, text), 'https://gk.example.gov.cn')).toThrow(
    /GONGKAI_SITE_FILE/,
  );
});
