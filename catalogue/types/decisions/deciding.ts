import type { DossierType } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import * as common from '../common-fields.ts';
import * as field from '../dossier-fields.ts';
import { registerType } from '../registers/register-fields.ts';
import { changedPassages, count, decisionRecord, rows, YES_NO } from './decision-fields.ts';

const MEETINGS = [
  { value: 'executive', title: '政府常务会议' },
  { value: 'plenary', title: '政府全体会议' },
] as const;

const GUESTS = [
  { value: 'interested', title: '利益相关方' },
  { value: 'public', title: '公众代表' },
  { value: 'expert', title: '专家' },
  { value: 'media', title: '媒体' },
] as const;

export const DECISION_SUBMISSION = decisionRecord({
  key: 'decision-submission',
  title: '提请审议和列席公告',
  description: '决策事项提请政府会议审议：提交的材料，以及利益相关方、公众、专家、媒体怎样列席。',
  titleHelp: '例如“《××方案》提请市政府常务会议审议”。',
  stage: { value: 'submission', title: '提请审议' },
  dateTitle: '提请日期',
  dateHelp: '',
  fields: {
    meeting: field.choice('会议', '', true, MEETINGS),
    plannedOn: field.day('拟安排日期', '', true),
    papers: rows('提交的材料', `按照${MAJOR_DECISIONS.named('第二十九条')}逐项列明。`, true, {
      paper: field.text('材料', '', true),
    }),
    competition: field.longText(
      '公平竞争审查情况',
      '决策草案涉及市场主体经济活动的填写；不涉及的写明不涉及。',
      false,
    ),
    partyReport: field.text(
      '向同级党委请示报告',
      '决策出台前请示报告的日期和文号；文号不公开的只写日期。',
      false,
      100,
    ),
    seats: rows('列席安排', '', false, {
      group: field.choice('列席方', '', true, GUESTS),
      seats: field.text('名额', '', true, 20),
      how: field.text('邀请或者报名办法', '', true, 300),
    }),
    applyUntil: field.day('列席报名截止日期', '', false),
  },
  body: 'none',
});

export const DECISION_DELIBERATION = decisionRecord({
  key: 'decision-deliberation',
  title: '集体讨论情况',
  description: '政府全体会议或者常务会议集体讨论的出席、列席情况和结果。',
  titleHelp: '例如“市政府第××次常务会议审议《××方案》”。',
  stage: { value: 'deliberation', title: '集体讨论' },
  dateTitle: '会议日期',
  dateHelp: '',
  fields: {
    meeting: field.choice('会议', '', true, MEETINGS),
    session: field.text('届次', '例如“第112次”。', true, 60),
    due: count('应到组成人员', '', '人'),
    present: count('实到组成人员', '', '人'),
    guests: rows('列席', '没有列席人员的，在会议说明中写明。', false, {
      group: field.choice('列席方', '', true, GUESTS),
      who: field.text('列席人员或者单位', '公众代表可以只写人数。', true),
      how: field.choice('方式', '', true, [
        { value: 'invited', title: '邀请' },
        { value: 'applied', title: '报名' },
      ]),
    }),
    headSpokeLast: field.choice('行政首长最后发表意见', '', true, YES_NO),
    dissent: field.longText('不同意见', '如实载明；没有的写“无”。', true),
    outcome: field.choice('讨论结果', '', true, [
      { value: 'passed', title: '通过' },
      { value: 'passed-amended', title: '修改后通过' },
      { value: 'again', title: '修改后再次讨论' },
      { value: 'rejected', title: '不予通过' },
    ]),
    explanation: field.longText('会议说明', '决定与多数人意见不一致的，说明理由。', false),
  },
  body: 'optional',
});

export const DECISION_OUTCOME: DossierType = {
  ...decisionRecord({
    key: 'decision-outcome',
    title: '决策公布',
    description: '公布讨论决定的事项和相关文件，说明公众意见、专家意见的采纳情况。',
    titleHelp: '例如“××市人民政府关于印发《××方案》的通知”。',
    stage: { value: 'outcome', title: '决策公布' },
    dateTitle: '公布日期',
    dateHelp: '',
    fields: {
      documentNumber: common.documentNumber(false),
      effectiveOn: field.day('施行日期', '', false),
      adopted: field.longText('意见采纳情况说明', '对公众意见和专家意见的采纳情况作简要说明。', true),
      executor: field.text('决策执行单位', '', true),
      archive: field.text('决策过程记录和材料归档', '归档的单位和日期。', false, 200),
      changes: changedPassages('审议中的修改', '会议修改后通过的，列明修改前后的条文。', false),
    },
    body: 'required',
  }),
  inLibraryFrom: 'effectiveOn',
};

export const DECISION_MEDIA = decisionRecord({
  key: 'decision-media',
  title: '各媒体公布情况',
  description: '通过政府网站、公报、报刊、电视等公布的情况和凭据。',
  titleHelp: '例如“《××方案》在各媒体公布情况”。',
  stage: { value: 'media', title: '各媒体公布' },
  dateTitle: '登记日期',
  dateHelp: '',
  fields: {
    channels: rows('公布渠道', '一个渠道一行，写明版面、时段或者网址作为凭据。', true, {
      channel: field.choice('渠道', '', true, [
        { value: 'website', title: '政府网站' },
        { value: 'gazette', title: '政府公报' },
        { value: 'newspaper', title: '报刊' },
        { value: 'television', title: '电视' },
        { value: 'broadcast', title: '广播' },
        { value: 'new-media', title: '政务新媒体' },
      ]),
      name: field.text('媒体', '', true),
      publishedOn: field.pastDay('公布日期', '', true),
      evidence: field.text('凭据', '例如“第2版”“新闻联播18:30”或者网址；扫描件作为附件上传。', true, 300),
    }),
    noTelevisionReason: field.longText('未在电视公布的理由', '没有通过电视公布的必须说明。', false),
  },
  body: 'none',
});

export const DECISION_INTERPRETATION = decisionRecord({
  key: 'decision-interpretation',
  title: '决策解读',
  description: '用通俗的话说明决策的背景、内容、影响和办理办法。',
  titleHelp: '例如“一图读懂《××方案》”。',
  stage: { value: 'interpretation', title: '决策解读' },
  dateTitle: '解读日期',
  dateHelp: '',
  fields: {
    form: field.choice('解读形式', '', true, [
      { value: 'text', title: '文字' },
      { value: 'chart', title: '图表' },
      { value: 'press-conference', title: '新闻发布会' },
      { value: 'interview', title: '访谈' },
    ]),
    affected: field.longText('影响哪些人', '', true),
    how: field.longText('怎么办', '', true),
    related: common.disclosures('相关公开信息', '决策文件和其他解读。', false),
  },
  body: 'required',
  rules: ['interpretation-says-something'],
});

export const DECISION_EXECUTION = decisionRecord({
  key: 'decision-execution',
  title: '决策执行情况',
  description: '执行进展、督查情况，以及中止执行、调整。',
  titleHelp: '例如“《××方案》2026年上半年执行情况”。',
  stage: { value: 'execution', title: '决策执行' },
  dateTitle: '报告日期',
  dateHelp: '',
  fields: {
    executor: field.text('决策执行单位', '', true),
    nature: field.choice('情况', '', true, [
      { value: 'progress', title: '执行进展' },
      { value: 'suspended', title: '中止执行' },
      { value: 'adjusted', title: '调整' },
    ]),
    progress: field.longText('执行情况', '', true),
    problems: field.longText('问题和下一步', '', false),
  },
  body: 'optional',
});

export const DECISION_EVALUATION = decisionRecord({
  key: 'decision-evaluation',
  title: '决策后评估',
  description: '决策执行后的效果评估和处理意见。',
  titleHelp: '例如“《××方案》后评估报告”。',
  stage: { value: 'evaluation', title: '决策后评估' },
  dateTitle: '报告日期',
  dateHelp: '',
  fields: {
    evaluator: field.text('评估单位', '承担过决策前主要论证评估工作的单位不得承担后评估。', true),
    trigger: field.choice('启动原因', '', true, [
      { value: 'below-expectation', title: '实施后明显未达到预期效果' },
      { value: 'many-opinions', title: '公民、法人或者其他组织提出较多意见' },
      { value: 'necessary', title: '决策机关认为有必要' },
    ]),
    participation: field.longText('听取意见情况', '听取公众意见，吸收人大代表、政协委员等参与的情况。', true),
    findings: field.longText('评估结果', '', true),
    treatment: field.choice('处理意见', '', true, [
      { value: 'continue', title: '继续执行' },
      { value: 'adjust', title: '调整' },
      { value: 'stop', title: '终止执行' },
    ]),
    final: field.choice('是否结束本事项', '', true, YES_NO),
  },
  body: 'optional',
});

/** 决策事项目录: published with the consent of the party committee of the level (条例第三条第三款). */
const CATALOGUE_ENTRY_FIELDS = {
  number: { ...field.text('决策事项编号', '', true, 50) },
  name: field.text('决策事项', '', true),
  category: field.choice('决策类别', '', true, [
    { value: 'reform', title: '改革方案' },
    { value: 'policy', title: '重大政策措施' },
    { value: 'project', title: '重点工程项目' },
    { value: 'other', title: '其他重大事项' },
  ]),
  undertaker: field.text('承办单位', '', true),
  legalBasis: field.text('决策依据', '', true, 300),
  startOn: field.day('计划启动日期', '到这一天还没有启动程序的，列为逾期。不填的，以年末为准。', false),
  plannedFor: field.text('计划完成时间', '', true, 40),
  procedures: field.text(
    '法定程序',
    '公众参与、专家论证、风险评估、合法性审查、集体讨论中须履行的。',
    true,
    200,
  ),
  consent: field.text(
    '同级党委同意的日期和文号',
    '目录经同级党委同意后公布；文号不公开的只写日期。',
    false,
    100,
  ),
  note: field.text('备注', '', false, 300),
} as const;

export const DECISION_CATALOGUE = registerType({
  key: 'decision-catalogue',
  title: '年度重大行政决策事项目录',
  description: '一年中要作的重大行政决策：事项、承办单位、计划时间和须履行的程序。',
  titleHelp: '例如“××市人民政府2026年度重大行政决策事项目录”。',
  register: {
    entryName: '决策事项',
    fields: { ...CATALOGUE_ENTRY_FIELDS },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'category', 'undertaker', 'startOn', 'plannedFor'],
    dossiers: { kind: 'major-decision', startOn: 'startOn' },
    filters: ['category'],
    search: ['number', 'name', 'undertaker', 'legalBasis'],
    divisions: [],
    links: [],
  },
});
