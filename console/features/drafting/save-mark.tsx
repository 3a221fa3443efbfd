import { Button } from 'antd';
import { clockOf } from '../../format.ts';
import type { Autosave } from './autosave.ts';
import { useSaveState } from './use-autosave.ts';

/** 已保存 14:03:22 / 正在保存 / 未保存: always in the same place and of the same width. */
export function SaveMark({ autosave }: { autosave: Autosave }) {
  const state = useSaveState(autosave);
  return (
    <span className={`save-mark save-${state.status}`} role="status" aria-live="polite">
      {state.status === 'saved'
        ? state.savedAt === null
          ? '未改动'
          : `已保存 ${clockOf(state.savedAt)}`
        : null}
      {state.status === 'saving' ? '正在保存' : null}
      {state.status === 'unsaved' ? '未保存' : null}
      {state.status === 'conflict' ? '有冲突，待合并' : null}
      {state.status === 'refused' ? `未保存：${state.message}` : null}
      {state.status === 'waiting' ? (
        <>
          未保存：{state.message}已存本机，自动重试
          <Button type="link" size="small" onClick={() => void autosave.flush()}>
            重试
          </Button>
        </>
      ) : null}
    </span>
  );
}
