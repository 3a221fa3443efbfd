import { DISCLOSURE } from '../../law/statutes/disclosure.ts';
import { ADOPTION_OUTCOMES } from '../consultation-fields.ts';
import * as field from '../dossier-fields.ts';
import { documentType } from '../record-types.ts';
import { changedPassages, count, decisionRecord, pointNumber, rows, wholeText } from './decision-fields.ts';

const ASPECTS = [
  { value: 'necessity', title: '必要性' },
  { value: 'feasibility', title: '可行性' },
  { value: 'soundness', title: '科学性' },
] as const;

export const DECISION_EXPERTS = decisionRecord({
  key: 'decision-experts',
  title: '专家咨询论证意见书',
  description: '专家或者研究咨询机构对必要性、可行性和科学性的论证意见。',
  titleHelp: '例如“《××方案》专家咨询论证意见书”。',
  stage: { value: 'experts', title: '专家论证' },
  dateTitle: '出具日期',
  dateHelp: '',
  fields: {
    manner: field.choice('论证方式', '', true, [
      { value: 'meeting', title: '论证会' },
      { value: 'written', title: '书面咨询' },
      { value: 'commissioned', title: '委托咨询' },
    ]),
    experts: rows('论证专家', '兼顾专业性、代表性、中立性，注重选择持不同意见的专家。', true, {
      name: field.text('姓名或者机构', '', true, 80),
      institution: field.text('单位', '', true),
      field: field.text('专业领域', '', true),
      chosen: field.text('选择理由', '', true, 300),
      interest: field.choice('利害关系声明', '与决策事项有直接利害关系的不得选择。', true, [
        { value: 'none', title: '已声明无直接利害关系' },
        { value: 'direct', title: '有直接利害关系' },
      ]),
    }),
    dissenting: field.longText(
      '选择持不同意见专家的情况',
      '请了哪些持不同意见的专家、专业机构；没有的说明理由。',
      false,
    ),
    necessity: field.longText('必要性论证意见', '', true),
    feasibility: field.longText('可行性论证意见', '', true),
    soundness: field.longText('科学性论证意见', '', true),
    points: rows('意见和建议', '逐条列出，采纳情况按序号答复；不同意见也要列出。', true, {
      number: pointNumber,
      aspect: field.choice('方面', '', true, ASPECTS),
      opinion: field.longText('意见', '', true),
    }),
    conclusion: field.text('总体结论', '', true, 500),
    signed: field.text('署名', '专家签名或者机构盖章的说明。', true),
  },
  body: 'optional',
});

export const DECISION_EXPERT_ADOPTION = decisionRecord({
  key: 'decision-expert-adoption',
  title: '专家意见采纳情况',
  description: '对专家每一条意见采纳或者不采纳，不采纳的说明理由。',
  titleHelp: '例如“《××方案》专家论证意见采纳情况”。',
  stage: { value: 'expert-adoption', title: '专家意见采纳情况' },
  dateTitle: '公布日期',
  dateHelp: '',
  fields: {
    answers: rows('逐条答复', '', true, {
      number: pointNumber,
      outcome: field.choice('处理结果', '', true, ADOPTION_OUTCOMES),
      reason: field.longText('理由', '未采纳和部分采纳的必须填写。', false),
      changed: field.longText('修改后的条文', '', false),
    }),
  },
  body: 'optional',
});

/** 湘办发〔2016〕41号第（五）条. */
export const RISK_DIMENSIONS = [
  { value: 'cost-benefit', title: '成本效益' },
  { value: 'funds-debt', title: '资金债务' },
  { value: 'social-stability', title: '社会稳定' },
  { value: 'ecology', title: '生态环境' },
  { value: 'work-safety', title: '安全生产' },
  { value: 'public-opinion', title: '社会舆情' },
  { value: 'integrity', title: '廉洁性' },
  { value: 'legal-disputes', title: '法律纠纷' },
] as const;

export const DECISION_RISK = decisionRecord({
  key: 'decision-risk',
  title: '风险评估报告',
  description: '从八个方面评估风险：等级、依据、防范措施和处置预案，总体结论。',
  titleHelp: '例如“《××方案》风险评估报告”。',
  stage: { value: 'risk', title: '风险评估' },
  dateTitle: '出具日期',
  dateHelp: '',
  fields: {
    assessor: field.text('评估单位', '委托第三方的，填写受托机构。', true),
    manner: field.longText('评估方法', '舆情跟踪、抽样调查、重点走访、会商分析等。', true),
    departments: field.longText('听取有关部门意见的情况', '听取了哪些部门的意见，怎样处理。', false),
    earlier: field.longText(
      '已有评估的依据',
      '按照有关规定已对有关风险进行评价、评估，不作重复评估的，写明由谁、何时、依据什么规定作出。',
      false,
    ),
    dimensions: rows('八个方面', '每个方面都要评估；不涉及的选“不涉及”并说明理由。', true, {
      dimension: field.choice('方面', '', true, RISK_DIMENSIONS),
      level: field.choice('等级', '', true, [
        { value: 'high', title: '高' },
        { value: 'medium', title: '中' },
        { value: 'low', title: '低' },
        { value: 'not-applicable', title: '不涉及' },
      ]),
      evidence: field.longText('风险点和依据', '', false),
      measures: field.longText('防范措施和处置预案', '', false),
      reason: field.longText('不涉及的理由', '', false),
    }),
    conclusion: field.choice('总体结论', '', true, [
      { value: 'controllable', title: '风险可控' },
      { value: 'controllable-after', title: '调整方案后风险可控' },
      { value: 'uncontrollable', title: '风险不可控' },
    ]),
    explanation: field.longText('结论说明', '', true),
  },
  body: 'optional',
});

export const LEGALITY_RULES = documentType({
  key: 'legality-rules',
  title: '合法性审查办事指南',
  description: '由谁审查、怎样审查、要交什么材料。',
  titleHelp: '例如“××市重大行政决策合法性审查主体、程序和要件”。',
  dateTitle: '公布日期',
  dateHelp: '',
  fields: {
    reviewBody: field.text('审查主体', '', true),
    contactPhone: field.phone('联系电话', true),
    steps: rows('审查程序', '', true, {
      step: field.text('环节', '', true),
      content: field.longText('办理内容', '', true),
      days: field.text('时限', '', true, 60),
    }),
    papers: rows('送审要件', '', true, {
      paper: field.text('材料', '', true),
      requirement: field.text('要求', '', true, 300),
    }),
    outcomes: field.longText('审查结论及其效力', '', true),
    legalBasis: field.longText('依据', '', true),
  },
  body: 'optional',
});

const reviewBody = field.text('审查机构', '负责合法性审查的部门全称；不得由承办单位代替。', true);

export const DECISION_LEGALITY = decisionRecord({
  key: 'decision-legality',
  title: '合法性审查意见',
  description: '合法性审查的主体、程序、要件和结论。',
  titleHelp: '例如“关于《××方案》的合法性审查意见”。',
  stage: { value: 'legality-review', title: '合法性审查' },
  dateTitle: '出具日期',
  dateHelp: '',
  fields: {
    reviewBody,
    opinionNumber: field.text('审查意见书编号', '', true, 60),
    receivedOn: field.pastDay('材料收齐日期', '送审材料不符合要求的，从补齐之日起算。', true),
    papers: rows('送审材料', '决策草案、依据、履行法定程序的说明等。', true, {
      paper: field.text('材料', '', true),
    }),
    proceduresDone: field.longText(
      '履行决策法定程序的说明',
      '承办单位送审时所作的说明，公众参与、专家论证、风险评估逐项写明。',
      false,
    ),
    counsel: field.text('法律顾问、公职律师', '参加审查的情况。', true, 300),
    reviewedText: wholeText('送审文本', '审查的决策草案全文；决策公布时与它一字不差。'),
    authority: field.longText('是否符合法定权限', '', true),
    procedure: field.longText('是否履行法定程序', '', true),
    substance: field.longText('内容是否合法', '', true),
    legalRisk: field.longText(
      '明示的法律风险',
      '国家尚无明确规定的探索性改革决策事项，写明法律风险；其他决策不填。',
      false,
    ),
    outcome: field.choice('审查结论', '', true, [
      { value: 'lawful', title: '合法' },
      { value: 'amend', title: '应当修改完善' },
      { value: 'unlawful', title: '不合法' },
    ]),
    points: rows('修改意见', '结论为“应当修改完善”的逐条列出，按序号答复和确认。', false, {
      number: pointNumber,
      passage: field.text('涉及条文', '', true),
      opinion: field.longText('意见', '', true),
    }),
  },
  body: 'optional',
});

export const DECISION_LEGALITY_AMENDMENT = decisionRecord({
  key: 'decision-legality-amendment',
  title: '按审查意见修改情况',
  description: '承办单位对合法性审查的每一条意见作出的修改，修改前后对照。',
  titleHelp: '例如“《××方案》按合法性审查意见修改情况”。',
  stage: { value: 'legality-amendment', title: '按审查意见修改' },
  dateTitle: '修改日期',
  dateHelp: '',
  fields: {
    changes: changedPassages(
      '逐条修改',
      '序号与审查意见的序号相同，一条意见可以对应多处修改；“原条文”从送审文本中照录。',
      true,
    ),
    reviewedText: wholeText('修改后的全文', '送审文本按上面逐条修改以后的全文。'),
    explanation: field.longText('说明', '', false),
  },
  body: 'none',
});

export const DECISION_LEGALITY_CONFIRMATION = decisionRecord({
  key: 'decision-legality-confirmation',
  title: '修改情况确认',
  description: '审查机构确认是否已按审查意见修改完善。',
  titleHelp: '例如“关于《××方案》修改情况的确认意见”。',
  stage: { value: 'legality-confirmation', title: '审查机构确认' },
  dateTitle: '确认日期',
  dateHelp: '',
  fields: {
    reviewBody,
    checked: count('核对的意见', '', '条'),
    outcome: field.choice('确认结论', '', true, [
      { value: 'confirmed', title: '已按意见修改完善' },
      { value: 'not-confirmed', title: '尚未按意见修改完善' },
    ]),
    explanation: field.longText('说明', '', true),
  },
  body: 'none',
});

const EXEMPTIBLE = [
  { value: 'consultation', title: '公布决策草案、征求意见和采纳情况' },
  { value: 'hearing', title: '听证' },
  { value: 'experts', title: '专家论证意见和采纳情况' },
  { value: 'risk', title: '风险评估报告' },
  { value: 'publication', title: '会议结果、决定和相关文件' },
] as const;

/** What a decision not to publish a step can rest on: secrecy alone. */
const SECRECY_ARTICLES = [
  { value: 'disclosure-14', title: DISCLOSURE.named('第十四条') },
  { value: 'state-secrets', title: '保守国家秘密法（确定为国家秘密的事项）' },
] as const;

/** Names what is not told and why, never the content itself; the legality review is not among the choices. */
export const DECISION_EXCEPTION = decisionRecord({
  key: 'decision-exception',
  title: '依法不公开决定',
  description: '哪些环节依法不公开，依据什么，由谁审查决定；合法性审查在任何情况下不得免除。',
  titleHelp: '例如“关于××决策部分环节依法不公开的决定”。',
  stage: { value: 'exception', title: '依法不公开' },
  dateTitle: '决定日期',
  dateHelp: '',
  fields: {
    exempted: rows('不公开的环节', '', true, {
      step: field.choice('环节', '', true, EXEMPTIBLE),
      ground: field.choice('理由', '决策环节只有依法应当保密的才能不公开。', true, field.GROUNDS),
      article: field.choice('依据条款', '', true, SECRECY_ARTICLES),
      legalBasis: field.text('依据说明', '定密的文号或者审查意见的文号，不写内容。', false),
      doneBy: field.text('完成单位', '专家论证、风险评估仍须进行；不公开的写明由谁完成。', false),
      doneOn: field.pastDay('完成日期', '', false),
      doneNumber: field.text('文号', '论证意见书、评估报告的文号。', false, 60),
    }),
    decidedBy: field.text('作出决定的单位', '', true),
    reviewOn: field.day('再次审查日期', '到期重新审查是否仍须不公开。', true),
  },
  body: 'none',
});
