import { chineseDate, parseCivilDate } from '../../src/kernel/civil-date.ts';
import { problem } from '../../src/kernel/problems.ts';
import type { Gate, StageRecord } from '../../src/schema/dossier-kind.ts';
import { PROCUREMENT_RULES, TENDER_RULES, TENDERS } from '../law/statutes/trading.ts';
import { atLeast, atLeastRows, dayIn, demands, firstOf, own, valueIn } from './gates.ts';
import * as periods from './periods.ts';

const notice = (records: readonly StageRecord[]): StageRecord | undefined => firstOf(records, 'notice');
export const isTender = (records: readonly StageRecord[]): boolean => {
  const method = valueIn(notice(records), 'method');
  return method === 'open' || method === 'invited';
};
export const isInvited = (records: readonly StageRecord[]): boolean =>
  valueIn(notice(records), 'method') === 'invited';
export const isProcurement = (records: readonly StageRecord[]): boolean =>
  valueIn(notice(records), 'regime') === 'government-procurement';
export const isBidding = (records: readonly StageRecord[]): boolean =>
  valueIn(notice(records), 'regime') === 'bidding';

/** The day that bidders must keep, after every change of it. */
export const bidDeadline = (records: readonly StageRecord[]) =>
  records.reduce<ReturnType<typeof dayIn>>(
    (current, each) =>
      (each.stage === 'notice' || each.stage === 'change' ? dayIn(each, 'bidDeadline') : null) ?? current,
    null,
  );

const isSingleSource = (record: StageRecord): boolean =>
  isProcurement([record]) && valueIn(record, 'method') === 'single-source';

/** What a notice must give to those who want to take part. */
export const NOTICE_GATES: readonly Gate[] = [
  atLeast({
    name: 'plan-thirty-days-before-purchase',
    title: '采购意向公开至采购活动开始的时间',
    from: (_, before) => firstOf(before, 'plan')?.on ?? null,
    to: (record) => record.on,
    periods: periods.PLAN_BEFORE_PURCHASE,
    field: 'documentDate',
    when: (record) => isProcurement([record]),
  }),
  atLeast({
    name: 'bidders-have-twenty-days',
    title: '自招标文件发出至投标截止的时间',
    from: own('documentsFrom'),
    to: own('bidDeadline'),
    periods: periods.BID_PREPARATION,
    field: 'bidDeadline',
    when: (record) => isTender([record]),
  }),
  atLeast({
    name: 'documents-offered-five-days',
    title: '招标文件的发售期',
    from: own('documentsFrom'),
    to: own('documentsTo'),
    periods: periods.DOCUMENT_SALE,
    field: 'documentsTo',
    when: (record) => isTender([record]) && isBidding([record]),
  }),
  atLeast({
    name: 'procurement-documents-five-working-days',
    title: '政府采购招标文件的提供期限',
    from: own('documentsFrom'),
    to: own('documentsTo'),
    periods: periods.PROCUREMENT_DOCUMENTS,
    field: 'documentsTo',
    when: (record) => isTender([record]) && isProcurement([record]),
  }),
  atLeast({
    name: 'prequalification-five-working-days',
    title: '提交资格预审申请文件的时间',
    from: (record) => record.on,
    to: own('prequalificationTo'),
    periods: periods.PREQUALIFICATION,
    field: 'prequalificationTo',
    when: (record) => isProcurement([record]),
  }),
  demands({
    name: 'single-source-is-shown',
    title: '达到公开招标数额标准的单一来源采购应当事先公示',
    fields: {
      soleSupplier: '唯一供应商',
      singleSourceFrom: '单一来源公示起',
      singleSourceTo: '单一来源公示止',
    },
    when: (record) => isSingleSource(record) && valueIn(record, 'overThreshold') === 'yes',
    basis: PROCUREMENT_RULES.at('第三十八条'),
  }),
  atLeast({
    name: 'single-source-five-working-days',
    title: '单一来源公示期',
    from: own('singleSourceFrom'),
    to: own('singleSourceTo'),
    periods: periods.SINGLE_SOURCE_SHOWN,
    field: 'singleSourceTo',
    when: isSingleSource,
  }),
];

const MOST_CANDIDATES = 3;

export const AT_MOST_THREE_CANDIDATES: Gate = {
  name: 'candidates-at-most-three',
  title: `中标候选人不超过${MOST_CANDIDATES}个`,
  basis: TENDER_RULES.at('第五十三条'),
  judge: (record) => {
    const rows = valueIn(record, 'candidates');
    const actual = Array.isArray(rows) ? rows.length : 0;
    return actual > MOST_CANDIDATES
      ? [
          problem(
            'field-invalid',
            { field: '中标候选人', detail: `${actual}个，应当不超过${MOST_CANDIDATES}个` },
            { path: '/content/candidates', basis: TENDER_RULES.at('第五十三条') },
          ),
        ]
      : [];
  },
};

const LEAST_BIDDERS = 3;

/** Opened on the day on which bids are due, before at least three bidders. */
export const OPENING_GATES: readonly Gate[] = [
  {
    name: 'opened-at-bid-deadline',
    title: '开标与投标截止同日',
    basis: TENDERS.at('第三十四条'),
    judge: (record, before) => {
      const opened = valueIn(record, 'openedAt');
      const day = typeof opened === 'string' ? parseCivilDate(opened.slice(0, 10)) : null;
      const deadline = bidDeadline(before);
      return day === null || deadline === null || day === deadline
        ? []
        : [
            problem(
              'differs-from-earlier',
              { field: '开标时间', stage: '投标截止日期', value: chineseDate(deadline) },
              { path: '/content/openedAt', basis: TENDERS.at('第三十四条') },
            ),
          ];
    },
  },
  atLeastRows({
    name: 'opened-before-three-bidders',
    what: '投标人',
    field: 'bids',
    required: LEAST_BIDDERS,
    unit: '家',
    when: (_, before) => isTender(before),
    basis: TENDER_RULES.at('第四十四条第二款'),
  }),
];

/** What the notice of a result of 政府采购 must name. */
export const RESULT_GATES: readonly Gate[] = [
  demands({
    name: 'result-names-experts',
    title: '政府采购结果公告写明评审专家名单',
    fields: { experts: '评审专家名单' },
    when: (_, before) => isProcurement(before),
    basis: PROCUREMENT_RULES.at('第四十三条第三款'),
  }),
  atLeastRows({
    name: 'result-names-objects',
    what: '主要标的',
    field: 'objects',
    required: 1,
    unit: '项',
    when: (_, before) => isProcurement(before),
    basis: PROCUREMENT_RULES.at('第四十三条第三款'),
  }),
];
