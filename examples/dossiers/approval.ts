import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample } from '../../src/schema/example.ts';
import { ARTIFICIAL_CODES, taken, turnedAway } from './builders.ts';

const number = '430000-2026-90001';
const acceptance: JsonObject = {
  title: '〔演示〕关于某生态修复项目用地预审申请的受理信息',
  dossierNumber: number,
  stage: 'acceptance',
  matter: '〔演示〕某生态修复项目用地预审',
  approvalKind: 'general',
  applicant: '〔演示〕示例生态工程有限公司',
  applicantCode: ARTIFICIAL_CODES[0] ?? '',
  request: '申请对修复项目拟用地进行预审，拟用地面积约12公顷。',
  office: '审批服务处',
  contact: '0731-12345678',
};
const visit: JsonObject = {
  title: '〔演示〕某生态修复项目用地预审现场踏勘',
  dossierNumber: number,
  stage: 'review',
  step: 'inspection',
  progress: '已完成现场踏勘，拟用地范围与申请一致。',
};
const decision: JsonObject = {
  title: '〔演示〕关于某生态修复项目用地预审的决定',
  dossierNumber: number,
  stage: 'decision',
  decisionNumber: '湘示例许字〔2026〕9001号',
  outcome: 'granted',
  holder: '〔演示〕示例生态工程有限公司',
  holderCode: ARTIFICIAL_CODES[0] ?? '',
  permitted: '同意该项目通过用地预审。',
};
const delivery: JsonObject = {
  title: '〔演示〕某生态修复项目用地预审意见送达',
  dossierNumber: number,
  stage: 'delivery',
  step: 'delivery',
  progress: '申请人已到政务服务大厅领取预审意见。',
};

const opened = taken('09.matter-acceptance', '2026-01-12', acceptance);
const inspected = taken('09.matter-progress', '2026-01-20', visit);
const extended = taken('09.matter-progress', '2026-01-28', {
  ...visit,
  title: '〔演示〕某生态修复项目用地预审延长办理期限',
  step: 'extension',
  progress: '经本机关负责人批准，延长办理期限。',
  extendedDays: 8,
  reasons: '需补充核实永久基本农田情况。',
});
const decided = taken('09.matter-decision', '2026-02-11', decision);
const delivered = taken('09.matter-progress', '2026-02-25', delivery);

const withheldNumber = '430000-2026-90002';
const business = (field: string) => [
  { field, ground: 'business-secret', explanation: '申请人声明属于商业秘密，经审查不予公开。' },
];
const openedWithheld = taken('09.matter-acceptance', '2026-02-02', {
  ...acceptance,
  title: '〔演示〕关于某新材料项目节能审查申请的受理信息',
  matter: '〔演示〕某新材料项目节能审查',
  dossierNumber: withheldNumber,
  applicantCode: ARTIFICIAL_CODES[1] ?? '',
  request: '',
  withheld: business('request'),
});
const refusedDossier = taken('09.matter-decision', '2026-03-03', {
  ...decision,
  title: '〔演示〕关于某新材料项目节能审查的决定',
  dossierNumber: withheldNumber,
  decisionNumber: '湘示例许字〔2026〕9002号',
  outcome: 'refused',
  permitted: '',
  withheld: business('permitted'),
  reasons: '主要用能设备能效未达到国家规定的限定值。',
  remedies: '可以自收到决定之日起60日内申请行政复议，或者6个月内提起行政诉讼。',
});

export const APPROVAL_EXAMPLES: readonly DossierExample[] = [
  {
    name: '准予许可，有踏勘和延期',
    body: 'fgw',
    records: [
      turnedAway(opened, { dossierNumber: '2026-1' }, 'dossier-number-invalid'),
      turnedAway(opened, { applicantCode: '91430100MA00000099' }, 'check-digit-wrong'),
      turnedAway(opened, { applicant: '' }, 'not-withheld'),
      turnedAway(opened, { withheld: business('applicant') }, 'withheld-but-present'),
      turnedAway(inspected, {}, 'dossier-unknown'),
      opened,
      turnedAway({ ...opened, at: '2026-01-13T15:00:00+08:00' }, {}, 'dossier-number-taken'),
      inspected,
      turnedAway(extended, { reasons: '', extendedDays: 11 }, 'field-required', 'field-invalid'),
      extended,
      turnedAway(delivered, {}, 'stage-incomplete'),
      turnedAway(decided, { documentDate: '2026-01-05' }, 'date-order'),
      decided,
      turnedAway(decided, {}, 'stage-already-done'),
      turnedAway(
        { ...inspected, at: '2026-02-12T15:00:00+08:00' },
        { documentDate: '2026-02-12' },
        'stage-out-of-order',
        'date-order',
      ),
      delivered,
      turnedAway({ ...inspected, at: '2026-02-26T15:00:00+08:00' }, {}, 'dossier-closed'),
    ],
  },
  {
    name: '联合办理，延期不超过15个工作日',
    body: 'fgw',
    records: [
      {
        ...opened,
        content: {
          ...acceptance,
          documentDate: '2026-01-12',
          dossierNumber: '430000-2026-90004',
          handling: 'joint',
          submittedOn: '2026-01-05',
          correctionToldOn: '2026-01-08',
        },
      },
      turnedAway(extended, { dossierNumber: '430000-2026-90004', extendedDays: 16 }, 'field-invalid'),
      { ...extended, content: { ...extended.content, dossierNumber: '430000-2026-90004', extendedDays: 15 } },
    ],
  },
  {
    name: '不予许可，内容涉及商业秘密',
    body: 'fgw',
    records: [
      turnedAway(
        openedWithheld,
        { withheld: [{ field: 'request', ground: 'state-secret', explanation: '' }] },
        'field-required',
      ),
      openedWithheld,
      turnedAway(refusedDossier, { reasons: '', remedies: '' }, 'field-required', 'field-required'),
      refusedDossier,
      turnedAway(
        { ...delivered, at: '2026-03-05T15:00:00+08:00' },
        { dossierNumber: withheldNumber, documentDate: '2026-03-05' },
        'dossier-closed',
      ),
    ],
  },
  {
    name: '2019年受理，当时的阶段中没有送达',
    body: 'fgw',
    records: [
      {
        ...opened,
        content: { ...acceptance, dossierNumber: '430000-2019-90003', documentDate: '2019-11-04' },
      },
      turnedAway(
        delivered,
        { dossierNumber: '430000-2019-90003', documentDate: '2019-11-20' },
        'stage-unknown',
      ),
      {
        ...decided,
        content: { ...decision, dossierNumber: '430000-2019-90003', documentDate: '2019-11-18' },
      },
    ],
  },
];
