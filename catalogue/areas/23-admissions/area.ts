import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  type DeclaredArea,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '23-admissions',
  number: 23,
  article: '(二十三)',
  title: '教育招考服务公开',
  kind: 'service',
  demand: '公开招生政策、资格、章程、计划、录取程序和结果、申诉渠道和违规查处，重点公开特殊类型招生。',
  leads: ['jyt'],
  responsible: PREFECTURES,
};

export const AREA_23: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '23.admission-notice',
      title: '招生考试公告',
      group: '招生考试',
      type: 'announcement',
      elements: ['招生政策', '招生计划', '录取程序和结果', '咨询申诉渠道'],
      basis: ['教育部关于进一步推进高校招生信息公开工作的通知'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['23.1', '23.2'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
