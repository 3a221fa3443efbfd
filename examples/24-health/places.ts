import { HOSPITALS } from '../../catalogue/bodies/public-service-units.ts';
import type { PlaceList } from '../builders/place-list.ts';

const LEVELS: Readonly<Record<string, string>> = { province: '省级', county: '县级', township: '乡镇' };

export const PLACE_LISTS_24: readonly PlaceList[] = [
  {
    item: '24.institutions',
    body: 'wjw',
    title: '医疗卫生机构名录',
    basis: '医疗机构管理条例',
    places: HOSPITALS.map(({ code, level, name }) => ({
      code,
      name,
      kind: level === 'township' ? 'primary' : 'hospital',
      group: LEVELS[level] ?? level,
      holder: code,
    })),
  },
];
