import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { dossierRecordType } from '../../../types/record-types.ts';

const NUMBER = {
  title: '事件编号',
  help: '行政区划代码六位、WS和年份、三位流水号，例如“430000-WS2026-001”。',
};
/** 国家突发公共卫生事件应急预案: four grades; the response has the same four. */
const GRADES = [
  { value: 'i', title: '特别重大（Ⅰ级）' },
  { value: 'ii', title: '重大（Ⅱ级）' },
  { value: 'iii', title: '较大（Ⅲ级）' },
  { value: 'iv', title: '一般（Ⅳ级）' },
];
const RESPONSES = [
  { value: 'i', title: 'Ⅰ级响应' },
  { value: 'ii', title: 'Ⅱ级响应' },
  { value: 'iii', title: 'Ⅲ级响应' },
  { value: 'iv', title: 'Ⅳ级响应' },
];
/** 特别重大 and 重大: 5 hours (国办发〔2016〕80号); the others by the rule of the item. */
const graded = (field: string) => ({ field, rules: [{ grades: ['i', 'ii'], rule: 'emergency-release' }] });

const people = (title: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: false,
  privacy: 'public',
  minimum: 0,
  maximum: 1_000_000,
  unit: '人',
});
const figures = {
  cases: people('累计发病'),
  severe: people('其中重症'),
  recovered: people('累计治愈出院'),
  deaths: people('累计死亡'),
};
const advice = field.longText('防护提示', '群众现在要注意什么、怎么做。', true);
const contact = field.phone('咨询电话', true);

export const HEALTH_EVENT_NOTICE = dossierRecordType({
  key: 'health-event-notice',
  title: '突发公共卫生事件信息发布',
  description: '首次发布：什么事、在哪里、什么等级、多少人发病、群众怎么防护。',
  titleHelp: '例如“关于××县一起诺如病毒感染聚集性疫情的通报”。',
  dateTitle: '发布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'notice', title: '事件发布' }],
  matter: '事件名称',
  fields: {
    category: field.choice('事件类别', '', true, [
      { value: 'infectious', title: '重大传染病疫情' },
      { value: 'unexplained', title: '群体性不明原因疾病' },
      { value: 'food', title: '重大食物中毒' },
      { value: 'occupational', title: '重大职业中毒' },
      { value: 'other', title: '其他严重影响公众健康的事件' },
    ]),
    grade: field.choice('事件等级', '', true, GRADES),
    region: field.text('发生地区', '写到县市区，不写到户。', true),
    occurredOn: field.pastDay('发生日期', '', true),
    ...figures,
    cause: field.text('初步原因', '', false),
    advice,
    contact,
  },
  graded: graded('grade'),
  body: 'required',
});

export const HEALTH_EVENT_RESPONSE = dossierRecordType({
  key: 'health-event-response',
  title: '突发公共卫生事件应急响应',
  description: '启动、调整、终止应急响应：级别、范围、从什么时候起、采取什么措施。',
  titleHelp: '例如“关于启动突发公共卫生事件Ⅳ级应急响应的通告”。',
  dateTitle: '决定日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'handling', title: '响应和处置' }],
  matter: null,
  fields: {
    action: field.choice('响应', '', true, [
      { value: 'start', title: '启动' },
      { value: 'adjust', title: '调整' },
      { value: 'end', title: '终止' },
    ]),
    level: field.choice('响应级别', '终止的，填原级别。', true, RESPONSES),
    scope: field.text('适用范围', '', true),
    from: field.day('起始日期', '', true),
    commander: field.text('决定机关', '', true),
    measures: field.longText('采取的措施', '', true),
    advice: field.longText('防护提示', '', false),
    contact,
  },
  graded: graded('level'),
  body: 'optional',
});

export const HEALTH_EVENT_PROGRESS = dossierRecordType({
  key: 'health-event-progress',
  title: '突发公共卫生事件处置进展',
  description: '续报：发病、治愈、死亡人数和处置进展。',
  titleHelp: '例如“××县诺如病毒感染聚集性疫情处置进展（第1次）”。',
  dateTitle: '发布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'handling', title: '响应和处置' }],
  matter: null,
  fields: {
    ...figures,
    cause: field.text('查明的原因', '', false),
    progress: field.longText('处置进展', '', true),
    advice: field.longText('防护提示', '', false),
    contact,
  },
  body: 'none',
});

export const HEALTH_EVENT_CONCLUSION = dossierRecordType({
  key: 'health-event-conclusion',
  title: '突发公共卫生事件处置结果',
  description: '事件结束：最后的人数、原因、责任和今后的防范措施。',
  titleHelp: '例如“关于××县诺如病毒感染聚集性疫情处置结束的通报”。',
  dateTitle: '发布日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'conclusion', title: '处置结束' }],
  matter: null,
  fields: {
    grade: field.choice('最终核定等级', '', true, GRADES),
    ...figures,
    cause: field.text('原因', '', true),
    responsibility: field.longText('责任追究', '没有的填“无”。', true),
    prevention: field.longText('今后的防范措施', '', true),
  },
  body: 'optional',
});
