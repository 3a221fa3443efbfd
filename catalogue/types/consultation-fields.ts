import type {
  ConsultationAspect,
  ConsultationPeriod,
  ConsultationReportAspect,
  FieldDeclaration,
} from '../../src/schema/declaration.ts';
import { HUNAN_PROCEDURE, MAJOR_DECISIONS } from '../law/statutes/decisions.ts';
import { MANDATE_2016 } from '../law/statutes/disclosure.ts';
import * as field from './dossier-fields.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

/** 中办发〔2016〕8号 and the provincial opinion name five ways; the first is this site. */
export const CONSULTATION_CHANNELS = [
  { value: 'site', title: '政府网站' },
  { value: 'hearing', title: '听证座谈' },
  { value: 'research', title: '调查研究' },
  { value: 'deliberation', title: '咨询协商' },
  { value: 'media', title: '媒体沟通' },
] as const;

export const ADOPTION_OUTCOMES = [
  { value: 'adopted', title: '采纳' },
  { value: 'partly', title: '部分采纳' },
  { value: 'not-adopted', title: '不采纳' },
] as const;

const richText = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'rich-text',
  title,
  help,
  required,
  privacy: 'public',
  maxLength: 400_000,
});

const rows = (title: string, help: string, maxItems: number, columns: Fields): FieldDeclaration => ({
  kind: 'rows',
  title,
  help,
  required: false,
  privacy: 'public',
  maxItems,
  columns,
});

const count = (title: string, unit = '条'): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 10_000_000,
  unit,
});

/**
 * Everything that a notice for public consultation says (重大行政决策程序暂行条例第十五条 and its like). Spread into the fields of a
 * dossier record type with `body: 'none'`.
 */
export const CONSULTATION_NOTICE_FIELDS: Fields = {
  plainSummary: field.longText(
    '一分钟看懂',
    '用日常的话说清：要定什么事，为什么要定，和现在有什么不同。页面最先显示。',
    true,
  ),
  affected: field.longText('影响哪些人', '对哪些人、哪些单位有什么影响。', true),
  questions: rows('想听您说什么', '最想听到意见的几个问题，一行一问。', 20, {
    question: field.text('问题', '', true, 300),
    background: field.text('背景', '为什么问这个问题。', false, 500),
  }),
  opensOn: field.day('征求意见开始日期', '不早于公开之日。', true),
  closesOn: field.day('征求意见截止日期', '意见收到当日24时为止。', true),
  shortReason: field.longText('缩短期限的理由', '期限短于法定一般期限时必须说明。', false),
  legalBasis: field.longText('制定依据', '法律、法规、规章和上级文件，写明条款。', true),
  draft: richText('征求意见稿全文', '可从 Word 或 WPS 粘贴；公众可以对每一条提意见。', true),
  explanation: richText('起草说明', '起草背景、过程、主要内容和需要说明的问题。', true),
  channels: rows('其他反映意见的方式', '除本网站外的听证座谈、调查研究、咨询协商、媒体沟通等安排。', 20, {
    channel: field.choice('渠道', '', true, CONSULTATION_CHANNELS.slice(1)),
    how: field.text('时间、地点和参加办法', '', true, 300),
  }),
  contactOffice: field.text('联系处室', '', true, 100),
  contactPhone: field.phone('联系电话', true),
  contactEmail: field.text('电子邮箱', '', false, 100),
  contactAddress: field.text('通信地址', '信函请注明“征求意见”。', false, 200),
};

/** The facet for `CONSULTATION_NOTICE_FIELDS`; the law that sets the period is the kind of dossier's own. */
export const consultationNotice = (
  periods: readonly ConsultationPeriod[],
  kindField: string | null = null,
): ConsultationAspect => ({
  opensOn: 'opensOn',
  closesOn: 'closesOn',
  shortReason: 'shortReason',
  draft: 'draft',
  explanation: 'explanation',
  plainSummary: 'plainSummary',
  affected: 'affected',
  questions: 'questions',
  basis: 'legalBasis',
  channels: 'channels',
  contact: ['contactOffice', 'contactPhone', 'contactEmail', 'contactAddress'],
  kindField,
  periods,
});

/**
 * 意见采纳情况: what came in by each channel and what became of every issue. The console drafts it from the answered issues.
 */
export const ADOPTION_REPORT_FIELDS: Fields = {
  byChannel: rows('各渠道意见数量', '按渠道统计；由系统根据登记的意见生成。', 10, {
    channel: field.choice('渠道', '', true, CONSULTATION_CHANNELS),
    received: count('收到'),
    counted: count('去重后'),
  }),
  answers: rows('意见采纳情况', '逐个问题说明采纳、部分采纳或者不采纳及理由。', 500, {
    number: count('序号', ''),
    issue: field.text('意见归纳', '', true, 500),
    opinions: count('意见数'),
    outcome: field.choice('处理结果', '', true, ADOPTION_OUTCOMES),
    reason: field.longText('理由', '', true),
    changed: field.longText('修改后的条文', '采纳和部分采纳的，写明改成了什么。', false),
  }),
};

export const ADOPTION_REPORT: ConsultationReportAspect = { answers: 'answers', byChannel: 'byChannel' };

/**
 * Clause (三) of the provincial opinion: 20 days in any case. 重大行政决策程序暂行条例第十五条: 30 days as a rule since 1 September
 * 2019, the reason for a shorter time stated in the notice.
 */
export const MAJOR_DECISION_PERIODS: readonly ConsultationPeriod[] = [
  {
    kind: null,
    from: '2008-10-01',
    unit: 'calendar-day',
    usual: 20,
    floor: 20,
    usualBasis: HUNAN_PROCEDURE.whole,
    floorBasis: HUNAN_PROCEDURE.whole,
  },
  {
    kind: null,
    from: '2019-09-01',
    unit: 'calendar-day',
    usual: 30,
    floor: 20,
    usualBasis: MAJOR_DECISIONS.at('第十五条'),
    floorBasis: MANDATE_2016.at('第（三）条'),
  },
];
