import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Supply = readonly [
  name: string,
  kind: string,
  form: string,
  specification: string,
  price: string,
  manner: string,
];

const SUPPLIES: readonly Supply[] = [
  ['阿莫西林', 'western', '胶囊剂', '0.25g×24粒', '3.98', 'volume'],
  ['二甲双胍', 'western', '片剂', '0.5g×30片', '4.62', 'volume'],
  ['氨氯地平', 'western', '片剂', '5mg×28片', '2.35', 'volume'],
  ['阿托伐他汀', 'western', '片剂', '20mg×28片', '6.12', 'volume'],
  ['人胰岛素', 'western', '注射剂', '3ml:300单位', '34.80', 'listed'],
  ['复方丹参滴丸', 'patent', '滴丸剂', '27mg×180丸', '27.90', 'listed'],
  ['黄芪', 'herb', '饮片', '10g', '1.26', 'record'],
  ['冠状动脉支架', 'supply', '钴铬合金', '3.0×18mm', '798.00', 'volume'],
  ['人工晶状体', 'supply', '丙烯酸酯', '单焦点', '620.00', 'volume'],
  ['一次性留置针', 'supply', '高分子材料', '24G', '4.50', 'listed'],
];

const supply = ([name, kind, form, specification, price, manner]: Supply, index: number): JsonObject => ({
  code: `SL-2026-${String(index + 1).padStart(4, '0')}`,
  name,
  kind,
  form,
  specification,
  unit: kind === 'supply' ? '个' : kind === 'herb' ? '10克' : '盒',
  producer: `〔演示〕示例${'甲乙丙丁戊'.charAt(index % 5)}制药有限公司`,
  purchase: price,
  price,
  manner,
  insurance: index % 4 === 3 ? 'b' : 'a',
  executedFrom: '2026-01-01',
});

const prices = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '24.supply-prices',
      body: 'changsha',
      title: '长沙市药品和医用耗材价格',
      basis: '关于公布药品和医用耗材价格的通知',
    },
    lines,
  );

type Check = readonly [institution: string, grade: string, topic: string, outcome: string];
const CHECKS: readonly Check[] = [
  ['示例市人民医院', 'hospital', 'practice', 'passed'],
  ['示例市妇幼保健院', 'hospital', 'infection', 'passed'],
  ['示例中医医院', 'hospital', 'waste', 'advised'],
  ['示例镇卫生院', 'township', 'infection', 'passed'],
  ['示例社区卫生服务中心', 'township', 'waste', 'passed'],
  ['示例口腔门诊部', 'clinic', 'practice', 'advised'],
  ['示例医疗美容诊所', 'clinic', 'practice', 'punished'],
  ['示例体检中心', 'clinic', 'radiation', 'passed'],
  ['示例中心血站', 'public', 'blood', 'passed'],
  ['示例康复医院', 'hospital', 'price', 'advised'],
];
const PROBLEMS: Readonly<Record<string, JsonObject>> = {
  passed: {},
  advised: { findings: '登记不全、标识不规范。', handling: '责令七日内改正，复查合格。' },
  punished: { findings: '使用非卫生技术人员。', handling: '立案查处，暂停相关诊疗活动。' },
};
const check = ([institution, grade, topic, outcome]: Check, index: number): JsonObject => ({
  number: `示例卫监〔2026〕${901 + index}号`,
  institution: `〔演示〕${institution}`,
  grade,
  topic,
  checkedOn: `2026-02-${String(2 + index).padStart(2, '0')}`,
  outcome,
  ...PROBLEMS[outcome],
  authority: '〔演示〕示例市卫生健康委员会',
});
const checks = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '24.supervision',
      body: 'changsha',
      title: '长沙市2026年第一批医疗卫生机构监督检查结果',
      basis: '2026年医疗卫生监督抽查计划',
    },
    lines,
  );

export const SUPPLY_EDITIONS = [prices(SUPPLIES.map(supply)), checks(CHECKS.map(check))];

export const SUPPLY_LISTS: readonly ListExample[] = [
  { says: '药品和耗材价格、医疗机构监督检查结果', editions: SUPPLY_EDITIONS, refusals: [] },
  {
    says: '三种药品和三家机构',
    editions: SUPPLY_EDITIONS.map((each) => beginningOf(each, 3)),
    refusals: [],
  },
  {
    says: '立案查处没有写问题和处理情况',
    editions: [checks(CHECKS.slice(6, 7).map((each) => ({ ...check(each, 6), findings: '', handling: '' })))],
    refusals: ['field-required-when', 'field-required-when'],
  },
];
