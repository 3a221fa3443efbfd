import type { TypeDeclaration } from '../../../../src/schema/declaration.ts';
import { PETITIONS } from '../../../law/statutes/environment.ts';
import * as field from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '受理编号',
  help: '行政区划代码六位、“HT”、年份和四位流水号，例如“430100-HT2026-0001”。',
};

/** 群众投诉举报: taken up, looked into, settled. The person who complained is never named. */
export const COMPLAINT_TYPES: readonly TypeDeclaration[] = [
  dossierRecordType({
    key: 'environment-complaint',
    title: '环境投诉受理',
    description: '严重环境问题投诉举报的受理：渠道、地区、问题类型和反映的内容，不公开投诉人。',
    titleHelp: '例如“关于某区某路夜间异味的投诉”。',
    dateTitle: '受理日期',
    dateHelp: '',
    number: NUMBER,
    stages: [{ value: 'acceptance', title: '受理' }],
    matter: '投诉事项',
    fields: {
      channel: field.choice('来源', '', true, [
        { value: 'hotline', title: '12345、12369热线' },
        { value: 'network', title: '网络' },
        { value: 'letter', title: '来信来访' },
        { value: 'inspection', title: '督察交办' },
      ]),
      division: field.text('所在地区', '写到县市区。', true, 60),
      problem: field.choice('问题类型', '', true, [
        { value: 'water', title: '水污染' },
        { value: 'air', title: '大气和异味' },
        { value: 'noise', title: '噪声' },
        { value: 'soil', title: '土壤和固体废物' },
        { value: 'ecology', title: '生态破坏' },
        { value: 'other', title: '其他' },
      ]),
      subject: field.text('被投诉单位', '没有的填“不详”。', true),
      content: field.longText('反映的问题', '不写投诉人的姓名、住址和电话。', true),
    },
    body: 'none',
  }),
  dossierRecordType({
    key: 'environment-complaint-handling',
    title: '环境投诉调查处理',
    description: '调查核实情况、是否属实、整改要求和期限。',
    titleHelp: '例如“关于某区某路夜间异味投诉的调查处理情况”。',
    dateTitle: '调查日期',
    dateHelp: '',
    number: NUMBER,
    stages: [{ value: 'handling', title: '调查处理' }],
    matter: null,
    fields: {
      found: field.choice('是否属实', '', true, [
        { value: 'true', title: '属实' },
        { value: 'partly', title: '部分属实' },
        { value: 'false', title: '不属实' },
      ]),
      investigation: field.longText('调查核实情况', '', true),
      measures: field.longText('处理和整改要求', '不属实的写明向投诉人反馈的情况。', true),
      dueOn: field.day('整改期限', '属实或者部分属实的必填。', false),
      extendedDays: {
        kind: 'integer',
        title: '延长办理的天数',
        help: `情况复杂的，经本机关负责人批准，最多延长30日（${PETITIONS.named('第三十四条')}）。`,
        required: false,
        privacy: 'public',
        minimum: 1,
        maximum: 30,
        unit: '日',
      },
      extensionReason: field.longText('延长的理由', '延长办理的必填，并告知投诉人。', false),
    },
    body: 'none',
  }),
  dossierRecordType({
    key: 'environment-complaint-result',
    title: '环境投诉办结',
    description: '整改结果、责任追究和回访情况。',
    titleHelp: '例如“关于某区某路夜间异味投诉的办结情况”。',
    dateTitle: '办结日期',
    dateHelp: '',
    number: NUMBER,
    stages: [{ value: 'result', title: '办结' }],
    matter: null,
    fields: {
      result: field.longText('整改结果', '', true),
      accountability: field.longText('处罚和责任追究', '没有的填“无”。', true),
      visit: field.longText('回访和复核情况', '', true),
    },
    body: 'none',
  }),
];
