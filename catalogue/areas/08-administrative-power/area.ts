import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { ENFORCEMENT, NEGATIVE_LIST, POWER_LISTS } from '../../law/statutes/administration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  eachUnderRule,
  GOVERNMENTS_AND_DEPARTMENTS,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { enforcementItems } from './enforcement-items.ts';
import { DISCRETION_BENCHMARK } from './types/discretion.ts';
import { ENFORCEMENT_ANNUAL, ENFORCEMENT_PROCEDURE, LIST_ADJUSTMENT } from './types/documents.ts';
import {
  ENFORCEMENT_BASIS,
  ENFORCEMENT_OFFICER,
  ENFORCEMENT_REMEDY,
  ENFORCEMENT_SUBJECT,
  RANDOM_INSPECTION,
} from './types/enforcement-lists.ts';
import { OTHER_DECISIONS } from './types/other-decisions.ts';
import { CREDIT_PERMIT } from './types/permits.ts';

const AREA: AreaDeclaration = {
  code: '08-administrative-power',
  number: 8,
  article: '(八)',
  title: '行政权力运行公开',
  kind: 'execution',
  demand:
    '公开权力清单、责任清单和负面清单并动态调整；公开执法的职权、依据、裁量基准、流程、结果和救济途径。',
  leads: ['bwb', 'fzb'],
  responsible: ALL,
};

const POWERS_AND_DUTIES = POWER_LISTS.whole;

/** Registers: each change of a list is an edition with its basis and its day. */
const LISTS = [
  {
    code: '08.power-list',
    title: '权力清单',
    elements: ['职权编码', '职权类型', '职权名称', '设定依据', '承办机构', '行使层级', '变动依据和日期'],
    basis: [POWERS_AND_DUTIES],
    clauses: ['8.1', '8.4'],
  },
  {
    code: '08.responsibility-list',
    title: '责任清单',
    elements: ['对应职权', '责任内容', '责任依据', '追责情形', '追责依据', '变动依据和日期'],
    basis: [POWERS_AND_DUTIES],
    clauses: ['8.2', '8.4'],
  },
  {
    code: '08.negative-list',
    title: '负面清单',
    elements: ['领域', '禁止或许可事项', '管理措施', '设定依据', '主管部门', '变动依据和日期'],
    basis: [NEGATIVE_LIST.whole],
    clauses: ['8.3', '8.4'],
  },
] as const;

export const AREA_08: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '08.list-adjustment',
      title: '权责清单和负面清单调整公告',
      group: '清单管理',
      type: 'list-adjustment',
      elements: ['调整事项', '调整依据', '生效日期', '调整前后对照'],
      basis: [POWER_LISTS.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['8.1', '8.2', '8.3', '8.4'],
      ...TWENTY_WORKING_DAYS,
    }),
    ...LISTS.map(({ code, title, elements, basis, clauses }) =>
      item(AREA, {
        code,
        title,
        group: '清单管理',
        type: code.slice('08.'.length),
        elements,
        basis,
        // 地方各级政府工作部门 have powers of their own; what is closed to enterprises is said by governments.
        responsible: code === '08.negative-list' ? EVERY_GOVERNMENT : GOVERNMENTS_AND_DEPARTMENTS,
        clauses,
        ...TWENTY_WORKING_DAYS,
      }),
    ),
    ...enforcementItems(AREA),
    item(AREA, {
      code: '08.enforcement-annual',
      title: '行政执法年度情况',
      group: '执法结果',
      type: 'enforcement-annual',
      elements: ['执法主体和人员', '许可、处罚、检查等数量', '投诉、复议和诉讼情况'],
      basis: [ENFORCEMENT.whole],
      // Each body that enforces reports on itself; those who lead the article gather it and owe it for themselves only.
      responsible: GOVERNMENTS_AND_DEPARTMENTS,
      clauses: ['8.5'],
      ...eachUnderRule('enforcement-annual', 'year'),
    }),
  ],
  types: [
    LIST_ADJUSTMENT,
    ENFORCEMENT_SUBJECT,
    ENFORCEMENT_OFFICER,
    ENFORCEMENT_BASIS,
    DISCRETION_BENCHMARK,
    ENFORCEMENT_PROCEDURE,
    RANDOM_INSPECTION,
    CREDIT_PERMIT,
    OTHER_DECISIONS,
    ENFORCEMENT_REMEDY,
    ENFORCEMENT_ANNUAL,
  ],
};
