import * as field from '../../types/dossier-fields.ts';
import { count, quantity } from '../../types/number-fields.ts';
import { dossierRecordType } from '../../types/record-types.ts';

const NUMBER = {
  title: '项目代码',
  help: '投资项目在线审批监管平台赋予的代码，例如“2601-430100-04-01-000123”。',
} as const;

/** 五类政府投资项目. */
const SECTORS = [
  { value: 'environment', title: '环境保护' },
  { value: 'transport', title: '交通' },
  { value: 'urban', title: '城市基础设施' },
  { value: 'rural', title: '农林水' },
  { value: 'land', title: '土地整治' },
];

/** In the order in which they usually come. */
const APPROVALS = [
  { value: 'initiation', title: '立项（项目建议书）' },
  { value: 'feasibility', title: '可行性研究报告' },
  { value: 'design', title: '初步设计和概算' },
  { value: 'land', title: '用地预审、选址和用地批准' },
  { value: 'planning', title: '规划许可' },
  { value: 'environment', title: '环境影响评价' },
  { value: 'energy', title: '节能审查' },
  { value: 'water', title: '水土保持、取水和防洪' },
  { value: 'construction-permit', title: '施工许可' },
  { value: 'start-report', title: '开工报告' },
  { value: 'other', title: '其他审批' },
];

/** 基本情况: opens the dossier of a project. */
export const PROJECT_BASICS = dossierRecordType({
  key: 'project-basics',
  title: '重大工程项目基本情况',
  description: '政府投资项目是什么、在哪里、花多少钱、谁负责。',
  titleHelp: '例如“……项目基本情况”。',
  dateTitle: '信息形成日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('basics', '基本情况'),
  matter: '项目名称',
  fields: {
    sector: field.choice('项目类别', '', true, SECTORS),
    owner: field.text('建设单位', '', true),
    inCharge: field.text('责任单位和责任人', '写明单位和职务。', true),
    location: field.text('建设地点', '', true),
    longitude: quantity('经度', '°', 6, {
      required: false,
      help: '东经，例如“112.938812”；线路工程填起点。',
    }),
    latitude: quantity('纬度', '°', 6, { required: false, help: '北纬，例如“28.228209”。' }),
    scale: field.longText('建设内容和规模', '', true),
    investment: field.tenThousandYuan('总投资', '', true),
    funds: {
      kind: 'rows',
      title: '资金来源',
      help: '各项之和等于总投资。',
      required: true,
      privacy: 'public',
      maxItems: 20,
      columns: {
        source: field.text('来源', '例如“中央预算内投资”“市级财政”。', true, 60),
        amount: field.tenThousandYuan('金额', '', true),
      },
    },
    startPlanned: field.day('计划开工日期', '', true),
    finishPlanned: field.day('计划竣工日期', '', true),
    contact: field.phone('联系电话', true),
  },
  body: 'optional',
  sums: [{ total: 'investment', plus: ['funds.amount'], minus: [] }],
});

/** 审批情况: one record for each approval. */
export const PROJECT_APPROVAL = dossierRecordType({
  key: 'project-approval',
  title: '重大工程项目审批情况',
  description: '立项、可研、初设、用地、环评、施工许可等批准结果，一项批准一条。',
  titleHelp: '例如“关于……项目可行性研究报告的批复”。',
  dateTitle: '批准日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('approval', '审批'),
  matter: null,
  fields: {
    approvalKind: field.choice('审批事项', '', true, APPROVALS),
    approvalNumber: field.text('批准文号', '', true, 80),
    authority: field.text('批准机关', '', true),
    content: field.longText('批准内容', '', true),
    approvedInvestment: field.tenThousandYuan('批准的投资', '可研、初设和概算填写。', false),
    validUntil: field.day('有效期至', '没有有效期的不填。', false),
  },
  body: 'optional',
});

/** 重大设计变更: before and after side by side. */
export const PROJECT_CHANGE = dossierRecordType({
  key: 'project-change',
  title: '重大设计变更',
  description: '项目建设内容、规模、标准、投资和工期的重大变更。',
  titleHelp: '例如“关于……项目设计变更的批复”。',
  dateTitle: '批准日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('change', '设计变更'),
  matter: null,
  fields: {
    approvalNumber: field.text('批准文号', '', true, 80),
    authority: field.text('批准机关', '', true),
    reasons: field.longText('变更理由', '', true),
    changes: {
      kind: 'rows',
      title: '变更内容',
      help: '一项一行。',
      required: true,
      privacy: 'public',
      maxItems: 50,
      columns: {
        subject: field.text('事项', '', true, 100),
        before: field.text('原内容', '', true, 500),
        after: field.text('变更后', '', true, 500),
      },
    },
  },
  body: 'optional',
});

/** 建设进展: how far the works are, what was paid, what they look like. */
export const PROJECT_PROGRESS = dossierRecordType({
  key: 'project-progress',
  title: '重大工程项目建设进展',
  description: '截至一天的形象进度、完成投资、资金到位和质量安全情况，附现场照片。',
  titleHelp: '例如“……项目2026年第一季度建设进展”。',
  dateTitle: '截至日期',
  dateHelp: '数据截至的日期，公开时限从这一天起算。',
  number: NUMBER,
  stages: field.only('progress', '建设进展'),
  matter: null,
  fields: {
    percent: count('形象进度', '%', { maximum: 100 }),
    invested: field.tenThousandYuan('累计完成投资', '', true),
    received: field.tenThousandYuan('累计到位资金', '', true),
    works: field.longText('工程进展', '完成了哪些部位，正在做什么。', true),
    quality: field.longText('质量和安全情况', '', true),
    problems: field.longText('存在问题和解决办法', '', false),
    photos: {
      kind: 'attachments',
      title: '现场照片',
      help: '能看出工程全貌和当期进展的照片，发布前会去除拍摄设备和位置信息。',
      required: false,
      privacy: 'public',
      maxItems: 12,
    },
  },
  body: 'none',
});

/** 竣工. */
export const PROJECT_COMPLETION = dossierRecordType({
  key: 'project-completion',
  title: '重大工程项目竣工情况',
  description: '竣工验收、实际投资和移交使用的情况。',
  titleHelp: '例如“……项目竣工验收情况”。',
  dateTitle: '竣工验收日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('completion', '竣工'),
  matter: null,
  fields: {
    conclusion: field.choice('验收结论', '', true, [
      { value: 'passed', title: '合格' },
      { value: 'rectify', title: '整改后合格' },
    ]),
    startedOn: field.pastDay('实际开工日期', '', true),
    finishedOn: field.pastDay('实际竣工日期', '', true),
    cost: field.tenThousandYuan('竣工决算', '尚未批复决算的填送审数，并在说明中写明。', true),
    parties: field.longText('参建单位', '勘察、设计、施工、监理等单位。', true),
    operator: field.text('接收和管理单位', '', true),
    remarks: field.longText('说明', '', false),
  },
  body: 'optional',
});
