import type { Condition } from '../../src/schema/condition.ts';
import type { DossierKind, Gate } from '../../src/schema/dossier-kind.ts';
import { HOUSE_EXPROPRIATION } from '../law/statutes/land.ts';
import { atLeast, demands, notBefore, own, rowsDemand, valueIn } from './gates.ts';
import { condition, recorded } from './major-decision/condition.ts';
import { COMMENTS_ON_COMPENSATION } from './periods.ts';
import { stage } from './stage.ts';

/** The scheme is decided on after people could say something about it, and were answered. */
const COMMENTS_OVER: Condition = condition({
  key: 'scheme-comments-over',
  title: '补偿方案征求意见期限已经届满',
  basis: HOUSE_EXPROPRIATION.at('第十条'),
  advice: '请在补偿方案的征求意见截止日期过后办理。',
  remedy: 'scheme',
  test: { kind: 'passed', stages: ['scheme'], field: 'commentsUntil' },
});
const ANSWERED: Condition = condition({
  key: 'scheme-comments-answered',
  title: '征求意见情况和根据公众意见修改的情况已经公布',
  basis: HOUSE_EXPROPRIATION.at('第十一条第一款'),
  advice: '请先公布征求意见和修改情况。',
  remedy: 'response',
  test: recorded('response'),
});

/** 第十一条第二款: where most of those expropriated object to the scheme of an old quarter, a hearing changes it. */
const HEARING: readonly Gate[] = [
  demands({
    name: 'response-tells-objections',
    title: '应当说明多数被征收人是否认为补偿方案不符合条例',
    fields: { objections: '多数被征收人是否认为方案不符合条例' },
    basis: HOUSE_EXPROPRIATION.at('第十一条第二款'),
  }),
  demands({
    name: 'objections-bring-hearing',
    title: '多数被征收人认为方案不符合条例的，应当召开听证会并根据听证会情况修改方案',
    fields: {
      hearingOn: '听证会日期',
      hearing: '听证会情况',
      hearingChanges: '根据听证会情况对方案的修改',
    },
    when: (record) => valueIn(record, 'objections') === 'yes',
    basis: HOUSE_EXPROPRIATION.at('第十一条第二款'),
  }),
  notBefore({
    name: 'hearing-before-response',
    later: (record) => record.on,
    laterTitle: '公告日期',
    earlier: own('hearingOn'),
    earlierTitle: '听证会日期',
    field: 'hearingOn',
    basis: HOUSE_EXPROPRIATION.at('第十一条第二款'),
  }),
];

/** 国有土地上房屋征收: the decision is for everybody, the households' figures for those within the area. */
export const EXPROPRIATION_KINDS: readonly DossierKind[] = [
  {
    key: 'expropriation',
    version: 1,
    validFrom: '2011-01-21',
    title: '房屋征收项目',
    basis: HOUSE_EXPROPRIATION.whole,
    number: {
      title: '征收项目编号',
      pattern: '[1-9]\\d{5}-ZS20\\d{2}-\\d{3}',
      help: '征收项目编号由六位行政区划代码、“ZS”、年份和三位流水号组成，',
      example: '430100-ZS2026-001',
    },
    fields: {
      number: 'dossierNumber',
      stage: 'stage',
      on: 'documentDate',
      matter: 'matter',
      withheld: 'withheld',
      changes: null,
    },
    ocds: null,
    lookup: null,
    stages: [
      stage({
        key: 'scheme',
        title: '补偿方案',
        demand: '征收补偿方案和征求意见的期限。',
        audience: 'public',
        type: 'expropriation-notice',
        opens: true,
        required: () => true,
        gates: [
          atLeast({
            name: 'comments-thirty-days',
            title: '补偿方案征求意见的期限',
            from: (record) => record.on,
            to: own('commentsUntil'),
            periods: COMMENTS_ON_COMPENSATION,
            field: 'commentsUntil',
          }),
        ],
      }),
      stage({
        key: 'survey',
        title: '调查和评估',
        demand: '房屋调查结果和初步评估结果，在征收范围内向被征收人公布。',
        audience: 'people-concerned',
        type: 'expropriation-households',
        gates: [
          rowsDemand({
            name: 'survey-tells-valuation',
            title: '调查和评估结果逐户载明用途、结构和评估金额',
            field: 'households',
            columns: { use: '用途', structure: '结构', valuation: '评估金额' },
            basis: HOUSE_EXPROPRIATION.at('第十五条'),
          }),
        ],
      }),
      stage({
        key: 'response',
        title: '征求意见和修改情况',
        demand: '补偿方案收到的意见，采纳和修改的情况。',
        audience: 'public',
        type: 'expropriation-notice',
        required: () => true,
        conditions: [COMMENTS_OVER],
        gates: [
          demands({
            name: 'response-tells-changes',
            title: '应当公布征求意见情况和根据公众意见修改的情况',
            fields: { response: '征求意见和修改情况' },
            basis: HOUSE_EXPROPRIATION.at('第十一条第一款'),
          }),
          ...HEARING,
        ],
      }),
      stage({
        key: 'decision',
        title: '征收决定',
        demand: '征收决定、补偿标准、补助奖励和复议诉讼权利。',
        audience: 'public',
        type: 'expropriation-notice',
        repeatable: false,
        required: () => true,
        conditions: [COMMENTS_OVER, ANSWERED],
        gates: [
          demands({
            name: 'decision-tells-remedies',
            title: '征收决定应当载明复议和诉讼权利',
            fields: { remedies: '行政复议和行政诉讼权利' },
            basis: HOUSE_EXPROPRIATION.at('第十三条'),
          }),
        ],
      }),
      stage({
        key: 'compensation',
        title: '分户补偿',
        demand: '分户补偿情况，在征收范围内向被征收人公布。',
        audience: 'people-concerned',
        type: 'expropriation-households',
        gates: [
          rowsDemand({
            name: 'compensation-tells-figures',
            title: '分户补偿逐户载明补偿、补助、奖励金额和补偿方式',
            field: 'households',
            columns: {
              compensation: '补偿金额',
              subsidies: '补助金额',
              rewards: '奖励金额',
              settlement: '补偿方式',
            },
            basis: HOUSE_EXPROPRIATION.at('第二十九条'),
          }),
        ],
      }),
    ],
  },
];
