import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { listEdition } from '../builders/lists.ts';

export const outlet = (
  code: string,
  name: string,
  place: readonly [kind: string, address: string, longitude: string, latitude: string],
  more: JsonObject = {},
): JsonObject => {
  const [kind, address, longitude, latitude] = place;
  return {
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

export const outlets = (body: string, title: string, lines: readonly JsonObject[]) =>
  listEdition({ item: '21.outlets', body, title, basis: '办事公开工作制度（示例公用〔2026〕3号）' }, lines);

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

export const COUNTY_OUTLETS = outlets('fenghuang-water', '示例县供水站服务网点', [
  outlet('FH-01', '县城收费厅', ['hall', '示例镇示例路 5 号', '109.599', '27.948'], {
    telephone: '0743-12345678',
  }),
  outlet('FH-02', '示例镇供水所', ['station', '示例镇示例村', '109.53', '28.02'], {
    telephone: '0743-12345679',
  }),
  outlet('FH-03', '流动服务车（无固定地点）', ['other', '每月 5 日到各村收费', '', '']),
]);

/** East and north exchanged, half a position, a position in another province. */
export const MISPLACED_OUTLETS = outlets('changsha-gas', '示例市燃气公司服务网点', [
  outlet('RQ-01', '经纬度填反的营业厅', ['hall', '示例路 1 号', '28.2', '112.9']),
  outlet('RQ-02', '只有经度的营业厅', ['hall', '示例路 2 号', '112.9', '']),
  outlet('RQ-03', '外省的营业厅', ['hall', '示例路 3 号', '116.4', '28.2']),
]);
