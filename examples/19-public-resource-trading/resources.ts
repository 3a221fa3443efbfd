import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { ARTIFICIAL_CODES, taken, turnedAway } from '../dossiers/builders.ts';

interface Transfer {
  readonly body: string;
  readonly number: string;
  readonly name: string;
  readonly land: boolean;
  readonly method: 'tender' | 'auction' | 'listing';
  readonly on: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly price: number;
  readonly serial: number;
}

const codeOf = (serial: number): string => ARTIFICIAL_CODES[serial % ARTIFICIAL_CODES.length] ?? '';

const recordsOf = (transfer: Transfer) => {
  const record = (stage: string, day: string, title: string, content: JsonObject): DossierRecord =>
    taken(`19.resource-${stage}`, day, {
      title: `〔演示〕${transfer.name}${title}`,
      dossierNumber: transfer.number,
      stage,
      ...content,
    });
  return {
    notice: record('notice', transfer.on, '出让公告', {
      matter: `〔演示〕${transfer.name}`,
      resource: transfer.land ? 'land' : 'mining',
      method: transfer.method,
      seller: '〔演示〕示例自然资源和规划局',
      place: '示例区示例路与示例街交汇处西南角',
      area: '3.2500',
      use: transfer.land ? '二类居住用地' : '建筑石料用灰岩',
      years: transfer.land ? '70年' : '10年',
      conditions: transfer.land
        ? '容积率不大于2.0，绿地率不小于35%，须配建社区用房。'
        : '边开采边治理，矿山地质环境恢复基金按期计提，年产量不超过100万吨。',
      eligible: '中华人民共和国境内外的企业法人，欠缴出让价款的除外。',
      startPrice: String(transfer.price),
      deposit: String(Math.round(transfer.price / 5)),
      applyUntil: transfer.startsOn,
      startsOn: transfer.startsOn,
      endsOn: transfer.endsOn,
      venue: '〔演示〕示例市公共资源交易中心',
      contact: '0731-12345678',
      summary: `${transfer.name}公开出让，起始价${transfer.price}万元。`,
    }),
    change: (day: string, content: JsonObject): DossierRecord =>
      record('change', day, '补充公告', {
        nature: 'supplement',
        content: '补充公布地块周边市政管网接入条件。',
        reason: '竞买人咨询集中。',
        ...content,
      }),
    deal: (day: string, decidedOn: string, more: JsonObject = {}): DossierRecord =>
      record('deal', day, '成交结果', {
        decidedOn,
        winner: '〔演示〕示例置业有限公司',
        winnerCode: codeOf(transfer.serial),
        price: String(Math.round(transfer.price * 1.12)),
        bidders: '3家，14轮报价',
        objection: '公示期内可以书面向出让人提出异议，5个工作日内答复。',
        ...more,
      }),
    contract: (day: string, signedOn: string, more: JsonObject = {}): DossierRecord =>
      record('contract', day, '出让合同', {
        contractNumber: `示例出合〔2026〕${901 + transfer.serial}号`,
        signedOn,
        winnerCode: codeOf(transfer.serial),
        price: String(Math.round(transfer.price * 1.12)),
        payment: '签订之日起一个月内缴纳50%，余款三个月内缴清。',
        terms: '一年内开工，三年内竣工；逾期按约定承担违约责任。',
        ...more,
      }),
  };
};

const LAND: Transfer = {
  body: 'changsha',
  number: '430100-TD2026-0901',
  name: '示例区一宗居住用地',
  land: true,
  method: 'listing',
  on: '2025-12-01',
  startsOn: '2025-12-22',
  endsOn: '2026-01-05',
  price: 42_000,
  serial: 0,
};
const MINE: Transfer = {
  body: 'shaoyang',
  number: '430500-KQ2026-0901',
  name: '示例县示例石灰岩矿',
  land: false,
  method: 'listing',
  on: '2025-11-03',
  startsOn: '2025-12-01',
  endsOn: '2025-12-16',
  price: 3600,
  serial: 1,
};
const AUCTION: Transfer = {
  ...LAND,
  body: 'hengyang',
  number: '430400-TD2026-0902',
  name: '示例区一宗商业用地',
  method: 'auction',
  on: '2026-01-06',
  startsOn: '2026-01-27',
  endsOn: '2026-01-27',
  price: 9800,
  serial: 2,
};
const ENDED: Transfer = {
  ...LAND,
  body: 'changsha-xian',
  number: '430121-TD2026-0903',
  name: '示例镇一宗工业用地',
  on: '2026-02-02',
  startsOn: '2026-02-25',
  endsOn: '2026-03-10',
  price: 2100,
  serial: 3,
};

const land = recordsOf(LAND);
const mine = recordsOf(MINE);
const auction = recordsOf(AUCTION);
const ended = recordsOf(ENDED);
const landDeal = land.deal('2026-01-08', '2026-01-05');
const mineDeal = mine.deal('2025-12-18', '2025-12-16', { publicityTo: '2026-01-04' });
const landContract = land.contract('2026-01-19', '2026-01-15');

export const RESOURCE_EXAMPLES: readonly DossierExample[] = [
  {
    name: '土地挂牌出让：公告、补充、成交、合同',
    body: LAND.body,
    records: [
      turnedAway(land.notice, { startsOn: '2025-12-20' }, 'period-too-short'),
      turnedAway(land.notice, { endsOn: '2025-12-31' }, 'period-too-short'),
      land.notice,
      land.change('2025-12-08', {}),
      turnedAway(landDeal, { decidedOn: '2025-12-20' }, 'date-order'),
      landDeal,
      turnedAway(landContract, { price: '1' }, 'differs-from-earlier'),
      turnedAway(landContract, { signedOn: '2026-01-02' }, 'date-order'),
      landContract,
    ],
  },
  {
    name: '矿业权挂牌出让，成交公示',
    body: MINE.body,
    records: [
      turnedAway(mine.notice, { startsOn: '2025-11-28', endsOn: '2025-12-16' }, 'period-too-short'),
      turnedAway(mine.notice, { endsOn: '2025-12-12' }, 'period-too-short'),
      mine.notice,
      turnedAway(mineDeal, { publicityTo: '' }, 'field-required'),
      turnedAway(mineDeal, { publicityTo: '2025-12-30' }, 'period-too-short'),
      mineDeal,
      mine.contract('2026-01-12', '2026-01-08'),
    ],
  },
  {
    name: '土地拍卖',
    body: AUCTION.body,
    records: [
      auction.notice,
      auction.deal('2026-02-02', '2026-01-27'),
      auction.contract('2026-02-25', '2026-02-11'),
    ],
  },
  {
    name: '终止出让',
    body: ENDED.body,
    records: [
      ended.notice,
      ended.change('2026-02-10', {
        nature: 'end',
        content: '终止本次挂牌出让。',
        reason: '规划条件需要调整。',
      }),
    ],
  },
];
