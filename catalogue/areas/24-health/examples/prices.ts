import type { JsonObject } from '../../../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../../example.ts';

/** One family of items: parts of the body by ways of looking at them or treating them. */
interface Family {
  readonly chapter: string;
  readonly category: string;
  readonly unit: string;
  readonly base: number;
  readonly insurance: 'a' | 'b' | 'c';
  readonly names: readonly string[];
}

const times = (things: readonly string[], acts: readonly string[]): readonly string[] =>
  things.flatMap((thing) => acts.map((act) => `${thing}${act}`));

const PARTS = [
  '头颅',
  '鼻窦',
  '颈部',
  '胸部',
  '上腹部',
  '下腹部',
  '盆腔',
  '颈椎',
  '胸椎',
  '腰椎',
  '肩关节',
  '肘关节',
  '腕关节',
  '髋关节',
  '膝关节',
  '踝关节',
];
const SUBSTANCES = [
  '葡萄糖',
  '糖化血红蛋白',
  '总胆固醇',
  '甘油三酯',
  '高密度脂蛋白胆固醇',
  '低密度脂蛋白胆固醇',
  '丙氨酸氨基转移酶',
  '天门冬氨酸氨基转移酶',
  '总胆红素',
  '直接胆红素',
  '总蛋白',
  '白蛋白',
  '肌酐',
  '尿素',
  '尿酸',
  '钾',
  '钠',
  '氯',
  '钙',
  '无机磷',
  '镁',
  '肌酸激酶',
  '乳酸脱氢酶',
  '淀粉酶',
  '促甲状腺激素',
  '游离甲状腺素',
  '甲胎蛋白',
  '癌胚抗原',
  '前列腺特异抗原',
  '铁蛋白',
];

const FAMILIES: readonly Family[] = [
  {
    chapter: '9911',
    category: 'consultation',
    unit: '次',
    base: 12,
    insurance: 'a',
    names: [
      '普通门诊诊查费',
      '急诊诊查费',
      '副主任医师门诊诊查费',
      '主任医师门诊诊查费',
      '互联网复诊诊查费',
      '住院诊查费',
      '家庭病床诊查费',
      '中医辨证论治',
    ],
  },
  {
    chapter: '9912',
    category: 'bed',
    unit: '日',
    base: 36,
    insurance: 'b',
    names: [
      '普通病房床位费（三人间）',
      '普通病房床位费（双人间）',
      '单人病房床位费',
      '层流洁净病房床位费',
      '监护病房床位费',
      '急诊观察床位费',
      '母婴同室床位费',
    ],
  },
  {
    chapter: '9913',
    category: 'nursing',
    unit: '日',
    base: 18,
    insurance: 'a',
    names: [
      'Ⅰ级护理',
      'Ⅱ级护理',
      'Ⅲ级护理',
      '特级护理',
      '新生儿护理',
      '气管切开护理',
      '压疮护理',
      '造瘘护理',
      '引流管护理',
      '口腔护理',
    ],
  },
  {
    chapter: '9921',
    category: 'examination',
    unit: '部位',
    base: 60,
    insurance: 'a',
    names: times(PARTS, ['数字化摄影（DR）']),
  },
  {
    chapter: '9922',
    category: 'examination',
    unit: '部位',
    base: 190,
    insurance: 'b',
    names: times(PARTS, ['CT平扫', 'CT增强扫描']),
  },
  {
    chapter: '9923',
    category: 'examination',
    unit: '部位',
    base: 460,
    insurance: 'b',
    names: times(PARTS, ['磁共振平扫', '磁共振增强扫描']),
  },
  {
    chapter: '9924',
    category: 'examination',
    unit: '部位',
    base: 85,
    insurance: 'a',
    names: times(
      [
        '肝胆胰脾',
        '双肾输尿管膀胱',
        '甲状腺',
        '乳腺',
        '子宫附件',
        '前列腺',
        '心脏',
        '颈动脉',
        '下肢静脉',
        '浅表淋巴结',
      ],
      ['彩色多普勒超声', '床旁超声'],
    ),
  },
  {
    chapter: '9925',
    category: 'laboratory',
    unit: '项',
    base: 8,
    insurance: 'a',
    names: times(SUBSTANCES, ['测定', '快速测定']),
  },
  {
    chapter: '9926',
    category: 'laboratory',
    unit: '次',
    base: 20,
    insurance: 'a',
    names: [
      '血细胞分析',
      '尿液分析',
      '粪便常规',
      '凝血四项',
      '血型鉴定',
      '交叉配血',
      '血沉测定',
      'C反应蛋白测定',
      '降钙素原测定',
      '细菌培养及鉴定',
      '药敏试验',
      '乙肝五项',
      '丙肝抗体测定',
      '梅毒螺旋体抗体测定',
      '新型冠状病毒核酸检测',
      '流感病毒抗原检测',
      '人乳头瘤病毒核酸检测',
      '无创产前筛查',
    ],
  },
  {
    chapter: '9927',
    category: 'examination',
    unit: '次',
    base: 110,
    insurance: 'a',
    names: times(
      ['胃', '结肠', '支气管', '膀胱', '鼻咽喉', '宫腔'],
      ['镜检查', '镜下活检', '镜下治疗', '镜检查（无痛）'],
    ),
  },
  {
    chapter: '9928',
    category: 'examination',
    unit: '次',
    base: 45,
    insurance: 'a',
    names: times(['常规', '动态', '运动负荷', '床旁'], ['心电图', '脑电图', '肌电图', '血压监测']),
  },
  {
    chapter: '9931',
    category: 'treatment',
    unit: '次',
    base: 14,
    insurance: 'a',
    names: [
      '肌肉注射',
      '静脉注射',
      '静脉输液',
      '静脉采血',
      '雾化吸入',
      '氧气吸入',
      '洗胃',
      '灌肠',
      '导尿',
      '清创缝合（小）',
      '清创缝合（中）',
      '清创缝合（大）',
      '换药（小）',
      '换药（中）',
      '换药（大）',
      '石膏固定',
      '关节腔穿刺',
      '胸腔穿刺',
      '腹腔穿刺',
      '骨髓穿刺',
      '腰椎穿刺',
      '血液透析',
      '血液滤过',
      '腹膜透析',
      '心电监护',
      '有创呼吸机辅助通气',
      '无创呼吸机辅助通气',
    ],
  },
  {
    chapter: '9932',
    category: 'treatment',
    unit: '每牙',
    base: 70,
    insurance: 'c',
    names: [
      '牙周洁治',
      '龋齿充填',
      '根管治疗（前牙）',
      '根管治疗（磨牙）',
      '乳牙拔除',
      '恒牙拔除',
      '阻生齿拔除',
      '窝沟封闭',
      '烤瓷冠修复',
      '种植体植入',
    ],
  },
  {
    chapter: '9933',
    category: 'operation',
    unit: '次',
    base: 1450,
    insurance: 'a',
    names: times(
      ['阑尾', '胆囊', '甲状腺', '子宫', '腹股沟疝', '半月板', '扁桃体', '前列腺'],
      ['切除（修补）术', '腔镜下切除（修补）术'],
    ),
  },
  {
    chapter: '9934',
    category: 'operation',
    unit: '次',
    base: 2600,
    insurance: 'a',
    names: [
      '剖宫产术',
      '白内障超声乳化摘除术',
      '髋关节置换术',
      '膝关节置换术',
      '冠状动脉支架置入术',
      '心脏起搏器植入术',
      '椎间盘摘除术',
      '骨折切开复位内固定术',
    ],
  },
  {
    chapter: '9941',
    category: 'chinese',
    unit: '次',
    base: 30,
    insurance: 'a',
    names: times(
      ['颈椎病', '腰椎间盘突出', '肩周炎', '膝骨关节炎', '面瘫', '失眠'],
      ['推拿治疗', '针刺治疗', '艾灸治疗', '拔罐治疗', '小针刀治疗'],
    ),
  },
];

const digits = (value: number, places = 2): string => value.toFixed(places);
const spread = (index: number): number => 1 + ((index * 37) % 23) / 40;

const line = (family: Family, name: string, index: number): JsonObject => {
  const third = Math.round(family.base * spread(index));
  const note = family.unit === '部位' ? '每增加一个部位按80%计收。' : '';
  return {
    operation: 'add',
    code: `${family.chapter}${String(index + 1).padStart(5, '0')}`,
    name,
    category: family.category,
    unit: family.unit,
    priceMode: family.insurance === 'c' ? 'market' : 'guided',
    ...(family.insurance === 'c'
      ? {}
      : {
          priceThird: digits(third),
          priceSecond: digits(Math.round(third * 0.9)),
          priceFirst: digits(Math.round(third * 0.8)),
        }),
    insurance: family.insurance,
    ...(family.insurance === 'b' ? { selfPaid: '10' } : {}),
    basis: '湘医保示例〔2025〕90号',
    executedFrom: '2026-01-01',
    ...(note === '' ? {} : { note }),
  };
};

/** 〔演示〕 codes from 9911 on belong to no catalogue; prices are invented. */
export const PRICE_LINES: readonly JsonObject[] = FAMILIES.flatMap((family) =>
  family.names.map((name, index) => line(family, name, index)),
);

const head = (title: string, day: string, effectiveOn: string, reason: string): JsonObject => ({
  title,
  documentDate: day,
  effectiveOn,
  basis: '〔演示〕医疗服务价格调整通知（湘医保示例〔2025〕90号）',
  article: '附件1',
  reason,
});

/** The form takes 300 lines at once; what is left comes with the second edition. */
const FIRST = 290;

const priceOf = (entry: JsonObject, field: string): number => Number(entry[field] ?? 0);
/** 大型设备检查降价, 手术和护理升价: what reforms of prices do. */
const adjusted = (entry: JsonObject, factor: number): JsonObject => ({
  ...entry,
  operation: 'change',
  priceThird: digits(Math.round(priceOf(entry, 'priceThird') * factor)),
  priceSecond: digits(Math.round(priceOf(entry, 'priceSecond') * factor)),
  priceFirst: digits(Math.round(priceOf(entry, 'priceFirst') * factor)),
  basis: '湘医保示例〔2026〕12号',
  executedFrom: '2026-02-15',
});

const changes: readonly JsonObject[] = PRICE_LINES.slice(0, FIRST).flatMap((entry) => {
  const name = String(entry.name);
  if (name.includes('CT平扫') || name.includes('磁共振平扫')) return [adjusted(entry, 0.85)];
  return name.endsWith('级护理') ? [adjusted(entry, 1.25)] : [];
});

export const PROVINCIAL_PRICES: readonly ListEdition[] = [
  {
    item: '24.service-prices',
    body: 'ybj',
    content: {
      ...head(
        '〔演示〕省管公立医疗机构医疗服务项目价格',
        '2025-12-20',
        '2026-01-01',
        '按年度价格调整方案公布。',
      ),
      changes: PRICE_LINES.slice(0, FIRST),
    },
  },
  {
    item: '24.service-prices',
    body: 'ybj',
    content: {
      ...head(
        '〔演示〕省管公立医疗机构医疗服务项目价格',
        '2026-02-05',
        '2026-02-15',
        '降低大型设备检查价格，提高护理价格，补充部分项目。',
      ),
      basis: '〔演示〕关于调整部分医疗服务价格的通知（湘医保示例〔2026〕12号）',
      changes: [
        ...changes,
        ...PRICE_LINES.slice(FIRST),
        { operation: 'remove', code: String(PRICE_LINES[6]?.code ?? '') },
      ],
    },
  },
];

/** What one hospital charges: a price of its own, in the column for it. */
export const hospitalPrices = (
  body: string,
  grade: 'priceThird' | 'priceSecond' | 'priceFirst',
  lines: number,
): ListEdition => ({
  item: '24.service-prices',
  body,
  content: {
    ...head('〔演示〕本院医疗服务项目价格公示', '2026-01-04', '2026-01-05', '按现行价格文件公示。'),
    changes: PRICE_LINES.filter((_, index) => index % Math.floor(PRICE_LINES.length / lines) === 0).map(
      ({ priceThird, priceSecond, priceFirst, ...entry }) => ({
        ...entry,
        price: { priceThird, priceSecond, priceFirst }[grade] ?? '168.00',
      }),
    ),
  },
});
