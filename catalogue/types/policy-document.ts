import { citedTogether } from '../../src/kernel/citation.ts';
import type { FieldDeclaration, TypeDeclaration } from '../../src/schema/declaration.ts';
import { MAJOR_DECISIONS } from '../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../law/statutes/disclosure.ts';
import * as field from './common-fields.ts';
import { GENRES, MANNERS, SUBJECTS, VALIDITY } from './options.ts';

/**
 * As it was first published: 规范性文件 and other official documents, with the metadata that a government site must show.
 */
const FIRST: TypeDeclaration = {
  key: 'policy-document',
  version: 1,
  shape: 'document',
  title: '政策文件',
  description: '规范性文件和其他主动公开的公文。',
  fields: {
    title: field.title('公文标题全称，例如“关于……的实施意见”。'),
    documentNumber: field.documentNumber(false),
    issuers: { ...field.bodies('发文机关', '联合发文时，主办机关排在第一位。', true), initial: 'own-body' },
    documentDate: field.documentDate('成文日期', '负责人签发或者会议通过的日期。'),
    effectiveOn: field.laterDate('施行日期', '自哪一天起施行。'),
    expiresOn: field.laterDate('失效日期', '有效期届满的日期，到期自动标为失效。'),
    subject: field.code('主题分类', '按内容选择一类。', true, SUBJECTS),
    genre: field.code('体裁', '按文种选择。', true, GENRES),
    validity: { ...field.code('有效性', '', true, VALIDITY), initial: 'in-force' },
    manner: { ...field.code('公开方式', '起草时确定的公开属性。', true, MANNERS), initial: 'proactive' },
    summary: field.summary,
    keywords: field.keywords,
    body: field.body(true),
    divisionOfLabour: {
      kind: 'division-of-labour',
      title: '分工台账',
      help: '由导入的文件自动提取，请核对牵头单位和责任单位。',
      required: false,
      privacy: 'public',
      maxItems: 300,
    },
    attachments: field.attachments,
    replaces: field.disclosures('替代的文件', '本文件施行后被替代的文件。', false),
    repeals: field.disclosures('废止的文件', '本文件宣布废止的文件。', false),
  },
  form: {
    sections: [
      {
        title: '基本信息',
        help: '',
        fields: ['title', 'documentNumber', 'issuers', 'documentDate', 'genre', 'subject'],
      },
      {
        title: '效力',
        help: '',
        fields: ['validity', 'effectiveOn', 'expiresOn', 'manner', 'replaces', 'repeals'],
      },
      { title: '内容', help: '', fields: ['summary', 'keywords', 'body', 'attachments'] },
      { title: '任务分工', help: '实施意见等分解任务的文件填写。', fields: ['divisionOfLabour'] },
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
    header: [
      'documentNumber',
      'issuers',
      'documentDate',
      'subject',
      'genre',
      'effectiveOn',
      'expiresOn',
      'validity',
      'manner',
      'keywords',
    ],
    main: ['summary', 'body', 'divisionOfLabour', 'attachments', 'replaces', 'repeals'],
    search: ['title', 'documentNumber', 'summary', 'keywords', 'body'],
  },
  rules: {
    onSubmit: [
      'document-number-year-is-document-date-year',
      'effective-not-before-document-date',
      'expiry-not-before-effective',
      'expiry-not-before-document-date',
    ],
  },
};

/** Whether it announces a decision, and whether it binds people and is reviewed for legality. */
const DECISION: Readonly<Record<string, FieldDeclaration>> = {
  normative: {
    kind: 'boolean',
    title: '规范性文件',
    help: '涉及公民、法人和其他组织权利义务、在一定期限内反复适用的选“是”，须经合法性审查（国办发〔2018〕37号）。',
    required: false,
    privacy: 'public',
  },
  decisionNumber: {
    kind: 'text',
    title: '决策事项编号',
    help: '公布或者落实重大行政决策的，填写该决策事项的编号。',
    required: false,
    privacy: 'public',
    maxLength: 50,
    format: 'plain',
  },
  decisionRelation: {
    kind: 'long-text',
    title: '与决策事项的关系说明',
    help: '提到了决策事项但不是公布该决策的，说明为什么不是、由谁认定；随文公开。',
    required: false,
    privacy: 'public',
    maxLength: 2000,
  },
};

/**
 * 政策文件: 规范性文件 and other official documents. The second version can say which documents it amends, and stands in the 文件
 * 库.
 */
const POLICY_DOCUMENT: TypeDeclaration = {
  ...FIRST,
  version: 2,
  fields: {
    ...FIRST.fields,
    amends: field.disclosures('修改的文件', '本文件修改了部分内容的文件。', false, '修改本文件'),
    replaces: field.disclosures('替代的文件', '本文件施行后被替代的文件。', false, '替代本文件'),
    repeals: field.disclosures('废止的文件', '本文件宣布废止的文件。', false, '废止本文件'),
    ...DECISION,
  },
  form: {
    sections: [
      ...FIRST.form.sections.map((section) =>
        section.fields.includes('replaces') ? { ...section, fields: [...section.fields, 'amends'] } : section,
      ),
      {
        title: '决策和合法性审查',
        help: '公布或者落实重大行政决策的文件、规范性文件填写。',
        fields: Object.keys(DECISION),
      },
    ],
  },
  views: {
    ...FIRST.views,
    header: [...FIRST.views.header, 'normative', 'decisionNumber'],
    main: [...FIRST.views.main, 'amends', 'decisionRelation'],
  },
  announces: {
    number: 'decisionNumber',
    none: 'decisionRelation',
    normative: 'normative',
    explainedBy: 'interpretation',
    basis: citedTogether(MAJOR_DECISIONS.at('第二十五条'), MANDATE_2016.at('第（六）条')),
  },
  library: {
    validity: 'validity',
    states: {
      inForce: 'in-force',
      notYet: 'not-yet',
      amended: 'amended',
      expired: 'expired',
      repealed: 'repealed',
    },
    effectiveOn: 'effectiveOn',
    expiresOn: 'expiresOn',
    subject: 'subject',
    genre: 'genre',
    issuers: 'issuers',
    repealing: ['replaces', 'repeals'],
    amending: ['amends'],
  },
};

/** A version that records were published under stays for ever. */
export const POLICY_DOCUMENT_VERSIONS: readonly TypeDeclaration[] = [FIRST, POLICY_DOCUMENT];
