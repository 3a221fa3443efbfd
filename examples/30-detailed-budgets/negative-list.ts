import type { ListEdition, ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';

const WITHHELD = [
  ['国防动员专项支出明细', '有关涉密单位', 'secret', '公开到类，不公开到款、项'],
  ['国家安全支出明细', '有关涉密单位', 'secret', '不公开'],
  ['密码管理支出明细', '有关涉密单位', 'secret', '公开到类'],
  ['武装警察部队补助明细', '有关涉密单位', 'secret', '公开到类'],
  ['侦查办案专项经费明细', '公安机关', 'secret', '公开到款，不公开到项'],
  ['战略物资储备规模和布局', '粮食和物资储备部门', 'stability', '公开总额，不公开分项'],
  ['重要基础设施安防改造明细', '通信、电力等主管部门', 'stability', '公开到款'],
  ['涉案财物处置中的个人信息', '各执法部门', 'privacy', '隐去姓名和账号'],
  ['人才引进协议中的个人报酬', '各单位', 'privacy', '公开总额，不公开个人'],
  ['政府采购合同中的商业秘密条款', '各单位', 'privacy', '公开合同，遮盖该条款'],
] as const;

const list = (body: string, title: string): ListEdition =>
  listEdition(
    { item: '30.negative-list', body, title, basis: '关于制定预算公开负面清单的通知' },
    WITHHELD.map(([name, scope, ground, shown], index) => ({
      code: `YS-${String(index + 1).padStart(2, '0')}`,
      name,
      scope,
      ground,
      basis: ground === 'privacy' ? '政府信息公开条例第十五条' : '保守国家秘密法、政府信息公开条例第十四条',
      decidedBy: '财政部门会同保密行政管理部门',
      shown,
      reviewOn: '2027-01-31',
    })),
  );

const PROVINCE = list('czt', '省级预算公开负面清单（2026年）');
const COUNTY = list('changsha-xian', '示例县预算公开负面清单（2026年）');

export const SHOWN_NEGATIVE_LISTS = [PROVINCE, COUNTY];
export const NEGATIVE_LISTS: readonly ListExample[] = [
  { says: '省级预算公开负面清单', editions: [PROVINCE], refusals: [] },
  { says: '县级预算公开负面清单', editions: [COUNTY], refusals: [] },
];
