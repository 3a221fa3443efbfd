import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { decisionItem } from '../decision-items.ts';
import { ALL, type DeclaredArea, policyItems } from '../define.ts';

const AREA: AreaDeclaration = {
  code: '06-legality-review',
  number: 6,
  article: '(六)',
  title: '进行合法性审查',
  kind: 'decision',
  demand: '公开合法性审查的主体、程序和要件；未经审查、审查不合法或者未按意见修改的，不得提交审议或者决策。',
  leads: ['fzb'],
  responsible: ALL,
};

export const AREA_06: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    decisionItem(AREA, {
      code: '06.legality-rules',
      title: '合法性审查主体、程序和要件',
      group: '合法性审查',
      type: 'legality-rules',
      elements: ['审查主体', '审查程序', '送审要件', '审查结论及其效力'],
      clauses: ['6.1'],
      basis: [
        MAJOR_DECISIONS.at('第二十五条第一款', '第二十六条第一款', '第二十七条', '第二十八条'),
        MANDATE_2016.at('第（六）条'),
      ],
    }),
    decisionItem(
      AREA,
      {
        code: '06.legality-opinion',
        title: '合法性审查意见',
        group: '合法性审查',
        type: 'decision-legality',
        elements: [
          '审查机构',
          '送审材料',
          '履行法定程序的说明',
          '法定权限、法定程序、内容是否合法',
          '明示的法律风险',
          '审查结论',
          '修改意见',
        ],
        clauses: ['6.1', '6.2'],
        basis: [
          MAJOR_DECISIONS.at(
            '第二十五条第一款',
            '第二十五条第二款',
            '第二十六条第一款',
            '第二十七条',
            '第二十八条',
          ),
          MANDATE_2016.at('第（六）条'),
        ],
      },
      { review: ['reviewer', 'legal'] },
    ),
    decisionItem(AREA, {
      code: '06.legality-amendment',
      title: '按合法性审查意见修改情况',
      group: '合法性审查',
      type: 'decision-legality-amendment',
      elements: ['逐条修改', '修改前后条文'],
      clauses: ['6.2'],
      basis: [MAJOR_DECISIONS.at('第二十八条'), MANDATE_2016.at('第（六）条')],
    }),
    decisionItem(
      AREA,
      {
        code: '06.legality-confirmation',
        title: '修改情况确认意见',
        group: '合法性审查',
        type: 'decision-legality-confirmation',
        elements: ['审查机构', '确认结论'],
        clauses: ['6.2'],
        basis: [MANDATE_2016.at('第（六）条')],
      },
      { review: ['reviewer', 'legal'] },
    ),
  ],
};
