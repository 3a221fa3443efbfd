import type { ListEdition } from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';

/** Services everybody knows, with codes made up for the demonstration. */
const SERVICES = [
  ['最低生活保障审核确认', 'benefit', '民政', '县级、乡级'],
  ['残疾人两项补贴', 'benefit', '民政', '县级、乡级'],
  ['食品经营许可', 'licence', '市场监督管理', '县级'],
  ['个体工商户登记', 'confirmation', '市场监督管理', '县级'],
  ['建筑工程施工许可', 'licence', '住房城乡建设', '市级、县级'],
  ['取水许可', 'licence', '水利', '省级、市级、县级'],
  ['道路货物运输经营许可', 'licence', '交通运输', '县级'],
  ['生育登记', 'public-service', '卫生健康', '乡级'],
  ['城乡居民养老保险参保登记', 'public-service', '人力资源社会保障', '县级、乡级'],
  ['不动产登记', 'confirmation', '自然资源', '县级'],
  ['农村宅基地审批', 'licence', '农业农村', '乡级'],
  ['老年人优待证办理', 'public-service', '民政', '县级'],
] as const;

const catalogue = (body: string, title: string, count: number): ListEdition =>
  listEdition(
    { item: '27.service-catalogue', body, title, basis: '关于公布政务服务事项目录的通知' },
    SERVICES.slice(0, count).map(([name, kind, department, levels], index) => ({
      code: `4300-90${String(index + 1).padStart(3, '0')}`,
      name,
      kind,
      department,
      levels,
      basis: `〔演示〕${name}有关法律、法规`,
      told: index % 4 === 3 ? 'no' : 'yes',
    })),
  );

export const SERVICE_CATALOGUES = [
  catalogue('zfbgt', '全省政务服务事项目录（2026年版）', SERVICES.length),
  catalogue('changsha-xian', '示例县政务服务事项目录（2026年版）', 10),
];
