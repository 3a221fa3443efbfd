import type { TypeDeclaration } from '../../src/schema/declaration.ts';
import * as common from './common-fields.ts';
import * as field from './dossier-fields.ts';

const NUMBER = field.dossierNumber('受理号', '行政区划代码六位、年份和五位流水号，例如“430000-2026-00012”。');

const identity = {
  title: 'title',
  documentNumber: null,
  documentDate: 'documentDate',
  keywords: null,
} as const;

/** 受理公示: opens the dossier. The applicant's code is for 按编号查询 and is never shown. */
export const APPROVAL_ACCEPTANCE: TypeDeclaration = {
  key: 'approval-acceptance',
  version: 1,
  shape: 'dossier',
  title: '行政审批受理信息',
  description: '受理的审批事项，公开后即可按受理号查询进展。',
  fields: {
    title: common.title('例如“关于……项目用地预审申请的受理信息”。'),
    dossierNumber: NUMBER,
    stage: field.stage([{ value: 'acceptance', title: '受理' }]),
    matter: field.matter('审批项目'),
    documentDate: common.documentDate('受理日期', '受理通知书的日期。'),
    approvalKind: field.choice('审批类别', '', true, [
      { value: 'general', title: '普通许可' },
      { value: 'franchise', title: '特许' },
      { value: 'recognition', title: '认可' },
      { value: 'verification', title: '核准' },
      { value: 'registration', title: '登记' },
      { value: 'other', title: '其他' },
    ]),
    handling: field.choice('办理方式', '统一、联合或者集中办理的，期限为45日。', false, [
      { value: 'single', title: '一个部门办理' },
      { value: 'joint', title: '统一办理、联合办理或者集中办理' },
    ]),
    submittedOn: field.pastDay('收到申请材料日期', '', false),
    correctionToldOn: field.pastDay(
      '告知补正日期',
      '材料不齐全的，五日内一次告知；逾期不告知的，收到材料之日即为受理。',
      false,
    ),
    applicant: field.text('申请人', '法人和其他组织填写全称。', false),
    applicantCode: {
      ...field.text(
        '申请人证件号码',
        '统一社会信用代码或者公民身份号码，只用于按编号查询，不公开。',
        true,
        18,
      ),
      privacy: 'never',
    },
    request: field.longText('申请内容', '', false),
    office: field.text('承办机构', '', true, 100),
    contact: field.phone('咨询电话', true),
    withheld: field.withheld({ applicant: '申请人', request: '申请内容' }),
    attachments: common.attachments,
  },
  form: {
    sections: [
      {
        title: '受理信息',
        help: '',
        fields: [
          'title',
          'dossierNumber',
          'stage',
          'matter',
          'documentDate',
          'approvalKind',
          'handling',
          'submittedOn',
          'correctionToldOn',
          'office',
          'contact',
        ],
      },
      {
        title: '申请',
        help: '',
        fields: ['applicant', 'applicantCode', 'request', 'withheld', 'attachments'],
      },
    ],
  },
  views: {
    identity: { ...identity, summary: null },
    header: [
      'dossierNumber',
      'matter',
      'stage',
      'documentDate',
      'approvalKind',
      'handling',
      'submittedOn',
      'correctionToldOn',
      'applicant',
      'applicantCode',
      'office',
      'contact',
    ],
    main: ['request', 'withheld', 'attachments'],
    search: ['title', 'dossierNumber', 'matter', 'applicant', 'request'],
  },
  rules: { onSubmit: [] },
};

/** 办理进展: what happens between acceptance and decision, and the delivery of the certificate. */
export const APPROVAL_PROGRESS: TypeDeclaration = {
  key: 'approval-progress',
  version: 1,
  shape: 'dossier',
  title: '行政审批办理进展',
  description: '补正、勘验、听证、评审、延长期限、送达等办理环节。',
  fields: {
    title: common.title('例如“……项目用地预审现场踏勘”。'),
    dossierNumber: NUMBER,
    stage: field.stage([
      { value: 'review', title: '审查' },
      { value: 'delivery', title: '送达' },
    ]),
    documentDate: common.documentDate('办理日期', '该环节完成的日期。'),
    step: field.choice('办理环节', '', true, [
      { value: 'inspection', title: '现场勘验' },
      { value: 'hearing', title: '听证' },
      { value: 'expert-review', title: '专家评审' },
      { value: 'examination', title: '检验检测' },
      { value: 'extension', title: '延长期限' },
      { value: 'suspension', title: '中止办理' },
      { value: 'delivery', title: '送达' },
      { value: 'other', title: '其他' },
    ]),
    progress: field.longText('办理情况', '', false),
    extendedDays: {
      kind: 'integer',
      title: '延长的工作日',
      help: '办理环节为“延长期限”时填写。',
      required: false,
      privacy: 'public',
      minimum: 1,
      maximum: 60,
      unit: '个工作日',
    },
    notCountedDays: {
      kind: 'integer',
      title: '不计入期限的工作日',
      help: '听证、检验检测、专家评审所需时间，已书面告知申请人。',
      required: false,
      privacy: 'public',
      minimum: 1,
      maximum: 250,
      unit: '个工作日',
    },
    reasons: field.longText('延长或者中止的理由', '', false),
    withheld: field.withheld({ progress: '办理情况' }),
    attachments: common.attachments,
  },
  form: {
    sections: [
      {
        title: '办理进展',
        help: '',
        fields: ['title', 'dossierNumber', 'stage', 'documentDate', 'step', 'progress'],
      },
      {
        title: '期限与其他',
        help: '',
        fields: ['extendedDays', 'notCountedDays', 'reasons', 'withheld', 'attachments'],
      },
    ],
  },
  views: {
    identity: { ...identity, summary: null },
    header: ['dossierNumber', 'stage', 'documentDate', 'step', 'extendedDays', 'notCountedDays'],
    main: ['progress', 'reasons', 'withheld', 'attachments'],
    search: ['title', 'dossierNumber', 'progress', 'reasons'],
  },
  rules: { onSubmit: [] },
};

/** 审批决定, with the columns of 行政许可信用信息. */
export const APPROVAL_DECISION: TypeDeclaration = {
  key: 'approval-decision',
  version: 1,
  shape: 'dossier',
  title: '行政审批决定',
  description: '准予、不予许可或者终止办理的决定。',
  fields: {
    title: common.title('例如“关于……项目用地预审的决定”。'),
    dossierNumber: NUMBER,
    stage: field.stage([{ value: 'decision', title: '决定' }]),
    documentDate: common.documentDate('决定日期', '决定文书的日期。'),
    decisionNumber: field.text('决定文书号', '', true, 60),
    outcome: field.choice('审批结果', '', true, [
      { value: 'granted', title: '准予' },
      { value: 'refused', title: '不予' },
      { value: 'ended', title: '终止办理' },
    ]),
    holder: field.text('行政相对人', '', false),
    holderCode: field.uscc('统一社会信用代码', false),
    permitted: field.longText('决定内容', '', false),
    validFrom: field.day('有效期自', '', false),
    validTo: field.day('有效期至', '', false),
    reasons: field.longText('理由', '不予许可或者终止办理的，说明事实和依据。', false),
    remedies: field.longText('救济途径', '行政复议和行政诉讼的期限、机关。', false),
    withheld: field.withheld({ holder: '行政相对人', permitted: '决定内容' }),
    attachments: common.attachments,
  },
  form: {
    sections: [
      {
        title: '决定',
        help: '',
        fields: ['title', 'dossierNumber', 'stage', 'documentDate', 'decisionNumber', 'outcome'],
      },
      {
        title: '内容',
        help: '',
        fields: ['holder', 'holderCode', 'permitted', 'validFrom', 'validTo', 'reasons', 'remedies'],
      },
      { title: '其他', help: '', fields: ['withheld', 'attachments'] },
    ],
  },
  views: {
    identity: { ...identity, summary: null },
    header: [
      'dossierNumber',
      'stage',
      'documentDate',
      'decisionNumber',
      'outcome',
      'holder',
      'holderCode',
      'validFrom',
      'validTo',
    ],
    main: ['permitted', 'reasons', 'remedies', 'withheld', 'attachments'],
    search: ['title', 'dossierNumber', 'decisionNumber', 'holder', 'permitted'],
  },
  rules: { onSubmit: [] },
};

export const APPROVAL_RECORDS: readonly TypeDeclaration[] = [
  APPROVAL_ACCEPTANCE,
  APPROVAL_PROGRESS,
  APPROVAL_DECISION,
];
