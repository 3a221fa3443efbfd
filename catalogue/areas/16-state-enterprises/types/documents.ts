import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as dossier from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const enterprise = dossier.text('企业名称', '', true, 100);
const rows = dossier.rowsUpTo(500);
const figure = (title: string, required: boolean): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help: '',
  required,
  privacy: 'public',
  unit: '分',
  scale: 2,
});

/** 业绩考核结果. */
export const ENTERPRISE_APPRAISAL = documentType({
  key: 'enterprise-appraisal',
  title: '企业负责人经营业绩考核结果',
  description: '省属监管企业年度和任期经营业绩考核的等级和得分，与上一次比较。',
  titleHelp: '例如“2025年度省属监管企业负责人经营业绩考核结果”。',
  dateTitle: '审定日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    term: dossier.choice('考核周期', '', true, [
      { value: 'year', title: '年度考核' },
      { value: 'term', title: '任期考核' },
    ]),
    period: dossier.text('考核期间', '例如“2025年度”“2022—2024年任期”。', true, 60),
    basis: dossier.text('考核办法', '', true),
    results: rows('考核结果', '', {
      enterprise,
      grade: dossier.choice('等级', '', true, [
        { value: 'A', title: 'A级' },
        { value: 'B', title: 'B级' },
        { value: 'C', title: 'C级' },
        { value: 'D', title: 'D级' },
      ]),
      score: figure('考核得分', false),
      note: dossier.text('加分、扣分或降级说明', '', false, 300),
    }),
  },
});

/** 改革重组. */
export const ENTERPRISE_REFORM = documentType({
  key: 'enterprise-reform',
  title: '企业改革重组信息',
  description: '省属监管企业重组、合并、分立、混合所有制改革、产权转让等事项的批准和进展。',
  titleHelp: '例如“关于示例集团与示例公司重组的公告”。',
  dateTitle: '批准日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    enterprises: dossier.longText('涉及企业', '每行一个。', true),
    manner: dossier.choice('改革重组方式', '', true, [
      { value: 'merge', title: '合并重组' },
      { value: 'split', title: '分立' },
      { value: 'mixed', title: '混合所有制改革' },
      { value: 'listing', title: '改制上市' },
      { value: 'transfer', title: '产权转让或无偿划转' },
      { value: 'capital', title: '增资扩股' },
      { value: 'exit', title: '破产、解散或退出' },
    ]),
    approval: dossier.text('批准单位和文号', '', true),
    stage: dossier.choice('进展', '', true, [
      { value: 'approved', title: '已批准' },
      { value: 'under-way', title: '实施中' },
      { value: 'finished', title: '已完成' },
    ]),
    scheme: dossier.longText('方案要点', '', true),
    assets: dossier.longText('资产评估和定价', '涉及资产转让的填写评估机构、评估值和成交价。', false),
    employees: dossier.longText('职工安置', '涉及职工的填写。', false),
  },
});

/** 招聘. */
export const ENTERPRISE_RECRUITMENT = documentType({
  key: 'enterprise-recruitment',
  title: '企业负责人公开招聘',
  description: '省属监管企业负责人市场化选聘、公开招聘的职位、条件、程序和结果。',
  titleHelp: '例如“示例集团有限公司公开招聘副总经理公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    enterprise,
    phase: dossier.choice('阶段', '', true, [
      { value: 'notice', title: '招聘公告' },
      { value: 'shortlist', title: '考察对象公示' },
      { value: 'result', title: '聘任结果' },
    ]),
    positions: rows('招聘职位', '', {
      position: dossier.text('职位', '', true),
      number: {
        kind: 'integer',
        title: '人数',
        help: '',
        required: true,
        privacy: 'public',
        minimum: 1,
        maximum: 100,
        unit: '人',
      },
      conditions: dossier.text('资格条件', '', true, 500),
    }),
    procedure: dossier.longText('招聘程序', '报名、资格审查、测评、考察、公示和聘任。', true),
    deadline: dossier.day('报名截止日期', '招聘公告填写。', false),
    phone: dossier.phone('咨询和监督电话', true),
  },
});
