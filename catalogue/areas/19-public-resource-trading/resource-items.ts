import { type Cited, ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { LAND_TRANSFER, MINE_TRANSFER, MINE_TRANSFER_2017 } from '../../law/statutes/land.ts';
import { EVERY_GOVERNMENT, item } from '../define.ts';

const TWO_DAYS: Pick<ItemDeclaration, 'timing' | 'timingBasis'> = {
  timing: { kind: 'event', event: 'documentDate', days: 2, unit: 'working-day' },
  timingBasis: ownRule('出让公告、结果和合同成文之日起2个工作日内发布'),
};

const BASES: readonly Cited[] = [LAND_TRANSFER.whole, MINE_TRANSFER_2017.whole, MINE_TRANSFER.whole];

/** 国有建设用地使用权 and 矿业权 from the notice to the contract. */
export const resourceItems = (area: AreaDeclaration): readonly ItemDeclaration[] =>
  (
    [
      [
        'notice',
        '土地使用权和矿业权出让公告',
        ['位置和面积', '用途或者矿种', '出让年限', '条件', '起始价', '开始和截止时间'],
      ],
      ['change', '出让补充和终止公告', ['变更内容', '理由', '变更后的开始日']],
      ['deal', '土地使用权和矿业权成交结果', ['受让人', '成交价', '成交日期', '公示期', '异议办法']],
      ['contract', '出让合同和缴款情况', ['合同编号', '签订日期', '价款和缴纳期限', '开发或者登记的约定']],
    ] as const
  ).map(([stage, title, elements]) =>
    item(area, {
      ...TWO_DAYS,
      code: `19.resource-${stage}`,
      title,
      group: '土地和矿业权出让',
      type: `resource-${stage}`,
      elements,
      basis: BASES,
      responsible: EVERY_GOVERNMENT,
      clauses: ['19.1'],
    }),
  );
