export interface Line {
  /** Null for a line longer than any row may be. */
  readonly text: string | null;
  /** Where the next one begins, counted from the first byte that was read. */
  readonly end: number;
}

const LF = 10;
/** A row of eight fields has 300 bytes; a record with its text some hundred thousand. */
export const LONGEST = 2_000_000;

/** Lines of a stream of bytes, one at a time: no more than one line and one piece of the stream is held. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let [held, end, isTooLong] = [0, 0, false];
  const take = (): string | null => {
    const text = isTooLong ? null : Buffer.concat(parts).toString('utf8');
    parts = [];
    [held, isTooLong] = [0, false];
    return text;
  };
  const hold = (part: Uint8Array): void => {
    end += part.length;
    held += part.length;
    if (held > LONGEST) {
      isTooLong = true;
      parts = [];
    } else parts.push(part);
  };
  for await (const piece of source) {
    let from = 0;
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, from)) {
      hold(piece.subarray(from, at));
      end += 1;
      yield { text: take(), end };
      from = at + 1;
    }
    hold(piece.subarray(from));
  }
  if (held > 0) yield { text: take(), end };
}
