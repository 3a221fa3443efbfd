import { problem } from '../../../src/kernel/problems.ts';
import type { Gate, StageRecord } from '../../../src/schema/dossier-kind.ts';
import {
  asBefore,
  atLeast,
  dayIn,
  demands,
  firstOf,
  lastOf,
  notBefore,
  own,
  valueIn,
} from '../../dossiers/gates.ts';
import { type DatedPeriod, period } from '../../dossiers/periods.ts';
import { STATE_ASSET_TRADING, STATE_ASSETS } from '../../law/statutes/market.ts';

const TRADING = STATE_ASSET_TRADING.whole;
const SHOWN: readonly DatedPeriod[] = [period('2016-06-24', 20, 'working-day', TRADING)];
const RESULT_SHOWN: readonly DatedPeriod[] = [period('2016-06-24', 5, 'working-day', TRADING)];

/** Below this part of the valuation a new floor needs the consent of who approved the sale. */
const FREE_FLOOR = 0.9;

const amount = (record: StageRecord | undefined, field: string): number | null => {
  const value = valueIn(record, field);
  return typeof value === 'string' && value !== '' ? Number(value) : null;
};
const isEnd = (record: StageRecord): boolean => valueIn(record, 'nature') === 'end';
const valuationOf = (before: readonly StageRecord[]): number | null =>
  amount(lastOf(before, 'valuation'), 'valued');
export const losesControl = (records: readonly StageRecord[]): boolean =>
  valueIn(firstOf(records, 'decision'), 'control') === 'yes';

/** An amount of the record that must not be below another. */
const notBelow = (given: {
  readonly name: string;
  readonly field: string;
  readonly title: string;
  readonly least: (record: StageRecord, before: readonly StageRecord[]) => number | null;
  readonly leastTitle: string;
  readonly basis: Gate['basis'];
}): Gate => ({
  name: given.name,
  title: `${given.title}不低于${given.leastTitle}`,
  basis: given.basis,
  judge: (record, before) => {
    const [value, least] = [amount(record, given.field), given.least(record, before)];
    return value === null || least === null || value >= least
      ? []
      : [
          problem(
            'field-invalid',
            { field: given.title, detail: `${value}万元，应当不低于${given.leastTitle}${least}万元` },
            { path: `/content/${given.field}`, basis: given.basis },
          ),
        ];
  },
});

export const DECISION_GATES: readonly Gate[] = [
  demands({
    name: 'control-needs-government',
    title: '失去控股地位的转让报请本级人民政府批准',
    fields: { governmentApproval: '本级人民政府批准文号' },
    when: (record) => valueIn(record, 'control') === 'yes',
    basis: STATE_ASSETS.at('第五十三条'),
  }),
];

const shownTwenty = (name: string, title: string): Gate =>
  atLeast({
    name,
    title,
    from: own('from'),
    to: own('to'),
    periods: SHOWN,
    field: 'to',
    when: (record) => !isEnd(record) && valueIn(record, 'nature') !== 'longer',
  });

export const PREVIEW_GATES: readonly Gate[] = [shownTwenty('preview-twenty-working-days', '信息预披露时间')];

export const OFFER_GATES: readonly Gate[] = [
  shownTwenty('offer-twenty-working-days', '信息正式披露时间'),
  demands({
    name: 'offer-states-floor',
    title: '正式披露写明转让底价',
    fields: { floor: '转让底价' },
    when: (record) => !isEnd(record),
    basis: STATE_ASSETS.at('第五十五条'),
  }),
  notBelow({
    name: 'first-floor-not-below-valuation',
    field: 'floor',
    title: '首次披露的转让底价',
    least: (record, before) => (valueIn(record, 'nature') === 'first' ? valuationOf(before) : null),
    leastTitle: '评估值',
    basis: STATE_ASSETS.at('第五十五条'),
  }),
  demands({
    name: 'lower-floor-needs-consent',
    title: '底价低于评估值百分之九十的经书面同意',
    fields: { lowered: '降价的书面同意' },
    when: (record, before) => {
      const [floor, valued] = [amount(record, 'floor'), valuationOf(before)];
      return floor !== null && valued !== null && floor < valued * FREE_FLOOR;
    },
    basis: TRADING,
  }),
  notBefore({
    name: 'offer-after-preview',
    later: own('from'),
    laterTitle: '正式披露开始',
    earlier: (_, before) => dayIn(lastOf(before, 'preview'), 'to'),
    earlierTitle: '预披露截止',
    field: 'from',
    basis: TRADING,
  }),
];

export const DEAL_GATES: readonly Gate[] = [
  {
    name: 'several-buyers-compete',
    title: '征集到两个以上受让方的公开竞价',
    basis: STATE_ASSETS.at('第五十四条第二款'),
    judge: (record) =>
      Number(valueIn(record, 'bidders')) >= 2 && valueIn(record, 'manner') !== 'bidding'
        ? [
            problem(
              'field-invalid',
              { field: '成交方式', detail: '征集到两家以上意向受让方，应当公开竞价' },
              { path: '/content/manner', basis: STATE_ASSETS.at('第五十四条第二款') },
            ),
          ]
        : [],
  },
  asBefore({
    name: 'deal-floor-as-offered',
    title: '底价与信息披露一致',
    stage: 'offer',
    stageTitle: '正式披露（挂牌）',
    fields: { floor: '转让底价' },
    same: (_, one, other) => Number(one) === Number(other),
    basis: STATE_ASSETS.at('第五十五条'),
  }),
  notBelow({
    name: 'price-not-below-floor',
    field: 'price',
    title: '成交价',
    least: (_, before) => amount(lastOf(before, 'offer'), 'floor'),
    leastTitle: '转让底价',
    basis: STATE_ASSETS.at('第五十五条'),
  }),
  notBefore({
    name: 'deal-after-offer',
    later: own('signedOn'),
    laterTitle: '交易合同签订日期',
    earlier: (_, before) => dayIn(lastOf(before, 'offer'), 'to'),
    earlierTitle: '披露截止',
    field: 'signedOn',
    basis: TRADING,
  }),
  atLeast({
    name: 'result-shown-five-working-days',
    title: '交易结果公告期',
    from: (record) => record.on,
    to: own('publicityTo'),
    periods: RESULT_SHOWN,
    field: 'publicityTo',
  }),
];

export const SETTLEMENT_GATES: readonly Gate[] = [
  asBefore({
    name: 'settled-price-as-dealt',
    title: '成交价与成交结果一致',
    stage: 'deal',
    stageTitle: '成交',
    fields: { price: '成交价' },
    same: (_, one, other) => Number(one) === Number(other),
    basis: TRADING,
  }),
  notBefore({
    name: 'registered-after-deal',
    later: own('registeredOn'),
    laterTitle: '产权变更登记日期',
    earlier: (_, before) => dayIn(lastOf(before, 'deal'), 'signedOn'),
    earlierTitle: '交易合同签订日期',
    field: 'registeredOn',
    basis: TRADING,
  }),
];
