import { ownRule } from '../../src/kernel/citation.ts';
import type { ConsultationPeriod, TypeDeclaration } from '../../src/schema/declaration.ts';
import { MODEL_GOVERNMENT } from '../law/statutes/administration.ts';
import { BUSINESS_ENVIRONMENT, PLANNING, RULE_MAKING } from '../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../law/statutes/disclosure.ts';
import {
  ADOPTION_REPORT,
  ADOPTION_REPORT_FIELDS,
  CONSULTATION_NOTICE_FIELDS,
  consultationNotice,
} from './consultation-fields.ts';
import * as field from './dossier-fields.ts';
import { dossierRecordType } from './record-types.ts';

const NUMBER = {
  title: '征求意见编号',
  help: '行政区划代码六位、“YJ”、年份和三位流水号，例如“430000-YJ2026-001”。',
};

const DOCUMENT_KINDS = [
  { value: 'rules', title: '政府规章草案' },
  { value: 'market-document', title: '与经营主体生产经营密切相关的规范性文件' },
  { value: 'document', title: '其他规范性文件' },
  { value: 'planning', title: '城乡规划草案' },
  { value: 'other', title: '其他公共事务' },
] as const;

const MANDATE = MANDATE_2016.at('第（三）条');
const OWN_FLOOR = ownRule('公开征求意见不少于7个工作日');
const days = (
  kind: (typeof DOCUMENT_KINDS)[number]['value'],
  from: string,
  given: Pick<ConsultationPeriod, 'usual' | 'floor' | 'usualBasis' | 'floorBasis'> &
    Partial<ConsultationPeriod>,
): ConsultationPeriod => ({ kind, from, unit: 'calendar-day', ...given });

/**
 * What each kind of text must be open for. Where the law says 一般, the provincial opinion's twenty days stay as the
 * floor.
 */
const PERIODS: readonly ConsultationPeriod[] = [
  days('rules', '2018-05-01', {
    usual: 30,
    floor: 20,
    usualBasis: RULE_MAKING.at('第十五条'),
    floorBasis: MANDATE,
  }),
  days('market-document', '2020-01-01', {
    usual: 30,
    floor: 20,
    usualBasis: BUSINESS_ENVIRONMENT.at('第六十二条'),
    floorBasis: MANDATE,
  }),
  days('document', '2019-01-01', {
    unit: 'working-day',
    usual: 7,
    floor: 7,
    usualBasis: MODEL_GOVERNMENT.whole,
    floorBasis: MODEL_GOVERNMENT.whole,
  }),
  days('planning', '2008-01-01', {
    usual: 30,
    floor: 30,
    usualBasis: PLANNING.at('第二十六条'),
    floorBasis: PLANNING.at('第二十六条'),
  }),
  // No article sets a time for the rest; the platform does, so that none is open for a day only.
  days('other', '2008-05-01', {
    unit: 'working-day',
    usual: 7,
    floor: 7,
    usualBasis: OWN_FLOOR,
    floorBasis: OWN_FLOOR,
  }),
];

/** 公开征求意见公告, for anything that is no major decision. */
export const CONSULTATION_NOTICE: TypeDeclaration = dossierRecordType({
  key: 'consultation-notice',
  title: '公开征求意见公告',
  description: '规范性文件、规划和其他公共事务向社会公开征求意见的公告，公开后即可在线提交意见。',
  titleHelp: '例如“关于《……办法（征求意见稿）》公开征求意见的公告”。',
  dateTitle: '公告日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'notice', title: '征求意见' }],
  matter: '征求意见事项',
  body: 'none',
  fields: {
    documentKind: field.choice('文件种类', '决定征求意见的最短期限。', true, DOCUMENT_KINDS),
    ...CONSULTATION_NOTICE_FIELDS,
  },
  consultation: consultationNotice(PERIODS, 'documentKind'),
});

/** 意见采纳情况. */
export const CONSULTATION_REPORT: TypeDeclaration = dossierRecordType({
  key: 'consultation-report',
  title: '征求意见采纳情况',
  description: '征求意见截止后，公布各渠道意见数量和每个问题的采纳情况及理由。',
  titleHelp: '例如“关于《……办法（征求意见稿）》意见采纳情况的反馈”。',
  dateTitle: '反馈日期',
  dateHelp: '',
  number: NUMBER,
  stages: [{ value: 'report', title: '意见采纳情况' }],
  matter: null,
  body: 'optional',
  fields: {
    closedOn: field.pastDay('征求意见截止日期', '公布采纳情况的期限自截止日起计算。', true),
    ...ADOPTION_REPORT_FIELDS,
  },
  consultationReport: ADOPTION_REPORT,
});

export const CONSULTATION_RECORDS: readonly TypeDeclaration[] = [CONSULTATION_NOTICE, CONSULTATION_REPORT];
