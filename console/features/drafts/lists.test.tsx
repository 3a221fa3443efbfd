import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sampleDraft } from '../../testing/samples.ts';
import { press, show, shownText, showRow } from '../../testing/show.tsx';
import { BatchActs } from './batch-acts.tsx';
import { draftColumns } from './draft-columns.tsx';

test('an act takes those of the selected drafts that it fits', () => {
  const onBegin = vi.fn();
  const [waiting, approved, returned] = ['in-review', 'approved', 'returned'].map((state) =>
    sampleDraft({ id: state, state }),
  );
  if (!waiting || !approved || !returned) throw new Error('no drafts');
  show(<BatchActs selected={[waiting, approved, returned]} onBegin={onBegin} />);
  press('批量通过');
  press('批量签发');
  press('批量退回');
  expect(onBegin.mock.calls).toEqual([
    ['approve', [waiting]],
    ['publish', [approved]],
    ['return', [waiting, approved]],
  ]);
});

test('with nothing that fits nothing can be begun', () => {
  show(<BatchActs selected={[sampleDraft({ state: 'returned' })]} onBegin={() => {}} />);
  for (const button of screen.getAllByRole('button')) expect(button).toHaveProperty('disabled', true);
});

test('a draft in a list says what it is, whether it corrects something, and what its reader may do', () => {
  showRow(draftColumns('todo', false), sampleDraft({ disclosure: 'x1' }));
  for (const words of ['更正关于印发方案的通知', '政策文件', '省政府办公厅', '待审核', '办理'])
    expect(shownText()).toContain(words);
});

test('one that is still being written is opened to write; the dashboard leaves the body out', () => {
  showRow(draftColumns('drafts', true), sampleDraft({ state: 'editing', stateName: '草稿' }));
  expect(screen.getByRole('link', { name: '编辑' })).toBeTruthy();
  expect(shownText()).not.toContain('省政府办公厅');
});
