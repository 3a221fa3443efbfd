import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';

export const POWERS = { item: '08.power-list', body: 'hbt' } as const;
export const DUTIES = { item: '08.responsibility-list', body: 'hbt' } as const;
export const NEGATIVE = { item: '08.negative-list', body: 'changsha' } as const;

export const FIRST: JsonObject = {
  title: '〔演示〕示例机关权力清单',
  documentDate: '2026-03-02',
  effectiveOn: '2026-03-05',
  basis: '〔演示〕关于公布示例机关权力清单的通知（湘示例〔2026〕1号）',
  article: '第二条',
  reason: '按照清单制度的要求首次公布。',
};
const LATER: JsonObject = {
  ...FIRST,
  effectiveOn: '2026-03-08',
  basis: '〔演示〕关于调整示例机关权力清单的通知（湘示例〔2026〕9号）',
  article: '附件第1项',
  reason: '所依据的规章修订，职权名称和承办机构随之调整。',
};

export const power = (code: string, more: JsonObject = {}): JsonObject => ({
  operation: 'add',
  code,
  name: `示例事项${code}的许可`,
  kind: 'licence',
  basis: '〔演示〕示例管理条例第十条',
  department: '示例一处',
  level: 'province',
  division: '430100',
  ...more,
});

export const duty = (code: string, power: string, more: JsonObject = {}): JsonObject => ({
  operation: 'add',
  code,
  power,
  name: `示例责任${code}`,
  duty: '在规定期限内受理、审查并作出决定。',
  dutyBasis: '〔演示〕示例管理条例第十二条',
  liability: '对符合条件的申请不予受理的。',
  department: '示例一处',
  ...more,
});

const powers = (changes: readonly JsonObject[], head: JsonObject = FIRST) => ({
  ...POWERS,
  content: { ...head, changes },
});
const duties = (changes: readonly JsonObject[], head: JsonObject = FIRST) => ({
  ...DUTIES,
  content: { ...head, title: '〔演示〕示例机关责任清单', changes },
});
const THREE = powers([power('A-001'), power('A-002'), power('A-003', { kind: 'penalty' })]);

export const VALID_REGISTERS: readonly ListExample[] = [
  { says: '首次公布', editions: [THREE], refusals: [] },
  {
    says: '新增、变更、取消各一项',
    editions: [
      THREE,
      powers(
        [
          power('A-004'),
          power('A-002', { operation: 'change', department: '示例二处' }),
          { operation: 'remove', code: 'A-003' },
        ],
        LATER,
      ),
    ],
    refusals: [],
  },
  {
    says: '责任对应职权',
    editions: [THREE, duties([duty('R-001', 'A-001'), duty('R-002', 'A-002')])],
    refusals: [],
  },
  {
    says: '负面清单',
    editions: [
      {
        ...NEGATIVE,
        content: {
          ...FIRST,
          title: '长沙市产业准入负面清单〔演示〕',
          changes: [
            {
              operation: 'add',
              code: 'N-01',
              industry: '畜禽养殖业',
              name: '在饮用水水源二级保护区内新建规模化畜禽养殖场',
              category: 'prohibited',
              measure: '不予批准、核准、备案。',
              basis: '《中华人民共和国水污染防治法》第六十六条',
              authority: '市生态环境局、市农业农村局',
            },
          ],
        },
      },
    ],
    refusals: [],
  },
];

export const REFUSED_REGISTERS: readonly ListExample[] = [
  { says: '没有变动', editions: [powers([])], refusals: ['changes-missing'] },
  {
    says: '编码重复',
    editions: [powers([power('A-001'), power('Ａ-００１')])],
    refusals: ['entry-repeated'],
  },
  { says: '已在清单中', editions: [THREE, powers([power('A-001')], LATER)], refusals: ['entry-exists'] },
  {
    says: '变更和取消清单中没有的',
    editions: [
      THREE,
      powers([power('A-009', { operation: 'change' }), { operation: 'remove', code: 'A-010' }], LATER),
    ],
    refusals: ['entry-unknown', 'entry-unknown'],
  },
  {
    says: '变更而内容未变',
    editions: [THREE, powers([power('A-001', { operation: 'change' })], LATER)],
    refusals: ['entry-unchanged'],
  },
  {
    says: '取消仍被引用的职权',
    editions: [
      THREE,
      duties([duty('R-001', 'A-001')]),
      powers([{ operation: 'remove', code: 'A-001' }], LATER),
    ],
    refusals: ['entry-still-referred'],
  },
  {
    says: '责任对应的职权不存在',
    editions: [THREE, duties([duty('R-001', 'A-077')])],
    refusals: ['entry-link-unknown'],
  },
  {
    says: '生效日期倒退',
    editions: [THREE, powers([power('A-004')], { ...LATER, effectiveOn: '2026-03-01' })],
    refusals: ['effective-date-order'],
  },
  { says: '另立一份', editions: [THREE, { ...powers([power('B-001')]) }], refusals: ['register-exists'] },
  {
    says: '区划代码不存在',
    editions: [powers([power('A-001', { division: '439999' })])],
    refusals: ['division-unknown'],
  },
  {
    says: '一次列出全部问题',
    editions: [
      powers([power('A-001'), power('A-002', { telephone: '12' }), { operation: 'add', code: 'A-003' }]),
    ],
    refusals: ['field-invalid', 'field-required', 'field-required', 'field-required', 'field-required'],
  },
];
