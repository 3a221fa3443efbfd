import type { Box, Outline, Position } from '../../../schema/province.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly at: (position: Position) => Point;
  /** Units of the drawing for one kilometre, east or north. */
  readonly perKilometre: number;
}

const KILOMETRES_PER_DEGREE = 111.2;

/** A plain projection of a box: a degree of longitude is shorter than one of latitude by the cosine of the latitude. */
export function projectionOf(box: Box, width: number, margin: number): Projection {
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((box.east - box.west) * squeeze);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    width,
    height: Math.ceil((box.north - box.south) * scale + 2 * margin),
    at: ({ longitude, latitude }) => ({
      x: round(margin + (longitude - box.west) * squeeze * scale),
      y: round(margin + (box.north - latitude) * scale),
    }),
    perKilometre: scale / KILOMETRES_PER_DEGREE,
  };
}

export interface Path {
  readonly code: string;
  readonly d: string;
}

/** The prefectures as SVG paths. */
export const outlinePaths = (outlines: readonly Outline[], projection: Projection): readonly Path[] =>
  outlines.map((outline) => ({
    code: outline.code,
    d: outline.rings
      .map((ring) => {
        const points = ring.map((position) => {
          const { x, y } = projection.at(position);
          return `${x} ${y}`;
        });
        return `M${points.join('L')}Z`;
      })
      .join(''),
  }));
