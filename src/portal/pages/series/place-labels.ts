export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 9;

/**
 * A label beside, above or below its point: the first place where it neither covers another label nor a point nor
 * leaves the drawing.
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  size: { readonly width: number; readonly height: number; readonly font: number },
): readonly PlacedLabel[] {
  const { font } = size;
  const dots = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const taken: Box[] = [];
  return points.map(({ x, y, text }, index) => {
    const width = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 256 ? 0.55 : 1), 0) * font;
    const candidates: readonly PlacedLabel[] = [
      { x: x + GAP, y: y + font * 0.35, anchor: 'start' },
      { x: x - GAP, y: y + font * 0.35, anchor: 'end' },
      { x, y: y - GAP, anchor: 'middle' },
      { x, y: y + GAP + font * 0.8, anchor: 'middle' },
    ];
    const boxOf = (label: PlacedLabel): Box => {
      const left = label.x - (label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2);
      return { left, right: left + width, top: label.y - font * 0.85, bottom: label.y + font * 0.2 };
    };
    const free = (box: Box): boolean =>
      box.left >= 0 &&
      box.right <= size.width &&
      box.top >= 0 &&
      box.bottom <= size.height &&
      ![...taken, ...dots.filter((_, other) => other !== index)].some((other) => overlap(box, other));
    const [first] = candidates;
    const chosen = candidates.find((label) => free(boxOf(label))) ?? first ?? { x, y, anchor: 'middle' };
    taken.push(boxOf(chosen));
    return chosen;
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
