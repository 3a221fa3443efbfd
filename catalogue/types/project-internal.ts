import type { TypeDeclaration } from '../../src/schema/declaration.ts';
import * as common from './common-fields.ts';
import * as field from './dossier-fields.ts';
import { documentType } from './record-types.ts';

const rows = field.rowsUpTo(200, false);

const SUBJECTS = [
  { value: 'approval', title: '立项' },
  { value: 'researchers', title: '主要研究人员' },
  { value: 'funds', title: '资金使用' },
  { value: 'instruments', title: '大型仪器设备购置' },
  { value: 'acceptance', title: '成果验收' },
];
const FUNDS = rows('资金使用', '每个科目一行；外拨资金单列。', {
  subject: field.text('科目', '', true, 100),
  budget: field.tenThousandYuan('预算', '', true),
  spent: field.tenThousandYuan('支出', '', true),
});

/** The first form: one text and the funds. */
const FIRST: TypeDeclaration = {
  key: 'project-internal',
  version: 1,
  shape: 'document',
  title: '科技项目单位内部公开信息',
  description: '项目立项、主要研究人员、资金使用、大型仪器设备购置和成果验收，在项目承担单位内部公开。',
  fields: {
    title: common.title('例如“……项目资金使用情况”。'),
    projectNumber: field.text('项目编号', '', true, 60),
    documentDate: common.documentDate('形成日期', ''),
    subject: field.choice('公开内容', '', true, SUBJECTS),
    funds: FUNDS,
    body: common.body(true),
    attachments: common.attachments,
  },
  form: {
    sections: [
      { title: '项目', help: '', fields: ['title', 'projectNumber', 'documentDate', 'subject'] },
      { title: '内容', help: '', fields: ['funds', 'body', 'attachments'] },
    ],
  },
  views: {
    identity: {
      title: 'title',
      summary: null,
      documentNumber: null,
      documentDate: 'documentDate',
      keywords: null,
    },
    header: ['projectNumber', 'documentDate', 'subject'],
    main: ['funds', 'body', 'attachments'],
    search: ['title', 'projectNumber', 'body'],
  },
  rules: { onSubmit: [] },
};

/**
 * 单位内部公开 in the elements of the clause: 立项, 主要研究人员, 资金使用, 大型仪器设备购置, 成果验收; each part may be told by itself when it
 * arises.
 */
const SECOND: TypeDeclaration = {
  ...documentType({
    key: 'project-internal',
    title: FIRST.title,
    description: FIRST.description,
    titleHelp: '例如“……项目资金使用情况”。',
    dateTitle: '形成日期',
    dateHelp: '',
    fields: {
      projectNumber: field.text('项目编号', '与立项文件一致。', true, 60),
      project: field.text('项目名称', '', false),
      subject: field.choice('公开内容', '本次公开的是哪一项；几项一起公开的，选主要的一项。', true, SUBJECTS),
      source: field.text('项目来源', '下达单位、计划类别、立项文号。', false),
      period: field.text('起止时间', '例如“2026年1月至2028年12月”。', false, 60),
      researchers: rows('主要研究人员', '', {
        name: field.text('姓名', '', true, 40),
        title: field.text('职称', '', false, 40),
        unit: field.text('所在部门', '', true, 100),
        role: field.text('分工', '', true),
      }),
      funds: FUNDS,
      outsourced: rows('外拨资金', '拨给合作单位的资金。', {
        unit: field.text('接收单位', '', true, 100),
        amount: field.tenThousandYuan('金额', '', true),
        purpose: field.text('用途', '', true),
      }),
      instruments: rows('大型仪器设备', '单价10万元以上的逐台列出。', {
        name: field.text('名称和型号', '', true, 100),
        quantity: {
          kind: 'integer',
          title: '数量',
          help: '',
          required: true,
          privacy: 'public',
          minimum: 1,
          maximum: 10_000,
          unit: '台（套）',
        },
        price: field.tenThousandYuan('单价', '', true),
        method: field.text('采购方式', '', true, 40),
        keeper: field.text('存放地点', '', true, 100),
        shared: field.choice('开放共享', '', true, [
          { value: 'yes', title: '纳入开放共享' },
          { value: 'no', title: '专用，不共享' },
        ]),
      }),
      results: field.longText('成果', '论文、专利、标准、软件、新品种等，附获得日期。', false),
      acceptance: field.choice('验收结论', '', false, [
        { value: 'passed', title: '通过' },
        { value: 'failed', title: '不通过' },
        { value: 'closed', title: '结题' },
      ]),
      surplus: field.tenThousandYuan('结余资金', '', false),
      objections: field.text('异议反映渠道', '本单位的科研管理、纪检部门和电话。', false),
    },
    body: 'required',
  }),
  version: 2,
};

export const PROJECT_INTERNAL: readonly TypeDeclaration[] = [FIRST, SECOND];
