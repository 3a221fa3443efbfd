import type { PlaceList } from '../builders/place-list.ts';
import { ENTERPRISES } from './enterprises.ts';

/** The groups that report to 省国资委. */
export const PLACE_LISTS_16: readonly PlaceList[] = [
  {
    item: '16.enterprises',
    body: 'gzw',
    title: '省属监管企业名录',
    basis: '省属监管企业名录管理规定',
    places: ENTERPRISES.map(({ code, name, shortName }) => ({
      code,
      name: shortName,
      kind: 'unit',
      group: '企业集团',
      holder: 'gzw',
      aliases: [name],
    })),
  },
];
