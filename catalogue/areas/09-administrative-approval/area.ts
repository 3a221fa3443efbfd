import type { AreaDeclaration, ItemDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';

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

const matterItem = (
  given: Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements' | 'basis'>,
): ItemDeclaration =>
  item(AREA, {
    ...given,
    group: '审批事项办理',
    responsible: EVERY_GOVERNMENT,
    clauses: ['9.1'],
    ...underRule('permit-decision'),
  });

/** Each matter is one dossier: acceptance, progress and decision, looked up by its number. */
const MATTER_ITEMS: readonly ItemDeclaration[] = [
  matterItem({
    code: '09.matter-acceptance',
    title: '行政审批受理信息',
    type: 'approval-acceptance',
    elements: ['受理号', '审批项目', '受理日期', '申请人', '承办机构', '咨询电话'],
    basis: ['行政许可法第三十条'],
  }),
  matterItem({
    code: '09.matter-progress',
    title: '行政审批办理进展',
    type: 'approval-progress',
    elements: ['受理号', '办理环节', '办理日期', '办理情况', '延长期限的理由'],
    basis: ['行政许可法第四十二条'],
  }),
  matterItem({
    code: '09.matter-decision',
    title: '行政审批决定',
    type: 'approval-decision',
    elements: ['受理号', '决定文书号', '行政相对人', '审批结果', '决定内容', '有效期', '理由和救济途径'],
    basis: ['行政许可法第四十条'],
  }),
];

export const AREA_09: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '09.approval-catalogue',
      title: '前置审批和中介服务事项目录',
      group: '审批事项',
      type: 'announcement',
      elements: ['事项名称', '设定依据', '办理部门', '中介服务事项和收费'],
      basis: ['行政许可法第三十条'],
      responsible: EVERY_GOVERNMENT,
      clauses: ['9.2', '9.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '09.approval-results',
      title: '行政审批办理情况通报',
      group: '审批结果',
      type: 'periodic-report',
      elements: ['受理数量', '办结数量', '平均办理时间', '不予许可的理由'],
      basis: ['行政许可法第四十条'],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['9.1'],
      ...each('quarter'),
    }),
    ...MATTER_ITEMS,
  ],
};
