import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';

const edition = (
  item: string,
  body: string,
  title: string,
  on: string,
  changes: readonly JsonObject[],
): ListEdition => ({
  item,
  body,
  content: {
    title: `〔演示〕${title}`,
    documentDate: on,
    effectiveOn: on,
    basis: '〔演示〕本单位资产管理办法',
    article: '第五条',
    reason: '按期核实后公开。',
    changes,
  },
});
const add = (line: JsonObject): JsonObject => ({ operation: 'add', ...line });

const VEHICLE = add({
  number: 'C-001',
  use: 'emergency',
  model: '示例牌多用途乘用车',
  energy: 'fuel',
  boughtOn: '2018-06-12',
  price: '17.80',
  distance: 14_200,
  running: '26800.00',
  status: 'in-use',
});
const vehicles = (changes: readonly JsonObject[], on = '2026-01-15') =>
  edition('20.vehicles', 'changsha', '长沙市人民政府办公厅公务用车情况', on, changes);

const DISPOSED = add({
  number: 'ZC-2019-0042',
  name: '便携式水质分析仪',
  category: 'equipment',
  quantity: '3台',
  originalValue: '186000.00',
  netValue: '0.00',
  manner: 'scrap',
  approval: '省财政厅〔演示〕示例财资〔2026〕3号',
  approvedOn: '2026-01-20',
  proceeds: '2400.00',
  recipient: '示例再生资源有限公司',
});
const disposals = (changes: readonly JsonObject[]) =>
  edition('20.assets', 'hbt', '省生态环境厅国有资产处置情况', '2026-02-03', changes);

const OFFICE = add({
  number: 'F-01',
  name: '果园镇机关办公楼',
  address: '长沙县果园镇示例路1号',
  holding: 'own',
  floorArea: '2860.00',
  usableArea: '1980.00',
  officeArea: '720.00',
  staff: 78,
  perHead: '9.23',
});
const offices = (changes: readonly JsonObject[]) =>
  edition('20.offices', 'changsha-xian-guoyuan', '果园镇办公用房情况', '2026-01-22', changes);

const BOUGHT = add({
  number: 'GZ-2026-001',
  name: '台式计算机',
  specification: '国产处理器、16G内存',
  category: 'equipment',
  quantity: 20,
  unit: '台',
  unitPrice: '4980.00',
  total: '99600.00',
  method: 'framework',
  supplier: '示例乙有限公司',
  boughtOn: '2026-02-20',
});
const purchases = (changes: readonly JsonObject[]) =>
  edition('20.purchases', 'changsha-xian', '长沙县人民政府办公室办公设备购置情况', '2026-02-28', changes);

export const VALID_ASSETS: readonly ListExample[] = [
  {
    says: '公务用车：新增、变更两版',
    editions: [
      vehicles([
        VEHICLE,
        {
          ...VEHICLE,
          number: 'C-002',
          use: 'confidential',
          model: '示例牌轿车',
          energy: 'electric',
          boughtOn: '2023-11-02',
          price: '15.20',
          running: '9400.00',
        },
        { ...VEHICLE, number: 'C-003', use: 'enforcement', model: '示例牌皮卡', boughtOn: '2020-04-18' },
      ]),
      vehicles([{ ...VEHICLE, operation: 'change', status: 'disposed' }], '2026-02-26'),
    ],
    refusals: [],
  },
  {
    says: '国有资产处置',
    editions: [
      disposals([
        DISPOSED,
        {
          ...DISPOSED,
          number: 'ZC-2014-0007',
          name: '监测车',
          category: 'vehicle',
          quantity: '1辆',
          originalValue: '342000.00',
          netValue: '17100.00',
          manner: 'sell',
          proceeds: '26500.00',
        },
        {
          ...DISPOSED,
          number: 'ZC-2016-0113',
          name: '办公桌椅',
          category: 'furniture',
          quantity: '60套',
          originalValue: '72000.00',
          manner: 'transfer',
          proceeds: '0.00',
          recipient: '示例县生态环境监测站',
        },
      ]),
    ],
    refusals: [],
  },
  {
    says: '办公用房',
    editions: [
      offices([
        OFFICE,
        {
          ...OFFICE,
          number: 'F-02',
          name: '便民服务中心',
          holding: 'rented',
          floorArea: '640.00',
          usableArea: '520.00',
          officeArea: '96.00',
          staff: 12,
          perHead: '8.00',
          rent: '9.60',
        },
      ]),
    ],
    refusals: [],
  },
  {
    says: '办公设备和物品购置',
    editions: [
      purchases([
        BOUGHT,
        {
          ...BOUGHT,
          number: 'GZ-2026-002',
          name: '办公椅',
          category: 'furniture',
          specification: '',
          quantity: 40,
          unit: '把',
          unitPrice: '320.00',
          total: '12800.00',
        },
      ]),
    ],
    refusals: [],
  },
];

export const REFUSED_ASSETS: readonly ListExample[] = [
  { says: '公务用车没有用途', editions: [vehicles([{ ...VEHICLE, use: '' }])], refusals: ['field-required'] },
  {
    says: '同一资产编号处置两次',
    editions: [disposals([DISPOSED, DISPOSED])],
    refusals: ['entry-repeated'],
  },
];
