import type { TypeDeclaration } from '../../src/schema/declaration.ts';
import * as field from './common-fields.ts';
import { SUBJECTS } from './options.ts';

/** 通知公告: what people must know now; ends by itself when a last day is given. */
export const ANNOUNCEMENT: TypeDeclaration = {
  key: 'announcement',
  version: 1,
  shape: 'document',
  title: '通知公告',
  description: '公告、公示、通告等需要社会知晓的信息。',
  fields: {
    title: field.title('例如“关于……的公示”。'),
    documentNumber: field.documentNumber(false),
    documentDate: field.documentDate('成文日期', '形成或者签发的日期。'),
    effectiveOn: field.laterDate('开始日期', '公示、受理等开始的日期。'),
    expiresOn: field.laterDate('截止日期', '公示、受理等截止的日期。'),
    subject: field.code('主题分类', '按内容选择一类。', true, SUBJECTS),
    contact: {
      kind: 'text',
      title: '联系电话',
      help: '办公电话或者 12345 等热线，请勿填写个人手机。',
      required: false,
      privacy: 'public',
      maxLength: 30,
      format: 'phone',
    },
    summary: field.summary,
    keywords: field.keywords,
    body: field.body(true),
    attachments: field.attachments,
  },
  form: {
    sections: [
      {
        title: '基本信息',
        help: '',
        fields: ['title', 'documentNumber', 'documentDate', 'subject', 'effectiveOn', 'expiresOn', 'contact'],
      },
      { title: '内容', help: '', fields: ['summary', 'keywords', 'body', 'attachments'] },
    ],
  },
  views: {
    identity: {
      title: 'title',
      summary: 'summary',
      documentNumber: 'documentNumber',
      documentDate: 'documentDate',
      keywords: 'keywords',
    },
    header: ['documentNumber', 'documentDate', 'subject', 'effectiveOn', 'expiresOn', 'contact', 'keywords'],
    main: ['summary', 'body', 'attachments'],
    search: ['title', 'documentNumber', 'summary', 'keywords', 'body'],
  },
  rules: {
    onSubmit: [
      'document-number-year-is-document-date-year',
      'expiry-not-before-effective',
      'expiry-not-before-document-date',
    ],
  },
};
