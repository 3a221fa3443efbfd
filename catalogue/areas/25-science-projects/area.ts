import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { OPINION_2016 } from '../../law/statutes/disclosure.ts';
import { SCIENCE, SCIENCE_MANAGEMENT } from '../../law/statutes/social.ts';
import {
  type DeclaredArea,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { SCIENCE_PROJECT_KIND } from './dossiers.ts';
import { RESEARCH_TYPES } from './types/research.ts';
import { SCIENCE_RECORDS } from './types/science-records.ts';

const AREA: AreaDeclaration = {
  code: '25-science-projects',
  number: 25,
  article: '(二十五)',
  title: '科技项目服务公开',
  kind: 'service',
  demand:
    '科技项目的申报、评审、立项、资金安排、验收和绩效评价全过程公开和痕迹化管理；项目承担单位在内部公开立项、主要研究人员、资金使用、大型仪器设备购置和成果验收。',
  leads: ['kjt'],
  responsible: PREFECTURES,
};

const PROGRESS_LAW = SCIENCE.whole;
const MANAGEMENT = SCIENCE_MANAGEMENT.whole;

const step = (
  name: string,
  title: string,
  elements: readonly string[],
  timing: Pick<ItemDeclaration, 'timing' | 'timingBasis'> = TWENTY_WORKING_DAYS,
): ItemDeclaration =>
  item(AREA, {
    code: `25.${name}`,
    title,
    group: '科技项目全过程',
    type: `science-${name}`,
    elements,
    basis: [PROGRESS_LAW, MANAGEMENT],
    responsible: leadsAndPrefectures(AREA),
    clauses: ['25.1'],
    ...timing,
  });

export const AREA_25: DeclaredArea = {
  area: AREA,
  types: [...SCIENCE_RECORDS, ...RESEARCH_TYPES],
  dossierKinds: [SCIENCE_PROJECT_KIND],
  items: [
    ...policyItems(AREA),
    step('guide', '科技项目申报指南', ['计划类别', '支持方向', '申报条件', '申报时间', '评审方式']),
    step('application', '科技项目申报受理情况', ['申报数', '形式审查结果', '未通过的原因']),
    step('review', '科技项目评审情况', ['评审方式', '评分标准', '评审专家', '回避情况', '推荐立项数']),
    step('publicity', '拟立项项目公示', ['项目', '承担单位', '负责人', '拟安排经费', '公示期', '异议渠道']),
    step('approval', '科技项目立项', ['立项项目', '经费', '评审专家名单', '异议处理']),
    step('funds', '科技项目资金安排', ['资金文号', '项目', '承担单位', '拨付金额']),
    step('process', '科技项目过程管理', ['中期检查', '重大变更', '终止撤销']),
    step('acceptance', '科技项目验收', ['验收结论', '主要成果', '经费决算', '验收专家']),
    step('evaluation', '科技项目绩效评价', ['得分和等级', '主要绩效', '问题', '结果应用']),
    item(AREA, {
      code: '25.reports',
      title: '科技报告目录',
      group: '成果和诚信',
      type: 'science-reports',
      elements: ['报告编号和名称', '项目和承担单位', '合作单位', '起止时间', '摘要', '公开方式和获取办法'],
      basis: [PROGRESS_LAW, MANAGEMENT],
      responsible: [{ bodies: AREA.leads }],
      clauses: ['25.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '25.misconduct',
      title: '科研失信行为处理结果',
      group: '成果和诚信',
      type: 'research-misconduct',
      elements: ['责任人（隐去部分字）和单位', '失信行为', '查明的事实', '处理措施和期限', '申诉途径'],
      basis: [PROGRESS_LAW],
      responsible: [{ bodies: AREA.leads }],
      clauses: ['25.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    {
      ...item(AREA, {
        code: '25.project-internal',
        title: '科技项目承担单位内部公开',
        group: '单位内部公开',
        type: 'project-internal',
        elements: ['立项', '主要研究人员', '资金使用', '大型仪器设备购置', '成果验收'],
        basis: [OPINION_2016.whole, MANAGEMENT],
        responsible: [...leadsAndPrefectures(AREA), { set: 'project-units' }],
        clauses: ['25.2'],
        ...TWENTY_WORKING_DAYS,
      }),
      audience: 'inside-unit',
      channels: ['单位内部公开'],
    },
  ],
};
