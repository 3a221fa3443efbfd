import { citedTogether } from '../../../src/kernel/citation.ts';
import type { DossierKind } from '../../../src/schema/dossier-kind.ts';
import { stage } from '../../dossiers/stage.ts';
import { STATE_ASSET_TRADING, STATE_ASSETS } from '../../law/statutes/market.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import * as gates from './property-gates.ts';

/** 国有产权转让 from the decision to the transfer: what is sold, at what valuation, offered to all, for how much. */
export const PROPERTY_KIND: DossierKind = {
  key: 'property-transfer',
  version: 1,
  validFrom: '2016-06-24',
  title: '国有产权转让',
  basis: citedTogether(STATE_ASSETS.at('第五十四条'), STATE_ASSET_TRADING.whole),
  number: {
    title: '转让项目编号',
    pattern: '[1-9]\\d{5}-CQ20\\d{2}-\\d{4}',
    help: '转让项目编号由六位行政区划代码、“CQ”、年份和四位流水号组成，',
    example: '430000-CQ2026-0001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'decision',
      title: '转让决定',
      demand: '标的、比例、决策和批准文件、是否失去控股地位、职工安置和债权债务处理。',
      audience: 'public',
      type: 'property-decision',
      opens: true,
      repeatable: false,
      required: () => true,
      gates: gates.DECISION_GATES,
    }),
    stage({
      key: 'valuation',
      title: '审计评估',
      demand: '基准日、机构、净资产、标的评估值，核准或者备案。',
      audience: 'public',
      type: 'property-valuation',
      repeatable: false,
      required: () => true,
    }),
    stage({
      key: 'preview',
      title: '信息预披露',
      demand: '失去控制权的转让在正式披露前预披露，不少于二十个工作日。',
      audience: 'public',
      type: 'property-offer',
      required: gates.losesControl,
      gates: gates.PREVIEW_GATES,
    }),
    stage({
      key: 'offer',
      title: '正式披露（挂牌）',
      demand: '底价、受让条件、保证金、起止时间，不少于二十个工作日。',
      audience: 'public',
      type: 'property-offer',
      required: () => true,
      closes: (content) => content.nature === 'end',
      gates: gates.OFFER_GATES,
    }),
    stage({
      key: 'deal',
      title: '成交',
      demand: '受让方、成交方式、评估值、底价、成交价和公告期。',
      audience: 'public',
      type: 'property-deal',
      repeatable: false,
      required: () => true,
      gates: gates.DEAL_GATES,
    }),
    stage({
      key: 'settlement',
      title: '价款和交割',
      demand: '价款支付、交易凭证、变更登记和职工安置落实。',
      audience: 'public',
      type: 'property-settlement',
      repeatable: false,
      required: () => true,
      closes: () => true,
      gates: gates.SETTLEMENT_GATES,
    }),
  ],
};
