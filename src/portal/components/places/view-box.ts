import { type Box, boxOf, type Position } from '../../../schema/province.ts';

/** Places nearer together than this are drawn large; wider ones on the whole province. Degrees. */
const NEAR = 1.6;
const LEAST = 0.36;

/** The part to draw: the whole province (`whole`), or the surroundings of places that lie close together. */
export function viewBoxOf(positions: readonly Position[], whole: Box): Box {
  if (positions.length === 0) return whole;
  const box = boxOf(positions);
  if (box.east - box.west > NEAR || box.north - box.south > NEAR) return whole;
  // Nearly square, so that the drawing is as high as it is wide.
  const half = Math.max(LEAST, (box.east - box.west) * 1.35, (box.north - box.south) * 1.35) / 2;
  const middle = { longitude: (box.east + box.west) / 2, latitude: (box.north + box.south) / 2 };
  return {
    west: middle.longitude - half,
    east: middle.longitude + half,
    south: middle.latitude - half * 0.8,
    north: middle.latitude + half * 0.8,
  };
}
