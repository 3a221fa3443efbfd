import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { edition } from './editions.ts';

const CLASSES = [
  [
    'XA',
    '消化道和代谢方面的药物',
    ['示例拉唑', '示例替丁', '示例格列净', '示例格列汀', '示例双胍', '示例他汀钙'],
  ],
  ['XB', '血液和造血器官药', ['示例格雷', '示例沙班', '示例肝素', '示例铁剂', '示例叶酸', '示例凝血酶']],
  ['XC', '心血管系统', ['示例地平', '示例洛尔', '示例沙坦', '示例普利', '示例他汀', '示例硝酯']],
  ['XJ', '全身用抗感染药', ['示例西林', '示例头孢', '示例沙星', '示例霉素', '示例康唑', '示例韦']],
  ['XL', '抗肿瘤药及免疫调节剂', ['示例替尼', '示例单抗', '示例铂', '示例他滨', '示例紫杉', '示例胸腺肽']],
  ['XN', '神经系统药物', ['示例西泮', '示例平', '示例西汀', '示例多奈', '示例丙戊', '示例曲坦']],
  ['XR', '呼吸系统', ['示例特罗', '示例奈德', '示例司特', '示例氨溴', '示例西泮林', '示例茶碱']],
  ['ZA', '中成药内科用药', ['示例感冒', '示例清肺', '示例养心', '示例健脾', '示例通络', '示例补肾']],
] as const;
const FORMS = ['口服常释剂型', '注射剂', '缓释控释剂型', '口服液体剂'] as const;

/** 〔演示〕 drugs that nobody makes: eight classes, six names, four forms. */
export const DRUGS: readonly JsonObject[] = CLASSES.flatMap(([classCode, classification, names], c) =>
  names.flatMap((name, n) =>
    FORMS.map((form, f): JsonObject => {
      const agreement = (c + n) % 7 === 3 && f === 1;
      return {
        number: agreement ? `国谈演示${c}${n}${f}` : `演示${String(c * 24 + n * 4 + f + 1).padStart(4, '0')}`,
        name: f === 1 ? `注射用${name}` : `${name}${['片', '', '缓释片', '口服液'][f] ?? ''}`,
        category: agreement ? 'agreement' : classCode === 'ZA' ? 'chinese' : 'western',
        classCode,
        classification,
        insurance: !agreement && (n + f) % 3 === 0 ? 'a' : 'b',
        form,
        ...(agreement
          ? {
              restriction: '限二线及以上治疗，或经基因检测确认的患者。',
              standard: `${(128.5 + n * 13).toFixed(2)}元（100mg/支）`,
              agreementTo: n % 2 === 0 ? '2027-12-31' : '2026-12-31',
            }
          : f === 1
            ? { restriction: '限住院和急诊抢救患者。' }
            : {}),
        schemes: 'all',
      };
    }),
  ),
);

export const DRUG_CATALOGUE = edition(
  'drug-catalogue',
  'ybj',
  '基本医疗保险、工伤保险和生育保险药品目录',
  DRUGS,
);

const treatment = (code: string, name: string, insurance: string, more: JsonObject = {}): JsonObject => ({
  code,
  name,
  kind: 'treatment',
  insurance,
  ...(insurance === 'b' ? { selfPaid: '10' } : {}),
  basis: '〔演示〕基本医疗保险诊疗项目目录（湘医保示例〔2025〕77号）',
  ...more,
});

export const TREATMENT_CATALOGUE = edition(
  'treatment-catalogue',
  'ybj',
  '基本医疗保险诊疗项目和服务设施目录',
  [
    treatment('991100001', '普通门诊诊查费', 'a'),
    treatment('992200001', 'CT平扫', 'b', { restriction: '每增加一个部位另计。' }),
    treatment('992300001', '磁共振平扫', 'b', { restriction: '限病情需要。' }),
    treatment('993100022', '血液透析', 'a', { restriction: '门诊慢特病按病种支付。' }),
    treatment('993200010', '种植体植入', 'c', { restriction: '基本医疗保险不予支付。' }),
    treatment('994100002', '针刺治疗', 'a', { restriction: '每日1次，每年不超过60次。' }),
    treatment('991200001', '普通病房床位费', 'b', {
      kind: 'facility',
      restriction: '每日36元以内支付，超出自理。',
    }),
    treatment('991200006', '特需病房床位费', 'c', { kind: 'facility' }),
    treatment('995100001', '冠状动脉支架', 'b', {
      kind: 'material',
      restriction: '集中采购中选产品按中选价支付。',
    }),
    treatment('995100002', '人工髋关节', 'b', {
      kind: 'material',
      restriction: '集中采购中选产品按中选价支付。',
    }),
  ],
);
