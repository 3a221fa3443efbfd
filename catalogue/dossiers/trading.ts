import type { DossierKind, Ground, StageDeclaration } from '../../src/schema/dossier-kind.ts';
import { OPINION_2016 } from '../law/statutes/disclosure.ts';
import { TENDER_RULES, TENDERS } from '../law/statutes/trading.ts';
import { asBefore, atLeast, atLeastRows, dayIn, lastOf, notBefore, own, valueIn } from './gates.ts';
import * as periods from './periods.ts';
import {
  AT_MOST_THREE_CANDIDATES,
  bidDeadline,
  isBidding,
  isInvited,
  isProcurement,
  isTender,
  NOTICE_GATES,
  OPENING_GATES,
  RESULT_GATES,
} from './trading-gates.ts';
import { tradingReleases } from './trading-ocds.ts';

const SECRETS: readonly Ground[] = ['state-secret', 'business-secret'];

/** Amounts are decimal text: 12.50 is 12.5. */
const plainAmount = (amount: unknown): string =>
  String(amount).includes('.') ? String(amount).replace(/0+$/, '').replace(/\.$/, '') : String(amount);
const sameValue = (field: string, a: unknown, b: unknown): boolean =>
  field === 'amount' ? plainAmount(a) === plainAmount(b) : a === b;

const stage = (
  given: Pick<StageDeclaration, 'key' | 'title' | 'demand'> &
    Partial<StageDeclaration> & { readonly withholdable?: Readonly<Record<string, readonly Ground[]>> },
): StageDeclaration => {
  const { withholdable = {}, ...rest } = given;
  return {
    audience: 'public',
    types: [{ type: `trading-${given.key}`, withholdable }],
    opens: false,
    repeatable: false,
    required: () => false,
    closes: () => false,
    gates: [],
    deadlines: [],
    ...rest,
  };
};

const PLAN = stage({
  key: 'plan',
  title: '采购意向',
  demand: '采购项目名称、需求概况、预算金额和预计采购日期。',
  opens: true,
  withholdable: { budget: SECRETS },
});

const WITHOUT_PLAN: readonly StageDeclaration[] = [
  stage({
    key: 'notice',
    title: '交易公告',
    demand: '招标公告、投标邀请或者采购公告。',
    opens: true,
    required: () => true,
    withholdable: { budget: SECRETS },
    gates: NOTICE_GATES,
  }),
  stage({
    key: 'change',
    title: '澄清变更',
    demand: '对公告和文件的澄清、变更，逐项列明变更前后的内容。',
    repeatable: true,
    closes: (content) => content.nature === 'termination',
    gates: [
      atLeast({
        name: 'change-fifteen-days-before-deadline',
        title: '澄清变更至投标截止的时间',
        from: (record) => record.on,
        to: (record, before) => bidDeadline([...before, record]),
        periods: periods.CLARIFICATION,
        field: 'bidDeadline',
        when: (record, before) =>
          isTender(before) &&
          valueIn(record, 'affectsBids') === 'yes' &&
          valueIn(record, 'nature') !== 'termination',
      }),
    ],
  }),
  stage({
    key: 'qualification',
    title: '资格审查结果',
    demand: '邀请招标的投标人资格审查结果和未通过的理由。',
    required: isInvited,
    gates: [
      atLeastRows({
        name: 'invitation-to-three',
        what: '受邀请的投标人',
        field: 'bidders',
        required: 3,
        unit: '家',
        when: (_, before) => isInvited(before),
        basis: TENDERS.at('第十七条第一款'),
      }),
    ],
  }),
  stage({
    key: 'opening',
    title: '开标',
    demand: '开标时间和地点，各投标人的报价，现场异议和答复。',
    gates: OPENING_GATES,
  }),
  stage({
    key: 'candidates',
    title: '中标候选人公示',
    demand: '中标候选人、排名、报价和异议渠道。',
    required: (records) => isTender(records) && isBidding(records),
    gates: [
      AT_MOST_THREE_CANDIDATES,
      atLeast({
        name: 'candidates-shown-three-days',
        title: '中标候选人的公示期',
        from: (record) => record.on,
        to: own('publicityTo'),
        periods: periods.CANDIDATES_SHOWN_FOR,
        field: 'publicityTo',
      }),
      notBefore({
        name: 'candidates-after-bid-deadline',
        later: (record) => record.on,
        laterTitle: '公示日期',
        earlier: (_, before) => bidDeadline(before),
        earlierTitle: '投标截止日期',
        field: 'documentDate',
        basis: TENDERS.at('第三十四条'),
      }),
    ],
    deadlines: [
      {
        title: '公示中标候选人',
        measures: 'publication',
        due: (_, record, calendar) =>
          periods.dueFrom(
            '收到评标报告之日',
            dayIn(record ?? undefined, 'reportReceivedOn'),
            periods.CANDIDATES_SHOWN_WITHIN,
            calendar,
          ),
      },
    ],
  }),
  stage({
    key: 'deal',
    title: '中标（成交）结果',
    demand: '中标（成交）人、金额和评审专家名单。',
    required: () => true,
    withholdable: { supplierName: SECRETS, amount: SECRETS },
    gates: [
      notBefore({
        name: 'deal-after-publicity',
        later: own('decidedOn'),
        laterTitle: '确定日期',
        earlier: (_, before) => dayIn(lastOf(before, 'candidates'), 'publicityTo'),
        earlierTitle: '中标候选人公示截止日期',
        field: 'decidedOn',
        basis: TENDER_RULES.at('第五十四条'),
      }),
      ...RESULT_GATES,
    ],
    deadlines: [
      {
        title: '公告结果',
        measures: 'publication',
        due: (before, record, calendar) =>
          isProcurement(before)
            ? periods.dueFrom(
                '中标（成交）人确定之日',
                dayIn(record ?? undefined, 'decidedOn'),
                periods.DEAL_ANNOUNCED,
                calendar,
              )
            : null,
      },
    ],
  }),
  stage({
    key: 'contract',
    title: '合同',
    demand: '签订的合同、金额和履行期限。',
    required: () => true,
    withholdable: { supplierName: SECRETS, amount: SECRETS },
    gates: [
      asBefore({
        name: 'contract-as-awarded',
        title: '合同与中标结果一致',
        stage: 'deal',
        stageTitle: '中标（成交）结果',
        fields: { supplierCode: '统一社会信用代码', amount: '金额' },
        same: sameValue,
        basis: TENDERS.at('第四十六条'),
      }),
      notBefore({
        name: 'contract-after-deal',
        later: own('signedOn'),
        laterTitle: '签订日期',
        earlier: (_, before) => dayIn(lastOf(before, 'deal'), 'decidedOn'),
        earlierTitle: '确定日期',
        field: 'signedOn',
        basis: TENDERS.at('第四十六条'),
      }),
    ],
    deadlines: [
      {
        title: '订立合同',
        measures: 'act',
        due: (before, _, calendar) => {
          const deal = lastOf(before, 'deal');
          const sent = dayIn(deal, 'awardNoticeOn');
          return sent === null
            ? periods.dueFrom('中标（成交）结果公告之日', deal?.on, periods.CONTRACT_SIGNED, calendar)
            : periods.dueFrom('中标（成交）通知书发出之日', sent, periods.CONTRACT_SIGNED, calendar);
        },
      },
      {
        title: '公告合同',
        measures: 'publication',
        due: (before, record, calendar) =>
          isProcurement(before)
            ? periods.dueFrom(
                '合同签订之日',
                dayIn(record ?? undefined, 'signedOn'),
                periods.CONTRACT_ANNOUNCED,
                calendar,
              )
            : null,
      },
    ],
  }),
  stage({
    key: 'performance',
    title: '履约',
    demand: '合同变更、支付和验收。',
    repeatable: true,
    withholdable: {},
    closes: (content) => content.final === 'yes',
  }),
];

const kind = {
  key: 'trading',
  title: '公共资源交易项目',
  basis: OPINION_2016.whole,
  number: {
    title: '项目编号',
    pattern: '[A-Z]{2,12}-20\\d{2}-\\d{4,8}',
    help: '项目编号由交易中心代字、年份和流水号组成，',
    example: 'HNGGZY-2026-00012',
  },
  fields: {
    number: 'dossierNumber',
    stage: 'stage',
    on: 'documentDate',
    matter: 'matter',
    withheld: 'withheld',
    changes: 'changes',
  },
  ocds: tradingReleases,
  lookup: null,
} as const;

/** 1: from the notice. 2: 采购意向公开 precedes it (财库〔2020〕10号, everywhere since 2022). */
export const TRADING_KINDS: readonly DossierKind[] = [
  { ...kind, version: 1, validFrom: '2000-01-01', stages: WITHOUT_PLAN },
  { ...kind, version: 2, validFrom: '2022-01-01', stages: [PLAN, ...WITHOUT_PLAN] },
];
