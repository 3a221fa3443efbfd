import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { declared } from '../../testing/samples.ts';
import { press, show, shownText, type } from '../../testing/show.tsx';
import { ConnectorColumns, columnsNamed, rowColumns } from './connector-columns.tsx';
import { Outcome } from './connectors-page.tsx';

test('what the last time brought is told in words, with its reason', () => {
  show(
    <Outcome
      run={{
        id: 'r',
        at: '2026-03-09T01:30:00.000Z',
        outcome: 'jumped',
        job: 'j',
        rows: 3,
        detail: '这次3行，上次10行，相差超过50%，稿件已形成，没有提交',
      }}
    />,
  );
  expect(shownText()).toContain('行数异常，未提交');
  expect(shownText()).toContain('这次3行，上次10行');
});

test('a source that was never asked says so', () => {
  show(<Outcome run={null} />);
  expect(shownText()).toContain('还没有取过');
});

test('columns of the source are named by titles of the rows, and said whole before they count', () => {
  const cell = { ...declared, kind: 'text', title: '断面', maxLength: 60, format: 'plain' } as const;
  const rows = { ...declared, kind: 'rows', title: '数据', columns: { place: cell }, maxItems: 100 } as const;
  const detail = {
    shape: 'series',
    fields: { title: cell, rows },
    sheets: { rows: { template: '', rows: null } },
  };
  const choices = rowColumns(detail);
  expect(choices).toEqual([{ value: 'place', label: '断面 *' }]);
  const onChange = vi.fn();
  show(<ConnectorColumns choices={choices} columns={[{ heading: '', field: null }]} onChange={onChange} />);
  expect(screen.getByLabelText('第1列：读入栏目')).toBeTruthy();
  type('第1列：来源的列名', 'STNM');
  expect(onChange).toHaveBeenLastCalledWith([{ heading: 'STNM', field: null }]);
  press('添加一列');
  expect(onChange.mock.lastCall?.[0]).toHaveLength(2);
  expect(
    columnsNamed([
      { heading: ' STNM ', field: 'place' },
      { heading: '备注', field: '' },
      { heading: '没说完', field: null },
    ]),
  ).toEqual({ STNM: 'place', 备注: '' });
});
