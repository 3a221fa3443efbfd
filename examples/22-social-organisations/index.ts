import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import {
  AGENCIES,
  EVENTS,
  FEES,
  LOCAL_AGENCIES,
  LOCAL_EVENTS,
  LOCAL_FEES,
  LOCAL_ORGANISATIONS,
  ORGANISATIONS,
  WRONG_CODE,
} from './organisations.ts';
import { REPORT_EDITIONS, REPORT_LISTS } from './reports.ts';

const PROVINCE = [ORGANISATIONS, EVENTS, FEES, AGENCIES];
const LOCAL = [LOCAL_ORGANISATIONS, LOCAL_EVENTS, LOCAL_FEES, LOCAL_AGENCIES];

const RULES: JsonObject = {
  title: '〔演示〕社会团体和民办非企业单位信息公开办法',
  documentNumber: '湘民发〔2026〕911号',
  issuers: ['mzt'],
  documentDate: '2026-02-25',
  effectiveOn: '2026-04-01',
  expiresOn: '2031-03-31',
  subject: '17',
  genre: 'measures',
  validity: 'in-force',
  manner: 'proactive',
  summary: '社会团体和民办非企业单位应当公开什么、什么时候公开、不公开怎么处理。',
  keywords: '社会组织、信息公开',
  body: '<p>第一条　为规范社会团体和民办非企业单位的信息公开，保障会员、服务对象和公众的知情权，制定本办法。</p><p>第二条　社会团体和民办非企业单位是本单位信息公开的责任主体，登记管理机关负责指导和监督。</p><p>第三条　应当公开登记事项、章程、负责人、服务项目、收费项目和标准、接受捐赠和使用情况、年度工作报告。</p><p>第四条　服务和收费有变动的，应当在变动前公开；其他信息自形成或者变更之日起二十个工作日内公开。</p><p>第五条　未按规定公开的，由登记管理机关责令改正，并记入信用信息。</p>',
};

export const AREA_22_EXAMPLES: AreaExamples = {
  records: [
    { type: 'policy-document', item: '22.disclosure-rules', body: 'mzt', content: RULES, refusals: [] },
  ],
  lists: [
    { says: '省级社会组织名录、公告、收费和中介机构', editions: PROVINCE, refusals: [] },
    { says: '市县社会组织名录、公告、收费和中介机构', editions: LOCAL, refusals: [] },
    ...REPORT_LISTS,
    { says: '社会组织代码校验码不正确', editions: [WRONG_CODE], refusals: ['check-digit-wrong'] },
  ],
  dossiers: [],
  demonstration: () => [
    ...shownLists([...PROVINCE, ...LOCAL, ...REPORT_EDITIONS], '2026-03-12'),
    {
      item: '22.disclosure-rules',
      body: 'mzt',
      content: RULES,
      at: '2026-03-12T15:00:00+08:00',
      period: null,
      list: null,
    },
  ],
};
