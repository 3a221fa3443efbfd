/** Consultations, the opinions that come in, and what becomes of them. */

/** Where a consultation stands; what can be commented on now comes first. */
export const CONSULTATION_PHASES = ['open', 'closed', 'answered', 'upcoming'] as const;
export type ConsultationPhase = (typeof CONSULTATION_PHASES)[number];
export const CONSULTATION_PHASE_NAMES: Readonly<Record<ConsultationPhase, string>> = {
  open: '正在征求',
  closed: '已截止，待反馈',
  answered: '已反馈',
  upcoming: '即将开始',
};

/** How an opinion came in: on the site, or by one of the ways that an official enters. */
export const OPINION_CHANNELS = ['site', 'hearing', 'research', 'deliberation', 'media'] as const;
export type OpinionChannel = (typeof OPINION_CHANNELS)[number];
export const OPINION_CHANNEL_NAMES: Readonly<Record<OpinionChannel, string>> = {
  site: '政府网站',
  hearing: '听证座谈',
  research: '调查研究',
  deliberation: '咨询协商',
  media: '媒体沟通',
};

/** Who gives an opinion. */
export const PERSON_GROUPS = [
  'resident',
  'enterprise',
  'organisation',
  'expert',
  'deputy',
  'public-body',
  'other',
] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];
export const PERSON_GROUP_NAMES: Readonly<Record<PersonGroup, string>> = {
  resident: '居民',
  enterprise: '企业、个体工商户',
  organisation: '社会组织、行业协会',
  expert: '专家学者',
  deputy: '人大代表、政协委员',
  'public-body': '机关、事业单位',
  other: '其他',
};

/** What becomes of an opinion's publication. */
export const OPINION_PUBLICITIES = ['anonymous', 'named', 'office-only'] as const;
export type OpinionPublicity = (typeof OPINION_PUBLICITIES)[number];
export const OPINION_PUBLICITY_NAMES: Readonly<Record<OpinionPublicity, string>> = {
  anonymous: '公开意见内容，不公开姓名',
  named: '公开意见内容和姓名',
  'office-only': '不公开，只供起草单位研究',
};

/** What became of an issue that opinions raised. */
export const ISSUE_OUTCOMES = ['adopted', 'partly', 'not-adopted'] as const;
export type IssueOutcome = (typeof ISSUE_OUTCOMES)[number];
export const ISSUE_OUTCOME_NAMES: Readonly<Record<IssueOutcome, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  'not-adopted': '不采纳',
};
