import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Draft } from '../../src/api/contract.ts';
import { type Refusal, refusalsOf } from '../api/problem.ts';
import { api, type DraftStep, previewUrl } from '../api/resources.ts';
import { StateTag } from '../components/marks.tsx';
import { Page } from '../components/page.tsx';
import { PreviewFrame } from '../components/preview-dialog.tsx';
import { RefusalList } from '../components/refusal-list.tsx';
import { RemarkField } from '../components/remark-field.tsx';
import { WorkflowPanel } from '../components/workflow-panel.tsx';
import { minuteOf } from '../format.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.tsx';
import { bodyFilter } from './desk.tsx';

/** What approving confirms, by step: the sentence that the person puts a name to (先审查、后公开). */
const CONFIRMATIONS = {
  reviewer: '本人已审核：内容属实，表述规范，要素齐全，个人信息已妥善处理，同意送下一环节。',
  // An item without a step of its own for it: the reviewer answers for secrecy, too (条例第十七条).
  'reviewer-and-secrecy':
    '本人已审核：内容属实，表述规范，要素齐全，个人信息已妥善处理；已完成保密审查，可以公开。',
  secrecy: '本人已完成保密审查：不含国家秘密、工作秘密和其他不予公开的内容，可以公开。',
  legal: '本人已完成合法性审查：权限、程序、内容均已核对，审查结论由本机构作出，本人不是起草人员。',
  publish: '本人签发：已确认各环节审查完成，同意向社会公开。签发后立即公开并记入公开日志，不能删除。',
} as const;

function confirmationOf(draft: Draft): keyof typeof CONFIRMATIONS {
  if (draft.allowed.includes('publish')) return 'publish';
  if (draft.step === 'secrecy' || draft.step === 'legal') return draft.step;
  return draft.steps.includes('secrecy') ? 'reviewer' : 'reviewer-and-secrecy';
}

const DONE: Readonly<Record<DraftStep, string>> = {
  approve: '已通过',
  return: '已退回',
  publish: '已签发公开',
  recall: '已撤回，可继续修改',
  discard: '已作废',
  submit: '已提交',
};

/** 办理: the page as the public will see it, beside the procedure and the decision. */
export function DraftReview({ draft }: { draft: Draft }) {
  const { body } = useSession();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [remark, setRemark] = useState('');
  const [changeNote, setChangeNote] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [busy, setBusy] = useState<DraftStep | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const allowed = (step: string) => draft.allowed.includes(step);
  const decides = allowed('approve') || allowed('publish');
  const confirmation = CONFIRMATIONS[confirmationOf(draft)];

  const goOn = async () => {
    void queryClient.invalidateQueries({ queryKey: ['counters'] });
    void queryClient.invalidateQueries({ queryKey: ['list'] });
    const queue = await api
      .drafts({ view: 'todo', limit: 20, body: bodyFilter(body.code) })
      .catch(() => ({ items: [] }));
    const next = queue.items.find((each) => each.id !== draft.id && each.state !== 'returned');
    if (next) navigate(paths.draft(next.id));
    else navigate(paths.draftList('todo'));
  };

  const act = async (step: DraftStep) => {
    const local = localRefusals(step, remark, confirmed);
    setRefusals(local);
    if (local.length > 0) {
      if (step === 'return') document.getElementById('opinion')?.focus();
      return;
    }
    setBusy(step);
    try {
      const text = remark.trim();
      await api.actOnDraft(
        draft.id,
        step,
        {
          ...(text === '' ? {} : { opinion: text }),
          ...(step === 'publish' && changeNote.trim() !== '' ? { changeNote: changeNote.trim() } : {}),
        },
        draft.version,
      );
      message.success(`${DONE[step]}：${draft.title}`);
      if (step === 'recall') {
        await queryClient.invalidateQueries({ queryKey: ['draft', draft.id] });
        void queryClient.invalidateQueries({ queryKey: ['counters'] });
      } else {
        await goOn();
      }
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(null);
    }
  };

  const confirmPublish = () => {
    const local = localRefusals('publish', remark, confirmed);
    setRefusals(local);
    if (local.length > 0) return;
    modal.confirm({
      title: '签发公开',
      content: `《${draft.title}》将立即以${draft.bodyName}的名义向社会公开，并记入公开日志。`,
      okText: '签发',
      cancelText: '取消',
      autoFocusButton: 'ok',
      onOk: () => act('publish'),
    });
  };

  return (
    <Page
      title={decides ? '办理' : '查看'}
      trail={[{ title: '待办', to: paths.draftList('todo') }, { title: draft.itemTitle }]}
      extra={
        <Button href={previewUrl(draft.id)} target="_blank" rel="noreferrer">
          新窗口
        </Button>
      }
    >
      <div className="review-columns">
        <section className="review-page" aria-label="公众看到的页面">
          <PreviewFrame url={previewUrl(draft.id)} />
        </section>
        <aside className="review-side" aria-label="办理">
          <section className="panel" aria-label="稿件信息">
            <h2 className="draft-title">{draft.title}</h2>
            <p>
              <StateTag state={draft.state} name={draft.stateName} />
              {draft.disclosure === null ? null : (
                <a href={`/d/${draft.disclosure}`} target="_blank" rel="noreferrer">
                  更正：看现行版本
                </a>
              )}
            </p>
            <p className="muted">
              {draft.bodyName}　{draft.itemTitle}
              <br />
              提交时间 {minuteOf(draft.submittedAt)}　第 {draft.round} 次送审
            </p>
          </section>
          {decides || allowed('return') ? (
            <section className="panel decision" aria-label="办理意见">
              <RefusalList refusals={refusals} />
              {decides ? (
                <div className="confirmation">
                  <Checkbox checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)}>
                    {confirmation}
                  </Checkbox>
                </div>
              ) : null}
              <RemarkField value={remark} onChange={setRemark} required={false} label="意见（退回时必填）" />
              {allowed('publish') && draft.disclosure !== null ? (
                <Form layout="vertical" component={false}>
                  <Form.Item label="更正说明（向社会公示）" htmlFor="change-note">
                    <Input.TextArea
                      id="change-note"
                      rows={2}
                      maxLength={500}
                      value={changeNote}
                      placeholder="改了什么、为什么改"
                      onChange={(event) => setChangeNote(event.target.value)}
                    />
                  </Form.Item>
                </Form>
              ) : null}
              <div className="decision-buttons">
                {allowed('approve') ? (
                  <Button
                    type="primary"
                    loading={busy === 'approve'}
                    disabled={busy !== null}
                    onClick={() => act('approve')}
                  >
                    通过
                  </Button>
                ) : null}
                {allowed('publish') ? (
                  <Button
                    type="primary"
                    loading={busy === 'publish'}
                    disabled={busy !== null}
                    onClick={confirmPublish}
                  >
                    签发
                  </Button>
                ) : null}
                {allowed('return') ? (
                  <Button
                    danger
                    loading={busy === 'return'}
                    disabled={busy !== null}
                    onClick={() => act('return')}
                  >
                    退回
                  </Button>
                ) : null}
              </div>
            </section>
          ) : (
            <RefusalList refusals={refusals} />
          )}
          {allowed('recall') ? (
            <section className="panel">
              <Button loading={busy === 'recall'} onClick={() => act('recall')}>
                撤回
              </Button>
              <span className="muted"> 撤回后可继续修改，已作的审核失效。</span>
            </section>
          ) : null}
          <WorkflowPanel draft={draft} />
        </aside>
      </div>
    </Page>
  );
}

function localRefusals(step: DraftStep, remark: string, confirmed: boolean): readonly Refusal[] {
  if (step === 'return' && remark.trim() === '') {
    return [
      { code: 'reason-required', message: '退回必须填写理由。', advice: '请填写理由，也可选用常用意见。' },
    ];
  }
  if ((step === 'approve' || step === 'publish') && !confirmed) {
    return [
      { code: 'reason-required', message: '请先勾选确认事项。', advice: '勾选即表示您对该项审查负责。' },
    ];
  }
  return [];
}
