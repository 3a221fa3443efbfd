import { expect, test, vi } from 'vitest';
import type { Body } from '../../src/api/contract.ts';
import { press, show, shownText, type } from '../testing/show.tsx';
import { divisionInWords, EMPTY_ROW, mentionFor } from './division-rows.ts';
import { DivisionTableView } from './division-table.tsx';

const row = {
  ...EMPTY_ROW,
  article: '（一）',
  heading: '推进公开',
  leads: [{ phrase: '省编办', resolution: 'unknown', bodies: [], set: null }],
};

function table(value: unknown, bodies: readonly Body[] = []) {
  const onChange = vi.fn();
  show(
    <DivisionTableView id="d" label="分工" value={value} maxItems={2} bodies={bodies} onChange={onChange} />,
  );
  return onChange;
}

test('tasks are typed and removed, and names that mean no body are counted', () => {
  const onChange = table([row]);
  expect(shownText()).toContain('共 1 行，1 处单位名称未对应到公开主体');
  type('任务，第 1 行', '推进政务公开');
  expect(onChange).toHaveBeenLastCalledWith([{ ...row, heading: '推进政务公开' }]);
  press('添加行');
  expect(onChange).toHaveBeenLastCalledWith([row, EMPTY_ROW]);
  press('删除第 1 行');
  expect(onChange).toHaveBeenLastCalledWith([]);
});

test('an empty table says where rows come from', () => {
  table(null);
  expect(shownText()).toContain('还没有分工');
});

test('a name means a body only where exactly one is called so', () => {
  const one = { code: 'hbt', name: '湖南省生态环境厅', shortName: '省生态环境厅' };
  expect(mentionFor('省生态环境厅', [one])).toMatchObject({ resolution: 'bodies', bodies: ['hbt'] });
  expect(mentionFor('省生态环境厅', [one, { ...one, code: 'x' }])).toMatchObject({ resolution: 'unknown' });
});

test('in words nobody leads where nobody is named', () => {
  expect(divisionInWords([row, { ...row, leads: [], responsible: row.leads }])).toBe(
    '（一） 推进公开：省编办牵头\n（一） 推进公开：省编办负责',
  );
});
