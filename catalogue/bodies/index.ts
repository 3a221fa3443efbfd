import type { BodyRecord } from '../../src/schema/body.ts';
import { GOVERNMENTS } from './governments.ts';
import { GRASSROOTS } from './grassroots.ts';
import { PROVINCIAL_DEPARTMENTS } from './provincial-departments.ts';
import { PROVINCIAL_ENTERPRISES } from './provincial-enterprises.ts';
import { PROVINCIAL_INSTITUTIONS } from './provincial-institutions.ts';
import { PROVINCIAL_OFFICES } from './provincial-offices.ts';
import { PUBLIC_SERVICE_UNITS } from './public-service-units.ts';

/** 湖南省公开主体: parents stand before their children. */
export const HUNAN_BODIES: readonly BodyRecord[] = [
  ...GOVERNMENTS,
  ...PROVINCIAL_DEPARTMENTS,
  ...PROVINCIAL_OFFICES,
  ...PROVINCIAL_INSTITUTIONS,
  ...PROVINCIAL_ENTERPRISES,
  ...GRASSROOTS,
  ...PUBLIC_SERVICE_UNITS,
];
