import { Button } from 'antd';
import { clockOf } from '../../format.ts';
import type { SaveState } from './autosave.ts';

/** 已保存 14:03:22 / 正在保存 / 未保存: always in the same place and of the same width. */
export const SaveMark = ({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) => (
  <span className={`save-mark save-${state.status}`} role="status" aria-live="polite">
    {wordsOf(state)}
    {state.status === 'waiting' ? (
      <Button type="link" size="small" onClick={onRetry}>
        重试
      </Button>
    ) : null}
  </span>
);

function wordsOf(state: SaveState): string {
  switch (state.status) {
    case 'saved':
      return state.savedAt === null ? '未改动' : `已保存 ${clockOf(state.savedAt)}`;
    case 'saving':
      return '正在保存';
    case 'unsaved':
      return '未保存';
    case 'conflict':
      return '有冲突，待合并';
    case 'refused':
      return `未保存：${state.message}`;
    case 'waiting':
      return `未保存：${state.message}已存本机，自动重试`;
  }
}
