import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { ARTIFICIAL_CODES, taken, turnedAway } from '../dossiers/builders.ts';

interface Sale {
  readonly body: string;
  readonly code: string;
  readonly name: string;
  readonly share: number;
  /** 净资产 in 万元. */
  readonly equity: number;
  readonly control: boolean;
  /** Intending buyers who came forward. */
  readonly bidders: number;
}

const sale = (
  body: string,
  code: string,
  name: string,
  share: number,
  equity: number,
  bidders: number,
  control = false,
): Sale => ({ body, code, name, share, equity, bidders, control });

const SALES: readonly Sale[] = [
  sale('gzw', '430000', '示例物业公司', 51, 6_400, 3, true),
  sale('gzw', '430000', '示例印务公司', 30, 4_200, 1),
  sale('gzw', '430000', '示例酒店管理公司', 100, 5_300, 2, true),
  sale('changsha', '430100', '示例停车公司', 35, 9_800, 4),
  sale('changsha', '430100', '示例检测公司', 20, 3_150, 1),
  sale('changsha', '430100', '示例广告公司', 60, 1_240, 2, true),
  sale('hengyang', '430400', '示例粮油公司', 40, 7_600, 1),
  sale('hengyang', '430400', '示例客运站公司', 49, 2_680, 2),
  sale('shaoyang', '430500', '示例旅游公司', 34, 8_900, 3),
  sale('yueyang', '430600', '示例冷链公司', 25, 5_600, 1),
  sale('yueyang', '430600', '示例砂石公司', 15, 12_400, 1),
];

const recordsOf = (given: Sale, at: number) => {
  const number = `${given.code}-CQ2025-09${String(at + 1).padStart(2, '0')}`;
  const start = addDays(civilDate('2025-07-14'), at);
  const name = `${given.name}${given.share}%股权`;
  const valued = Math.round((given.equity * given.share) / 100);
  const price = given.bidders > 1 ? valued + given.bidders * 12 : valued;
  const record = (
    item: string,
    stage: string,
    after: number,
    title: string,
    content: JsonObject,
  ): DossierRecord => {
    const day: CivilDate = addDays(start, after);
    return taken(`16.property-${item}`, day, {
      title: `〔演示〕${name}${title}`,
      dossierNumber: number,
      stage,
      ...content,
    });
  };
  const offer = (stage: string, after: number, title: string, content: JsonObject): DossierRecord =>
    record('offer', stage, after, title, {
      nature: 'first',
      exchange: '〔演示〕示例联合产权交易所',
      from: addDays(start, after),
      to: addDays(start, after + 40),
      conditions: '受让方应当是依法存续的法人，具有良好的财务状况和商业信用。',
      contact: '0731-12345678',
      ...content,
    });
  return {
    valued,
    decision: record('decision', 'decision', 0, '转让决定公示', {
      matter: `〔演示〕${name}`,
      seller: '〔演示〕示例国有资本投资公司',
      target: `〔演示〕${given.name}`,
      share: given.share.toFixed(2),
      control: given.control ? 'yes' : 'no',
      deliberated: `2025年第${5 + at}次董事会，示例董决〔2025〕${20 + at}号`,
      approvedBy: '〔演示〕示例国有资产监督管理机构',
      approvedOn: addDays(start, -6),
      approval: `示例国资产权〔2025〕${60 + at}号`,
      ...(given.control ? { governmentApproval: `示例政函〔2025〕${30 + at}号` } : {}),
      workers: given.control ? '安置方案经职工代表大会审议通过，劳动合同继续履行。' : '不涉及',
      debts: '债权债务由转让后的企业继续承担，金融债权人已书面同意。',
      publicityTo: addDays(start, 10),
      contact: '0731-12345678',
      summary: `拟公开转让${name}。`,
    }),
    valuation: record('valuation', 'valuation', 14, '评估结果', {
      baseOn: '2025-03-31',
      auditor: '〔演示〕示例会计师事务所',
      appraiser: '〔演示〕示例资产评估有限公司',
      method: '资产基础法、收益法，取资产基础法结果',
      assets: String(given.equity * 2),
      debts: String(given.equity),
      equity: String(given.equity),
      valued: String(valued),
      confirmed: given.control ? 'approved' : 'filed',
      confirmedBy: '〔演示〕示例国有资产监督管理机构',
      confirmedOn: addDays(start, 12),
      summary: `${name}评估值${valued}万元。`,
    }),
    preview: offer('preview', 18, '信息预披露', {
      manner: '尚未确定',
      summary: `${name}拟公开转让，预披露二十个工作日以上。`,
    }),
    listed: offer('offer', 60, '公开挂牌转让公告', {
      floor: String(valued),
      deposit: String(Math.round(valued * 0.2)),
      manner: '网络竞价（多次报价）',
      summary: `${name}公开挂牌，底价${valued}万元。`,
    }),
    offer,
    deal: record('deal', 'deal', 108, '转让成交结果公告', {
      bidders: given.bidders,
      manner: given.bidders > 1 ? 'bidding' : 'agreement',
      buyer: '〔演示〕示例投资有限公司',
      buyerCode: ARTIFICIAL_CODES[at % ARTIFICIAL_CODES.length] ?? '',
      valued: String(valued),
      floor: String(valued),
      price: String(price),
      signedOn: addDays(start, 106),
      publicityTo: addDays(start, 120),
      summary: `${name}成交，评估值${valued}万元，成交价${price}万元。`,
    }),
    settlement: record('settlement', 'settlement', 135, '价款和交割情况', {
      price: String(price),
      paid: String(price),
      rest: '0',
      payment: '合同生效之日起五个工作日内一次付清。',
      certificate: `示例产权凭〔2025〕${901 + at}号`,
      registeredOn: addDays(start, 130),
      workers: given.control ? '职工劳动合同全部承接，没有欠薪和欠缴社会保险。' : '不涉及',
      summary: '价款已经付清，完成产权变更登记。',
    }),
  };
};

const whole = (given: Sale, at: number): DossierExample => {
  const { decision, valuation, preview, listed, deal, settlement } = recordsOf(given, at);
  return {
    name: `国有产权转让，从决定到交割：${given.name}`,
    body: given.body,
    records: [decision, valuation, ...(given.control ? [preview] : []), listed, deal, settlement],
  };
};

/** The first with all that is refused on the way; the last was offered again for less, and then ended. */
const refused = (given: Sale): DossierExample => {
  const { valued, decision, valuation, preview, listed, deal, settlement } = recordsOf(given, 0);
  return {
    name: '国有产权转让，失去控股地位',
    body: given.body,
    records: [
      turnedAway(decision, { governmentApproval: '' }, 'field-required'),
      decision,
      turnedAway(valuation, { equity: '1' }, 'sum-wrong'),
      valuation,
      turnedAway(listed, {}, 'stage-incomplete'),
      turnedAway(preview, { to: '2025-08-20' }, 'period-too-short'),
      preview,
      turnedAway(listed, { floor: String(valued - 1) }, 'field-invalid'),
      turnedAway(listed, { to: '2025-09-25' }, 'period-too-short'),
      turnedAway(listed, { floor: '' }, 'field-required'),
      turnedAway(listed, { from: '2025-08-15' }, 'date-order'),
      listed,
      turnedAway(deal, { manner: 'agreement' }, 'field-invalid'),
      turnedAway(deal, { floor: String(valued - 9) }, 'differs-from-earlier'),
      turnedAway(deal, { price: String(valued - 1) }, 'field-invalid'),
      turnedAway(deal, { signedOn: '2025-10-01' }, 'date-order'),
      turnedAway(deal, { publicityTo: '2025-11-01' }, 'period-too-short'),
      deal,
      turnedAway(settlement, { rest: '5' }, 'sum-wrong'),
      turnedAway(settlement, { price: '1', paid: '1' }, 'differs-from-earlier'),
      turnedAway(settlement, { registeredOn: '2025-10-20' }, 'date-order'),
      settlement,
    ],
  };
};

const ended = (given: Sale, at: number): DossierExample => {
  const { valued, decision, valuation, listed, offer } = recordsOf(given, at);
  const lower = {
    nature: 'again',
    floor: String(Math.round(valued * 0.85)),
    manner: '网络竞价（多次报价）',
    reason: '披露期满没有征集到意向受让方。',
    summary: '降低底价后重新披露。',
  };
  return {
    name: '国有产权转让，降价重新披露后终止',
    body: given.body,
    records: [
      decision,
      valuation,
      listed,
      turnedAway(offer('offer', 104, '重新披露公告', lower), {}, 'field-required'),
      offer('offer', 104, '重新披露公告', { ...lower, lowered: '示例国资产权〔2025〕88号' }),
      offer('offer', 150, '终止转让公告', {
        nature: 'end',
        manner: '网络竞价（多次报价）',
        reason: '重新披露期满仍无意向受让方，转让方决定终止。',
        summary: '终止本次转让。',
      }),
    ],
  };
};

export const PROPERTY_EXAMPLES: readonly DossierExample[] = SALES.map((given, at) =>
  at === 0 ? refused(given) : at === SALES.length - 1 ? ended(given, at) : whole(given, at),
);
