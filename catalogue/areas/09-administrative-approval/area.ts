import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { INTERMEDIARY_NOTICE, LICENSING, PARALLEL_APPROVAL } from '../../law/statutes/administration.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  type Based,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  GOVERNMENTS_AND_DEPARTMENTS,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { APPLICATION_PAPERS } from './application-papers.ts';
import { APPROVAL_STATISTICS, INTERMEDIARY_SERVICE, PRE_APPROVAL } from './types.ts';

const AREA: AreaDeclaration = {
  code: '09-administrative-approval',
  number: 9,
  article: '(九)',
  title: '行政审批信息公开',
  kind: 'execution',
  demand: '公开审批项目的受理、进展和结果；确需保留的前置审批和中介服务事项编成目录向社会公布。',
  leads: ['sgb', 'fgw'],
  responsible: ALL,
};

/** 国办发〔2018〕118号 sets seven working days for decisions only. */
const SEVEN_BY_OWN_RULE: Pick<ItemDeclaration, 'timing' | 'timingBasis'> = {
  timing: { kind: 'event', event: 'documentDate', days: 7, unit: 'working-day' },
  timingBasis: ownRule('受理和办理进展比照许可决定，7个工作日内公开'),
};

const dossierItem = (
  given: Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements'> &
    Based &
    Partial<Pick<ItemDeclaration, 'timing' | 'timingBasis'>>,
): ItemDeclaration =>
  item(AREA, {
    ...SEVEN_BY_OWN_RULE,
    ...given,
    group: '审批事项办理',
    responsible: GOVERNMENTS_AND_DEPARTMENTS,
    clauses: ['9.1'],
  });

/** Each dossier is one dossier: acceptance, progress and decision, looked up by its number. */
const DOSSIER_ITEMS: readonly ItemDeclaration[] = [
  dossierItem({
    code: '09.matter-acceptance',
    title: '行政审批受理信息',
    type: 'approval-acceptance',
    elements: ['受理号', '审批项目', '受理日期', '申请人', '承办机构', '咨询电话'],
    basis: [LICENSING.at('第三十二条'), MANDATE_2016.at('第（九）条')],
  }),
  dossierItem({
    code: '09.matter-progress',
    title: '行政审批办理进展',
    type: 'approval-progress',
    elements: ['受理号', '办理环节', '办理日期', '办理情况', '延长期限的理由'],
    basis: [LICENSING.at('第四十二条'), MANDATE_2016.at('第（九）条')],
  }),
  dossierItem({
    code: '09.matter-decision',
    title: '行政审批决定',
    type: 'approval-decision',
    elements: ['受理号', '决定文书号', '行政相对人', '审批结果', '决定内容', '有效期', '理由和救济途径'],
    // 第四十条 names permits that were granted; that refusals are told rests on the mandate.
    basis: [LICENSING.at('第四十条'), MANDATE_2016.at('第（九）条')],
    ...underRule('permit-decision'),
  }),
];

export const AREA_09: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '09.pre-approval-list',
      title: '前置审批事项目录',
      group: '审批事项',
      type: 'pre-approval',
      elements: ['前置审批事项', '对应的审批或者登记事项', '审批机关', '设定依据', '时限和收费', '清理结果'],
      basis: [PARALLEL_APPROVAL.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['9.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '09.intermediary-catalogue',
      title: '行政审批中介服务事项目录',
      group: '审批事项',
      type: 'intermediary-service',
      elements: ['中介服务事项', '涉及的审批事项', '设定依据', '实施机构和资质', '时限', '收费方式和标准'],
      basis: [INTERMEDIARY_NOTICE.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['9.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '09.application-papers',
      title: '申请材料目录和示范文本',
      group: '审批事项',
      type: 'application-papers',
      elements: ['许可事项', '全部材料的目录', '来源和份数', '受理标准', '容缺和免交', '申请书示范文本'],
      basis: [LICENSING.at('第三十条第一款')],
      responsible: GOVERNMENTS_AND_DEPARTMENTS,
      clauses: ['9.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '09.approval-results',
      title: '行政审批办理情况通报',
      group: '审批结果',
      type: 'approval-statistics',
      elements: ['受理数量', '办结数量', '准予和不予数量', '平均办理时间', '不予许可的理由'],
      basis: [LICENSING.at('第四十条')],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['9.1'],
      ...each('quarter'),
    }),
    ...DOSSIER_ITEMS,
  ],
  types: [PRE_APPROVAL, INTERMEDIARY_SERVICE, APPROVAL_STATISTICS, APPLICATION_PAPERS],
};
