import { HUNAN_MAP } from '../../catalogue/geo/hunan-prefectures.ts';
import { Province } from '../schema/province.ts';

export { type Box, boxOf, type Position } from '../schema/province.ts';

const province = new Province(HUNAN_MAP);
export const OUTLINES = province.outlines;
export const MAP_SOURCE = province.source;
