import type { AreaDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { HOTLINE } from '../../law/statutes/administration.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  GRASSROOTS,
  item,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { HOTLINE_STATISTICS, LETTER_ANSWER } from './types.ts';

const AREA: AreaDeclaration = {
  code: '29-hotlines-and-letters',
  number: 29,
  article: '(二十九)',
  title: '热线和信箱公开',
  kind: 'service',
  demand:
    '公开热线、信箱等渠道及受理范围和答复期限，在网上公开办理过程，选登群众来信和答复，按月公布受理、办结和满意情况。',
  leads: ['zfbgt'],
  responsible: ALL,
};

const BASIS = [MANDATE_2016.at('第（二十九）条'), HOTLINE.whole];
const EVERY_LEVEL: readonly Responsible[] = [...EVERY_GOVERNMENT, ...GRASSROOTS];

export const AREA_29: DeclaredArea = {
  area: AREA,
  types: [LETTER_ANSWER, HOTLINE_STATISTICS],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '29.channels',
      title: '热线和信箱名录',
      group: '热线信箱',
      type: 'contact-channels',
      elements: ['渠道名称和类型', '号码或地址', '受理范围和时间', '答复期限', '不满意时向谁反映'],
      basis: BASIS,
      responsible: EVERY_LEVEL,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '29.letters',
      title: '来信来电选登',
      group: '热线信箱',
      type: 'letter-answer',
      elements: ['来信内容', '答复内容', '答复单位', '用时', '来信人评价'],
      basis: BASIS,
      responsible: EVERY_GOVERNMENT,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(
      AREA,
      {
        code: '29.statistics',
        title: '热线和信箱办理情况月报',
        group: '热线信箱',
        type: 'hotline-statistics',
        elements: ['受理诉求', '当场答复和转办', '按期办结率', '满意率'],
        basis: BASIS,
        responsible: PREFECTURES,
        clauses: [],
        ...each('month'),
      },
      'result',
    ),
  ],
};
