import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { clusterPlaces } from './cluster-places.ts';
import { projectionOf } from './projection.ts';
import { viewBoxOf } from './view-box.ts';

const { province } = CATALOGUE;

const place = (key: string, longitude: number, latitude: number) => ({
  key,
  title: key,
  category: null,
  href: `/${key}`,
  longitude,
  latitude,
});
const NEAR = [
  place('a', 112.98, 28.19),
  place('b', 112.9801, 28.1901),
  place('c', 112.9, 28.2),
  place('d', 113.06, 28.3),
];

it('places that would cover each other share a mark, and none is lost', () => {
  const clusters = clusterPlaces(NEAR, projectionOf(viewBoxOf(NEAR, province.extent), 400, 16), 20);
  expect(clusters.map((cluster) => cluster.places.map((each) => each.key))).toEqual([
    ['d'],
    ['c'],
    ['a', 'b'],
  ]);
});

it('places close together are drawn large, all within the drawing; a province-wide list on the whole province', () => {
  const projection = projectionOf(viewBoxOf(NEAR, province.extent), 400, 16);
  for (const each of NEAR) {
    const { x, y } = projection.at(each);
    expect(x > 0 && y > 0 && x < projection.width && y < projection.height).toBe(true);
  }
  const wide = [...NEAR, place('e', 109.6, 27.95)];
  expect(projection.perKilometre).toBeGreaterThan(
    5 * projectionOf(viewBoxOf(wide, province.extent), 400, 16).perKilometre,
  );
});
