import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

const first = (item: string, body: string, title: string, on: string) => ({
  item,
  body,
  title,
  on,
  basis: '关于公布行政审批事项目录的通知（湘示例〔2026〕15号）',
  reason: '清理后首次公布。',
});

const preApproval = (code: string, name: string, more: JsonObject): JsonObject => ({
  code,
  name,
  followed: '企业投资项目核准',
  authority: '〔演示〕示例市自然资源局',
  basis: '示例条例第十二条。',
  days: 10,
  fee: '不收费',
  treatment: 'kept',
  ...more,
});

export const PRE_APPROVALS = listEdition(
  first('09.pre-approval-list', 'changsha', '长沙市前置审批事项目录', '2026-01-19'),
  [
    preApproval('QZ-01', '建设项目用地预审与选址意见书', {}),
    preApproval('QZ-02', '重大项目社会稳定风险评估审核', { days: 20, authority: '〔演示〕示例市信访局' }),
    preApproval('QZ-03', '取水许可', { treatment: 'parallel', authority: '〔演示〕示例市水利局' }),
  ],
);
export const PRE_APPROVALS_ADJUSTED = listEdition(
  {
    ...first('09.pre-approval-list', 'changsha', '长沙市前置审批事项目录', '2026-02-12'),
    basis: '关于取消一批前置审批事项的决定（湘示例〔2026〕22号）',
    reason: '上级取消该项前置审批。',
  },
  [
    { operation: 'remove', code: 'QZ-02' },
    preApproval('QZ-01', '建设项目用地预审与选址意见书', { operation: 'change', days: 7 }),
  ],
);

const service = (code: string, name: string, more: JsonObject): JsonObject => ({
  code,
  name,
  approval: '建设项目环境影响评价文件审批',
  authority: '〔演示〕示例市生态环境局',
  basis: '示例法第十九条。',
  provider: '具有相应技术能力的单位，不设资质限制',
  days: '合同约定，一般不超过20个工作日',
  pricing: 'market',
  fee: '由双方协商',
  treatment: 'self',
  ...more,
});

export const SERVICES = listEdition(
  first('09.intermediary-catalogue', 'changsha', '长沙市行政审批中介服务事项目录', '2026-01-19'),
  [
    service('ZJ-01', '环境影响报告书编制', {}),
    service('ZJ-02', '施工图设计文件审查', {
      approval: '建筑工程施工许可',
      authority: '〔演示〕示例市住房和城乡建设局',
      provider: '列入名录的施工图审查机构',
      treatment: 'authority',
      pricing: 'free',
      fee: '由财政承担',
    }),
  ],
);

export const COUNTY_SERVICES = listEdition(
  first('09.intermediary-catalogue', 'fenghuang', '凤凰县行政审批中介服务事项目录', '2026-02-02'),
  [service('ZJ-01', '水土保持方案编制', { approval: '生产建设项目水土保持方案审批', treatment: 'self' })],
);

export const APPROVAL_LISTS: readonly ListExample[] = [
  { says: '前置审批事项，后来取消一项', editions: [PRE_APPROVALS, PRE_APPROVALS_ADJUSTED], refusals: [] },
  { says: '中介服务事项', editions: [SERVICES], refusals: [] },
  { says: '县的中介服务事项', editions: [COUNTY_SERVICES], refusals: [] },
];
