import { citedFor, ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { DISCLOSURE } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  EVERY_AUTHORITY,
  eachUnderRule,
  item,
  policyItems,
} from '../define.ts';
import { statutoryItems } from './statutory-items.ts';
import { ADMINISTRATIVE_FEES } from './types/administrative-fees.ts';
import { AGENCY_PROFILE } from './types/agency-profile.ts';
import { COVERAGE_STATEMENT } from './types/coverage-statement.ts';
import { DEVELOPMENT_PLAN } from './types/development-plan.ts';
import { PROCUREMENT_CATALOGUE, PROCUREMENT_SUMMARY } from './types/procurement-catalogue.ts';
import { STATISTICAL_COMMUNIQUE } from './types/statistical-communique.ts';

const AREA: AreaDeclaration = {
  code: '00-general',
  number: 0,
  article: '(一)(二)',
  title: '政务公开总体工作',
  kind: 'management',
  demand: '以公开为常态、不公开为例外，五类公开覆盖权力运行和服务的全过程，让公众看得到、听得懂、能监督。',
  leads: ['zfbgt'],
  responsible: ALL,
};

export const AREA_00: DeclaredArea = {
  area: AREA,
  types: [
    COVERAGE_STATEMENT,
    AGENCY_PROFILE,
    DEVELOPMENT_PLAN,
    STATISTICAL_COMMUNIQUE,
    ADMINISTRATIVE_FEES,
    PROCUREMENT_CATALOGUE,
    PROCUREMENT_SUMMARY,
  ],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '00.disclosure-guide',
      title: '政府信息公开指南和制度',
      group: '政府信息公开指南',
      type: 'announcement',
      elements: [
        '分类和编排体系',
        '获取方式',
        '工作机构名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式',
      ],
      basis: [DISCLOSURE.at('第十二条')],
      responsible: EVERY_AUTHORITY,
      clauses: ['2.1', '2.2', '2.3', '2.4'],
      timing: { kind: 'standing', reviewMonths: 12 },
      timingBasis: citedFor(DISCLOSURE.at('第十二条'), '应当及时更新'),
    }),
    item(AREA, {
      code: '00.annual-report',
      title: '政府信息公开工作年度报告',
      group: '政府信息公开年报',
      type: 'periodic-report',
      elements: ['总体情况', '主动公开', '依申请公开', '复议诉讼', '问题和改进'],
      basis: [
        DISCLOSURE.at('第四十九条第一款', '第五十条'),
        DISCLOSURE.in('国务院令第492号').at('第三十一条', '第三十二条'),
      ],
      // 县级以上人民政府部门; a township tells its government, which publishes for it.
      responsible: [{ set: 'provincial-departments' }, { set: 'local-departments' }],
      clauses: ['2.1'],
      ...eachUnderRule('annual-report', 'year'),
    }),
    // Of a government: its 主管部门 publishes it, two months later than the departments publish theirs.
    item(AREA, {
      code: '00.government-annual-report',
      title: '本级政府信息公开工作年度报告',
      group: '政府信息公开年报',
      type: 'periodic-report',
      elements: [
        '总体情况',
        '主动公开',
        '依申请公开',
        '复议诉讼',
        '问题和改进',
        '工作考核、社会评议和责任追究结果',
      ],
      basis: [
        DISCLOSURE.at('第四十九条第二款', '第五十条'),
        DISCLOSURE.in('国务院令第492号').at('第三十一条', '第三十二条'),
      ],
      responsible: [{ bodies: ['zfbgt'] }, ...CITIES_AND_COUNTIES],
      clauses: ['2.1'],
      ...eachUnderRule('annual-report-of-government', 'year'),
    }),
    item(AREA, {
      code: '00.coverage-statement',
      title: '不涉及和零报告声明',
      group: '政府信息公开制度',
      type: 'coverage-statement',
      elements: ['公开事项', '不涉及或者没有应公开内容的理由', '所属期间'],
      basis: [DISCLOSURE.at('第二十六条')],
      responsible: [...EVERY_AUTHORITY, { set: 'villages' }],
      clauses: ['2.1'],
      timing: { kind: 'standing', reviewMonths: 12 },
      timingBasis: ownRule('不涉及的事项每年重新核对，零报告随所属期间作出'),
    }),
    ...statutoryItems(AREA),
  ],
};
