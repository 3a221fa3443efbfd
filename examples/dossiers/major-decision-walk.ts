import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { DossierRecord } from '../../src/schema/example.ts';
import type { DecisionScript } from './major-decision-scripts.ts';

/** The steps of a decision, with the day on which each is taken, counted from the start. */
const STEPS = {
  start: { item: '03.decision-start', day: 0 },
  consultation: { item: '03.draft-for-comment', day: 5 },
  'hearing-notice': { item: '03.hearing-notice', day: 10 },
  outreach: { item: '03.outreach', day: 15 },
  'hearing-list': { item: '03.hearing-participants', day: 20 },
  experts: { item: '04.expert-opinion', day: 25 },
  hearing: { item: '03.hearing-record', day: 30 },
  'expert-adoption': { item: '04.expert-adoption', day: 38 },
  adoption: { item: '03.comments-report', day: 40 },
  risk: { item: '05.risk-report', day: 42 },
  'legality-review': { item: '06.legality-opinion', day: 64 },
  'legality-amendment': { item: '06.legality-amendment', day: 68 },
  'legality-confirmation': { item: '06.legality-confirmation', day: 71 },
  submission: { item: '07.meeting-agenda', day: 73 },
  deliberation: { item: '07.meeting-outcome', day: 80 },
  outcome: { item: '07.decision', day: 82 },
  interpretation: { item: '07.decision-interpretation', day: 83 },
  media: { item: '07.decision-media', day: 86 },
  execution: { item: '07.decision-execution', day: 150 },
  evaluation: { item: '07.decision-evaluation', day: 240 },
  exception: { item: '03.decision-exception', day: 6 },
} as const;
export type DecisionStep = keyof typeof STEPS;

const row = (number: number, rest: JsonObject): JsonObject => ({ number, ...rest });
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

interface Given {
  readonly script: DecisionScript;
  readonly start: CivilDate;
}

/** The day of a step. */
export const stepDay = (start: CivilDate, step: DecisionStep): CivilDate => addDays(start, STEPS[step].day);

type Maker = (script: DecisionScript, on: (days: number) => CivilDate) => JsonObject;

/** What was found in each dimension, for one decision; each in words of its own. */
const dimensionRows = (script: DecisionScript): readonly JsonObject[] => {
  const found = (dimension: string, level: string, evidence: string, measures: string): JsonObject => ({
    dimension,
    level,
    evidence,
    measures,
  });
  return [
    found(
      'cost-benefit',
      'low',
      `测算《${script.name}》第一年的投入和三年的收益，收益高于投入。`,
      '每年年底核算一次，收益低于投入的提出调整建议。',
    ),
    { dimension: 'funds-debt', level: 'not-applicable', reason: '所需资金列入年度预算，不新增政府债务。' },
    found(
      'social-stability',
      'medium',
      `走访120户：${script.affected}其中18户担心执行初期不便。`,
      '设咨询热线，分批推进；出现集中反映的，暂停并当日答复。',
    ),
    found('ecology', 'low', '对照“三区三线”核对，不占用生态保护红线，不新增排放。', '施行后每半年复核一次。'),
    { dimension: 'work-safety', level: 'not-applicable', reason: '不涉及生产作业和危险物品。' },
    found(
      'public-opinion',
      'medium',
      `跟踪网上反映一个月，讨论最多的是“${script.question}”`,
      '公布问答和办理流程，不实信息24小时内回应。',
    ),
    found(
      'integrity',
      'low',
      `${script.undertaker}内部由三个岗位分别受理、审核、拨付，互不兼任。`,
      '拨付结果逐笔公开，审计部门抽查。',
    ),
    found(
      'legal-disputes',
      'low',
      `与现行规定逐条比对，争议可能出在这一点：${script.legalPoint}`,
      '写明复议、诉讼途径，由公职律师提前介入。',
    ),
  ];
};

/** The text as it stood after the review's changes, and before them. */
export const amendedText = (script: DecisionScript): string =>
  paragraphs([script.passages[0], script.amended, script.passages[2]]);
export const draftText = (script: DecisionScript): string => paragraphs(script.passages);

/** Who has a seat at a hearing; the list of participants has a name for each. */
const HEARING_SEATS = [
  { group: '直接受影响的群众', seats: 10, chosenBy: '自愿报名，公开抽选' },
  { group: '相关企业', seats: 4, chosenBy: '行业协会推荐' },
  { group: '人大代表、政协委员', seats: 4, chosenBy: '邀请' },
] as const;
const SURNAMES = '张李王刘陈杨黄周吴徐孙胡朱高林何郭马';
const hearingList = (): readonly JsonObject[] =>
  HEARING_SEATS.flatMap(({ group, seats, chosenBy }) =>
    Array.from({ length: seats }, () => ({ group, chosenBy })),
  ).map((seat, index) => ({ name: `${SURNAMES[index] ?? ''}示例`, ...seat }));

const PARTICIPATION: Readonly<Record<string, Maker>> = {
  start: (script, on) => ({
    title: `〔演示〕关于启动${script.name}决策的公告`,
    matter: `〔演示〕${script.name}`,
    category: script.category,
    scope: script.category === 'project' ? 'public-works' : 'public-policy',
    source: 'departments',
    undertaker: script.undertaker,
    partners: '〔演示〕财政、发展改革等部门',
    reasons: script.why,
    catalogueNumber: script.number,
    hearing: script.hearing ? 'required' : 'not-required',
    experts: 'required',
    plannedOn: on(120),
    summary: script.plain,
  }),
  consultation: (script, on) => ({
    title: `〔演示〕关于公开征求《${script.name}（征求意见稿）》意见的公告`,
    plainSummary: script.plain,
    affected: script.affected,
    questions: [{ question: script.question, background: script.why }],
    opensOn: on(5),
    closesOn: on(36),
    legalBasis: '重大行政决策程序暂行条例第十五条；湘办发〔2016〕41号第（三）条。',
    draft: paragraphs(script.passages),
    explanation: paragraphs([`起草背景：${script.why}`, '起草过程：走访、座谈和测算后形成征求意见稿。']),
    channels: [
      { channel: 'hearing', how: '征求意见期间召开座谈会，时间地点另行公告。' },
      { channel: 'media', how: '在本地报纸和广播热线同步听取意见。' },
    ],
    contactOffice: '政策法规处',
    contactPhone: '0731-12345678',
    contactEmail: 'opinion@example.gov.cn',
    contactAddress: '示例路1号',
  }),
  outreach: (script) => ({
    title: `〔演示〕${script.name}群众座谈会听取意见情况`,
    channel: 'hearing',
    form: '座谈会',
    place: '示例街道会议室',
    participants: '居民代表12人、企业代表5人、人大代表和政协委员各2人。',
    opinions: [
      row(1, { from: '居民代表', opinion: '赞成，希望办理手续再简单一些。' }),
      row(2, { from: '企业代表', opinion: '希望过渡期不少于三个月。' }),
    ],
    evidence: '签到册、会议记录和录音，存承办单位档案。',
  }),
  'hearing-notice': (script, on) => ({
    title: `〔演示〕关于召开${script.name}听证会的公告`,
    hearingOn: on(30),
    hearingPlace: '上午9时，示例会议中心三楼',
    matters: script.plain,
    seats: HEARING_SEATS.map(({ group, seats, chosenBy }) => ({ group, seats: `${seats}人`, chosenBy })),
    registerUntil: on(17),
    registerHow: '在本网站报名，或者到示例街道办事处登记。',
    contactPhone: '0731-12345678',
  }),
  'hearing-list': (script, on) => ({
    title: `〔演示〕${script.name}听证会参加人名单`,
    participants: hearingList(),
    papersDeliveredOn: on(20),
    hearingOn: on(30),
  }),
  hearing: (script) => ({
    title: `〔演示〕${script.name}听证会记录`,
    presiding: '〔演示〕决策机关法制机构',
    attended: `应到${hearingList().length}人，实到${hearingList().length - 1}人`,
    observers: '旁听群众6人，记者2人',
    opinions: [
      row(1, { from: '直接受影响的群众', opinion: '多数赞成，要求公布每年的执行结果。' }),
      row(2, { from: '相关企业', opinion: '建议明确补贴拨付时间。' }),
    ],
    signed: 'yes',
  }),
  // As an example by itself nobody has said anything; the demonstration's report is drawn up from opinions on record.
  adoption: (script) => ({
    title: `〔演示〕《${script.name}》公众意见收集和采纳情况`,
    byChannel: [{ channel: 'site', received: 0, counted: 0 }],
    summary: '征求意见期间没有收到意见。',
  }),
  exception: (script, on) => ({
    title: `〔演示〕关于${script.name}部分环节依法不公开的决定`,
    exempted: [
      {
        step: 'experts',
        ground: 'state-secret',
        article: 'disclosure-14',
        legalBasis: '示密审〔2026〕1号',
        doneBy: script.undertaker,
        doneOn: on(4),
        doneNumber: '示论证〔2026〕1号',
      },
    ],
    decidedBy: script.government,
    reviewOn: on(365),
  }),
};

const REVIEW: Readonly<Record<string, Maker>> = {
  experts: (script) => ({
    title: `〔演示〕《${script.name}》专家咨询论证意见书`,
    manner: 'meeting',
    experts: [
      {
        name: '赵示例',
        institution: '示例大学',
        field: '公共政策',
        chosen: '长期研究同类政策',
        interest: 'none',
      },
      {
        name: '钱示例',
        institution: '示例研究院',
        field: '财政',
        chosen: '曾公开提出不同意见',
        interest: 'none',
      },
      { name: '孙示例', institution: '示例设计院', field: '工程', chosen: '熟悉本地情况', interest: 'none' },
    ],
    dissenting: '钱示例此前公开撰文主张缓行，专门邀请参加。',
    necessity: script.why,
    feasibility: '资金和实施条件具备，分步推进可行。',
    soundness: '测算方法合理，建议补充敏感性分析。',
    points: [
      row(1, { aspect: 'soundness', opinion: script.point }),
      row(2, { aspect: 'feasibility', opinion: script.refusedPoint }),
    ],
    conclusion: '原则同意，修改完善后可以提请决策。',
    signed: '三名专家均已签名。',
  }),
  'expert-adoption': (script) => ({
    title: `〔演示〕《${script.name}》专家论证意见采纳情况`,
    answers: [
      row(1, { outcome: 'adopted', changed: script.passages[2] }),
      row(2, { outcome: 'not-adopted', reason: script.refusalReason }),
    ],
  }),
  risk: (script) => ({
    title: `〔演示〕《${script.name}》风险评估报告`,
    assessor: '〔演示〕示例评估咨询有限公司',
    manner: '问卷120份、重点走访30户、网上舆情跟踪一个月、部门会商两次。',
    departments: '书面征求发展改革、财政、信访、生态环境等部门意见，提出的三条意见均已写入防范措施。',
    earlier: '没有已作的评价、评估可以引用。',
    dimensions: dimensionRows(script),
    conclusion: 'controllable',
    explanation: '没有高风险方面，两个中等风险方面已有应对措施。',
  }),
  'legality-review': (script, on) => ({
    title: `〔演示〕关于《${script.name}》的合法性审查意见`,
    reviewBody: script.reviewer,
    opinionNumber: `示法审〔${on(64).slice(0, 4)}〕9号`,
    receivedOn: on(44),
    papers: [
      { paper: '决策草案和起草说明' },
      { paper: '法律、法规、规章和政策依据' },
      { paper: '履行法定程序的说明' },
    ],
    proceduresDone: '公开征求意见30日并公布采纳情况，专家论证和风险评估已经完成，材料附后。',
    counsel: '法律顾问2人、公职律师1人参加审查并提出书面意见。',
    reviewedText: amendedText(script),
    authority: '属于本级政府法定权限。',
    procedure: '公众参与、专家论证、风险评估程序已经履行。',
    substance: '内容符合法律、法规和国家政策。',
    outcome: 'lawful',
  }),
  'legality-amendment': (script) => ({
    title: `〔演示〕《${script.name}》按合法性审查意见修改情况`,
    changes: [row(1, { subject: '第二条', before: script.passages[1], after: script.amended })],
    reviewedText: amendedText(script),
  }),
  'legality-confirmation': (script) => ({
    title: `〔演示〕关于《${script.name}》修改情况的确认意见`,
    reviewBody: script.reviewer,
    checked: 1,
    outcome: 'confirmed',
    explanation: '已逐条核对，修改后的条文符合审查意见。',
  }),
};

const DECIDING: Readonly<Record<string, Maker>> = {
  submission: (script, on) => ({
    title: `〔演示〕《${script.name}》提请政府常务会议审议`,
    meeting: 'executive',
    plannedOn: on(80),
    papers: [
      { paper: '决策草案和相关材料' },
      { paper: '公众意见研究采纳情况' },
      { paper: '专家论证意见研究采纳情况' },
      { paper: '风险评估报告' },
      { paper: '合法性审查意见' },
    ],
    competition: '经公平竞争审查，没有限制市场准入和商品要素自由流动的内容。',
    partyReport: `${on(76)}（示例文号）`,
    seats: [
      { group: 'public', seats: '4人', how: '在本网站报名，公开抽选' },
      { group: 'media', seats: '2家', how: '邀请' },
    ],
    applyUntil: on(77),
  }),
  deliberation: (script) => ({
    title: `〔演示〕${script.government}常务会议审议《${script.name}》`,
    meeting: 'executive',
    session: '第99次',
    due: 11,
    present: 10,
    guests: [
      { group: 'public', who: '公众代表4人', how: 'applied' },
      { group: 'expert', who: '赵示例', how: 'invited' },
      { group: 'media', who: '示例日报', how: 'invited' },
    ],
    headSpokeLast: 'yes',
    dissent: '一名组成人员建议先在两个片区试行，已如实记录。',
    outcome: 'passed',
  }),
  outcome: (script, on) => ({
    title: `〔演示〕${script.government}关于印发《${script.name}》的通知`,
    effectiveOn: on(112),
    adopted: '公众意见144条采纳87条、部分采纳45条；专家意见2条采纳1条，未采纳的已说明理由。',
    executor: script.undertaker,
    archive: `${script.undertaker}办公室归档，全宗和目录已登记。`,
    body: amendedText(script),
  }),
  media: (script, on) => ({
    title: `〔演示〕《${script.name}》在各媒体公布情况`,
    channels: [
      { channel: 'website', name: '政府门户网站', publishedOn: on(82), evidence: '本网站决策公布页面' },
      { channel: 'gazette', name: '政府公报', publishedOn: on(85), evidence: '第9期第12页' },
      { channel: 'newspaper', name: '示例日报', publishedOn: on(84), evidence: '第2版' },
      { channel: 'television', name: '示例电视台', publishedOn: on(83), evidence: '新闻节目18时30分' },
    ],
  }),
  interpretation: (script) => ({
    title: `〔演示〕一图读懂《${script.name}》`,
    form: 'text',
    affected: script.affected,
    how: '咨询电话0731-12345678，办理地点为各县市区政务服务中心。',
    body: paragraphs([`为什么要定：${script.why}`, `定了什么：${script.plain}`]),
  }),
  execution: (script) => ({
    title: `〔演示〕《${script.name}》执行情况`,
    executor: script.undertaker,
    nature: 'progress',
    progress: '各项措施按计划实施，收到群众反映23件，均已答复。',
    problems: '个别片区宣传不够，下一步上门讲解。',
  }),
  evaluation: (script) => ({
    title: `〔演示〕《${script.name}》后评估报告`,
    evaluator: '〔演示〕示例大学公共政策研究中心',
    trigger: 'necessary',
    participation: '发放问卷600份，邀请人大代表、政协委员8人参加座谈。',
    findings: '主要目标完成，群众满意率由61%升至84%。',
    treatment: 'continue',
    final: 'yes',
  }),
};

const MAKERS: Readonly<Record<string, Maker>> = { ...PARTICIPATION, ...REVIEW, ...DECIDING };

/** One step of a decision as a valid record, with what differs. */
export function decisionRecordAt(
  { script, start }: Given,
  step: DecisionStep,
  differs: JsonObject = {},
  later = 0,
): DossierRecord {
  const on = (days: number): CivilDate => addDays(start, days + later);
  const day = on(STEPS[step].day);
  const make = MAKERS[step];
  if (make === undefined) throw new Error(`no text for step ${step}`);
  return {
    item: STEPS[step].item,
    at: `${day}T15:00:00+08:00`,
    content: {
      dossierNumber: script.number,
      stage: step,
      documentDate: day,
      ...make(script, on),
      ...differs,
    },
    refusals: [],
  };
}

/** The review asks for a change; with the two steps that follow it. */
export const TO_BE_AMENDED = (script: DecisionScript): JsonObject => ({
  outcome: 'amend',
  reviewedText: draftText(script),
  substance: '第二条需要修改，其他内容合法。',
  points: [row(1, { passage: '第二条', opinion: script.legalPoint })],
});

/** The review finds the draft unlawful, as it stands. */
export const UNLAWFUL = (script: DecisionScript, substance: string): JsonObject => ({
  outcome: 'unlawful',
  reviewedText: draftText(script),
  substance,
});
