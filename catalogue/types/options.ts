/**
 * 主题分类: the 22 top classes of the State Council's information catalogue; a province's site replaces the first by its
 * own bodies.
 */
export const SUBJECTS = [
  '省政府组织机构',
  '综合政务',
  '国民经济管理、国有资产监管',
  '财政、金融、审计',
  '国土资源、能源',
  '农业、林业、水利',
  '工业、交通',
  '商贸、海关、旅游',
  '市场监管、安全生产监管',
  '城乡建设、环境保护',
  '科技、教育',
  '文化、广电、新闻出版',
  '卫生、体育',
  '人口与计划生育、妇女儿童工作',
  '劳动、人事、监察',
  '公安、安全、司法',
  '民政、扶贫、救灾',
  '民族、宗教',
  '对外事务',
  '港澳台侨工作',
  '国防',
  '其他',
].map((title, index) => ({ value: String(index + 1).padStart(2, '0'), title }));

/** 体裁: the 15 kinds of official document (党政机关公文处理工作条例, 2012), and what else portals publish. */
export const GENRES = [
  ['resolution', '决议'],
  ['decision', '决定'],
  ['order', '命令(令)'],
  ['communique', '公报'],
  ['proclamation', '公告'],
  ['public-notice', '通告'],
  ['opinion', '意见'],
  ['notice', '通知'],
  ['circular', '通报'],
  ['report', '报告'],
  ['request', '请示'],
  ['reply', '批复'],
  ['proposal', '议案'],
  ['letter', '函'],
  ['minutes', '纪要'],
  ['plan', '规划'],
  ['scheme', '方案'],
  ['measures', '办法'],
  ['provisions', '规定'],
  ['rules', '细则'],
  ['other', '其他'],
].map(([value = '', title = '']) => ({ value, title }));

/** 有效性. */
export const VALIDITY = [
  { value: 'in-force', title: '有效' },
  { value: 'not-yet', title: '尚未生效' },
  { value: 'amended', title: '部分修改' },
  { value: 'expired', title: '失效' },
  { value: 'repealed', title: '废止' },
];

/** 公文公开属性, decided when a document is drafted. */
export const MANNERS = [
  { value: 'proactive', title: '主动公开' },
  { value: 'on-request', title: '依申请公开' },
];
