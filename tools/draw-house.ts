import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importsIn, isTest, ROOMS, roomOf } from './boundaries.ts';

/**
 * Draws docs/house.svg from the imports: `node bin/node24.mjs tools/draw-house.ts`. A room stands one floor above the
 * highest of those that it imports; tools/draw-house.test.ts fails when the picture no longer fits.
 */
interface Room {
  readonly name: string;
  readonly floor: number;
  /** Rooms that it imports. */
  readonly needs: readonly string[];
  readonly usedBy: number;
}

const [WIDTH, HEIGHT, GAP, LEFT] = [168, 64, 12, 40] as const;
const PER_ROW = 6;

function roomsOf(root: string): readonly Room[] {
  const arrows = new Set<string>();
  for (const { from, to, lazy } of importsIn(root)) {
    const [own, other] = [roomOf(from), roomOf(to)];
    if (own !== other && !lazy && !isTest(from) && ROOMS.includes(other)) arrows.add(`${own} ${other}`);
  }
  const pairs = [...arrows].map((arrow) => arrow.split(' '));
  const floors = new Map<string, number>();
  // The list has no arrow up, so whatever a room needs has its floor already.
  return ROOMS.map((name) => {
    const needs = ROOMS.filter((other) => arrows.has(`${name} ${other}`));
    const floor = Math.max(-1, ...needs.map((other) => floors.get(other) ?? 0)) + 1;
    floors.set(name, floor);
    return { name, floor, needs, usedBy: pairs.filter(([, other]) => other === name).length };
  });
}

const short = (name: string): string => name.replace('src/', '');

function box(room: Room, x: number, y: number): string {
  const title = `${short(room.name)} imports: ${room.needs.map(short).join(', ') || 'nothing'}`;
  return [
    `<g><title>${title}</title>`,
    `<rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="6" fill="${room.name.startsWith('src/') ? '#eef4f1' : '#f6f1e4'}" stroke="#2a6547"/>`,
    `<text x="${x + 12}" y="${y + 27}" font-size="16" font-weight="600">${short(room.name)}</text>`,
    `<text x="${x + 12}" y="${y + 48}" font-size="12">imports ${room.needs.length}, used by ${room.usedBy}</text></g>`,
  ].join('');
}

/** Floors from the top down, the ground floor last. */
export function drawHouse(root: string): string {
  const rooms = roomsOf(root);
  const floors = Map.groupBy(rooms, (room) => room.floor);
  const lines: string[] = [];
  let y = 50;
  for (const floor of [...floors.keys()].sort((a, b) => b - a)) {
    const own = floors.get(floor) ?? [];
    lines.push(`<text x="10" y="${y + HEIGHT / 2 + 6}" font-size="16" fill="#666">${floor}</text>`);
    own.forEach((room, index) => {
      const row = Math.floor(index / PER_ROW);
      lines.push(box(room, LEFT + (index % PER_ROW) * (WIDTH + GAP), y + row * (HEIGHT + GAP)));
    });
    y += Math.ceil(own.length / PER_ROW) * (HEIGHT + GAP) + 8;
  }
  const width = LEFT + PER_ROW * (WIDTH + GAP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="system-ui, sans-serif" fill="#1f2329">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    '<text x="10" y="28" font-size="14">A room imports only rooms of lower floors. Green: src. Sand: other roots. Point at a room to see what it imports.</text>',
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

export const PICTURE = 'docs/house.svg';

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..');
  writeFileSync(join(root, PICTURE), drawHouse(root));
}
