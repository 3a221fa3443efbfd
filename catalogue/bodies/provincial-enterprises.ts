import type { BodyRecord } from '../../src/schema/body.ts';
import { provincial } from './provincial-body.ts';
import { sameName } from './record-start.ts';

const enterprise = (code: string, name: string, shortName: string, aliases: readonly string[] = []) =>
  provincial(code, sameName(name, shortName), aliases, { kind: 'enterprise', parent: 'gzw' });

/** 省国资委监管企业, by the names under which they are publicly known; not the whole list. */
export const PROVINCIAL_ENTERPRISES: readonly BodyRecord[] = [
  enterprise('hn-steel', '湖南钢铁集团有限公司', '湖南钢铁集团'),
  enterprise('hn-construction', '湖南建设投资集团有限责任公司', '湖南建投集团'),
  enterprise('hn-expressway', '湖南省高速公路集团有限公司', '湖南高速集团'),
  enterprise('hn-rail', '湖南轨道交通控股集团有限公司', '湖南轨道集团'),
  enterprise('hn-xingxiang', '湖南兴湘投资控股集团有限公司', '兴湘集团'),
  enterprise('hn-caixin', '湖南财信金融控股集团有限公司', '湖南财信金控集团'),
];
