import type { DossierType } from '../../../../src/schema/declaration.ts';
import { EMERGENCIES } from '../../../law/statutes/safety.ts';
import * as common from '../../../types/common-fields.ts';
import * as field from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';
import { HAZARD_OPTIONS, HAZARDS } from '../hazards.ts';

const NUMBER = {
  title: '预警编号',
  help: '行政区划代码六位、“YJ”、年份和三位流水号，调整和解除沿用同一编号，例如“430100-YJ2026-001”。',
};
const issuer = field.text('发布单位', '依法有权发布预警的单位，例如“长沙市气象台”。', true, 60);

/** What 突发事件应对法第六十四条 demands of a warning: 类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位、发布时间. */
const RECORD = dossierRecordType({
  key: 'warning',
  title: '预警信息',
  description: '突发事件预警的发布和调整：类别、级别、起止时间、范围、警示事项和应当采取的措施。',
  titleHelp: '例如“长沙市气象台发布暴雨红色预警信号”。',
  dateTitle: '发布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [
    { value: 'issue', title: '发布预警' },
    { value: 'update', title: '调整预警' },
  ],
  matter: '预警名称',
  fields: {
    hazard: field.choice('类别', '', true, HAZARD_OPTIONS),
    colour: field.choice('级别', '按国家规定的分级标准确定，红色最高。', true, [
      { value: 'red', title: '红色（一级）' },
      { value: 'orange', title: '橙色（二级）' },
      { value: 'yellow', title: '黄色（三级）' },
      { value: 'blue', title: '蓝色（四级）' },
    ]),
    from: field.moment('起始时间', '从这一刻起在全站每个页面显示。', true),
    until: field.moment('截止时间', '到这一刻自动失效；延长的，发布“调整预警”。', true),
    places: common.bodies(
      '影响地区',
      '选择所辖地区的人民政府，用于按地区查询和订阅；全省的选省人民政府。',
      true,
    ),
    issuer,
    identifier: field.text('预警信息标识', '已由其他预警系统编号的照填，否则留空，由平台生成。', false, 40),
    area: field.longText('可能影响的范围', '写到乡镇、流域或者路段，让人看得出自己是否在内。', true),
    text: field.longText('警示事项', '一两句话说清将发生什么、多严重。', true),
    instruction: field.longText('应当采取的措施', '防御指南，一行一条，写给普通人看。', true),
  },
  body: 'none',
});

const WARNING: DossierType = {
  ...RECORD,
  // Most that is entered in a hurry is a new warning.
  fields: {
    ...RECORD.fields,
    ...(RECORD.fields.stage ? { stage: { ...RECORD.fields.stage, initial: 'issue' } } : {}),
  },
  warning: {
    kind: 'warning',
    hazard: 'hazard',
    hazards: HAZARDS,
    colour: 'colour',
    from: 'from',
    until: 'until',
    places: 'places',
    area: 'area',
    text: 'text',
    instruction: 'instruction',
    issuer: 'issuer',
    identifier: 'identifier',
    levels: ['province', 'prefecture', 'county'],
    urgent: true,
  },
};

const WARNING_END: DossierType = {
  ...dossierRecordType({
    key: 'warning-end',
    title: '解除预警',
    description: `宣布解除已发布的预警，终止预警期（${EMERGENCIES.named('第七十条')}）。`,
    titleHelp: '例如“长沙市气象台解除暴雨预警信号”。',
    dateTitle: '解除日期',
    dateHelp: '',
    number: NUMBER,
    stages: [{ value: 'end', title: '解除预警' }],
    matter: null,
    fields: { reason: field.longText('解除理由', '', true), issuer },
    body: 'none',
  }),
  warning: { kind: 'end', reason: 'reason', issuer: 'issuer' },
};

export const WARNING_TYPES: readonly DossierType[] = [WARNING, WARNING_END];
