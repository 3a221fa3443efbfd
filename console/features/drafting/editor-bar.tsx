import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Draft } from '../../../src/api/contract.ts';
import { StateTag } from '../../components/marks.tsx';

export type EditorDialog = 'import' | 'preview' | 'revisions';

interface Props {
  readonly draft: Pick<Draft, 'state' | 'stateName' | 'allowed'>;
  readonly busy: boolean;
  readonly saving: boolean;
  /** The mark that says whether the text is saved. */
  readonly saveMark: ReactNode;
  readonly onOpen: (dialog: EditorDialog) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCheck: () => void;
  readonly onSubmit: () => void;
}

/** What can be done with the draft now, always in the same place. */
export function EditorBar({ draft, busy, saving, saveMark, ...on }: Props) {
  const allowed = (step: string) => draft.allowed.includes(step);
  return (
    <div className="editor-bar">
      <StateTag state={draft.state} name={draft.stateName} />
      {saveMark}
      <span className="push-right" />
      <Button onClick={() => on.onOpen('import')}>导入文件</Button>
      <Button onClick={() => on.onOpen('revisions')}>历史版本</Button>
      <Button onClick={() => on.onOpen('preview')}>预览</Button>
      {allowed('discard') ? (
        <Button danger onClick={on.onDiscard}>
          作废
        </Button>
      ) : null}
      <Button onClick={on.onSave} disabled={saving} title="Ctrl+S">
        保存
      </Button>
      {allowed('submit') ? (
        <>
          <Button loading={busy} onClick={on.onCheck} title="检查全部内容和表格，不提交">
            核验
          </Button>
          <Button type="primary" loading={busy} onClick={on.onSubmit}>
            提交
          </Button>
        </>
      ) : null}
    </div>
  );
}
