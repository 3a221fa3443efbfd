import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import { LAND_RULES } from '../../../law/statutes/land.ts';
import * as field from '../../../types/dossier-fields.ts';
import { quantity } from '../../../types/number-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '征地项目编号',
  help: '行政区划代码六位、“ZD”、年份和三位流水号，例如“430121-ZD2026-001”。',
} as const;

/** 公顷, four places as the approvals print it. */
const hectares = (title: string, help = ''): FieldDeclaration => quantity(title, '公顷', 4, { help });

/** 征收土地预公告（征地告知书）、补偿安置公告、征收土地公告. */
export const LAND_NOTICE = dossierRecordType({
  key: 'land-notice',
  title: '征地公告',
  description: '征地告知书（征收土地预公告）、征地补偿安置方案公告和征收土地公告。',
  titleHelp: '例如“关于……的征收土地预公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  number: NUMBER,
  stages: [
    { value: 'notice', title: '征地告知书（预公告）' },
    { value: 'scheme', title: '补偿安置方案公告' },
    { value: 'announcement', title: '征收土地公告' },
  ],
  matter: '征地项目（批次）名称',
  fields: {
    place: field.text('市、县、乡、村（组）', '写到村民小组。', true, 300),
    range: field.longText('征收范围', '四至或者见附图。', true),
    purpose: field.text('征收目的', '', true, 300),
    area: hectares('拟征收面积'),
    postedUntil: field.day('公告截止日期', '预公告不少于10个工作日，补偿安置方案公告不少于30日。', false),
    standards: field.longText(
      '补偿方式和标准',
      '补偿安置方案公告、征收土地公告填写；写明区片综合地价。',
      false,
    ),
    resettlement: field.longText('安置对象、安置方式和社会保障', '补偿安置方案公告填写。', false),
    registration: field.longText('补偿登记的方式和期限', '补偿安置方案公告填写。', false),
    objection: field.longText('异议反馈渠道', '补偿安置方案公告填写。', false),
    surveyPlan: field.longText(
      '土地现状调查安排',
      `预公告填写（${LAND_RULES.named('第二十六条')}）。`,
      false,
    ),
    expropriatedOn: field.text('征收时间', '征收土地公告填写：腾退、交付的时间安排。', false, 200),
    approvalReceivedOn: field.pastDay('收到批准文件日期', '征收土地公告填写，公告期限从这一天起算。', false),
    posted: field.text('张贴地点', '例如“示例镇、示例村和各村民小组公示栏”。', true, 300),
    contact: field.phone('联系电话', true),
  },
  body: 'optional',
});

/** 一书四方案: what was submitted for approval. */
export const LAND_PLANS = dossierRecordType({
  key: 'land-plans',
  title: '征地报批“一书四方案”',
  description: '建设项目用地呈报说明书、农用地转用方案、补充耕地方案、征收土地方案和供地方案。',
  titleHelp: '例如“……批次用地一书四方案”。',
  dateTitle: '呈报日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'plans', title: '一书四方案' }],
  matter: null,
  fields: {
    statement: field.longText('呈报说明书', '', true),
    conversion: field.longText('农用地转用方案', '不涉及的填“不涉及”。', true),
    replenishment: field.longText('补充耕地方案', '不占用耕地的填“不涉及”。', true),
    expropriation: field.longText('征收土地方案', '', true),
    supply: field.longText('供地方案', '按批次报批、暂不供地的填“不涉及”。', true),
  },
  body: 'optional',
});

/** 征地批文. */
export const LAND_APPROVAL = dossierRecordType({
  key: 'land-approval',
  title: '征地批文',
  description: '批准征收土地的文件：批准机关、文号、面积和地类。',
  titleHelp: '例如“关于……批次用地的批复”。',
  dateTitle: '批准日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'approval', title: '征地批文' }],
  matter: null,
  fields: {
    approvalNumber: field.text('批文号', '', true, 80),
    authority: field.text('批准机关', '', true),
    receivedOn: field.pastDay('收到批文日期', '', true),
    total: hectares('批准征收总面积'),
    farmland: hectares('农用地'),
    arable: hectares('其中：耕地'),
    built: hectares('建设用地'),
    unused: hectares('未利用地'),
  },
  body: 'optional',
  sums: [{ total: 'total', plus: ['farmland', 'built', 'unused'], minus: [] }],
});
