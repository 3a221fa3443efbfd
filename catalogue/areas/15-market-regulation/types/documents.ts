import type { FieldDeclaration, TypeDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { SECTORS } from './sectors.ts';

const count = (title: string, unit: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 10_000_000,
  unit,
});

/** 专项检查和整治: what was looked for, by what standard, how, and with what result. */
const CAMPAIGN: TypeDeclaration = documentType({
  key: 'market-campaign',
  title: '专项检查和整治结果',
  description: '专项检查的依据、对象、标准、程序和结果：检查数、问题数、立案数和罚没金额。',
  titleHelp: '例如“2026年春节旅游市场专项检查结果通报”。',
  dateTitle: '通报日期',
  dateHelp: '',
  fields: {
    sector: field.choice('领域', '', true, SECTORS),
    from: field.pastDay('检查起始日期', '', true),
    to: field.pastDay('检查结束日期', '', true),
    basis: field.longText('检查依据', '', true),
    targets: field.longText('检查对象和内容', '', true),
    standard: field.longText('检查标准', '', true),
    procedure: field.longText('检查程序', '抽取方式、参加部门、现场记录和结果告知。', true),
    checked: count('检查单位', '家'),
    problems: count('发现问题', '个'),
    cases: count('立案', '件'),
    fines: field.tenThousandYuan('罚没金额', '', true),
    findings: field.longText('主要问题', '', true),
    followUp: field.longText('处理和整改情况', '', true),
  },
  rules: ['check-ends-after-it-begins'],
  body: 'optional',
});

/** 回应关切: the question, what was found, the answer, what is done. */
const RESPONSE: TypeDeclaration = documentType({
  key: 'public-response',
  title: '热点问题回应',
  description: '对社会关切和政务舆情的回应：关注的问题、出现日期、调查情况、回应和处理措施。',
  titleHelp: '例如“关于网传某品牌奶粉不合格的情况回应”。',
  dateTitle: '回应日期',
  dateHelp: '',
  fields: {
    arisenOn: field.pastDay('问题出现日期', '舆情出现或者群众集中反映的日期，回应时限从这一天起算。', true),
    source: field.choice('来源', '', true, [
      { value: 'media', title: '新闻媒体' },
      { value: 'network', title: '网络和新媒体' },
      { value: 'hotline', title: '12345和举报热线' },
      { value: 'letter', title: '来信来访' },
      { value: 'deputies', title: '人大代表建议、政协委员提案' },
    ]),
    sector: field.choice('领域', '', true, SECTORS),
    question: field.longText('关注的问题', '用公众的话概括，不评价提问的人。', true),
    investigation: field.longText('调查核实情况', '还没有查清的，说明已做的工作和下次回应的时间。', true),
    answer: field.longText('回应', '先说结论，再说理由。', true),
    measures: field.longText('处理措施', '', true),
    spokesUnit: field.text('回应单位', '', true, 100),
    contact: field.phone('咨询电话', true),
    next: field.day('下次回应日期', '没有办结的填写。', false),
  },
  rules: ['response-not-before-question'],
  body: 'optional',
});

export const MARKET_DOCUMENTS: readonly TypeDeclaration[] = [CAMPAIGN, RESPONSE];
