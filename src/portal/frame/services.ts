import type { Catalogue } from '../../schema/catalogue.ts';
import { urls } from './urls.ts';

/**
 * What is not an article to read: prices, lists, dossiers under way, readings, one page for each enterprise, records
 * for those concerned. Menu, home page and site map lead to the same.
 */
export interface Service {
  readonly title: string;
  readonly says: string;
  readonly href: string;
  /** What one may ask there. */
  readonly example: string;
  /** The page with the answer to a question; absent where it takes none. */
  readonly asked?: (q: string) => string;
}

const service = (title: string, href: string, says: string): Service => ({ title, href, says, example: '' });

/** 我要查: what people come for, in the order in which most ask. */
export const servicesOf = (catalogue: Pick<Catalogue, 'topics' | 'collectedKinds'>): readonly Service[] => [
  ...catalogue.topics.map(({ key, title, lead, example, unitFirst }) => ({
    ...service(title, urls.topic(key), lead),
    example,
    ...(unitFirst === true ? {} : { asked: (q: string) => urls.topic(key, { q }) }),
  })),
  service('查政策文件', urls.policies(), '按有效性、发文机关、主题、年份查政策和解读'),
  service('查办事进展', urls.dossiers(), '审批、交易从头到尾一条线，凭编号可查'),
  ...catalogue.collectedKinds.map(({ collection }) =>
    service(`查${collection.title}`, urls.collection(collection.path), '走到了哪一步、还缺什么、由谁负责'),
  ),
  service('查企业信用', urls.credit(), '按统一社会信用代码汇集各部门公示的许可、处罚、检查'),
  service('查清单名录', urls.registers(), '权力、责任、负面清单，可查任意一天的版本和变动'),
  service('查空气、水质和统计数据', urls.allSeries, '监测和统计数据的图表与下载'),
  service('查预警信息', urls.warnings(), '生效中的预警、防御指南和以往预警'),
  service('我的地区', urls.myRegion, '选市州、县市区、乡镇，一页看当地的公开信息'),
  service('凭码查看', urls.restricted, '只向有关人员公开的信息，用告知书上的查询码打开'),
];
