import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sampleDraft } from '../../testing/samples.ts';
import { press, show, shownText, type } from '../../testing/show.tsx';
import { DecisionPanel, RecallPanel } from './decision-panel.tsx';
import { confirmationOf, type Decision, missingIn } from './draft-decision.ts';
import { DraftReviewView } from './draft-review-view.tsx';

const empty: Decision = { remark: '', changeNote: '', confirmed: false, at: '' };

function panel(change: Parameters<typeof sampleDraft>[0], busy: 'approve' | null = null) {
  const [onChange, onAct] = [vi.fn(), vi.fn()];
  show(
    <DecisionPanel
      draft={sampleDraft(change)}
      decision={empty}
      busy={busy}
      refusals={[]}
      remark={null}
      onChange={onChange}
      onAct={onAct}
    />,
  );
  return { onChange, onAct };
}

test('a reviewer confirms by name, approves or returns', () => {
  const { onChange, onAct } = panel({ allowed: ['approve', 'return'] });
  fireEvent.click(screen.getByRole('checkbox'));
  expect(onChange).toHaveBeenCalledWith({ confirmed: true });
  press('通过');
  press('退回');
  expect(onAct.mock.calls).toEqual([['approve'], ['return']]);
  expect(screen.queryByRole('button', { name: '签发' })).toBeNull();
});

test('an issuer of a correction says what was changed', () => {
  const { onChange } = panel({ allowed: ['publish', 'return'], disclosure: 'x1' });
  type('更正说明（向社会公示）', '金额有误');
  expect(onChange).toHaveBeenCalledWith({ changeNote: '金额有误' });
});

test('the officer on call issues a warning before its review, by name and with a reason', () => {
  const { onAct } = panel({ allowed: ['publish-urgently'] });
  press('紧急发布');
  expect(onAct.mock.calls).toEqual([['publish-urgently']]);
  expect(confirmationOf(sampleDraft({ allowed: ['publish-urgently'] }))).toMatch(/二十四小时内补办审核/);
  const codes = (decision: Partial<Decision>) =>
    missingIn('publish-urgently', { ...empty, ...decision }).map(({ message }) => message);
  expect(codes({ confirmed: true })).toEqual(['紧急发布必须填写理由。']);
  expect(codes({ confirmed: true, remark: '强降雨' })).toEqual([]);
});

test('who reviews it afterwards confirms, or objects with a reason', () => {
  const { onAct } = panel({ allowed: ['confirm-urgent', 'object-urgent'] });
  press('补办审核：通过');
  press('提出异议');
  expect(onAct.mock.calls).toEqual([['confirm-urgent'], ['object-urgent']]);
  expect(missingIn('object-urgent', empty)).toHaveLength(1);
});

test('an issuer sets a time, and sees what became of it', () => {
  const schedule = {
    publishAt: '2026-03-10T01:00:00.000Z',
    byName: '丁某',
    ended: null,
    endedByName: null,
    failure: '',
  };
  const { onAct, onChange } = panel({ allowed: ['publish', 'schedule', 'unschedule'], schedule });
  expect(shownText()).toMatch(/已由丁某定于 2026-03-10 09:00 公开/);
  press('取消定时');
  type('定时公开（北京时间）', '2026-03-11T08:30');
  press('改为这个时间');
  expect(onAct.mock.calls).toEqual([['unschedule'], ['schedule']]);
  expect(onChange).toHaveBeenCalledWith({ at: '2026-03-11T08:30' });
  expect(missingIn('schedule', empty)).toHaveLength(1);
});

test('a time at which it could not go out says why', () => {
  panel({
    allowed: ['publish', 'schedule'],
    schedule: {
      publishAt: '2026-03-10T01:00:00.000Z',
      byName: '丁某',
      ended: 'failed',
      endedByName: '系统',
      failure: '内容在审核后有改动。',
    },
  });
  expect(shownText()).toMatch(/原定 2026-03-10 09:00 公开，未成功[\s\S]*内容在审核后有改动/);
});

test('while a step is on its way nothing else can be decided', () => {
  panel({ allowed: ['approve', 'return'] }, 'approve');
  expect(screen.getByRole('button', { name: '退回' })).toHaveProperty('disabled', true);
});

test('who may decide nothing sees no decision; who submitted may take it back', () => {
  panel({ allowed: ['recall'] });
  expect(screen.queryByLabelText('办理意见')).toBeNull();
  const onRecall = vi.fn();
  show(<RecallPanel busy={false} onRecall={onRecall} />);
  press('撤回');
  expect(onRecall).toHaveBeenCalled();
});

test('what is confirmed follows the step: without a step for secrecy the reviewer answers for it', () => {
  expect(confirmationOf(sampleDraft({ steps: ['reviewer'] }))).toContain('已完成保密审查');
  expect(confirmationOf(sampleDraft({ steps: ['reviewer', 'secrecy'] }))).not.toContain('保密审查');
  expect(confirmationOf(sampleDraft({ step: 'legal' }))).toContain('合法性审查');
  expect(confirmationOf(sampleDraft({ allowed: ['publish'] }))).toContain('本人签发');
});

test('a return needs its reason, an approval its confirmation', () => {
  expect(missingIn('return', empty)).toHaveLength(1);
  expect(missingIn('return', { ...empty, remark: '请补充。' })).toEqual([]);
  expect(missingIn('publish', { ...empty, remark: '好' })).toHaveLength(1);
  expect(missingIn('approve', { ...empty, confirmed: true })).toEqual([]);
  expect(missingIn('recall', empty)).toEqual([]);
});

test('the page of the public stands beside who did what', () => {
  show(
    <DraftReviewView
      draft={sampleDraft({ disclosure: 'x1' })}
      finds={null}
      preview="/api/v1/drafts/d1/preview"
      decides
    >
      <p>办理</p>
    </DraftReviewView>,
  );
  expect(screen.getByTitle('公开页面预览')).toBeTruthy();
  expect(screen.getByRole('link', { name: '更正：看现行版本' }).getAttribute('href')).toBe('/d/x1');
  expect(shownText()).toContain('等待审核');
});
