import { PROCUREMENT, TENDERS } from '../law/statutes/trading.ts';
export const YES_NO = [
  { value: 'yes', title: '是' },
  { value: 'no', title: '否' },
];

export const CATEGORIES = [
  { value: 'works', title: '工程' },
  { value: 'goods', title: '货物' },
  { value: 'services', title: '服务' },
];

/** Which law rules the project: its periods differ. */
export const REGIMES = [
  { value: 'bidding', title: TENDERS.whole },
  { value: 'government-procurement', title: PROCUREMENT.whole },
];

export const METHODS = [
  { value: 'open', title: '公开招标' },
  { value: 'invited', title: '邀请招标' },
  { value: 'negotiation', title: '竞争性谈判' },
  { value: 'consultation', title: '竞争性磋商' },
  { value: 'inquiry', title: '询价' },
  { value: 'single-source', title: '单一来源' },
];
