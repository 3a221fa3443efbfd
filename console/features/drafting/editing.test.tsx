import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, test, vi } from 'vitest';
import type { ImportedDocument } from '../../../src/api/contract.ts';
import { declared, sampleDraft, sampleField, sampleItem, sampleRefusal } from '../../testing/samples.ts';
import { press, show, shownText, type } from '../../testing/show.tsx';
import type { SaveState } from './autosave.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DraftForm } from './draft-form.tsx';
import { EditorBar } from './editor-bar.tsx';
import { EditorNotes } from './editor-notes.tsx';
import { ImportFindings } from './import-findings.tsx';
import { type ItemFilter, ItemFilterBar, ItemList, matchesFilter } from './item-choice.tsx';
import { SaveMark } from './save-mark.tsx';
import { SheetDraftsView } from './sheet-drafts-view.tsx';

const title = sampleField({ ...declared, title: '标题', kind: 'text', maxLength: 200, format: 'plain' });
const phone = sampleField({
  ...declared,
  title: '电话',
  privacy: 'mask-phone',
  kind: 'text',
  maxLength: 20,
  format: 'phone',
});
const model = {
  fields: [title],
  sections: [{ title: '基本信息', help: '按原文', fields: [title] }],
  sums: [],
};

describe('the mark of saving', () => {
  const saved: SaveState = { status: 'saved', savedAt: null, version: 1, message: '', conflict: null };
  it.each([
    [saved, '未改动'],
    [{ ...saved, savedAt: new Date('2026-03-01T06:03:22Z') }, '已保存 14:03:22'],
    [{ ...saved, status: 'saving' }, '正在保存'],
    [{ ...saved, status: 'unsaved' }, '未保存'],
    [{ ...saved, status: 'conflict' }, '有冲突，待合并'],
    [{ ...saved, status: 'refused', message: '内容过大。' }, '未保存：内容过大。'],
  ] as const)('%o reads %s', (state, words) => {
    show(<SaveMark state={state} onRetry={() => {}} />);
    expect(screen.getByRole('status').textContent).toBe(words);
  });

  it('offers to try again while the server cannot be reached', () => {
    const onRetry = vi.fn();
    show(<SaveMark state={{ ...saved, status: 'waiting', message: '连接不上服务器。' }} onRetry={onRetry} />);
    expect(shownText()).toContain('已存本机，自动重试');
    press('重试');
    expect(onRetry).toHaveBeenCalled();
  });
});

test('the bar offers what may be done with the draft and nothing else', () => {
  const on = { onOpen: vi.fn(), onSave: vi.fn(), onDiscard: vi.fn(), onCheck: vi.fn(), onSubmit: vi.fn() };
  const draft = sampleDraft({ state: 'editing', stateName: '草稿', allowed: ['edit', 'submit'] });
  show(<EditorBar draft={draft} busy={false} saving={false} saveMark={null} {...on} />);
  press('核验');
  press('提交');
  press('历史版本');
  expect([on.onCheck, on.onSubmit].map((act) => act.mock.calls.length)).toEqual([1, 1]);
  expect(on.onOpen).toHaveBeenCalledWith('revisions');
  expect(screen.queryByRole('button', { name: '作废' })).toBeNull();
});

test('a returned draft says who returned it and why; a refused submission says how many places are meant', () => {
  const line = {
    seq: 1,
    round: 1,
    actionName: '退回',
    step: null,
    actorId: 'r',
    at: '2026-03-02T09:00:00+08:00',
  };
  show(
    <EditorNotes
      draft={{
        state: 'returned',
        workflow: [{ ...line, action: 'return', actorName: '李四', opinion: '请补充依据。' }],
      }}
      checked={null}
      refusals={[sampleRefusal(), sampleRefusal({ message: '请填写“文号”。' })]}
      onCloseCheck={() => {}}
      onCloseRefusals={() => {}}
    />,
  );
  expect(shownText()).toContain('李四退回，请修改后重新提交。理由：请补充依据。');
  expect(shownText()).toContain('没有提交：有 2 处需要处理');
});

test('a field shows what it is for, what of it stays hidden, and what was said about it', () => {
  const onChange = vi.fn();
  show(
    <DraftForm
      model={{ ...model, sections: [{ title: '基本信息', help: '按原文', fields: [phone] }] }}
      content={{}}
      refusals={new Map([['field', [sampleRefusal({ message: '电话号码有误。', advice: '请核对。' })]]])}
      body="hbt"
      onChange={onChange}
    />,
  );
  expect(shownText()).toContain('公开时电话号码自动隐去部分数字');
  expect(shownText()).toContain('电话号码有误。请核对。');
  type('电话', '0731-1');
  expect(onChange).toHaveBeenCalledWith('field', '0731-1');
});

test('where both changed a field a person chooses, and only then it is merged', () => {
  const onResolve = vi.fn();
  const base = { sent: { field: '一' }, stored: { field: '一' } };
  show(
    <ConflictDialog
      model={model}
      base={base}
      mine={{ field: '我的标题' }}
      theirs={{ field: '对方标题' }}
      editor="李四"
      onResolve={onResolve}
    />,
  );
  expect(screen.getByRole('button', { name: '合并' })).toHaveProperty('disabled', true);
  expect(shownText()).toContain('还有 1 处未选择');
  fireEvent.click(screen.getByLabelText('标题：用我的'));
  press('合并');
  expect(onResolve).toHaveBeenCalledWith({ field: '我的标题' });
});

test('what a document would overwrite is marked and can be declined', () => {
  const onToggle = vi.fn();
  const found: ImportedDocument = {
    title: '新标题',
    bodyHtml: '',
    documentNumber: null,
    documentDate: null,
    issuers: ['省政府办公厅'],
    outline: [],
    divisionOfLabour: [],
    signers: [],
    addressees: null,
    genre: null,
    effectiveOn: null,
    expiresOn: null,
    annexes: [],
    account: {
      taken: 120,
      added: 0,
      toCheck: [],
      leftOut: [{ what: '批注', count: 1, characters: 9, places: ['第 3 段'], excerpt: '先别公开' }],
      named: [],
    },
    warnings: ['2 处批注没有导入'],
  };
  show(
    <ImportFindings
      found={found}
      plan={[{ field: title, value: '新标题', overwrites: true }]}
      content={{ field: '旧标题' }}
      declined={new Set(['field'])}
      onToggle={onToggle}
      onAnother={() => {}}
    />,
  );
  for (const words of ['2 处批注没有导入', '发文机关 省政府办公厅', '将覆盖', '新标题', '旧标题'])
    expect(shownText()).toContain(words);
  fireEvent.click(screen.getByLabelText('标题'));
  expect(onToggle).toHaveBeenCalledWith('field', true);
});

describe('choosing an item', () => {
  const none: ItemFilter = { words: '', area: null, kind: null };
  it('finds by every word, area and kind', () => {
    const item = sampleItem();
    expect(matchesFilter(item, { ...none, words: '空气 第五十四条' })).toBe(true);
    expect(matchesFilter(item, { ...none, words: '空气 水' })).toBe(false);
    expect(matchesFilter(item, { ...none, kind: 'decision' })).toBe(false);
    expect(matchesFilter(item, { ...none, area: '14-environment' })).toBe(true);
  });

  it('narrows the list while one types', () => {
    const onChange = vi.fn();
    show(<ItemFilterBar filter={none} items={[sampleItem()]} found={1} onChange={onChange} />);
    type('搜索事项', '水质');
    expect(onChange).toHaveBeenCalledWith({ ...none, words: '水质' });
  });

  it('opens a draft, a list for changes, or a sheet of many', () => {
    const onOpen = vi.fn();
    const list = sampleItem({ code: '14.list', title: '排污单位名录', shape: 'register' });
    show(<ItemList items={[sampleItem(), list]} opening={null} onOpen={onOpen} />);
    press('新建：排污单位名录');
    expect(onOpen).toHaveBeenCalledWith(list);
    expect(shownText()).toContain('登记变动');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'))).toEqual([
      '成批录入：空气质量公报',
    ]);
    expect(shownText()).toContain('结果公开');
  });
});

const MATCHED = { headings: [], columns: [] } as const;

describe('drafts from a sheet', () => {
  const view = (sheet: Parameters<typeof SheetDraftsView>[0]['read']) => {
    const onCreate = vi.fn();
    show(
      <SheetDraftsView
        itemTitle="空气质量公报"
        bodyName="省环保厅"
        template="/t.xlsx"
        ready
        busy={false}
        refusals={[]}
        read={sheet}
        onFile={() => {}}
        onMatch={() => {}}
        onCreate={onCreate}
      />,
    );
    return onCreate;
  };
  it('are made when no row has a fault', () => {
    const sheet = { rows: [{ row: 2, content: {} }], ...MATCHED, faults: [], warnings: [], marked: null };
    const onCreate = view({ file: null, name: '表.xlsx', sheet });
    press('建立 1 份草稿');
    expect(onCreate).toHaveBeenCalledWith(sheet);
  });

  it('are not made as long as a row has one', () => {
    const fault = { row: 3, column: '标题', message: '没有填写。', advice: '请填写。' };
    view({
      file: null,
      name: '表.xlsx',
      sheet: { rows: [{ row: 2, content: {} }], ...MATCHED, faults: [fault], warnings: [], marked: 'UEs=' },
    });
    expect(shownText()).toContain('有 1 处需要处理');
    expect(screen.getByRole('link', { name: /标注了错处/ }).getAttribute('download')).toBe('表_标注.xlsx');
    expect(screen.queryByRole('button', { name: /建立/ })).toBeNull();
  });
});
