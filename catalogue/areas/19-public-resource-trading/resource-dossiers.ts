import { citedTogether } from '../../../src/kernel/citation.ts';
import type { DossierKind, StageRecord } from '../../../src/schema/dossier-kind.ts';
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
import { dueFrom } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import { LAND_TRANSFER, MINE_TRANSFER } from '../../law/statutes/land.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import * as periods from './resource-periods.ts';

const BASIS = citedTogether(LAND_TRANSFER.whole, MINE_TRANSFER.whole);

const isLand = (records: readonly StageRecord[]): boolean =>
  valueIn(firstOf(records, 'notice'), 'resource') === 'land';
const isListing = (record: StageRecord): boolean => valueIn(record, 'method') === 'listing';

const noticeGates = [
  atLeast({
    name: 'land-notice-twenty-days',
    title: '土地出让公告至开始的时间',
    from: (record) => record.on,
    to: own('startsOn'),
    periods: periods.LAND_NOTICE,
    field: 'startsOn',
    when: (record) => isLand([record]),
  }),
  atLeast({
    name: 'mine-notice-twenty-working-days',
    title: '矿业权出让公告至开始的时间',
    from: (record) => record.on,
    to: own('startsOn'),
    periods: periods.MINE_NOTICE,
    field: 'startsOn',
    when: (record) => !isLand([record]),
  }),
  atLeast({
    name: 'land-listed-ten-days',
    title: '土地挂牌时间',
    from: own('startsOn'),
    to: own('endsOn'),
    periods: periods.LAND_LISTING,
    field: 'endsOn',
    when: (record) => isLand([record]) && isListing(record),
  }),
  atLeast({
    name: 'mine-listed-ten-working-days',
    title: '矿业权挂牌期限',
    from: own('startsOn'),
    to: own('endsOn'),
    periods: periods.MINE_LISTING,
    field: 'endsOn',
    when: (record) => !isLand([record]) && isListing(record),
  }),
];

const dealGates = [
  notBefore({
    name: 'deal-not-before-end',
    later: own('decidedOn'),
    laterTitle: '成交日期',
    earlier: (_, before) => dayIn(firstOf(before, 'notice'), 'startsOn'),
    earlierTitle: '招标、拍卖、挂牌开始日',
    field: 'decidedOn',
    basis: BASIS,
  }),
  demands({
    name: 'mine-deal-is-shown',
    title: '矿业权成交应当公示',
    fields: { publicityTo: '成交公示截止' },
    when: (_, before) => !isLand(before),
    basis: MINE_TRANSFER.whole,
  }),
  atLeast({
    name: 'mine-deal-shown-ten-working-days',
    title: '矿业权成交公示期',
    from: (record) => record.on,
    to: own('publicityTo'),
    periods: periods.MINE_SHOWN,
    field: 'publicityTo',
    when: (_, before) => !isLand(before),
  }),
];

/** 国有建设用地使用权 and 矿业权: each by the rule of its own day, from the notice to the contract. */
export const RESOURCE_KIND: DossierKind = {
  key: 'resource-transfer',
  version: 1,
  validFrom: '2002-07-01',
  title: '土地使用权和矿业权出让',
  basis: BASIS,
  number: {
    title: '出让编号',
    pattern: '[1-9]\\d{5}-(TD|KQ)20\\d{2}-\\d{4}',
    help: '出让编号由六位行政区划代码、“TD”（土地）或者“KQ”（矿业权）、年份和四位流水号组成，',
    example: '430100-TD2026-0001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'notice',
      title: '出让公告',
      demand: '位置、面积、用途、年限、条件、起始价、报名和开始的时间。',
      audience: 'public',
      type: 'resource-notice',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: noticeGates,
    }),
    stage({
      key: 'change',
      title: '补充公告',
      demand: '补充、延期和终止，写明理由。',
      audience: 'public',
      type: 'resource-change',
      closes: (content) => content.nature === 'end',
    }),
    stage({
      key: 'deal',
      title: '成交结果',
      demand: '受让人、成交价、成交日期；矿业权的公示期。',
      audience: 'public',
      type: 'resource-deal',
      repeatable: false,
      required: () => true,
      gates: dealGates,
      deadlines: [
        {
          title: '公布出让结果',
          measures: 'publication',
          due: (before, record, calendar) =>
            isLand(before)
              ? dueFrom('成交之日', dayIn(record ?? undefined, 'decidedOn'), periods.LAND_RESULT, calendar)
              : null,
        },
      ],
    }),
    stage({
      key: 'contract',
      title: '出让合同',
      demand: '合同编号、价款、缴纳期限和开发约定。',
      audience: 'public',
      type: 'resource-contract',
      repeatable: false,
      required: () => true,
      closes: () => true,
      gates: [
        asBefore({
          name: 'resource-contract-as-dealt',
          title: '合同与成交结果一致',
          stage: 'deal',
          stageTitle: '成交结果',
          fields: { winnerCode: '统一社会信用代码', price: '价款' },
          same: (_, one, other) => String(one) === String(other),
          basis: BASIS,
        }),
        notBefore({
          name: 'resource-contract-after-publicity',
          later: own('signedOn'),
          laterTitle: '签订日期',
          earlier: (_, before) => {
            const deal = lastOf(before, 'deal');
            return dayIn(deal, 'publicityTo') ?? dayIn(deal, 'decidedOn');
          },
          earlierTitle: '成交日期或者成交公示截止',
          field: 'signedOn',
          basis: BASIS,
        }),
      ],
    }),
  ],
};
