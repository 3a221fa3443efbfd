import type { FieldDeclaration, TypeDeclaration } from '../../src/schema/declaration.ts';
import * as common from './common-fields.ts';
import * as field from './dossier-fields.ts';

const NUMBER = field.dossierNumber(
  '征收项目编号',
  '行政区划代码六位、“ZS”、年份和三位流水号，例如“430100-ZS2026-001”。',
);
const identity = {
  title: 'title',
  summary: null,
  documentNumber: null,
  documentDate: 'documentDate',
  keywords: null,
} as const;
const column = (title: string, privacy: FieldDeclaration['privacy']): FieldDeclaration => ({
  ...field.text(title, '', true, 100),
  privacy,
});

const yuan = (title: string, help: string): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help,
  required: false,
  privacy: 'public',
  unit: '元',
  scale: 2,
});

/** What everybody may read about an expropriation. */
export const EXPROPRIATION_NOTICE: TypeDeclaration = {
  key: 'expropriation-notice',
  version: 1,
  shape: 'dossier',
  title: '房屋征收公告',
  description: '补偿方案、征收决定和评估机构选定等面向社会的公告。',
  fields: {
    title: common.title('例如“关于……房屋征收决定的公告”。'),
    dossierNumber: NUMBER,
    stage: field.stage([
      { value: 'scheme', title: '补偿方案' },
      { value: 'response', title: '征求意见和修改情况' },
      { value: 'decision', title: '征收决定' },
    ]),
    matter: field.matter('征收项目'),
    documentDate: common.documentDate('公告日期', ''),
    range: field.longText('征收范围', '', true),
    commentsUntil: field.day('征求意见截止日期', '补偿方案征求意见时填写。', false),
    standards: field.longText('补偿标准、补助和奖励', '', true),
    response: field.longText(
      '征求意见和修改情况',
      '收到多少意见，采纳了什么，方案作了哪些修改，没有采纳的理由；公布修改情况时填写。',
      false,
    ),
    objections: field.choice(
      '因旧城区改建征收的，多数被征收人是否认为方案不符合条例',
      '公布征求意见和修改情况时填写；多数认为不符合的，应当召开听证会并根据听证会情况修改方案。',
      false,
      [
        { value: 'other', title: '不是旧城区改建' },
        { value: 'no', title: '否' },
        { value: 'yes', title: '是' },
      ],
    ),
    hearingOn: field.pastDay('听证会日期', '', false),
    hearing: field.longText('听证会情况', '参加的被征收人和公众代表、主要意见；不写个人的姓名。', false),
    hearingChanges: field.longText('根据听证会情况对方案的修改', '', false),
    remedies: field.longText('行政复议和行政诉讼权利', '征收决定应当载明。', false),
    contact: field.phone('联系电话', true),
    body: common.body(false),
    attachments: common.attachments,
  },
  form: {
    sections: [
      {
        title: '公告',
        help: '',
        fields: ['title', 'dossierNumber', 'stage', 'matter', 'documentDate', 'commentsUntil', 'contact'],
      },
      {
        title: '内容',
        help: '',
        fields: [
          'range',
          'standards',
          'response',
          'objections',
          'hearingOn',
          'hearing',
          'hearingChanges',
          'remedies',
          'body',
          'attachments',
        ],
      },
    ],
  },
  views: {
    identity,
    header: ['dossierNumber', 'matter', 'stage', 'documentDate', 'commentsUntil', 'contact'],
    main: [
      'range',
      'standards',
      'response',
      'objections',
      'hearingOn',
      'hearing',
      'hearingChanges',
      'remedies',
      'body',
      'attachments',
    ],
    search: [
      'title',
      'dossierNumber',
      'matter',
      'range',
      'standards',
      'response',
      'hearing',
      'hearingChanges',
      'body',
    ],
  },
  rules: { onSubmit: [] },
};

/** 调查结果、初步评估结果、分户补偿: published to those expropriated within the area, not to everybody (征收与补偿条例第十五条, 第二十九条). */
export const EXPROPRIATION_HOUSEHOLDS: TypeDeclaration = {
  key: 'expropriation-households',
  version: 1,
  shape: 'dossier',
  title: '房屋征收分户信息',
  description: '房屋调查结果、初步评估结果和分户补偿情况，只在征收范围内公开。',
  fields: {
    title: common.title('例如“……分户补偿情况公示”。'),
    dossierNumber: NUMBER,
    stage: field.stage([
      { value: 'survey', title: '调查和评估' },
      { value: 'compensation', title: '分户补偿' },
    ]),
    documentDate: common.documentDate('公布日期', ''),
    households: {
      kind: 'rows',
      title: '分户情况',
      help: '一户一行。',
      required: true,
      privacy: 'public',
      maxItems: 5000,
      columns: {
        household: column('户号', 'public'),
        owner: column('被征收人', 'mask-name'),
        // Within the area everybody compares with the neighbours (征收与补偿条例第二十九条): the address is what they compare by.
        address: column('房屋坐落', 'public'),
        use: field.text('用途', '例如“住宅”“商业”。', false, 30),
        structure: field.text('结构', '例如“砖混”。', false, 30),
        area: {
          kind: 'decimal',
          title: '建筑面积',
          help: '',
          required: true,
          privacy: 'public',
          unit: '平方米',
          scale: 2,
        },
        valuation: yuan('评估金额', '初步评估结果；公布调查和评估时填写。'),
        compensation: yuan('补偿金额', '房屋价值的补偿；公布分户补偿时填写。'),
        subsidies: yuan('补助金额', '搬迁、临时安置、停产停业损失等；没有的填0。'),
        rewards: yuan('奖励金额', '按期签约、搬迁等；没有的填0。'),
        settlement: {
          ...field.choice('补偿方式', '公布分户补偿时填写。', false, [
            { value: 'money', title: '货币补偿' },
            { value: 'exchange', title: '产权调换' },
            { value: 'both', title: '货币补偿和产权调换' },
          ]),
        },
        note: field.text('说明', '', false),
      },
    },
    contact: field.phone('联系电话', true),
    attachments: common.attachments,
  },
  form: {
    sections: [
      { title: '分户信息', help: '', fields: ['title', 'dossierNumber', 'stage', 'documentDate', 'contact'] },
      { title: '分户情况', help: '', fields: ['households', 'attachments'] },
    ],
  },
  views: {
    identity,
    header: ['dossierNumber', 'stage', 'documentDate', 'contact'],
    main: ['households', 'attachments'],
    search: ['title', 'dossierNumber'],
  },
  rules: { onSubmit: [] },
};

export const EXPROPRIATION_RECORDS: readonly TypeDeclaration[] = [
  EXPROPRIATION_NOTICE,
  EXPROPRIATION_HOUSEHOLDS,
];
