import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Venue = readonly [
  name: string,
  field: string,
  kind: string,
  services: string,
  authority: string,
  fee?: string,
];

const VENUES: readonly Venue[] = [
  ['示例市图书馆', 'culture', '图书馆', '借阅、自习、少儿阅览、讲座', '文化旅游广电局'],
  ['示例市文化馆', 'culture', '文化馆', '艺术培训、展演、非遗体验', '文化旅游广电局'],
  ['示例市博物馆', 'culture', '博物馆', '常设展、临展、讲解', '文化旅游广电局', '免费；语音导览20元'],
  ['示例体育中心', 'sport', '体育场馆', '游泳、羽毛球、田径场', '体育局', '低收费；场馆价目见公示'],
  ['示例市法律援助中心', 'law', '法律援助中心', '法律咨询、刑事和民事援助申请', '司法局'],
  ['示例公证处', 'law', '公证处', '继承、委托、学历公证', '司法局', '按公证收费标准'],
  ['示例区人民调解委员会', 'law', '人民调解', '邻里、物业、劳动纠纷调解', '司法局'],
  [
    '示例派出所户籍窗口',
    'household',
    '派出所户籍窗口',
    '户口登记、迁移、身份证',
    '公安局',
    '身份证换领按规定收工本费',
  ],
  ['示例区办税服务厅', 'tax', '办税服务厅', '申报、发票、社保费缴纳', '税务局'],
  ['示例街道城管驿站', 'market', '城管驿站', '市容投诉、共享工具、饮水', '城市管理和综合执法局'],
];

const line = ([name, field, kind, services, authority, fee = '免费']: Venue, at: number): JsonObject => ({
  code: `GG-${String(at + 1).padStart(2, '0')}`,
  name: `〔演示〕${name}`,
  field,
  kind,
  address: `示例区示例路 ${12 + at * 6} 号`,
  longitude: (112.93 + at * 0.011).toFixed(3),
  latitude: (28.16 + at * 0.008).toFixed(3),
  hours: field === 'culture' ? '周二至周日 9:00—17:00，国家法定节假日开放' : '工作日 9:00—12:00，13:30—17:00',
  services,
  fee,
  booking: field === 'culture' || field === 'sport' ? '微信公众号或者现场预约' : '不用预约，可以网上取号',
  telephone: '0731-12345678',
  complaint: '12345',
  authority: `〔演示〕示例市${authority}`,
});

const venues = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '27.public-venues',
      body: 'changsha',
      title: '长沙市公共服务机构和场所名录',
      basis: '基本公共服务公开工作方案（示例办发〔2026〕7号）',
    },
    lines,
  );

export const VENUES_LIST = venues(VENUES.map(line));

export const VENUE_LISTS: readonly ListExample[] = [
  { says: '公共文化、体育、法律服务、户籍和税费办理场所', editions: [VENUES_LIST], refusals: [] },
  { says: '三处公共文化场所', editions: [beginningOf(VENUES_LIST, 3)], refusals: [] },
  {
    says: '公共服务场所没有写收费和开放时间',
    editions: [venues(VENUES.slice(0, 1).map((each) => ({ ...line(each, 0), fee: '', hours: '' })))],
    refusals: ['field-required', 'field-required'],
  },
];
