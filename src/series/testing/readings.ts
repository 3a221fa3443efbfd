import { parseCell } from '../parse-cell.ts';
import type { Readings } from '../reading.ts';

/** `{ ph: '7.1', tp: '0.002L' }` as readings. */
export const readings = (values: Readonly<Record<string, string>>): Readings =>
  new Map(
    Object.entries(values).map(([indicator, text]) => {
      const reading = parseCell(text);
      if (reading === null) throw new Error(`not a value: ${text}`);
      return [indicator, reading] as const;
    }),
  );
