import type { AreaDeclaration, ItemDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { CHARITY } from '../../law/statutes/social.ts';
import { item, TWENTY_WORKING_DAYS, underRule } from '../define.ts';

/** What 民政部门 themselves tell of charities, and what charities tell while an emergency lasts. */
export const charityItems = (
  area: AreaDeclaration,
  responsible: readonly Responsible[],
): readonly ItemDeclaration[] => [
  item(area, {
    code: '26.charity-status',
    title: '慈善组织登记、募捐资格、税前扣除资格和检查结果',
    group: '慈善',
    type: 'charity-status',
    elements: ['登记', '公开募捐资格', '税前扣除资格', '慈善信托备案', '检查和评估', '表彰和处罚'],
    basis: [CHARITY.at('第七十六条')],
    responsible,
    clauses: ['26.5'],
    ...TWENTY_WORKING_DAYS,
  }),
  item(area, {
    code: '26.charity-emergency',
    title: '突发事件募得款物接收和拨付情况',
    group: '慈善',
    type: 'charity-emergency-report',
    elements: ['应对的突发事件', '募得款物', '拨付明细', '结余', '查询电话'],
    basis: [CHARITY.at('第七十二条')],
    responsible,
    clauses: ['26.5'],
    ...underRule('charity-emergency', 'asOf'),
  }),
];
