import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { CatalogueImport, LawRule, TypeDetail } from '../../../src/api/contract.ts';
import { declared, sampleItem } from '../../testing/samples.ts';
import { press, show, shownText, showRow, type } from '../../testing/show.tsx';
import { BLANK_ITEM, type EditedItem, type KeptItem } from './catalogue-api.ts';
import { ImportReport } from './import-report.tsx';
import { itemColumns } from './item-columns.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemNotes } from './item-notes.tsx';

const rule: LawRule = {
  code: 'r1',
  title: '条例第二十六条',
  text: '二十个工作日内',
  scope: '',
  value: 20,
  unit: 'working-day',
  effectiveFrom: '2019-05-15',
  effectiveTo: null,
  checked: 'official-text',
};
const policy: TypeDetail = {
  key: 'policy-document',
  version: 1,
  shape: 'document',
  title: '政策文件',
  description: '',
  schema: {},
  form: { sections: [] },
  fields: {
    documentDate: { ...declared, title: '成文日期', kind: 'date', notAfterToday: true },
    effectiveOn: { ...declared, title: '施行日期', required: false, kind: 'date', notAfterToday: false },
  },
  sums: [],
  sheets: {},
};

function form(item: EditedItem, readOnly = false) {
  const onChange = vi.fn();
  show(
    <ItemForm
      item={item}
      choices={{ areas: [], types: [policy], rules: [rule], type: policy }}
      isNew
      readOnly={readOnly}
      onChange={onChange}
      explanation={null}
      Bodies={() => null}
    />,
  );
  return onChange;
}
const choose = (label: string, option: string): void => {
  fireEvent.mouseDown(screen.getByLabelText(label));
  fireEvent.click(screen.getByTitle(option));
};

test('an item is changed field by field, in the words of the catalogue', () => {
  const onChange = form(BLANK_ITEM);
  type('二级事项', '水质公报');
  expect(onChange).toHaveBeenLastCalledWith({ ...BLANK_ITEM, title: '水质公报' });
  type('公开内容（要素）', '断面\n水质类别');
  expect(onChange).toHaveBeenLastCalledWith({ ...BLANK_ITEM, elements: ['断面', '水质类别'] });
  fireEvent.click(screen.getByLabelText('特定群众（当事人）'));
  expect(onChange).toHaveBeenLastCalledWith({ ...BLANK_ITEM, audience: 'people-concerned' });
});

test('a period is counted from a required date of the type; a rule of law sets it and brings its text', () => {
  const onChange = form(BLANK_ITEM);
  fireEvent.mouseDown(screen.getByLabelText('起算日期'));
  expect(screen.queryByTitle('施行日期')).toBeNull();
  choose('期限规则', '条例第二十六条');
  expect(onChange).toHaveBeenLastCalledWith({
    ...BLANK_ITEM,
    timing: { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day', rule: 'r1' },
    timingBasis: '二十个工作日内',
  });
  fireEvent.click(screen.getByLabelText('长期公开'));
  expect(onChange).toHaveBeenLastCalledWith({
    ...BLANK_ITEM,
    timing: { kind: 'standing', reviewMonths: 12 },
  });
});

test('who may only read changes nothing', () => {
  form(BLANK_ITEM, true);
  expect(screen.getByLabelText('二级事项')).toHaveProperty('disabled', true);
});

const report = (change: Partial<CatalogueImport>): CatalogueImport => ({
  applied: false,
  waiting: 0,
  basedOn: 'b1',
  added: 0,
  changed: 1,
  unchanged: 0,
  refused: 0,
  rows: [
    {
      row: 4,
      code: '14.water',
      title: '水质公报',
      outcome: 'changed',
      differences: [{ field: 'title', title: '二级事项', before: '水质', after: '水质公报' }],
      faults: [],
    },
  ],
  ...change,
});
function importing(change: Partial<CatalogueImport>) {
  const onImport = vi.fn();
  show(
    <ImportReport
      report={report(change)}
      why={{ reason: '', validFrom: '2026-03-01' }}
      busy={false}
      onWhy={() => {}}
      onImport={onImport}
      onBack={() => {}}
    />,
  );
  return onImport;
}

test('a table is carried out after it was looked at', () => {
  const onImport = importing({});
  expect(shownText()).toContain('新增 0，变更 1，不变 0，有误 0');
  press('导入');
  expect(onImport).toHaveBeenCalled();
});

test('a table with a fault is not carried out at all', () => {
  importing({
    refused: 1,
    rows: [
      {
        row: 5,
        code: '',
        title: '甲',
        outcome: 'refused',
        differences: [],
        faults: [{ column: '公开时限', message: '看不懂', advice: '请写成“20个工作日”' }],
      },
    ],
  });
  expect(shownText()).toContain('公开时限：看不懂请写成“20个工作日”');
  expect(screen.queryByRole('button', { name: '导入' })).toBeNull();
});

test('whoever meets a change of somebody else chooses what to go on with', () => {
  const on = { onVersions: vi.fn(), onTakeTheirs: vi.fn(), onKeepMine: vi.fn() };
  show(<ItemNotes retiredOn={null} theirs={{ version: 5 }} mayChange {...on} />);
  expect(shownText()).toContain('该事项刚被改为第 5 版');
  press('载入最新');
  press('保留我的');
  press('查看改动');
  expect(Object.values(on).map((act) => act.mock.calls.length)).toEqual([1, 1, 1]);
});

test('the list offers to change and retire to the office alone', () => {
  const kept: KeptItem = { ...BLANK_ITEM, ...sampleItem(), ...fields() };
  const [onVersions, onRetire] = [vi.fn(), vi.fn()];
  showRow(itemColumns({ mayChange: true, onVersions, onRetire }), kept);
  press('停用：空气质量公报');
  expect(onRetire).toHaveBeenCalledWith(kept);
});

test('everybody else looks at an item and its versions', () => {
  const kept: KeptItem = { ...BLANK_ITEM, ...sampleItem(), ...fields() };
  showRow(itemColumns({ mayChange: false, onVersions: vi.fn(), onRetire: vi.fn() }), kept);
  expect(screen.queryByRole('button', { name: /停用/ })).toBeNull();
  expect(screen.getByRole('link', { name: '查看：空气质量公报' })).toBeTruthy();
});

/** What an item of the list has of its declaration. */
function fields() {
  const { kind, responsible, timing, audience, manner, review } = BLANK_ITEM;
  return { kind, responsible, timing, audience, manner, review };
}
