import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

/** What law wants told at least each quarter (村民委员会组织法第三十条). */
const MATTERS = [
  { value: 'decisions', title: '村民会议、村民代表会议决定的事项及实施情况' },
  { value: 'policies', title: '国家计划生育等政策的落实方案' },
  { value: 'relief', title: '政府拨付和接受社会捐赠的救灾救助、补贴补助资金物资的管理使用' },
  { value: 'assistance', title: '村民委员会协助人民政府开展工作的情况' },
  { value: 'collective', title: '集体资产、资源、工程项目和承包租赁' },
  { value: 'interests', title: '涉及本村村民利益、村民普遍关心的其他事项' },
];

/** 村（居）务公开: a quarter in lines, with the form in which each was also made known in the village. */
export const VILLAGE_AFFAIRS = documentType({
  key: 'village-affairs',
  title: '村（居）务公开',
  description: '一个季度的村（居）务事项，一事一行，写明结果和在村里的公开形式。',
  titleHelp: '例如“××村2026年第一季度村务公开”。',
  dateTitle: '公布日期',
  dateHelp: '',
  fields: {
    periodFrom: field.pastDay('所属时期起', '', true),
    periodTo: field.pastDay('所属时期止', '', true),
    matters: {
      kind: 'rows',
      title: '公开事项',
      help: '一事一行；某类没有发生的不填。',
      required: true,
      privacy: 'public',
      maxItems: 100,
      columns: {
        kind: field.choice('类别', '', true, MATTERS),
        matter: field.text('事项', '', true),
        content: field.text('内容和结果', '', true, 1000),
        form: field.text('村内公开形式', '例如“村务公开栏、户主会”。', true, 60),
      },
    },
    review: field.text('审核情况', '村务监督委员会审核的日期和意见。', true),
    contact: field.phone('查询电话', true),
  },
  body: 'optional',
  rules: ['period-in-order'],
});
