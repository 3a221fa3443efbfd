import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { declared, sampleField } from '../testing/samples.ts';
import { press, show, shownText } from '../testing/show.tsx';
import { FieldInput } from './field-kinds.tsx';

const field = sampleField(
  {
    ...declared,
    title: '明细',
    kind: 'rows',
    maxItems: 3,
    columns: {
      name: { ...declared, title: '名称', kind: 'text', maxLength: 20, format: 'plain' },
      amount: { ...declared, title: '金额', kind: 'decimal', unit: '万元', scale: 2 },
    },
  },
  { template: '/api/v1/t.xlsx', rows: '/catalogue/types/t/rows?field=field' },
);

function table(value: unknown) {
  const onChange = vi.fn();
  show(<FieldInput id="f" field={field} label="明细" value={value} body="hbt" onChange={onChange} />);
  return onChange;
}
const paste = (place: Element, text: string): void => {
  fireEvent.paste(place, { clipboardData: { getData: () => text } });
};

test('rows are added, typed into and removed', () => {
  const onChange = table([{ name: '甲', amount: '1' }, {}]);
  press('添加行');
  expect(onChange).toHaveBeenLastCalledWith([{ name: '甲', amount: '1' }, {}, {}]);
  fireEvent.change(screen.getByLabelText('金额，第 2 行'), { target: { value: '2.5' } });
  expect(onChange).toHaveBeenLastCalledWith([{ name: '甲', amount: '1' }, { amount: '2.5' }]);
  press('删除第 1 行');
  expect(onChange).toHaveBeenLastCalledWith([{}]);
});

test('a block copied with its heading fills rows, no more than the table takes', () => {
  const onChange = table([]);
  paste(screen.getByText(/还没有行/), '名称\t金额（万元）\n甲\t1,000\n乙\t2\n丙\t3\n丁\t4');
  expect(onChange).toHaveBeenCalledWith([
    { name: '甲', amount: '1000' },
    { name: '乙', amount: '2' },
    { name: '丙', amount: '3' },
  ]);
});

test('a block goes where it is pasted; one cell is pasted as text', () => {
  const onChange = table([{ name: '甲', amount: '1' }]);
  paste(screen.getByLabelText('金额，第 1 行'), '7\n8');
  expect(onChange).toHaveBeenCalledWith([{ name: '甲', amount: '7' }, { amount: '8' }]);
  onChange.mockClear();
  paste(screen.getByLabelText('名称，第 1 行'), '乙');
  expect(onChange).not.toHaveBeenCalled();
});

test('a full table takes no further row; its sheet can be had', () => {
  table([{}, {}, {}]);
  expect(screen.getByRole('button', { name: '添加行' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('link', { name: '下载模板' }).getAttribute('href')).toBe('/api/v1/t.xlsx');
  expect(shownText()).toContain('共 3 行，最多 3 行');
});

test('what fits no input is kept as it was typed, in red, and read again when it is mended', () => {
  const onChange = vi.fn();
  const days = sampleField({ ...declared, kind: 'integer', minimum: 0, maximum: 99, unit: '天' });
  show(<FieldInput id="f" field={days} label="期限" value="二十天" body="hbt" onChange={onChange} />);
  const input = screen.getByLabelText('期限');
  expect(input).toHaveProperty('value', '二十天');
  expect(input.className).toContain('error');
  fireEvent.change(input, { target: { value: '20' } });
  fireEvent.blur(input);
  expect(onChange).toHaveBeenCalledWith(20);
});

test('what the server says about a cell stands in that cell', () => {
  const refusals = [
    {
      code: 'field-invalid',
      message: '“明细”第2行：“金额”应为数字。',
      advice: '请改正。',
      path: '/content/field/1/amount',
    },
  ];
  show(
    <FieldInput
      id="f"
      field={field}
      label="明细"
      value={[{ amount: '1' }, { amount: '十' }]}
      body="hbt"
      refusals={refusals}
      onChange={() => {}}
    />,
  );
  const cell = screen.getByLabelText('金额，第 2 行').closest('td');
  expect(cell?.textContent).toContain('“金额”应为数字。请改正。');
  expect(screen.getByLabelText('金额，第 1 行').closest('td')?.textContent).not.toContain('数字');
});
