export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  /** Half-open ranges in the old and in the new sequence; one of them is empty unless `same`. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

type Range = readonly [number, number];

const push = (edits: Edit[], kind: Edit['kind'], before: Range, after: Range) => {
  if (before[0] === before[1] && after[0] === after[1]) return;
  const last = edits.at(-1);
  if (last && last.kind === kind) {
    edits[edits.length - 1] = { kind, before: [last.before[0], before[1]], after: [last.after[0], after[1]] };
  } else edits.push({ kind, before, after });
};

/**
 * Myers' shortest edit script between two sequences. Beyond `maxEdits` differences the middle is given as one replacement, which keeps
 * the time in proportion to the length however unlike the two are.
 */
export function shortestEdit(
  before: readonly (string | number)[],
  after: readonly (string | number)[],
  maxEdits: number,
): readonly Edit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const edits: Edit[] = [];
  push(edits, 'same', [0, start], [0, start]);
  const middle = middleSteps(before.slice(start, oldEnd), after.slice(start, newEnd), maxEdits);
  if (middle === null) {
    push(edits, 'removed', [start, oldEnd], [start, start]);
    push(edits, 'added', [oldEnd, oldEnd], [start, newEnd]);
  } else {
    let [x, y] = [start, start];
    for (const step of middle) {
      const [toX, toY] = [x + (step === 'added' ? 0 : 1), y + (step === 'removed' ? 0 : 1)];
      push(edits, step, [x, toX], [y, toY]);
      [x, y] = [toX, toY];
    }
  }
  push(edits, 'same', [oldEnd, before.length], [newEnd, after.length]);
  return edits;
}

function middleSteps(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
  maxEdits: number,
): readonly Edit['kind'][] | null {
  const limit = Math.min(a.length + b.length, maxEdits);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const at = (k: number): number => furthest[offset + k] ?? 0;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d += 1) {
    trace.push(furthest.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return null;
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): readonly Edit['kind'][] {
  const steps: Edit['kind'][] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const row = trace[d] ?? new Int32Array(0);
    const at = (k: number): number => row[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    const turnX = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > turnX) {
      steps.push('same');
      x -= 1;
      y -= 1;
    }
    if (d > 0) steps.push(down ? 'added' : 'removed');
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}
