import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';

/** Codes of no enterprise: the division 439900 does not exist. */
const uscc = (letter: string): string => withUsccCheck(`91439900MA00000${letter}1`);
const HEAD: JsonObject = {
  documentDate: '2026-02-24',
  effectiveOn: '2026-02-24',
  basis: '〔演示〕市场监管信息公开工作规定',
  article: '第八条',
  reason: '按期公布。',
};
const edition = (
  item: string,
  body: string,
  title: string,
  changes: readonly JsonObject[],
  more: JsonObject = {},
): ListEdition => ({
  item,
  body,
  content: { ...HEAD, title: `〔演示〕${title}`, ...more, changes },
});

const check = (number: string, sector: string, name: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  name,
  sector,
  procedure: '制定计划，随机抽取对象和人员，出示证件检查，制作笔录，告知结果和权利，7个工作日内公开。',
  frequency: '“双随机、一公开”，每年至少一次',
  remedies: '可当场陈述申辩；对决定不服的，60日内申请复议，6个月内起诉。',
  authority: '长沙市市场监督管理局（演示）',
  contact: '12315',
  ...more,
});
const CHECKS: readonly JsonObject[] = [
  check('SC-01', 'food-drug', '食品生产经营监督检查', {
    basis: '食品安全法第一百一十条',
    content: '主体资格、进货查验、过程控制、标签标识、从业人员健康。',
    standard: '食品安全国家标准和食品生产经营监督检查要点表。',
    remedies: '对检验结论有异议的，自收到之日起7个工作日内申请复检；对决定不服的，60日内申请复议。',
  }),
  check('SC-02', 'product', '产品质量监督抽查', {
    basis: '产品质量法第十五条',
    content: '重点工业产品和消费品的强制性指标。',
    standard: '强制性国家标准和抽查实施细则。',
    remedies: '自收到检验结果之日起15日内申请复检。',
  }),
  check('SC-03', 'tourism', '旅游市场检查', {
    basis: '旅游法第八十五条',
    content: '旅行社资质、合同、强迫购物和导游执业。',
    standard: '旅游法和旅行社条例规定的行为规范。',
    authority: '长沙市文化旅游广电局（演示）',
    contact: '12345',
  }),
  check('SC-04', 'transport', '道路客货运输执法检查', {
    basis: '道路运输条例第五十八条、第五十九条',
    content: '经营许可、车辆技术状况、驾驶员资格、超限超载。',
    standard: 'GB 1589 外廓尺寸、轴荷及质量限值；GB 38900 机动车安全技术检验。',
    authority: '长沙市交通运输局（演示）',
    contact: '12328',
  }),
  check('SC-05', 'price', '明码标价和收费检查', {
    basis: '价格法第三十三条',
    content: '明码标价、价外收费、政府定价执行和价格欺诈。',
    standard: '明码标价和禁止价格欺诈规定、政府定价文件。',
  }),
  check('SC-06', 'intellectual-property', '商标和专利执法检查', {
    basis: '商标法第六十一条、专利法第六十九条',
    content: '侵犯注册商标专用权、假冒专利。',
    standard: '商标侵权判断标准、查处假冒专利行为规定。',
  }),
];

const batch = (number: string, product: string, more: JsonObject = {}): JsonObject => ({
  operation: 'add',
  number,
  sector: 'food-drug',
  category: '糕点',
  product,
  specification: '散装',
  brand: '/',
  batch: '2026-01-12',
  producer: '示例甲食品有限公司',
  producerAddress: '示例市示例路1号',
  sampledUnit: '示例连锁超市示例店',
  sampledAddress: '长沙市示例区示例路2号',
  outcome: 'passed',
  laboratory: '示例检验检测中心',
  plan: '省级监督抽检',
  announcedOn: '2026-02-24',
  ...more,
});
const FAILED: JsonObject = {
  outcome: 'failed',
  failedItem: '过氧化值(以脂肪计)',
  measuredValue: '0.41g/100g',
  standardValue: '≤0.25g/100g',
  handling: '已下架封存38公斤，召回通知发出，原因正在排查。',
};
const BATCHES: readonly JsonObject[] = [
  batch('SP2026-9001', '示例酥饼', FAILED),
  batch('SP2026-9002', '示例蛋糕'),
  batch('SP2026-9003', '示例米粉', {
    category: '粮食加工品',
    specification: '500克/袋',
    producer: '示例乙米业有限公司',
  }),
  batch('SP2026-9004', '示例剁辣椒', {
    ...FAILED,
    category: '调味品',
    specification: '350克/瓶',
    producer: '示例丙调味品有限公司',
    failedItem: '苯甲酸;防腐剂混合使用比例之和',
    measuredValue: '1.2g/kg;1.3',
    standardValue: '≤1.0g/kg;≤1',
    handling: '产品已召回，对企业立案调查。',
    note: '企业对样品真实性没有异议。',
  }),
  batch('ZL2026-9001', '示例儿童电动玩具', {
    ...FAILED,
    sector: 'product',
    category: '儿童玩具',
    specification: 'A-01型',
    producer: '示例丁玩具厂',
    failedItem: '小零件',
    measuredValue: '产生小零件',
    standardValue: '不得产生小零件',
    handling: '责令停止销售，库存全部封存。',
    plan: '省级产品质量监督抽查',
  }),
  batch('ZL2026-9002', '示例电线电缆', {
    sector: 'product',
    category: '电线电缆',
    specification: 'BV 2.5mm²',
    producer: '示例戊电缆有限公司',
    plan: '省级产品质量监督抽查',
  }),
  ...Array.from({ length: 12 }, (_, index) =>
    batch(`SP2026-91${String(index + 1).padStart(2, '0')}`, `示例蔬菜${index + 1}号`, {
      category: '食用农产品',
      specification: '/',
      producer: '/',
      producerAddress: '/',
      sampledUnit: '示例农贸市场',
      batch: '2026-02-03（购进日期）',
    }),
  ),
];

const violation = (
  number: string,
  sector: string,
  letter: string,
  name: string,
  more: JsonObject,
): JsonObject => ({
  operation: 'add',
  number,
  sector,
  name,
  uscc: uscc(letter),
  decidedOn: '2026-02-20',
  authority: '长沙市市场监督管理局（演示）',
  displayUntil: '2029-02-20',
  ...more,
});
const CASES: readonly JsonObject[] = [
  violation('长市监罚〔2026〕901号', 'food-drug', 'A', '示例甲有限公司', {
    violation: '经营超过保质期的食品',
    basis: '食品安全法第一百二十四条第一款第五项',
    result: '没收违法所得和违法经营的食品，罚款5万元。',
    fine: '5.02',
  }),
  violation('长市监罚〔2026〕902号', 'price', 'B', '示例乙有限公司', {
    violation: '不按规定明码标价',
    basis: '价格法第四十二条',
    result: '责令改正，罚款3000元。',
    fine: '0.3',
  }),
  violation('长市监罚〔2026〕903号', 'intellectual-property', 'H', '示例辛商贸有限公司', {
    violation: '销售侵犯注册商标专用权的商品',
    basis: '商标法第六十条第二款',
    result: '没收侵权商品，罚款2万元。',
    fine: '2',
  }),
];
const TRANSPORT = violation('湘交罚〔2026〕901号', 'transport', 'G', '示例庚运输有限公司', {
  violation: '使用未取得道路运输证的车辆从事货运',
  basis: '道路运输条例第六十三条',
  result: '责令停止经营，罚款1万元。',
  fine: '1',
  authority: '湖南省交通运输厅（演示）',
});

const RESULTS = '15.inspection-results';

export const MARKET_LIST_EXAMPLES: readonly ListExample[] = [
  {
    says: '六个领域的执法事项',
    editions: [edition('15.enforcement-matters', 'changsha', '长沙市市场监管执法事项清单', CHECKS)],
    refusals: [],
  },
  {
    says: '交通运输的执法事项',
    editions: [
      edition('15.enforcement-matters', 'jtt', '交通运输执法事项清单', [
        check('JT-01', 'transport', '水路运输执法检查', {
          basis: '国内水路运输管理条例第三十三条',
          content: '经营资质、船舶证书、船员配备和载客定额。',
          standard: '内河船舶法定检验技术规则。',
          authority: '湖南省交通运输厅（演示）',
          contact: '12328',
        }),
      ]),
    ],
    refusals: [],
  },
  {
    says: '抽检结果，核查处置后更新',
    editions: [
      edition(RESULTS, 'scjgj', '2026年第3期监督抽检信息', BATCHES),
      edition(
        RESULTS,
        'scjgj',
        '2026年第3期监督抽检信息',
        [
          {
            ...BATCHES[0],
            operation: 'change',
            handling: '召回21公斤并销毁；原因为油脂储存温度过高，已更换供应商和冷库，罚款5万元。',
          },
        ],
        { documentDate: '2026-03-06', effectiveOn: '2026-03-06', reason: '不合格批次核查处置完毕。' },
      ),
    ],
    refusals: [],
  },
  {
    says: '县级食品抽检',
    editions: [
      edition(RESULTS, 'fenghuang', '凤凰县2026年第1期食品抽检信息', [
        batch('FH2026-9001', '示例姜糖', {
          category: '糖果制品',
          plan: '县级监督抽检',
          sampledUnit: '示例古街特产店',
        }),
        batch('FH2026-9002', '示例腊肉', {
          category: '肉制品',
          plan: '县级监督抽检',
          sampledUnit: '示例农贸市场',
        }),
      ]),
    ],
    refusals: [],
  },
  {
    says: '执法结果',
    editions: [edition('15.enforcement-results', 'changsha', '长沙市2026年2月市场监管执法结果', CASES)],
    refusals: [],
  },
  {
    says: '交通运输执法结果',
    editions: [edition('15.enforcement-results', 'jtt', '2026年2月交通运输执法结果', [TRANSPORT])],
    refusals: [],
  },
  {
    says: '不合格批次没有写不合格项目和数值',
    editions: [
      edition(RESULTS, 'hengyang', '监督抽检信息', [
        { ...BATCHES[0], failedItem: '', measuredValue: '', standardValue: '', handling: '' },
      ]),
    ],
    refusals: ['field-required-when', 'field-required-when', 'field-required-when', 'field-required-when'],
  },
  {
    says: '执法结果没有公示截止期',
    editions: [
      edition('15.enforcement-results', 'hengyang', '市场监管执法结果', [{ ...CASES[0], displayUntil: '' }]),
    ],
    refusals: ['field-required'],
  },
];
