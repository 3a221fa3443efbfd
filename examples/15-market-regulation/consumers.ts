import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { DemonstrationRecord, ListExample, RecordExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Warning = readonly [
  kind: string,
  sector: string,
  product: string,
  model: string,
  defect: string,
  hazard: string,
];

const WARNINGS: readonly Warning[] = [
  ['recall', 'product', '示例牌电热毯', 'DR-150', '温控器失效时持续加热', '过热、起火'],
  ['recall', 'product', '示例牌儿童推车', 'BB-02', '折叠锁扣可能松脱', '夹伤、跌落'],
  ['recall', 'product', '示例牌电动自行车充电器', '48V2A', '外壳阻燃不合格', '充电时起火'],
  ['stop', 'food-drug', '示例牌散装糕点', '散装', '过氧化值超过标准', '肠胃不适'],
  ['stop', 'food-drug', '示例牌剁辣椒', '350克/瓶', '防腐剂比例之和超过标准', '长期食用有健康风险'],
  ['stop', 'product', '示例牌插线板', 'CX-6', '防触电保护不合格', '触电'],
  ['risk', 'food-drug', '野生蘑菇', '自采', '毒蘑菇与食用菌难以辨别', '中毒，可致死亡'],
  ['risk', 'tourism', '未经许可的“一日游”', '网络销售', '没有旅行社资质和保险', '强迫购物、事故无赔付'],
  ['advice', 'price', '节假日停车收费', '公共停车场', '没有明码标价', '多收费'],
  ['advice', 'transport', '非法营运车辆', '社交软件拼车', '没有营运资质', '事故无保险赔付'],
];

const warning = ([kind, sector, product, model, defect, hazard]: Warning, index: number): RecordExample =>
  documentExample(
    { type: 'product-warning', item: '15.recalls', body: 'changsha' },
    `关于${product}的${kind === 'recall' ? '召回公告' : kind === 'stop' ? '停止销售公告' : '提示'}`,
    `2026-02-${String(3 + index).padStart(2, '0')}`,
    {
      kind,
      sector,
      product,
      model,
      batch: kind === 'risk' || kind === 'advice' ? '不分批次' : '2025-11至2026-01',
      producer: '〔演示〕示例有限公司',
      defect,
      hazard,
      action: '立即停止使用，凭购物凭证退货；受到损害的可以拨打电话投诉并索赔。',
      from: `2026-02-${String(3 + index).padStart(2, '0')}`,
      evidence: '省级监督抽查和缺陷调查结论',
      contact: '12315',
      summary: `${product}：${defect}，请停止使用。`,
    },
  );

const RECORDS = WARNINGS.map(warning);

export const WARNING_RECORDS: readonly RecordExample[] = [
  ...RECORDS,
  ...RECORDS.slice(0, 1).map((each) => refusedExample(each, { action: '' }, 'field-required')),
];

type Complained = readonly [name: string, sector: string, received: number, topic: string];

const COMPLAINED: readonly Complained[] = [
  ['示例甲健身有限公司', 'product', 46, 'contract'],
  ['示例乙装饰有限公司', 'product', 31, 'contract'],
  ['示例丙家电有限公司', 'product', 28, 'service'],
  ['示例丁超市有限公司', 'food-drug', 22, 'price'],
  ['示例戊教育咨询有限公司', 'price', 35, 'contract'],
  ['示例己旅行社有限公司', 'tourism', 19, 'service'],
  ['示例庚网约车有限公司', 'transport', 24, 'price'],
  ['示例辛餐饮有限公司', 'food-drug', 17, 'safety'],
  ['示例壬美容有限公司', 'price', 26, 'advertising'],
  ['示例癸服饰有限公司', 'intellectual-property', 12, 'quality'],
];

const complained = ([name, sector, received, topic]: Complained, index: number): JsonObject => ({
  number: `2025Q4-${String(index + 1).padStart(3, '0')}`,
  quarter: '2025-Q4',
  name: `〔演示〕${name}`,
  uscc: withUsccCheck(`91439900MA00000${'ABCDEFGHJK'.charAt(index)}1`),
  sector,
  received,
  accepted: received - 3,
  mediated: received - 8,
  topic,
  result: '督促企业退还预付款或者退换货；对调解不成的告知诉讼途径。',
  authority: '长沙市市场监督管理局（演示）',
});

const edition = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '15.complaints',
      body: 'changsha',
      title: '2025年第四季度消费投诉信息公示',
      basis: '消费投诉信息公示工作规定',
    },
    lines,
  );

export const COMPLAINT_LIST = edition(COMPLAINED.map(complained));

export const COMPLAINT_LISTS: readonly ListExample[] = [
  { says: '消费投诉信息公示', editions: [COMPLAINT_LIST], refusals: [] },
  { says: '三家企业的消费投诉', editions: [beginningOf(COMPLAINT_LIST, 3)], refusals: [] },
  {
    says: '消费投诉写出了投诉人的手机号码',
    editions: [
      edition(
        COMPLAINED.slice(0, 1).map((each) => ({
          ...complained(each, 0),
          result: '已与投诉人13812345678联系退款。',
        })),
      ),
    ],
    refusals: ['personal-data-found'],
  },
];

export const shownWarnings = (): readonly DemonstrationRecord[] =>
  RECORDS.map((each) => shownOn(each, String(each.content.documentDate), { time: '17:10' }));
