import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Text that a black rectangle hides from readers and from nobody else. */
export interface CoveredText {
  readonly page: number;
  readonly glyphs: number;
}

type Matrix = readonly [number, number, number, number, number, number];
interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
/** A line under or through words is thinner; a box that hides them is not. */
const LEAST_HEIGHT = 4;
/** A single covered sign may be chance: a bullet under an edge. */
const LEAST_GLYPHS = 2;
/** Pages of one file that are looked at; more than any file that we publish has. */
const MOST_PAGES = 2000;

/**
 * Pages of a PDF on which a dark box was painted over text that is still there (涂黑未删字): whoever copies the page reads
 * it. White words on a dark ground are painted in the other order, and words under the picture of a scan are no secret.
 */
export async function coveredText(bytes: Uint8Array): Promise<readonly CoveredText[]> {
  const { OPS } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const found: CoveredText[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const reader = new PageReader(OPS);
    for (const [index, operator] of fnArray.entries()) reader.read(operator, argsArray[index]);
    page.cleanup();
    if (reader.covered >= LEAST_GLYPHS) found.push({ page: number, glyphs: reader.covered });
  }
  await pdf.loadingTask.destroy();
  return found;
}

interface State {
  readonly matrix: Matrix;
  readonly dark: boolean;
  readonly opaque: boolean;
}

/** Follows the painting of a page: where each sign stands, and which dark boxes come over it later. */
class PageReader {
  readonly #ops: Readonly<Record<string, number>>;
  readonly #stack: State[] = [];
  #state: State = { matrix: UNIT, dark: true, opaque: true };
  #line: Matrix = UNIT;
  #text: Matrix = UNIT;
  #size = 0;
  #leading = 0;
  #spacing = { letters: 0, words: 0, scale: 1 };
  #glyphs: { readonly x: number; readonly y: number }[] = [];
  covered = 0;

  constructor(ops: Readonly<Record<string, number>>) {
    this.#ops = ops;
  }

  read(operator: number, given: unknown): void {
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    const { save, restore, transform, paintFormXObjectBegin, paintFormXObjectEnd } = this.#ops;
    const { setGState, setFillRGBColor, constructPath } = this.#ops;
    if (operator === save) this.#stack.push(this.#state);
    else if (operator === restore || operator === paintFormXObjectEnd)
      this.#state = this.#stack.pop() ?? this.#state;
    else if (operator === transform) this.#under(matrixOf(args));
    else if (operator === paintFormXObjectBegin) {
      this.#stack.push(this.#state);
      this.#under(matrixOf(args[0]));
    } else if (operator === setFillRGBColor) this.#state = { ...this.#state, dark: isDark(args) };
    else if (operator === setGState)
      this.#state = { ...this.#state, opaque: isOpaque(args, this.#state.opaque) };
    else if (operator === constructPath) this.#path(args);
    else this.#readText(operator, args);
  }

  #under(matrix: Matrix | null): void {
    if (matrix) this.#state = { ...this.#state, matrix: times(this.#state.matrix, matrix) };
  }

  #readText(operator: number, args: readonly unknown[]): void {
    const ops = this.#ops;
    const [first, second] = args.map(Number);
    if (operator === ops.beginText) this.#place(UNIT);
    else if (operator === ops.setTextMatrix) this.#place(matrixOf(args) ?? matrixOf(args[0]) ?? UNIT);
    else if (operator === ops.setFont) this.#size = second ?? 0;
    else if (operator === ops.setLeading) this.#leading = first ?? 0;
    else if (operator === ops.setCharSpacing) this.#spacing = { ...this.#spacing, letters: first ?? 0 };
    else if (operator === ops.setWordSpacing) this.#spacing = { ...this.#spacing, words: first ?? 0 };
    else if (operator === ops.setHScale) this.#spacing = { ...this.#spacing, scale: (first ?? 100) / 100 };
    else if (operator === ops.moveText) this.#move(first ?? 0, second ?? 0);
    else if (operator === ops.setLeadingMoveText) {
      this.#leading = second ?? 0;
      this.#move(first ?? 0, second ?? 0);
    } else if (operator === ops.nextLine) this.#move(0, this.#leading);
    else if (operator === ops.showText) this.#show(args[0]);
  }

  #place(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #move(x: number, y: number): void {
    this.#place(times(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(given: unknown): void {
    for (const glyph of Array.isArray(given) ? given : []) {
      const { letters, words, scale } = this.#spacing;
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * this.#size * scale);
        continue;
      }
      const width = (Number(memberOf(glyph, 'width') ?? 0) / 1000) * this.#size;
      const isSpace = memberOf(glyph, 'isSpace') === true;
      if (!isSpace) {
        const at = times(
          this.#state.matrix,
          times(this.#text, [1, 0, 0, 1, (width * scale) / 2, this.#size / 3]),
        );
        this.#glyphs.push({ x: at[4], y: at[5] });
      }
      this.#advance((width + letters + (isSpace ? words : 0)) * scale);
    }
  }

  #advance(by: number): void {
    this.#text = times(this.#text, [1, 0, 0, 1, by, 0]);
  }

  /** `constructPath` brings how it is painted, and the box around it. */
  #path(args: readonly unknown[]): void {
    const ops = this.#ops;
    const painted = Number(args[0]);
    const fills = [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ];
    if (!fills.includes(painted) || !this.#state.dark || !this.#state.opaque) return;
    const box = boxOf(this.#state.matrix, args[2]);
    if (box === null || box.top - box.bottom < LEAST_HEIGHT) return;
    const under = this.#glyphs.filter(
      ({ x, y }) => x > box.left && x < box.right && y > box.bottom && y < box.top,
    );
    this.covered += under.length;
    this.#glyphs = this.#glyphs.filter((glyph) => !under.includes(glyph));
  }
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function matrixOf(given: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(given);
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? null
    : [a, b, c, d, e, f];
}

const numbersOf = (given: unknown): readonly number[] => {
  const list: readonly unknown[] = Array.isArray(given)
    ? given
    : given instanceof Float32Array || given instanceof Float64Array
      ? [...given]
      : [];
  return list.map(Number).filter((each) => Number.isFinite(each));
};

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function boxOf(matrix: Matrix, given: unknown): Box | null {
  const [left, bottom, right, top] = numbersOf(given);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  const corners = [times(matrix, [1, 0, 0, 1, left, bottom]), times(matrix, [1, 0, 0, 1, right, top])];
  const xs = corners.map((corner) => corner[4]);
  const ys = corners.map((corner) => corner[5]);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** `#rrggbb`, or three numbers up to 255. */
function isDark(args: readonly unknown[]): boolean {
  const [first] = args;
  const parts =
    typeof first === 'string' && /^#[0-9a-f]{6}$/i.test(first)
      ? [1, 3, 5].map((at) => Number.parseInt(first.slice(at, at + 2), 16))
      : args.slice(0, 3).map(Number);
  return parts.length === 3 && parts.every((part) => part < 80);
}

/** `ca` in a graphics state is how much of the ground shows through: a marker pen hides nothing. */
function isOpaque(args: readonly unknown[], before: boolean): boolean {
  const [pairs] = args;
  const alpha = (Array.isArray(pairs) ? pairs : []).find((pair) => Array.isArray(pair) && pair[0] === 'ca');
  return Array.isArray(alpha) ? Number(alpha[1]) > 0.8 : before;
}
