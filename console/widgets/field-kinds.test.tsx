import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { FieldDeclaration } from '../../src/schema/declaration.ts';
import { declared, sampleField } from '../testing/samples.ts';
import { show, shownText } from '../testing/show.tsx';
import { FieldInput, isWide, plainValue, valueOfCell } from './field-kinds.tsx';

const bodies = [{ code: 'hbt', name: '湖南省生态环境厅', shortName: '省生态环境厅' }];

function input(field: FieldDeclaration, value: unknown = null) {
  const onChange = vi.fn();
  show(
    <FieldInput
      id="f"
      field={sampleField(field)}
      label="字段"
      value={value}
      body="hbt"
      onChange={onChange}
    />,
    { bodies, 'names of hbt': bodies.map(({ code, name }) => ({ value: code, label: name })) },
  );
  return onChange;
}
const typed = (text: string): void => {
  fireEvent.change(screen.getByLabelText('字段'), { target: { value: text } });
};
const decimal = { ...declared, kind: 'decimal', unit: '户', scale: 0 } as const;
const code = {
  ...declared,
  kind: 'code',
  options: [
    { value: 'a', title: '优' },
    { value: 'b', title: '良' },
  ],
} as const;

describe('an input gives its field what the field keeps', () => {
  it('text', () => {
    const onChange = input({ ...declared, kind: 'text', maxLength: 20, format: 'uscc' });
    typed('9143');
    expect(onChange).toHaveBeenCalledWith('9143');
    expect(screen.getByLabelText('字段').getAttribute('placeholder')).toBe('18 位统一社会信用代码');
  });

  it('long text', () => {
    const onChange = input({ ...declared, kind: 'long-text', maxLength: 500 });
    typed('说明');
    expect(onChange).toHaveBeenCalledWith('说明');
  });

  it('whole numbers', () => {
    const onChange = input({ ...declared, kind: 'integer', minimum: 0, maximum: 100, unit: '人' });
    typed('12');
    expect(onChange).toHaveBeenCalledWith(12);
    expect(shownText()).toContain('人');
  });

  it('amounts, in the digits that people type, with as many decimals as are declared', () => {
    const onChange = input(decimal);
    typed('１，２３４．５');
    expect(onChange).toHaveBeenCalledWith('1234.5');
    expect(screen.getByLabelText('字段').getAttribute('placeholder')).toBe('整数');
  });

  it('yes or no', () => {
    const onChange = input({ ...declared, kind: 'boolean' });
    fireEvent.click(screen.getByLabelText('否'));
    expect(onChange).toHaveBeenCalledWith(false);
  });

  it('days and minutes show what is kept', () => {
    input({ ...declared, kind: 'date', notAfterToday: false }, '2026-03-01');
    input({ ...declared, kind: 'moment' }, '2026-03-01 09:30');
    expect(screen.getByDisplayValue('2026-03-01')).toBeTruthy();
    expect(screen.getByDisplayValue('2026-03-01 09:30')).toBeTruthy();
  });

  it('one of the options', () => {
    const onChange = input(code, 'a');
    expect(shownText()).toContain('优');
    fireEvent.mouseDown(screen.getByLabelText('字段'));
    fireEvent.click(screen.getByTitle('良'));
    expect(onChange).toHaveBeenCalledWith('b');
  });

  it('bodies by name', () => {
    input({ ...declared, kind: 'bodies', maxItems: 3 }, ['hbt']);
    expect(shownText()).toContain('湖南省生态环境厅');
  });

  it('files, a table and a division of labour', () => {
    input({ ...declared, kind: 'attachments', maxItems: 3 }, [
      { sha256: 'a', name: '附件.pdf', sizeBytes: 10, mediaType: '' },
    ]);
    input({ ...declared, kind: 'rows', maxItems: 3, columns: { amount: decimal } }, [{ amount: '5' }]);
    input({ ...declared, kind: 'division-of-labour', maxItems: 3 }, [{ article: '（一）', heading: '甲' }]);
    expect(screen.getByRole('link', { name: '附件.pdf' })).toBeTruthy();
    expect(screen.getByLabelText('字段，第 1 行')).toHaveProperty('value', '5');
    expect(screen.getByLabelText('任务，第 1 行')).toHaveProperty('value', '甲');
  });
});

describe('what is known of a kind beside its input', () => {
  it('values in words', () => {
    expect(plainValue(sampleField(code), 'b')).toBe('良');
    expect(plainValue(sampleField({ ...declared, kind: 'boolean' }), true)).toBe('是');
    expect(
      plainValue(sampleField({ ...declared, kind: 'integer', minimum: 0, maximum: 9, unit: '人' }), 3),
    ).toBe('3人');
    expect(
      plainValue(sampleField({ ...declared, kind: 'rich-text', maxLength: 9 }), '<p>一</p><p>二</p>'),
    ).toBe('一\n二');
    const rows = sampleField({ ...declared, kind: 'rows', maxItems: 3, columns: { level: code } });
    expect(plainValue(rows, [{ level: 'a' }, {}])).toBe('字段 优\n字段 （未填写）');
    expect(plainValue(undefined, '')).toBe('（未填写）');
  });

  it('cells copied from Excel, and what does not fit stays text', () => {
    expect(valueOfCell(sampleField(code), '良')).toBe('b');
    expect(valueOfCell(sampleField(code), '差')).toBe('差');
    expect(valueOfCell(sampleField(decimal), '1,234.50')).toBe('1234.50');
    const date = sampleField({ ...declared, kind: 'date', notAfterToday: false });
    expect(valueOfCell(date, '2026年3月1日')).toBe('2026-03-01');
    expect(valueOfCell(date, '三月')).toBe('三月');
    expect(valueOfCell(sampleField({ ...declared, kind: 'moment' }), '2026/3/1 9:05')).toBe(
      '2026-03-01 09:05',
    );
  });

  it('which fields are wide', () => {
    expect(isWide(sampleField({ ...declared, kind: 'rich-text', maxLength: 9 }))).toBe(true);
    expect(isWide(sampleField({ ...declared, kind: 'text', maxLength: 200, format: 'plain' }))).toBe(true);
    expect(isWide(sampleField(decimal))).toBe(false);
  });
});
