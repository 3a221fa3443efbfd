const [LF, QUOTE] = [10, 34];
const BLOCK = 250_000;

/** Whole records of a CSV under its heading, as a small table of its own. */
export interface CsvBlock {
  readonly bytes: Uint8Array;
  /** Records before its first one, the heading not counted. */
  readonly before: number;
}

/**
 * Cuts a CSV of one heading record, in UTF-8 and quoted as RFC 4180 says, into blocks that each begin with the heading:
 * a list of a million rows is read a block at a time.
 */
export async function* csvBlocks(source: AsyncIterable<Uint8Array>): AsyncGenerator<CsvBlock> {
  let heading: Buffer | null = null;
  let pieces: Uint8Array[] = [];
  let [size, before, records, quoted] = [0, 0, 0, false];
  const blockOf = (last: Uint8Array): CsvBlock => {
    const block = { bytes: Buffer.concat([heading ?? Buffer.alloc(0), ...pieces, last]), before };
    [pieces, size, before] = [[], 0, records];
    return block;
  };
  for await (const piece of source) {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] === QUOTE) quoted = !quoted;
      if (piece[at] !== LF || quoted) continue;
      const end = at + 1;
      if (heading === null) {
        heading = Buffer.concat([...pieces, piece.subarray(from, end)]);
        [pieces, size, from] = [[], 0, end];
        continue;
      }
      records += 1;
      if (size + end - from < BLOCK) continue;
      yield blockOf(piece.subarray(from, end));
      from = end;
    }
    pieces.push(piece.subarray(from));
    size += piece.length - from;
  }
  if (size > 0) yield blockOf(new Uint8Array());
}
