import { citedFor, ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { BUDGET } from '../../law/statutes/budgets.ts';
import { PLANNING } from '../../law/statutes/decisions.ts';
import { DISCLOSURE } from '../../law/statutes/disclosure.ts';
import { PROCUREMENT } from '../../law/statutes/trading.ts';
import {
  CITIES_AND_COUNTIES,
  EVERY_AUTHORITY,
  EVERY_GOVERNMENT,
  each,
  item,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const GROUP = '法定主动公开内容';

/**
 * The kinds of 条例第二十条 that no article of the opinion speaks of: 机构职能, 规划, 统计, 行政事业性收费, 集中采购目录. 应急预案 stands in
 * area 13.
 */
export const statutoryItems = (area: AreaDeclaration): readonly ItemDeclaration[] => [
  item(area, {
    code: '00.agency-profile',
    title: '机关职能、机构设置和负责人',
    group: GROUP,
    type: 'agency-profile',
    elements: ['机关职能', '机构设置', '办公地址', '办公时间', '联系方式', '负责人姓名、职务和分工'],
    basis: [DISCLOSURE.at('第二十条第二项')],
    responsible: EVERY_AUTHORITY,
    clauses: ['2.1'],
    timing: { kind: 'standing', reviewMonths: 12 },
    timingBasis: citedFor(
      DISCLOSURE.at('第二十六条'),
      `自变更之日起20个工作日内更新；${ownRule('没有变更的，至少每12个月核对一次')}`,
    ),
  }),
  item(area, {
    code: '00.development-plan',
    title: '国民经济和社会发展规划、专项规划、区域规划',
    group: GROUP,
    type: 'development-plan',
    elements: ['规划名称和期限', '编制和批准机关', '主要指标', '重大任务和分工', '规划全文'],
    basis: [DISCLOSURE.at('第二十条第三项'), PLANNING.at('第八条')],
    responsible: EVERY_GOVERNMENT,
    clauses: ['2.1'],
    ...TWENTY_WORKING_DAYS,
  }),
  item(
    area,
    {
      code: '00.statistics',
      title: '国民经济和社会发展统计公报',
      group: GROUP,
      type: 'statistical-communique',
      elements: ['数据年度和性质', '地区生产总值', '分类主要数据', '口径和注释'],
      basis: [DISCLOSURE.at('第二十条第四项')],
      responsible: [{ bodies: ['tjj'] }, ...CITIES_AND_COUNTIES],
      clauses: ['2.1'],
      ...each('year', 60),
    },
    'result',
  ),
  item(area, {
    code: '00.administrative-fees',
    title: '行政事业性收费目录清单',
    group: GROUP,
    type: 'administrative-fees',
    elements: [
      '项目名称',
      '主管部门和执收单位',
      '收费对象',
      '收费标准',
      '设立依据和标准依据',
      '减免',
      '投诉电话',
    ],
    basis: [DISCLOSURE.at('第二十条第八项')],
    responsible: [{ bodies: ['czt'] }, ...CITIES_AND_COUNTIES],
    clauses: ['2.1'],
    ...TWENTY_WORKING_DAYS,
  }),
  item(area, {
    code: '00.procurement-catalogue',
    title: '政府集中采购目录及标准',
    group: GROUP,
    type: 'procurement-catalogue',
    elements: ['品目编码和名称', '采购组织形式', '限额标准', '公开招标数额标准'],
    basis: [DISCLOSURE.at('第二十条第九项'), PROCUREMENT.at('第七条', '第八条', '第六十三条')],
    // 政府采购法第七条: of a province's budgets the province itself, or whom it authorises.
    responsible: [{ bodies: ['czt'] }],
    clauses: ['2.1'],
    ...TWENTY_WORKING_DAYS,
  }),
  item(
    area,
    {
      code: '00.procurement-summary',
      title: '政府集中采购实施情况',
      group: GROUP,
      type: 'procurement-summary',
      elements: [
        '采购预算和规模',
        '货物、工程、服务',
        '采购组织形式',
        '采购方式',
        '中小企业份额',
        '投诉处理',
      ],
      basis: [DISCLOSURE.at('第二十条第九项'), BUDGET.at('第十四条第三款')],
      responsible: [{ bodies: ['czt'] }, ...CITIES_AND_COUNTIES],
      clauses: ['2.1'],
      ...each('year', 60),
    },
    'result',
  ),
];
