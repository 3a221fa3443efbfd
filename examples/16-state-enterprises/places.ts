import { PROVINCIAL_ENTERPRISES } from '../../catalogue/bodies/provincial-enterprises.ts';
import type { PlaceList } from '../builders/place-list.ts';

/** The groups that report to 省国资委. */
export const PLACE_LISTS_16: readonly PlaceList[] = [
  {
    item: '16.enterprises',
    body: 'gzw',
    title: '省属监管企业名录',
    basis: '省属监管企业名录管理规定',
    places: PROVINCIAL_ENTERPRISES.map((body) => ({
      code: body.code,
      name: body.names.at(-1)?.shortName ?? body.code,
      kind: 'unit',
      group: '企业集团',
      holder: 'gzw',
      aliases: body.names.map((each) => each.name),
    })),
  },
];
