import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples, RecordExample } from '../../src/schema/example.ts';
import { shownLists } from '../builders/shown-records.ts';
import { OUTAGE_EXAMPLES, shownOutages } from './outages.ts';
import { COUNTY_OUTLETS, MISPLACED_OUTLETS, WATER_OUTLETS } from './outlets.ts';
import {
  BUS_FEES,
  CATALOGUES,
  COUNTY_CHANNELS,
  SCHOOL_SERVICES,
  WATER_CHANNELS,
  WATER_FEES,
  WATER_SERVICES,
} from './services.ts';
import { QUALITY_LISTS, SUPPLY_QUALITY } from './supply-quality.ts';

const GUIDE: JsonObject = {
  title: '〔演示〕示例市自来水公司办事公开指南',
  documentDate: '2026-03-02',
  sector: 'water',
  address: '示例市示例区示例路 1 号',
  hours: '周一至周五 9:00—17:00',
  telephone: '0731-12345678',
  website: 'https://water.example.invalid/',
  commitments: [
    { matter: '水压', standard: '管网末梢不低于 0.14 兆帕', remedy: '24 小时内上门查明原因并答复' },
    { matter: '停水通知', standard: '计划停水提前 24 小时公告', remedy: '未提前公告的，减收当月水费一成' },
    { matter: '抢修', standard: '接报后 1 小时内到场', remedy: '超时的，向用户书面致歉并说明' },
  ],
  complaint: '12345',
  supervisor: '示例市城市管理局',
  reviewOn: '2026-09-01',
  summary: '供水范围、服务承诺、办事途径和监督方式；报装、过户、维修等事项的流程和材料见服务事项名录。',
};
const COUNTY_GUIDE: JsonObject = {
  ...GUIDE,
  title: '〔演示〕示例县供水站办事公开指南',
  address: '示例县示例镇示例路 5 号',
  telephone: '0743-12345678',
  website: '',
  supervisor: '示例县水利局',
};
const SCHOOL_GUIDE: JsonObject = {
  ...GUIDE,
  title: '〔演示〕示例一中办事公开指南',
  sector: 'education',
  commitments: [
    { matter: '学籍证明', standard: '当天或者次日办结', remedy: '超时的，校长信箱一日内答复' },
    { matter: '收费', standard: '公示栏和网上同时公示，不收公示以外的费用', remedy: '多收的当日退还' },
  ],
  supervisor: '示例市教育局',
  summary: '学校概况、办事窗口、收费公示和监督方式。',
};

const guide = (body: string, content: JsonObject, ...refusals: readonly string[]): RecordExample => ({
  type: 'affairs-guide',
  item: '21.service-guide',
  body,
  content,
  refusals,
});
const GUIDES = [
  guide('changsha-water', GUIDE),
  guide('fenghuang-water', COUNTY_GUIDE),
  guide('changsha-middle-school', SCHOOL_GUIDE),
];

const [WATER_CATALOGUE, COUNTY_CATALOGUE] = CATALOGUES;
const CITY = [WATER_OUTLETS, WATER_SERVICES, WATER_FEES, WATER_CHANNELS, WATER_CATALOGUE];
const OTHERS = [COUNTY_OUTLETS, SCHOOL_SERVICES, BUS_FEES, COUNTY_CHANNELS, COUNTY_CATALOGUE];

export const AREA_21_EXAMPLES: AreaExamples = {
  records: [
    ...OUTAGE_EXAMPLES,
    ...GUIDES,
    guide('changsha-bus', { ...GUIDE, commitments: [] }, 'field-required'),
  ],
  lists: [
    { says: '一家公司的网点、事项、收费、投诉渠道和目录', editions: CITY, refusals: [] },
    ...QUALITY_LISTS,
    { says: '县、学校、公交的网点、事项、收费、投诉渠道和目录', editions: OTHERS, refusals: [] },
    {
      says: '服务网点的位置填错',
      editions: [MISPLACED_OUTLETS],
      refusals: [
        'location-outside-province',
        'location-outside-province',
        'location-incomplete',
        'location-outside-province',
      ],
    },
  ],
  dossiers: [],
  demonstration: () => [
    ...shownOutages(),
    ...shownLists([...CITY, ...OTHERS, SUPPLY_QUALITY], '2026-03-10'),
    ...GUIDES.map(({ item, body, content }, index) => ({
      item,
      body,
      content,
      at: `2026-03-11T09:${10 + index}:00+08:00`,
      period: null,
      list: null,
    })),
  ],
};
