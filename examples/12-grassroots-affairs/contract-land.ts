import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Contract = readonly [
  group: string,
  manner: string,
  households: number,
  area: string,
  receiver: string,
  kind: string,
  purpose: string,
  price: number,
];

const CONTRACTS: readonly Contract[] = [
  ['一组', 'lease', 26, '118.60', '示例粮食种植专业合作社', 'cooperative', 'grain', 420],
  ['二组', 'lease', 19, '86.40', '示例粮食种植专业合作社', 'cooperative', 'grain', 420],
  ['三组', 'lease', 12, '54.00', '示例家庭农场', 'farm', 'grain', 400],
  ['三组', 'exchange', 2, '3.20', '本村农户', 'farmer', 'vegetable', 0],
  ['四组', 'lease', 31, '142.75', '示例现代农业有限公司', 'company', 'vegetable', 650],
  ['五组', 'share', 40, '168.30', '示例茶叶专业合作社', 'cooperative', 'fruit', 380],
  ['五组', 'lease', 8, '36.10', '示例果园家庭农场', 'farm', 'fruit', 360],
  ['六组', 'entrust', 22, '97.50', '示例农机专业合作社', 'cooperative', 'grain', 150],
  ['七组', 'lease', 9, '41.80', '示例稻渔家庭农场', 'farm', 'breeding', 500],
  ['八组', 'transfer', 1, '2.60', '本村农户', 'farmer', 'grain', 0],
];

const line = (
  [group, manner, households, area, receiver, receiverKind, purpose, price]: Contract,
  at: number,
): JsonObject => ({
  number: `TDLZ-2026-${String(at + 1).padStart(3, '0')}`,
  village: '示例村',
  group: `示例村${group}`,
  manner,
  households,
  area,
  farmland: purpose === 'grain' ? area : '0.00',
  receiver: receiverKind === 'farmer' ? receiver : `〔演示〕${receiver}`,
  receiverKind,
  purpose,
  price: `${price}.00`,
  from: '2026-01-01',
  to: '2028-12-31',
  review: receiverKind === 'company' ? 'passed' : 'none',
  filedOn: `2026-02-${String(2 + at).padStart(2, '0')}`,
  telephone: '12345',
});

const contracts = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '12.contract-land',
      body: 'changsha-xian-guoyuan',
      title: '果园镇2026年第一季度农村土地承包经营权流转情况',
      basis: '农村土地经营权流转备案登记（示例政发〔2026〕3号）',
    },
    lines,
  );

export const CONTRACT_LAND = contracts(CONTRACTS.map(line));

export const CONTRACT_LAND_LISTS: readonly ListExample[] = [
  { says: '出租、入股、互换和托管的承包地', editions: [CONTRACT_LAND], refusals: [] },
  { says: '三份流转合同', editions: [beginningOf(CONTRACT_LAND, 3)], refusals: [] },
  {
    says: '流转合同没有村组和备案日期',
    editions: [
      contracts(CONTRACTS.slice(0, 1).map((each) => ({ ...line(each, 0), group: '', filedOn: '' }))),
    ],
    refusals: ['field-required', 'field-required'],
  },
];
