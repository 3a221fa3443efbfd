import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTable, parseTable } from './parse-table.ts';

describe('parseTable', () => {
  it('reads what Excel puts on the clipboard', () => {
    expect(parseTable('点位\t浓度\r\n湘江\t0.02\r\n"两\n行"\t"他说""好"""\r\n')).toEqual([
      ['点位', '浓度'],
      ['湘江', '0.02'],
      ['两\n行', '他说"好"'],
    ]);
  });

  it('gives back every cell that was quoted by the rules', () => {
    const cell = fc.string({ minLength: 1, maxLength: 6 }).map((text) => `x${text.trim()}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join('\t'))
          .join('\n');
        expect(parseTable(text)).toEqual(rows.map((row) => row.map((value) => value.trim())));
      }),
    );
  });

  it('leaves ordinary words alone', () => {
    expect(isTable('普通文字\n')).toBe(false);
    expect(isTable('甲\t乙')).toBe(true);
  });
});
