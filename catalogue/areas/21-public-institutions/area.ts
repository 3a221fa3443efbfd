import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { PUBLIC_SERVICE_UNITS } from '../../bodies/public-service-units.ts';
import { DISCLOSURE, INSTITUTION_RULES } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  policyItems,
  TWENTY_BY_OWN_RULE,
} from '../define.ts';
import { SUPPLY_QUALITY } from './supply-quality.ts';
import { AFFAIRS_GUIDE } from './types/guide.ts';
import { SERVICE_OUTAGE } from './types/outage.ts';
import { SERVICE_OUTLETS } from './types/outlets.ts';
import { AFFAIRS_CATALOGUE, INSTITUTION_SERVICES } from './types/services.ts';

const AREA: AreaDeclaration = {
  code: '21-public-institutions',
  number: 21,
  article: '(二十一)',
  title: '公共企事业单位办事公开',
  kind: 'service',
  demand: '公开服务网点、事项、流程、收费标准和依据、材料清单和投诉渠道，及时更新办事公开指南和目录。',
  leads: [],
  responsible: ALL,
};

/** The governments, and the units themselves, which know best. */
const UNITS: readonly Responsible[] = [
  ...EVERY_GOVERNMENT,
  { bodies: PUBLIC_SERVICE_UNITS.map((unit) => unit.code) },
];

const ofUnits = (given: {
  readonly code: string;
  readonly title: string;
  readonly type: string;
  readonly elements: readonly string[];
}) =>
  item(AREA, {
    ...given,
    group: '办事公开',
    basis: [DISCLOSURE.at('第五十五条'), INSTITUTION_RULES.whole],
    responsible: UNITS,
    clauses: ['21.1'],
    ...TWENTY_BY_OWN_RULE,
  });

export const AREA_21: DeclaredArea = {
  area: AREA,
  types: [
    AFFAIRS_GUIDE,
    AFFAIRS_CATALOGUE,
    SERVICE_OUTLETS,
    INSTITUTION_SERVICES,
    SERVICE_OUTAGE,
    SUPPLY_QUALITY,
  ],
  items: [
    ...policyItems(AREA),
    {
      ...ofUnits({
        code: '21.supply-quality',
        title: '供水水质、供电可靠性等服务质量指标',
        type: 'supply-quality',
        elements: ['服务和指标', '本期数值', '应当达到的数值和出处', '是否达到', '没有达到的原因和措施'],
      }),
      ...each('quarter', 15),
    },
    ofUnits({
      code: '21.service-guide',
      title: '办事公开指南',
      type: 'affairs-guide',
      elements: ['单位基本情况', '服务承诺', '办事途径', '监督投诉', '下次核对日期'],
    }),
    ofUnits({
      code: '21.catalogue',
      title: '办事公开目录',
      type: 'affairs-catalogue',
      elements: ['公开内容', '公开依据', '公开时限', '公开渠道', '责任部门', '更新核对周期'],
    }),
    ofUnits({
      code: '21.outlets',
      title: '服务网点',
      type: 'service-outlets',
      elements: ['网点名称', '地址和位置', '服务时间', '服务电话', '可办事项', '无障碍设施'],
    }),
    ofUnits({
      code: '21.services',
      title: '服务事项和办事流程',
      type: 'institution-services',
      elements: ['服务对象和条件', '材料清单', '办事流程', '承诺时限', '收费', '投诉电话'],
    }),
    ofUnits({
      code: '21.fees',
      title: '收费标准和依据',
      type: 'service-fees',
      elements: ['收费项目', '计费单位', '收费标准', '分档和优惠', '收费依据', '价格投诉电话'],
    }),
    ofUnits({
      code: '21.complaints',
      title: '投诉渠道',
      type: 'contact-channels',
      elements: ['渠道', '受理范围和时间', '答复期限', '不满意时向谁反映'],
    }),
    {
      ...ofUnits({
        code: '21.outages',
        title: '停水停电停气停运公告',
        type: 'service-outage',
        elements: ['影响范围', '开始和预计恢复时间', '原因', '替代办法', '服务电话'],
      }),
      timing: { kind: 'event', event: 'documentDate', days: 0, unit: 'same-day' },
      timingBasis: ownRule('停水、停电、停气、停运公告当日发布'),
    },
  ],
};
