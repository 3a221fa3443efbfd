import type { TypeDeclaration } from '../../src/schema/declaration.ts';
import * as field from './common-fields.ts';

/** 政策解读: explains a document in plain language; both pages link to each other. */
export const INTERPRETATION: TypeDeclaration = {
  key: 'interpretation',
  version: 1,
  shape: 'document',
  title: '政策解读',
  description: '用通俗的话说明一份文件：为什么出台、对谁有什么影响、怎么办。',
  fields: {
    title: field.title('例如“一图读懂……”“……政策问答”。'),
    explains: field.disclosures('解读的文件', '选择已公开的文件。', true, '解读'),
    form: field.code('解读形式', '', true, [
      { value: 'text', title: '文字' },
      { value: 'questions', title: '问答' },
      { value: 'picture', title: '图解' },
      { value: 'video', title: '音视频' },
      { value: 'press', title: '新闻发布会' },
    ]),
    documentDate: field.documentDate('成稿日期', '解读材料定稿的日期。'),
    author: {
      kind: 'text',
      title: '解读人',
      help: '职务或者单位，例如“省政务公开办负责人”。',
      required: false,
      privacy: 'public',
      maxLength: 60,
      format: 'plain',
    },
    summary: field.summary,
    keywords: field.keywords,
    body: field.body(true),
    attachments: field.attachments,
  },
  form: {
    sections: [
      { title: '基本信息', help: '', fields: ['title', 'explains', 'form', 'documentDate', 'author'] },
      { title: '内容', help: '', fields: ['summary', 'keywords', 'body', 'attachments'] },
    ],
  },
  views: {
    identity: {
      title: 'title',
      summary: 'summary',
      documentNumber: null,
      documentDate: 'documentDate',
      keywords: 'keywords',
    },
    header: ['form', 'documentDate', 'author', 'keywords'],
    main: ['explains', 'summary', 'body', 'attachments'],
    search: ['title', 'summary', 'keywords', 'body'],
  },
  explains: 'explains',
  rules: { onSubmit: ['interpretation-says-something'] },
};
