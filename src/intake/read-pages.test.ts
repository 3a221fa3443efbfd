import { expect, test } from 'vitest';
import { joinLines, readPages } from './read-pages.ts';

const page = (n: number, text: string | null, isMachineRead = false) => ({ page: n, text, isMachineRead });

test('lines that the margin broke are one paragraph; titles, sentences and numbered parts are their own', () => {
  expect(
    joinLines([
      '某某市人民政府关于样例公开工作的通知',
      '各县市区人民政府，市政府各工作部门：',
      '为规范样例的公开工作，现将有关事项通',
      '知如下，请认真组织实施。',
      '一、明确责任，指定专人负责信息公开的',
      '二、按期报送',
    ]),
  ).toEqual([
    '某某市人民政府关于样例公开工作的通知',
    '各县市区人民政府，市政府各工作部门：',
    '为规范样例的公开工作，现将有关事项通知如下，请认真组织实施。',
    '一、明确责任，指定专人负责信息公开的',
    '二、按期报送',
  ]);
});

test('page numbers at the edge of a page are left out, figures inside stay, and every character is accounted for', () => {
  const text = '— 1 —\n第一句。\n2026\n是年份。第二句。\n- 2 -';
  const { html, account } = readPages([page(1, text), page(2, null, true)]);
  expect(html).toBe('<p>第一句。</p><p>2026</p><p>是年份。第二句。</p>');
  const left = [...account.leftOut, ...account.named].reduce((sum, { characters }) => sum + characters, 0);
  expect(account.taken + left).toBe(text.replace(/\s/g, '').length);
  expect(account.named).toMatchObject([{ what: '识别失败', count: 1, places: ['第 2 页'] }]);
});
