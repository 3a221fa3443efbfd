import type { JsonObject } from '../../../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../../example.ts';

const HEAD: JsonObject = {
  documentDate: '2026-03-02',
  effectiveOn: '2026-03-05',
  basis: '〔演示〕办事公开工作制度（示例公用〔2026〕3号）',
  article: '第六条',
  reason: '按照办事公开目录首次公布。',
};

export const outlet = (
  code: string,
  name: string,
  place: readonly [kind: string, address: string, longitude: string, latitude: string],
  more: JsonObject = {},
): JsonObject => {
  const [kind, address, longitude, latitude] = place;
  return {
    operation: 'add',
    code,
    name: `〔演示〕${name}`,
    kind,
    address,
    longitude,
    latitude,
    hours: '周一至周五 9:00—17:00，周六、周日 9:00—16:00',
    telephone: '0731-12345678',
    services: '新装和过户、缴费、报修、水质咨询',
    accessible: true,
    ...more,
  };
};

export const outlets = (
  body: string,
  title: string,
  changes: readonly JsonObject[],
  more: JsonObject = {},
): ListEdition => ({
  item: '21.outlets',
  body,
  content: { ...HEAD, title: `〔演示〕${title}`, ...more, changes },
});

export const WATER_OUTLETS = outlets('changsha-water', '示例市自来水公司服务网点', [
  outlet('CS-01', '城南营业厅', ['hall', '示例区示例一路 1 号', '112.972', '28.168']),
  outlet('CS-02', '城北营业厅', ['hall', '示例区示例北路 20 号', '112.988', '28.241']),
  outlet('CS-03', '河西营业厅', ['hall', '示例区示例大道 8 号', '112.905', '28.203']),
  outlet('CS-04', '东站代办点', ['counter', '示例区示例东路 66 号', '113.062', '28.186'], {
    accessible: false,
  }),
  outlet('CS-05', '政务大厅自助缴费点', ['station24', '示例区示例中路 100 号', '112.975', '28.2'], {
    hours: '全天',
    services: '缴费、打印账单',
  }),
  outlet('CS-06', '示例镇抢修站', ['station', '示例县示例镇示例街 3 号', '113.21', '28.37'], {
    hours: '全天抢修',
    services: '管网抢修、停水通知',
  }),
]);

/** 一次列出: a sign of east and north exchanged, half a position, a position in another province. */
export const MISPLACED_OUTLETS = outlets('changsha-gas', '示例市燃气公司服务网点', [
  outlet('RQ-01', '经纬度填反的营业厅', ['hall', '示例路 1 号', '28.2', '112.9']),
  outlet('RQ-02', '只有经度的营业厅', ['hall', '示例路 2 号', '112.9', '']),
  outlet('RQ-03', '外省的营业厅', ['hall', '示例路 3 号', '116.4', '28.2']),
]);
