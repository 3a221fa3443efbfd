import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../src/schema/example.ts';
import { ENVIRONMENT_POWERS, type PowersOfArticle } from './environment-powers.ts';
import { POWERS, DUTIES as RESPONSIBILITIES } from './registers.ts';

const HEAD: JsonObject = {
  title: '湖南省生态环境厅权力清单〔演示〕',
  documentDate: '2026-03-02',
  effectiveOn: '2026-03-05',
  basis: '关于公布省生态环境厅权力清单和责任清单的通知（湘环演〔2026〕1号）',
  article: '第二条',
  reason: '按照清单制度的要求首次公布。',
};
const LATER: JsonObject = {
  ...HEAD,
  effectiveOn: '2026-03-08',
  basis: '关于调整省生态环境厅权力清单的通知（湘环演〔2026〕9号）',
  article: '附件',
  reason: '入河排污口审批权限划分调整，机构职能随之调整。',
};

const LETTERS: Readonly<Record<PowersOfArticle['kind'], string>> = {
  licence: 'XK',
  penalty: 'CF',
  coercion: 'QZ',
  inspection: 'JC',
  award: 'JL',
  other: 'QT',
};

/** Numbered within their kind: 43-HB-CF-001. */
const ENTRIES: readonly JsonObject[] = (() => {
  const counts = new Map<string, number>();
  return ENVIRONMENT_POWERS.flatMap(({ kind, basis, department, names }) =>
    names.map((name) => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      const code = `43-HB-${LETTERS[kind]}-${String(n).padStart(3, '0')}`;
      return { operation: 'add', code, name, kind, basis, department, level: 'province', division: '430000' };
    }),
  );
})();

const named = (name: string): JsonObject => {
  const found = ENTRIES.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no power ${name}`);
  return found;
};
/** Two of them come with the second edition. */
const ADDED = [named('延长危险废物贮存期限审批'), named('土壤污染风险评估报告评审')];
const CHANGED = named('江河、湖泊新建、改建、扩建排污口审批');
/** An old power that the second edition takes out. */
const ENDED: JsonObject = {
  operation: 'add',
  code: '43-HB-QT-900',
  name: '建设项目试生产核准',
  kind: 'other',
  basis: '《建设项目环境保护管理条例》（2017年修订前）第十八条',
  department: '环境影响评价与排放管理处',
  level: 'province',
  division: '430000',
};

/** What the department has to do for each kind of power, and what follows if it does not. */
const OWED: Readonly<Record<string, readonly [string, string, string]>> = {
  licence: [
    '公示条件、程序、期限和需要提交的材料；受理、审查，在法定期限内作出决定并送达；公开决定。',
    '《中华人民共和国行政许可法》第三十条、第三十四条、第四十二条',
    '对符合条件的申请不予受理或者不在法定期限内作出决定的。',
  ],
  penalty: [
    '发现违法行为的立案；由两名以上执法人员调查取证；告知当事人陈述、申辩和听证的权利；作出决定并送达；公开决定。',
    '《中华人民共和国行政处罚法》第四十二条、第四十四条、第五十四条',
    '没有法定依据、擅自改变种类和幅度或者违反法定程序实施处罚的。',
  ],
  coercion: [
    '经负责人批准，由两名以上执法人员实施，告知理由、依据和救济途径，制作现场笔录；不再需要时立即解除。',
    '《中华人民共和国行政强制法》第十八条',
    '没有法律、法规依据或者违反法定程序实施强制的。',
  ],
  inspection: [
    '按照年度计划和随机抽查事项检查，出示证件，记录结果，依法处理发现的问题，公开抽查结果。',
    '《中华人民共和国环境保护法》第二十四条',
    '不依法检查或者发现违法行为不及时查处的。',
  ],
  award: [
    '公布条件，评审，公示，给予奖励。',
    '《中华人民共和国环境保护法》第十一条',
    '弄虚作假、徇私舞弊的。',
  ],
  other: [
    '受理，审查材料，在规定期限内办结并告知结果。',
    '湘环演〔2026〕1号',
    '不履行或者不正确履行职责的。',
  ],
};

const responsibilityOf = (power: JsonObject): JsonObject => {
  const [task = '', basis = '', liability = ''] = OWED[String(power.kind)] ?? [];
  const code = `${String(power.code)}-Z`;
  return {
    operation: 'add',
    code,
    power: power.code ?? '',
    name: String(power.name),
    duty: task,
    dutyBasis: basis,
    liability,
    department: power.department ?? '',
  };
};

const edition = (
  list: { readonly item: string; readonly body: string },
  content: JsonObject,
): ListEdition => ({
  ...list,
  content,
});

/** 权力清单 in two editions, and the 责任清单 that belongs to the second. */
export const DEMONSTRATION_LISTS: readonly ListEdition[] = [
  edition(POWERS, {
    ...HEAD,
    changes: [
      ...ENTRIES.filter((entry) => !ADDED.includes(entry)).map((entry) =>
        entry === CHANGED ? { ...entry, department: '环境影响评价与排放管理处' } : entry,
      ),
      ENDED,
    ],
  }),
  edition(POWERS, {
    ...LATER,
    changes: [...ADDED, { ...CHANGED, operation: 'change' }, { operation: 'remove', code: ENDED.code ?? '' }],
  }),
  edition(RESPONSIBILITIES, {
    ...HEAD,
    title: '湖南省生态环境厅责任清单〔演示〕',
    changes: ENTRIES.map(responsibilityOf),
  }),
];
