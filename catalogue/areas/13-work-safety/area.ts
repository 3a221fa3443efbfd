import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { ENFORCEMENT } from '../../law/statutes/administration.ts';
import { DISCLOSURE } from '../../law/statutes/disclosure.ts';
import { ACCIDENTS, EMERGENCIES, WORK_SAFETY } from '../../law/statutes/safety.ts';
import {
  ALL,
  type Based,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  GOVERNMENTS_AND_DEPARTMENTS,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { WORK_SAFETY_KINDS } from './dossiers.ts';
import { ACCIDENT_TYPES } from './types/accidents.ts';
import { EMERGENCY_TYPES } from './types/emergencies.ts';
import { HAZARD_LIST } from './types/hazard-list.ts';
import { SAFETY_INSPECTION } from './types/inspections.ts';
import { PLAN_TYPES } from './types/plans.ts';
import { WARNING_TYPES } from './types/warnings.ts';

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

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements'> &
  Based &
  Partial<Pick<ItemDeclaration, 'timing' | 'timingBasis'>>;

const accident = (given: Given): ItemDeclaration =>
  item(AREA, {
    ...TWENTY_WORKING_DAYS,
    ...given,
    group: '事故调查',
    responsible: EVERY_GOVERNMENT,
    clauses: ['13.1'],
  });
const warning = (given: Given): ItemDeclaration =>
  item(AREA, {
    ...underRule('warning'),
    ...given,
    group: '预警',
    responsible: EVERY_GOVERNMENT,
    clauses: ['13.2'],
  });
const emergency = (given: Given): ItemDeclaration =>
  item(AREA, {
    ...underRule('emergency-release'),
    ...given,
    group: '应急处置救援',
    responsible: EVERY_GOVERNMENT,
    clauses: ['13.3'],
  });

/** 乡级 governments make plans and drills of their own (突发事件应对法第二十六条、第四十二条). */
const preparedness = (given: Given): ItemDeclaration =>
  item(AREA, {
    ...TWENTY_WORKING_DAYS,
    ...given,
    group: '应急准备',
    responsible: [...EVERY_GOVERNMENT, { set: 'townships' }],
    clauses: ['13.3'],
  });

export const AREA_13: DeclaredArea = {
  area: AREA,
  types: [
    ...ACCIDENT_TYPES,
    ...WARNING_TYPES,
    ...EMERGENCY_TYPES,
    ...PLAN_TYPES,
    HAZARD_LIST,
    SAFETY_INSPECTION,
  ],
  dossierKinds: WORK_SAFETY_KINDS,
  items: [
    ...policyItems(AREA),
    accident({
      code: '13.accident-flash',
      title: '生产安全事故快报',
      type: 'accident-flash',
      elements: ['事故名称', '时间地点', '事故发生单位', '伤亡和损失', '事故等级', '救援情况'],
      basis: [EMERGENCIES.at('第七条'), ACCIDENTS.at('第三十四条')],
      ...underRule('emergency-release'),
    }),
    accident({
      code: '13.accident-inquiry',
      title: '事故调查组',
      type: 'accident-inquiry',
      elements: ['负责调查的人民政府', '调查组组成', '调查期限'],
      basis: [ACCIDENTS.at('第十九条', '第二十条', '第二十一条', '第二十二条')],
    }),
    // 调查报告 names people, enterprises and procedures: a secrecy officer looks at it by themselves (保守国家秘密法第三十五条).
    {
      ...accident({
        code: '13.accident-report',
        title: '生产安全事故调查报告',
        type: 'accident-report',
        elements: [
          '事故发生单位概况',
          '事故经过和救援',
          '伤亡和损失',
          '原因和性质',
          '责任认定和处理建议',
          '防范整改措施',
        ],
        basis: [ACCIDENTS.at('第三十条', '第三十四条'), WORK_SAFETY.at('第八十六条')],
      }),
      review: ['reviewer', 'secrecy'],
    },
    accident({
      code: '13.accident-approval',
      title: '事故调查报告批复和处理情况',
      type: 'accident-approval',
      elements: ['批复文号', '批复机关', '批复意见', '责任追究'],
      basis: [ACCIDENTS.at('第三十二条', '第三十四条')],
    }),
    accident({
      code: '13.accident-assessment',
      title: '事故整改落实评估',
      type: 'accident-assessment',
      elements: ['整改落实情况', '责任追究落实情况', '评估结论'],
      basis: [WORK_SAFETY.at('第八十六条第三款')],
    }),
    warning({
      code: '13.warning',
      title: '突发事件预警信息',
      type: 'warning',
      elements: [
        '类别',
        '级别',
        '起始时间',
        '可能影响的范围',
        '警示事项',
        '应当采取的措施',
        '发布单位',
        '发布时间',
      ],
      basis: [EMERGENCIES.at('第六十三条', '第六十四条')],
    }),
    warning({
      code: '13.warning-end',
      title: '解除预警',
      type: 'warning-end',
      elements: ['解除的预警', '解除理由', '发布单位'],
      basis: [EMERGENCIES.at('第七十条')],
    }),
    emergency({
      code: '13.emergency-start',
      title: '启动应急响应',
      type: 'emergency-start',
      elements: ['事件类别', '响应级别', '启动时间', '预计期限', '依据', '范围', '应急措施'],
      basis: [EMERGENCIES.at('第七十一条', '第七十二条', '第七十三条')],
    }),
    emergency({
      code: '13.emergency-situation',
      title: '处置救援情况',
      type: 'emergency-situation',
      elements: ['事态和伤亡', '救援力量和进展', '转移安置', '下一步安排'],
      basis: [EMERGENCIES.at('第七条')],
    }),
    emergency({
      code: '13.emergency-adjust',
      title: '调整应急响应',
      type: 'emergency-adjust',
      elements: ['响应级别', '调整时间', '理由'],
      basis: [EMERGENCIES.at('第七条'), ownRule('应急响应级别调整的，公布调整后的级别和理由')],
    }),
    emergency({
      code: '13.emergency-end',
      title: '终止应急响应',
      type: 'emergency-end',
      elements: ['终止时间', '处置结果', '恢复重建'],
      basis: [EMERGENCIES.at('第七条')],
    }),
    preparedness({
      code: '13.emergency-plan',
      title: '突发事件应急预案',
      type: 'emergency-plan',
      elements: [
        '预案类别',
        '组织指挥体系与职责',
        '预防与预警机制',
        '响应分级和启动条件',
        '应急保障措施',
        '事后恢复与重建措施',
        '值班电话',
      ],
      basis: [DISCLOSURE.at('第二十条第十二项'), EMERGENCIES.at('第二十六条', '第二十八条')],
    }),
    preparedness({
      code: '13.emergency-drill',
      title: '应急演练情况',
      type: 'emergency-drill',
      elements: ['演练的预案', '时间和地点', '科目', '参加单位', '发现的问题和改进', '预案修订'],
      basis: [EMERGENCIES.at('第四十二条'), ownRule('应急演练情况随应急预案一并公开')],
    }),
    item(AREA, {
      code: '13.safety-penalties',
      title: '安全生产行政处罚公开曝光',
      group: '执法检查和处罚',
      type: 'credit-penalty',
      elements: [
        '行政相对人',
        '违法行为类型和事实',
        '处罚依据',
        '处罚内容和罚款金额',
        '决定日期和文号',
        '公示截止期',
      ],
      basis: [WORK_SAFETY.at('第七十八条第二款'), ENFORCEMENT.whole],
      responsible: GOVERNMENTS_AND_DEPARTMENTS,
      clauses: ['13.4'],
      ...underRule('penalty-decision'),
    }),
    item(AREA, {
      code: '13.safety-inspections',
      title: '安全生产执法检查结果',
      group: '执法检查和处罚',
      type: 'safety-inspection',
      elements: ['检查计划和依据', '检查的单位数', '发现的隐患和问题', '处理措施', '复查和整改率'],
      basis: [DISCLOSURE.at('第二十条第十三项'), ENFORCEMENT.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['13.4'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '13.hazards',
      title: '安全隐患曝光和整改情况',
      group: '隐患治理',
      type: 'safety-hazards',
      elements: [
        '隐患单位',
        '隐患内容',
        '隐患等级',
        '责任单位',
        '整改期限',
        '整改情况',
        '挂牌督办',
        '销号日期',
      ],
      basis: [WORK_SAFETY.at('第四十一条', '第七十八条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['13.4'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
