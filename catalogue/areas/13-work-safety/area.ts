import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '13-work-safety',
  number: 13,
  article: '(十三)',
  title: '安全生产监管信息公开',
  kind: 'management',
  demand: '公开事故调查报告、预警信息和应急处置救援信息，曝光安全隐患。',
  leads: ['ajj'],
  responsible: ALL,
};

export const AREA_13: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    // 调查报告 names people, enterprises and procedures: a secrecy officer looks at it by themselves (保守国家秘密法第三十五条).
    {
      ...item(AREA, {
        code: '13.accident-report',
        title: '生产安全事故调查报告',
        group: '事故调查',
        type: 'announcement',
        elements: ['事故经过', '伤亡和损失', '原因和性质', '责任认定和处理', '防范整改措施'],
        basis: ['生产安全事故报告和调查处理条例第三十四条'],
        responsible: EVERY_GOVERNMENT,
        clauses: ['13.1'],
        ...TWENTY_WORKING_DAYS,
      }),
      review: ['reviewer', 'secrecy'],
    },
    item(AREA, {
      code: '13.warning',
      title: '突发事件预警和应急处置信息',
      group: '预警应急',
      type: 'announcement',
      elements: ['类别和级别', '起始时间和范围', '警示事项', '应当采取的措施', '发布单位'],
      basis: ['突发事件应对法第六十四条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['13.2', '13.3'],
      ...underRule('warning'),
    }),
    item(AREA, {
      code: '13.hazards',
      title: '安全隐患曝光和整改情况',
      group: '隐患治理',
      type: 'periodic-report',
      elements: ['隐患单位', '隐患内容', '整改期限', '整改结果'],
      basis: ['安全生产法第七十八条'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['13.4'],
      ...each('month'),
    }),
  ],
};
