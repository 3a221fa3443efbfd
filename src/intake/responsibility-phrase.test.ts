import { describe, expect, test } from 'vitest';
import { toBlocks } from '../richtext/blocks.ts';
import { outlineHtml } from '../richtext/outline.ts';
import { divisionOfLabour } from './division-of-labour.ts';
import { responsibilityPhrases } from './responsibility-phrase.ts';
import { splitParties } from './split-parties.ts';

const one = (text: string) => {
  const [found] = responsibilityPhrases(text);
  return found && { leads: found.leads, responsible: found.responsible };
};

describe('how responsibility is written', () => {
  test.each([
    ['(责任单位:各市州政府、省政府相关部门)', [], ['各市州政府', '省政府相关部门']],
    ['(牵头单位:省编办、省政府法制办;责任单位:各市州政府)', ['省编办', '省政府法制办'], ['各市州政府']],
    ['（牵头单位：省编办，责任单位：省发改委、省财政厅）', ['省编办'], ['省发改委', '省财政厅']],
    ['（体育总局、教育部负责）', [], ['体育总局', '教育部']],
    ['（省环保厅牵头，各市州政府、省政府相关部门负责）', ['省环保厅'], ['各市州政府', '省政府相关部门']],
    ['（省环保厅牵头，各市州政府、有关部门负责）', ['省环保厅'], ['各市州政府', '有关部门']],
    ['（农业农村部、工业和信息化部牵头负责）', ['农业农村部', '工业和信息化部'], []],
    ['（省发改委牵头，省财政厅、省审计厅等按职责分工负责）', ['省发改委'], ['省财政厅', '省审计厅']],
    ['（生态环境部牵头，国家发展改革委、国家统计局参与）', ['生态环境部'], ['国家发展改革委', '国家统计局']],
    ['（商务部、海关总署等有关部门负责）', [], ['商务部', '海关总署']],
    ['（扶贫办、全国总工会等和各省级人民政府负责）', [], ['扶贫办', '全国总工会', '各省级人民政府']],
    ['(分管副省长、协管副秘书长负责,省发展改革委牵头,省财政厅配合)', ['省发展改革委'], ['省财政厅']],
  ])('%s', (text, leads, responsible) => {
    expect(one(`做好工作。${text}`)).toEqual({ leads, responsible });
  });

  test('the first of a list leads from the remark on', () => {
    const found = responsibilityPhrases(
      '甲。（税务总局、财政部负责，排在第一位的部门为牵头部门，下同）乙。（财政部、商务部负责）',
    );
    expect(found.map(({ leads, responsible }) => [leads, responsible])).toEqual([
      [['税务总局'], ['财政部']],
      [['财政部'], ['商务部']],
    ]);
    expect(one('（工信部、科技部等负责。列第一位者为牵头单位，下同）')).toEqual({
      leads: ['工信部'],
      responsible: ['科技部'],
    });
  });

  test('nested parentheses belong to the name', () => {
    expect(one('（省发改委（能源局）、省财政厅负责）')).toEqual({
      leads: [],
      responsible: ['省发改委（能源局）', '省财政厅'],
    });
  });

  test.each(['（见附件1）', '（2016年10月12日）', '（以下简称办法）', '(三)'])(
    '%s says nothing about it',
    (text) => {
      expect(one(`文字${text}文字。`)).toBeUndefined();
    },
  );

  test('names that hold a separator stay whole', () => {
    expect(splitParties('各市州、县市区人民政府、省直有关单位')).toEqual([
      '各市州、县市区人民政府',
      '省直有关单位',
    ]);
    expect(splitParties('工业和信息化部、文化和旅游部及国家卫生健康委')).toEqual([
      '工业和信息化部',
      '文化和旅游部',
      '国家卫生健康委',
    ]);
  });
});

describe('divisionOfLabour', () => {
  const rowsOf = (html: string) => {
    const outlined = outlineHtml(html);
    return divisionOfLabour(toBlocks(outlined.html), outlined.outline).map((row) => [
      row.article,
      row.heading,
      row.anchor,
      row.leads,
      row.responsible,
    ]);
  };

  test('a default is inherited by every later article', () => {
    expect(
      rowsOf(
        '<p>(一)甲事。做。(省甲厅负责;各市州、县市区人民政府均为责任单位,以下不再列出)</p><p>(二)乙事。做。(省乙厅负责)</p>',
      ),
    ).toEqual([
      ['(一)', '甲事', 'art-1', [], ['省甲厅', '各市州、县市区人民政府']],
      ['(二)', '乙事', 'art-2', [], ['省乙厅', '各市州、县市区人民政府']],
    ]);
  });

  test('a table of tasks gives a row for each task', () => {
    expect(
      rowsOf(
        '<table><tr><th>序号</th><th>牵头单位</th><th>目标任务</th><th>责任单位</th></tr><tr><td>1</td><td rowspan="2">省甲厅</td><td>建平台。按期。</td><td>省乙厅、省丙厅</td></tr><tr><td>2</td><td>定标准</td><td>各市州政府</td></tr></table>',
      ),
    ).toEqual([
      ['1', '建平台', '', ['省甲厅'], ['省乙厅', '省丙厅']],
      ['2', '定标准', '', ['省甲厅'], ['各市州政府']],
    ]);
  });

  test('an article without responsibility gives no row', () => {
    expect(rowsOf('<p>(一)甲事。做。</p>')).toEqual([]);
  });
});
