import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListExample } from '../../src/schema/example.ts';

/** Codes of no enterprise: the division 439900 does not exist. */
export const EXAMPLE_USCC = withUsccCheck('91439900MA00000A1');
export const OTHER_USCC = withUsccCheck('91439900MA00000B1');

const HEAD: JsonObject = {
  title: '〔演示〕示例企业信用信息',
  documentDate: '2026-03-02',
  effectiveOn: '2026-03-05',
  basis: '〔演示〕企业信息公示工作规定',
  article: '第六条',
  reason: '按期归集并公示。',
};

export const penalty = (number: string, more: JsonObject = {}): JsonObject => ({
  operation: 'add',
  number,
  name: '示例甲有限公司',
  uscc: EXAMPLE_USCC,
  legalRepresentative: '张示例',
  responsiblePerson: '李示例',
  violation: '未按规定公示年度报告',
  facts: '经查，该单位逾期未公示年度报告。',
  basis: '〔演示〕示例条例第十七条',
  category: 'fine',
  content: '罚款 2000 元。',
  fine: '0.2',
  decidedOn: '2026-03-01',
  displayUntil: '2026-06-01',
  authority: '示例市场监督管理局',
  ...more,
});

export const conduct = (number: string, category: string, more: JsonObject = {}): JsonObject => ({
  operation: 'add',
  number,
  name: '示例甲有限公司',
  uscc: EXAMPLE_USCC,
  category,
  content: '〔演示〕连续三年按期公示年度报告，列入守信激励名单。',
  basis: '〔演示〕示例信用管理办法第九条',
  decidedOn: '2026-02-01',
  authority: '示例发展和改革委员会',
  ...more,
});

export const registration = (uscc: string, name: string): JsonObject => ({
  operation: 'add',
  uscc,
  name,
  kind: '有限责任公司',
  legalRepresentative: '张示例',
  capital: '1000',
  establishedOn: '2020-05-20',
  address: '示例市示例区示例路1号',
  authority: '示例市场监督管理局',
  status: 'open',
  division: '430100',
});

export const creditEdition = (item: string, changes: readonly JsonObject[], body = 'changsha') => ({
  item,
  body,
  content: { ...HEAD, changes },
});

export const VALID_CREDIT: readonly ListExample[] = [
  {
    says: '登记备案',
    editions: [
      creditEdition('18.enterprise-registration', [
        registration(EXAMPLE_USCC, '示例甲有限公司'),
        registration(OTHER_USCC, '示例乙有限公司'),
      ]),
    ],
    refusals: [],
  },
  {
    says: '行政处罚',
    editions: [creditEdition('18.credit-penalty', [penalty('示例罚〔2026〕1号')])],
    refusals: [],
  },
  {
    says: '守信和失信',
    editions: [
      creditEdition('18.credit-conduct', [
        conduct('C-1', 'honour'),
        conduct('C-2', 'abnormal', { content: '〔演示〕通过登记的住所无法联系，列入经营异常名录。' }),
      ]),
    ],
    refusals: [],
  },
  {
    says: '股权出质',
    editions: [
      creditEdition('18.enterprise-pledge', [
        {
          operation: 'add',
          number: '示例出质〔2026〕1号',
          kind: 'equity',
          name: '示例甲有限公司',
          uscc: EXAMPLE_USCC,
          creditor: '示例银行',
          amount: '500',
          registeredOn: '2026-02-10',
          status: 'valid',
          authority: '示例市场监督管理局',
        },
      ]),
    ],
    refusals: [],
  },
];

export const REFUSED_CREDIT: readonly ListExample[] = [
  {
    says: '统一社会信用代码校验码不正确',
    editions: [
      creditEdition('18.credit-penalty', [penalty('示例罚〔2026〕1号', { uscc: '91350100M000100Y4Z' })]),
    ],
    refusals: ['check-digit-wrong'],
  },
  {
    says: '没有公示截止期',
    editions: [creditEdition('18.credit-penalty', [penalty('示例罚〔2026〕1号', { displayUntil: '' })])],
    refusals: ['field-required'],
  },
  {
    says: '公示期短于三个月',
    editions: [
      creditEdition('18.credit-penalty', [penalty('示例罚〔2026〕1号', { displayUntil: '2026-05-31' })]),
    ],
    refusals: ['display-term-too-short'],
  },
  {
    says: '正文里有公民身份号码',
    editions: [
      creditEdition('18.credit-penalty', [
        penalty('示例罚〔2026〕1号', { facts: '经查，张示例（11010519491231002X）逾期未公示。' }),
      ]),
    ],
    refusals: ['personal-data-found'],
  },
];
