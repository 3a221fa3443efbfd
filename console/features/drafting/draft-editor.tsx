import { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Draft, TypeDetail } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { refusalsByField } from '../../api/problem.ts';
import { DraftFinds } from '../../components/draft-finds.tsx';
import { DraftWithheld } from '../../components/draft-withheld.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Page } from '../../components/page.tsx';
import { SecrecyWarning } from '../../components/secrecy-warning.tsx';
import { WorkflowPanel } from '../../components/workflow-panel.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import type { Autosave } from './autosave.ts';
import { DossierPanel } from './dossier-panel.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { DraftForm, focusField } from './draft-form.tsx';
import { EditorBar, type EditorDialog } from './editor-bar.tsx';
import { EditorDialogs } from './editor-dialogs.tsx';
import { EditorNotes } from './editor-notes.tsx';
import { type FormModel, formModel } from './form-model.ts';
import { PeriodsPanel } from './periods-panel.tsx';
import { SaveMark } from './save-mark.tsx';
import { useAutosave, useSaveState } from './use-autosave.ts';
import { type DraftEditing, useDraftEditing, useSaveKey } from './use-draft-editing.ts';

interface Props {
  readonly draft: Draft;
  readonly type: TypeDetail;
}

/** Writing one draft: form, saving, import, preview, submission. */
export function DraftEditor({ draft, type }: Props) {
  const { session } = useSession();
  const { message } = App.useApp();
  const model = useMemo(() => formModel(type), [type]);
  const { autosave, recovered } = useAutosave(draft, session.account.id);
  const editing = useDraftEditing(draft, autosave);
  useSaveKey(autosave);
  useEffect(() => {
    if (recovered && autosave.state().status !== 'conflict') message.info('已恢复本机上尚未保存的内容。');
  }, [recovered, autosave, message]);
  return (
    <ErrorBoundary rescue={() => JSON.stringify(autosave.content(), null, 2)}>
      <Page
        title={draft.disclosure === null ? '编辑' : '更正'}
        trail={[{ title: '稿件', to: paths.draftList('drafts') }, { title: draft.itemTitle }]}
      >
        <SecrecyWarning />
        <EditorActs draft={draft} model={model} editing={editing} autosave={autosave} />
        <div className="editor-columns">
          <div className="editor-main">
            <PlacePanel draft={draft} shape={type.shape} content={editing.content} onFill={editing.fill} />
            <DraftForm
              model={model}
              content={editing.content}
              refusals={refusalsByField(editing.refusals)}
              body={draft.body}
              onChange={editing.change}
            />
          </div>
          <aside className="editor-side" aria-label="稿件信息">
            <DraftFacts draft={draft} typeTitle={type.title} />
            <SavedFinds draft={draft} autosave={autosave} />
            <SavedWithheld draft={draft} type={type} autosave={autosave} />
            <WorkflowPanel draft={draft} />
          </aside>
        </div>
      </Page>
    </ErrorBoundary>
  );
}

/** What screening found in the text that was saved last. */
function SavedFinds({ draft, autosave }: { readonly draft: Draft; readonly autosave: Autosave }) {
  const { version } = useSaveState(autosave);
  return <DraftFinds draft={draft.id} version={version} onLocate={focusField} />;
}

/** What of the text that was saved last is not made public. */
function SavedWithheld(props: {
  readonly draft: Draft;
  readonly type: TypeDetail;
  readonly autosave: Autosave;
}) {
  const { version } = useSaveState(props.autosave);
  const fields = Object.entries(props.type.fields).map(([value, { title }]) => ({ value, label: title }));
  return (
    <DraftWithheld
      draft={props.draft.id}
      version={version}
      fields={fields}
      onBefore={() => props.autosave.flush()}
    />
  );
}

/** The bar, what its buttons open, and what came of them. */
function EditorActs(props: {
  readonly draft: Draft;
  readonly model: FormModel;
  readonly editing: DraftEditing;
  readonly autosave: Autosave;
}) {
  const { draft, model, editing, autosave } = props;
  const { message, modal } = App.useApp();
  const saved = useSaveState(autosave);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const confirmDiscard = () =>
    modal.confirm({
      title: '作废草稿',
      content: `将作废《${draft.title || '未填写标题'}》。作废后不能再编辑，办理流程中保留记录。`,
      okText: '作废',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: editing.discard,
    });
  const open = async (wanted: EditorDialog) => {
    if (wanted === 'preview') await autosave.flush();
    setDialog(wanted);
  };
  const replace = (next: Content, said: string) => {
    editing.replace(next);
    setDialog(null);
    message.success(said);
  };
  return (
    <>
      <EditorBar
        draft={draft}
        busy={editing.busy}
        saving={saved.status === 'saving'}
        saveMark={<SaveMark state={saved} onRetry={() => void autosave.flush()} />}
        onOpen={(wanted) => void open(wanted)}
        onSave={() => void autosave.flush()}
        onDiscard={confirmDiscard}
        onCheck={() => void editing.check()}
        onSubmit={() => void editing.submit()}
      />
      <EditorNotes
        draft={draft}
        checked={editing.checked}
        refusals={editing.refusals}
        onCloseCheck={editing.forgetCheck}
        onCloseRefusals={editing.forgetRefusals}
      />
      <EditorDialogs
        open={dialog}
        draft={draft}
        model={model}
        content={editing.content}
        autosave={autosave}
        saved={saved}
        onClose={() => setDialog(null)}
        onImport={(filled) =>
          replace({ ...autosave.content(), ...filled }, `已填入 ${Object.keys(filled).length} 项，请核对。`)
        }
        onRestore={(restored) => replace(restored, '已恢复所选版本。')}
        onResolve={editing.settle}
      />
    </>
  );
}

/** Where a new record belongs: the dossier and stage, or the period. A correction stays where it is. */
function PlacePanel(props: {
  readonly draft: Draft;
  readonly shape: string;
  readonly content: Content;
  readonly onFill: (values: Content) => void;
}) {
  const { draft, shape, content, onFill } = props;
  if (draft.disclosure !== null) return null;
  if (shape === 'dossier')
    return <DossierPanel item={draft.item} body={draft.body} content={content} onFill={onFill} />;
  if (shape !== 'series') return null;
  return (
    <PeriodsPanel
      item={draft.item}
      body={draft.body}
      bodyName={draft.bodyName}
      itemTitle={draft.itemTitle}
      content={content}
      onFill={onFill}
    />
  );
}
