import type { TypeDeclaration } from '../../src/catalogue/declaration.ts';
import * as common from './common-fields.ts';
import * as field from './dossier-fields.ts';

/** 单位内部公开: what a unit that carries out a science project tells its own people. */
export const PROJECT_INTERNAL: TypeDeclaration = {
  key: 'project-internal',
  version: 1,
  shape: 'document',
  title: '科技项目单位内部公开信息',
  description: '项目立项、主要研究人员、资金使用、大型仪器设备购置和成果验收，在项目承担单位内部公开。',
  fields: {
    title: common.title('例如“……项目资金使用情况”。'),
    projectNumber: field.text('项目编号', '', true, 60),
    documentDate: common.documentDate('形成日期', ''),
    subject: field.choice('公开内容', '', true, [
      { value: 'approval', title: '立项' },
      { value: 'researchers', title: '主要研究人员' },
      { value: 'funds', title: '资金使用' },
      { value: 'instruments', title: '大型仪器设备购置' },
      { value: 'acceptance', title: '成果验收' },
    ]),
    funds: {
      kind: 'rows',
      title: '资金使用',
      help: '',
      required: false,
      privacy: 'public',
      maxItems: 200,
      columns: {
        subject: field.text('科目', '', true, 100),
        budget: field.tenThousandYuan('预算', '', true),
        spent: field.tenThousandYuan('支出', '', true),
      },
    },
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
  rules: { onSubmit: ['no-secrecy-marking', 'no-personal-data'] },
  openData: { columns: ['title', 'projectNumber', 'documentDate', 'subject'] },
};
