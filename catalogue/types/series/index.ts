import type { TypeDeclaration } from '../../../src/schema/declaration.ts';
import { AIR_QUALITY } from './air-quality.ts';
import { DRINKING_WATER } from './drinking-water.ts';
import { SURFACE_WATER, WATER_STATIONS } from './surface-water.ts';

export const SERIES_TYPES: readonly TypeDeclaration[] = [
  AIR_QUALITY,
  SURFACE_WATER,
  WATER_STATIONS,
  DRINKING_WATER,
];
