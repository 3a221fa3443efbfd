import * as record from '../../../types/dossier-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { longText, options, registerType, text, uscc } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';
import { SECTORS } from './sectors.ts';

/** 召回, 停止销售 and 风险警示: which product, what is wrong with it, and what who has it should do. */
const PRODUCT_WARNING = documentType({
  key: 'product-warning',
  title: '产品召回和风险警示',
  description: '缺陷产品召回、停止销售和风险警示：产品、批次、缺陷、危害、处理办法和联系方式。',
  titleHelp: '例如“关于××公司召回某型号电热毯的公告”。',
  dateTitle: '发布日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    kind: record.choice(
      '类别',
      '',
      true,
      options({ recall: '召回', stop: '停止销售', risk: '风险警示', advice: '消费提示' }),
    ),
    sector: record.choice('领域', '', true, SECTORS),
    product: record.text('产品', '', true),
    model: record.text('规格型号', '', true),
    batch: record.text('生产日期或者批号', '', true),
    producer: record.text('生产者或者进口者', '', true),
    quantity: count('涉及数量', '件', { required: false }),
    defect: record.longText('缺陷或者风险', '', true),
    hazard: record.longText('可能造成的危害', '', true),
    action: record.longText('消费者怎么办', '停止使用、退换、检修、索赔的办法。', true),
    from: record.day('实施日期', '', true),
    evidence: record.text('依据的检验或者调查', '', true, 500),
    contact: record.phone('咨询电话', true),
  },
});

/** 消费投诉公示: per enterprise and quarter, never who complained. */
const CONSUMER_COMPLAINTS = registerType({
  key: 'consumer-complaints',
  title: '消费投诉信息公示',
  description: '被投诉企业一个季度的投诉数量、主要问题、调解成功率和处理结果，不公布投诉人。',
  titleHelp: '例如“2026年第一季度消费投诉信息公示”。',
  register: {
    entryName: '消费投诉',
    fields: {
      number: text('编号', { required: true, maxLength: 60, help: '季度和序号，例如“2026Q1-001”。' }),
      quarter: text('所属季度', { required: true, maxLength: 10, help: '例如“2026-Q1”。' }),
      name: text('企业名称', { required: true }),
      uscc: uscc('统一社会信用代码'),
      sector: { kind: 'code', title: '领域', help: '', required: true, privacy: 'public', options: SECTORS },
      received: count('收到投诉', '件', { maximum: 100_000 }),
      accepted: count('受理', '件', { maximum: 100_000 }),
      mediated: count('调解成功', '件', { maximum: 100_000 }),
      topic: choice('主要问题', {
        quality: '质量',
        price: '价格',
        contract: '合同和预付卡',
        service: '售后服务',
        safety: '人身和财产安全',
        advertising: '广告和宣传',
      }),
      result: longText('处理结果', { required: true, maxLength: 500 }),
      authority: text('公示单位', { required: true }),
    },
    key: 'number',
    title: 'name',
    columns: ['quarter', 'name', 'sector', 'received', 'mediated', 'topic'],
    filters: ['sector', 'topic'],
    search: ['name', 'uscc', 'quarter'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: null,
      polarity: { kind: 'fixed', value: 'neutral' },
    },
  },
});

export const CONSUMER_TYPES = [PRODUCT_WARNING, CONSUMER_COMPLAINTS];
