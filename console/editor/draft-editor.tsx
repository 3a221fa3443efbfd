import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Draft, DraftCheck, TypeDescription } from '../../src/api/contract.ts';
import { fieldOfPath, type Refusal, refusalsOf } from '../api/problem.ts';
import { api, previewUrl } from '../api/resources.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { DueLight, lightOf, StateTag } from '../components/marks.tsx';
import { Page } from '../components/page.tsx';
import { PreviewDialog } from '../components/preview-dialog.tsx';
import { RefusalList } from '../components/refusal-list.tsx';
import { SecrecyWarning } from '../components/secrecy-warning.tsx';
import { WorkflowPanel } from '../components/workflow-panel.tsx';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.tsx';
import { CheckResult } from './check-result.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Content } from './content.ts';
import { DossierPanel } from './dossier-panel.tsx';
import { DraftForm, focusField } from './draft-form.tsx';
import { formModel } from './form-model.ts';
import { ImportDialog } from './import-dialog.tsx';
import { PeriodsPanel } from './periods-panel.tsx';
import { RevisionsDrawer } from './revisions-drawer.tsx';
import { SaveMark } from './save-mark.tsx';
import { useAutosave, useSaveState } from './use-autosave.ts';

type Dialog = 'import' | 'preview' | 'revisions' | null;

/** Writing one draft: form, saving, import, preview, submission. */
export function DraftEditor({ draft, type }: { draft: Draft; type: TypeDescription }) {
  const { session } = useSession();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const model = useMemo(() => formModel(type), [type]);
  const { autosave, recovered } = useAutosave(draft, session.account.id);
  const saved = useSaveState(autosave);
  const [content, setContent] = useState<Content>(() => autosave.content());
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<DraftCheck | null>(null);

  const replace = (next: Content) => {
    setContent(next);
    autosave.change(next);
  };
  const change = (field: string, value: unknown) => {
    replace({ ...autosave.content(), [field]: value });
    setChecked(null);
    setRefusals((all) => all.filter((refusal) => fieldOfPath(refusal.path) !== field));
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        void autosave.flush();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [autosave]);

  useEffect(() => {
    if (recovered && autosave.state().status !== 'conflict') message.info('已恢复本机上尚未保存的内容。');
  }, [recovered, autosave, message]);

  const finish = async (step: 'submit' | 'discard') => {
    setBusy(true);
    setRefusals([]);
    try {
      if (step === 'submit' && !(await autosave.flush())) {
        message.error('内容还没有保存到服务器，请稍后再提交。');
        return;
      }
      await api.actOnDraft(draft.id, step, {}, autosave.state().version);
      void queryClient.invalidateQueries();
      message.success(step === 'submit' ? '已提交，等待审核。' : '草稿已作废。');
      navigate(paths.draftList(step === 'submit' ? 'started' : 'drafts'));
    } catch (error) {
      setRefusals(refusalsOf(error));
      document.getElementById('main')?.scrollTo?.(0, 0);
      window.scrollTo(0, 0);
    } finally {
      setBusy(false);
    }
  };

  const fill = (values: Content) => {
    for (const [field, value] of Object.entries(values)) change(field, value);
  };

  const check = async () => {
    setBusy(true);
    setRefusals([]);
    try {
      if (!(await autosave.flush())) {
        message.error('内容还没有保存到服务器，请稍后再核验。');
        return;
      }
      const found = await api.checkDraft(draft.id);
      setChecked(found);
      setRefusals(found.refusals);
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
      window.scrollTo(0, 0);
    }
  };

  const confirmDiscard = () =>
    modal.confirm({
      title: '作废草稿',
      content: `将作废《${draft.title || '未填写标题'}》。作废后不能再编辑，办理流程中保留记录。`,
      okText: '作废',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => finish('discard'),
    });

  const openPreview = async () => {
    await autosave.flush();
    setDialog('preview');
  };

  const byField = useMemo(() => groupByField(refusals), [refusals]);
  const returned = draft.state === 'returned' ? lastReturn(draft) : null;
  const allowed = (step: string) => draft.allowed.includes(step);

  return (
    <ErrorBoundary rescue={() => JSON.stringify(autosave.content(), null, 2)}>
      <Page
        title={draft.disclosure === null ? '编辑' : '更正'}
        trail={[{ title: '稿件', to: paths.draftList('drafts') }, { title: draft.itemTitle }]}
      >
        <SecrecyWarning />
        <div className="editor-bar">
          <StateTag state={draft.state} name={draft.stateName} />
          <SaveMark autosave={autosave} />
          <span className="push-right" />
          <Button onClick={() => setDialog('import')}>导入文件</Button>
          <Button onClick={() => setDialog('revisions')}>历史版本</Button>
          <Button onClick={openPreview}>预览</Button>
          {allowed('discard') ? (
            <Button danger onClick={confirmDiscard}>
              作废
            </Button>
          ) : null}
          <Button onClick={() => void autosave.flush()} disabled={saved.status === 'saving'} title="Ctrl+S">
            保存
          </Button>
          {allowed('submit') ? (
            <Button loading={busy} onClick={check} title="检查全部内容和表格，不提交">
              核验
            </Button>
          ) : null}
          {allowed('submit') ? (
            <Button type="primary" loading={busy} onClick={() => finish('submit')}>
              提交
            </Button>
          ) : null}
        </div>
        {returned === null ? null : (
          <div className="returned">
            <Alert
              type="error"
              showIcon
              title={`${returned.actorName}退回，请修改后重新提交。理由：${returned.opinion}`}
            />
          </div>
        )}
        {checked === null ? null : <CheckResult check={checked} onClose={() => setChecked(null)} />}
        <RefusalList
          refusals={refusals}
          {...(refusals.length > 1
            ? { title: `${checked === null ? '没有提交：' : ''}有 ${refusals.length} 处需要处理` }
            : { title: checked === null ? '没有提交' : '有 1 处需要处理' })}
          onLocate={focusField}
          onClose={() => setRefusals([])}
        />
        <div className="editor-columns">
          <div className="editor-main">
            {draft.disclosure === null && type.shape === 'dossier' ? (
              <DossierPanel item={draft.item} body={draft.body} content={content} onFill={fill} />
            ) : null}
            {draft.disclosure === null && type.shape === 'series' ? (
              <PeriodsPanel
                item={draft.item}
                body={draft.body}
                bodyName={draft.bodyName}
                itemTitle={draft.itemTitle}
                content={content}
                onFill={fill}
              />
            ) : null}
            <DraftForm
              model={model}
              content={content}
              refusals={byField}
              body={draft.body}
              onChange={change}
            />
          </div>
          <aside className="editor-side" aria-label="稿件信息">
            <section className="panel">
              <h2>稿件信息</h2>
              <dl>
                <dt>公开事项</dt>
                <dd>{draft.itemTitle}</dd>
                <dt>公开单位</dt>
                <dd>{draft.bodyName}</dd>
                <dt>信息类型</dt>
                <dd>{type.title}</dd>
                <dt>公开期限</dt>
                <dd>
                  <DueLight light={lightOf(draft.dueOn)} dueOn={draft.dueOn} />
                </dd>
              </dl>
            </section>
            <WorkflowPanel draft={draft} />
          </aside>
        </div>
        {dialog === 'import' ? (
          <ImportDialog
            model={model}
            content={content}
            body={draft.body}
            onClose={() => setDialog(null)}
            onApply={(filled) => {
              replace({ ...autosave.content(), ...filled });
              setDialog(null);
              message.success(`已填入 ${Object.keys(filled).length} 项，请核对。`);
            }}
          />
        ) : null}
        {dialog === 'preview' ? (
          <PreviewDialog url={previewUrl(draft.id)} onClose={() => setDialog(null)} />
        ) : null}
        {dialog === 'revisions' ? (
          <RevisionsDrawer
            draftId={draft.id}
            version={saved.version}
            model={model}
            content={content}
            onClose={() => setDialog(null)}
            onRestore={(restored) => {
              replace(restored);
              setDialog(null);
              message.success('已恢复所选版本。');
            }}
          />
        ) : null}
        {saved.conflict === null ? null : (
          <ConflictDialog
            model={model}
            base={autosave.base()}
            mine={autosave.content()}
            theirs={saved.conflict.theirs}
            editor={saved.conflict.editor}
            onResolve={(merged) => {
              setContent(merged);
              void autosave.resolve(merged);
            }}
          />
        )}
      </Page>
    </ErrorBoundary>
  );
}

function groupByField(refusals: readonly Refusal[]): ReadonlyMap<string, readonly Refusal[]> {
  const groups = new Map<string, readonly Refusal[]>();
  for (const refusal of refusals) {
    const field = fieldOfPath(refusal.path);
    if (field !== null) groups.set(field, [...(groups.get(field) ?? []), refusal]);
  }
  return groups;
}

const lastReturn = (draft: Draft) =>
  [...draft.workflow].reverse().find((line) => line.action === 'return') ?? null;
