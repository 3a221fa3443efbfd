import type { Position } from '../../../schema/province.ts';
import type { Point, Projection } from './projection.ts';

/** One place on the map and in the list beneath it. */
export interface Place extends Position {
  readonly key: string;
  readonly title: string;
  /** What kind of place it is; null where all are of one kind. */
  readonly category: string | null;
  readonly href: string;
}

/** Places that would cover each other in the drawing share one mark. */
export interface Cluster extends Point {
  readonly places: readonly [Place, ...Place[]];
}

/**
 * Each place joins the first mark nearer than `distance`, else begins one; marks are in reading order, rows of one
 * mark's height.
 */
export function clusterPlaces(
  places: readonly Place[],
  projection: Projection,
  distance: number,
): readonly Cluster[] {
  const clusters: { readonly x: number; readonly y: number; readonly places: [Place, ...Place[]] }[] = [];
  for (const place of places) {
    const { x, y } = projection.at(place);
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < distance);
    if (near === undefined) clusters.push({ x, y, places: [place] });
    else near.places.push(place);
  }
  const row = (cluster: Cluster): number => Math.floor(cluster.y / (2 * distance));
  return clusters.toSorted((a, b) => row(a) - row(b) || a.x - b.x);
}
