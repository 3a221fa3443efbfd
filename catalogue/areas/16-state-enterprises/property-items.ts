import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { STATE_ASSET_TRADING, STATE_ASSETS } from '../../law/statutes/market.ts';
import { item } from '../define.ts';

const WITHIN: Pick<ItemDeclaration, 'timing' | 'timingBasis'> = {
  timing: { kind: 'event', event: 'documentDate', days: 2, unit: 'working-day' },
  timingBasis: ownRule('国有产权转让各环节的信息成文之日起2个工作日内发布'),
};

/** 国有产权转让, stage by stage. */
export const propertyItems = (
  area: AreaDeclaration,
  responsible: readonly Responsible[],
): readonly ItemDeclaration[] =>
  (
    [
      [
        'decision',
        '国有产权转让决定和公示',
        ['标的和比例', '决策和批准文件', '职工安置', '债权债务处理', '公示期'],
        '第五十三条',
      ],
      [
        'valuation',
        '国有产权转让审计评估结果',
        ['评估基准日', '评估机构', '净资产', '标的评估值', '核准或者备案'],
        '第四十七条',
      ],
      [
        'offer',
        '国有产权转让信息披露（挂牌）',
        ['底价', '受让条件', '保证金', '披露起止时间', '交易机构'],
        '第五十四条第二款',
      ],
      [
        'deal',
        '国有产权转让成交结果',
        ['受让方', '成交方式', '评估值和底价', '成交价', '公告期'],
        '第五十五条',
      ],
      [
        'settlement',
        '国有产权转让价款和交割',
        ['价款支付', '交易凭证', '变更登记', '职工安置落实'],
        '第五十四条',
      ],
    ] as const
  ).map(([stage, title, elements, article]) =>
    item(area, {
      ...WITHIN,
      code: `16.property-${stage}`,
      title,
      group: '国有产权转让',
      type: `property-${stage}`,
      elements,
      basis: [STATE_ASSETS.at(article), STATE_ASSET_TRADING.whole],
      responsible,
      clauses: ['16.2'],
    }),
  );
