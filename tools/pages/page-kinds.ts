import { PATHS } from '../../src/portal/frame/paths.ts';

/** A kind of page, and where the demonstration shows one. */
export interface PageKind {
  /** Of the picture. */
  readonly name: string;
  readonly title: string;
  /** An address, or a page with a link of this form to it. */
  readonly at: string;
  readonly links?: readonly RegExp[];
}

const RECORD = /^\/d\/[a-z0-9]{16}$/;
const REGISTER = /^\/registers\/[^/?]+$/;
/** Lists of powers: they have been changed. */
const POWERS = `${PATHS.registers}?type=power-list`;
const EDITION = /^\/d\/[a-z0-9]{16}\/v\/1$/;

const kind = (name: string, title: string, at: string, ...links: readonly RegExp[]): PageKind => ({
  name,
  title,
  at,
  links,
});

/** In the order of a visit: the way in, what is published, what is owed, what is said about the site. */
export const PAGE_KINDS: readonly PageKind[] = [
  kind('home', '首页', PATHS.home),
  kind('search', '检索结果', `${PATHS.search}?q=${encodeURIComponent('饮用水')}`),
  kind('search-none', '检索无结果', `${PATHS.search}?q=qqqqqq`),
  kind('areas', '公开领域', PATHS.areas),
  kind('area', '一个领域', '/areas/14-environment'),
  kind('area-item', '领域中的事项', '/areas/14-environment', /^\/areas\/[^/]+\/items\/[^/?]+$/),
  kind('bodies', '公开主体', PATHS.bodies),
  kind('body', '一个主体', '/bodies/hbt'),
  kind('body-figures', '历年收支', '/bodies/hbt/figures'),
  kind('regions', '我的地区', PATHS.regions),
  kind('region', '一个地区', '/regions/430100'),
  kind('region-area', '地区中的领域', '/regions/430100', /^\/regions\/430100\/areas\/[^/]+$/),
  kind('policies', '政策文件库', PATHS.policies),
  kind('document', '公文', PATHS.policies, RECORD),
  kind('edition', '较早的版本', POWERS, REGISTER, EDITION),
  kind('topics', '便民查询', PATHS.topics),
  kind('topic', '一项查询', '/topics/medical-prices'),
  kind('registers', '清单名录', PATHS.registers),
  kind('register', '一份清单', POWERS, REGISTER),
  kind('register-entry', '清单中的一项', '/topics/medical-prices', /^\/registers\/[^/]+\/entries\/[^/?]+$/),
  kind('register-difference', '清单的变动', POWERS, REGISTER, /^\/registers\/[^/]+\/diff\//),
  kind('all-series', '监测和统计数据', PATHS.allSeries),
  kind('series', '一组数据', PATHS.allSeries, /^\/series\/[^/?]+$/),
  kind('dossiers', '事项进展', PATHS.dossiers),
  kind('dossier', '一个事项', PATHS.dossiers, /^\/dossiers\/[a-z0-9]{16}$/),
  kind('decisions', '重大行政决策', '/decisions'),
  kind('decision', '一项决策', '/decisions', /^\/dossiers\/[a-z0-9]{16}$/),
  kind('dossier-lookup', '凭编号查进展', PATHS.dossierLookup),
  kind('consultations', '征求意见', PATHS.consultations),
  kind('consultation', '一次征求意见', PATHS.consultations, /^\/consultations\/[a-z0-9]{16}$/),
  kind('say', '提意见', PATHS.consultations, /^\/consultations\/[a-z0-9]{16}$/, /\/say/),
  kind('opinions', '全部意见', PATHS.consultations, /^\/consultations\/[a-z0-9]{16}$/, /\/opinions/),
  kind('credit', '企业信用', PATHS.credit),
  kind(
    'enterprise',
    '一家企业',
    `${PATHS.credit}?q=${encodeURIComponent('公司')}`,
    /^\/credit\/[0-9A-Z]{18}$/,
  ),
  kind('warnings', '预警信息', PATHS.warnings),
  kind('warning', '一条预警', PATHS.warnings, /^\/warnings\/[a-z0-9]{16}$/),
  kind('supervision', '公开监督', PATHS.supervision),
  kind('appraisal', '考核', PATHS.appraisal),
  kind('inspection', '检查', PATHS.inspection),
  kind('exceptions', '不予公开', PATHS.exceptions),
  kind('instruments', '督办文书', PATHS.instruments),
  kind('mandate', '意见台账', PATHS.mandate),
  kind('law', '公开依据', PATHS.law),
  kind('statute', '一部法律', '/law/disclosure-regulation'),
  kind('law-article', '一条法律', '/law/disclosure-regulation', /^\/law\/disclosure-regulation\/[^/?#]+$/),
  kind('calendar', '放假安排', PATHS.calendar),
  kind('data', '数据下载', PATHS.data),
  kind('feedback', '公众反映', `${PATHS.feedback}?page=%2F`),
  kind('restricted', '凭码查看', PATHS.restricted),
  kind('help', '使用帮助', PATHS.help),
  kind('sitemap', '网站地图', PATHS.sitemapPage),
  kind('about', '网站声明', PATHS.about),
  kind('privacy', '隐私说明', PATHS.privacy),
  kind('accessibility', '无障碍声明', PATHS.accessibility),
  kind('verify', '日志核验', PATHS.verify),
  kind('not-found', '找不到', '/nothing-here'),
  kind(
    'task-price',
    '查到：县级医院做胸部CT多少钱',
    `/topics/medical-prices?q=${encodeURIComponent('胸部CT')}`,
  ),
  kind('task-power-list', '查到：一个县该公开的权力清单公开了没有', '/bodies/changsha-xian'),
  kind('task-air', '查到：最近一天的空气', '/series/14.air-monitoring~hbt'),
  kind('design', '设计规范', PATHS.design),
];
