import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Draft } from '../../../src/api/contract.ts';
import { StateTag } from '../../components/marks.tsx';
import { Page } from '../../components/page.tsx';
import { PreviewFrame } from '../../components/preview-dialog.tsx';
import { WorkflowPanel } from '../../components/workflow-panel.tsx';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';

/** The page as the public will see it, beside the procedure and the decision. */
export const DraftReviewView = (props: {
  readonly draft: Draft;
  /** Address of the public page of the draft. */
  readonly preview: string;
  readonly decides: boolean;
  /** What screening found in it. */
  readonly finds: ReactNode;
  /** What may be done now. */
  readonly children: ReactNode;
}) => (
  <Page
    title={props.decides ? '办理' : '查看'}
    trail={[{ title: '待办', to: paths.draftList('todo') }, { title: props.draft.itemTitle }]}
    extra={
      <Button href={props.preview} target="_blank" rel="noreferrer">
        新窗口
      </Button>
    }
  >
    <div className="review-columns">
      <section className="review-page" aria-label="公众看到的页面">
        <PreviewFrame url={props.preview} alone />
      </section>
      <aside className="review-side" aria-label="办理">
        <Facts draft={props.draft} />
        {props.finds}
        {props.children}
        <WorkflowPanel draft={props.draft} />
      </aside>
    </div>
  </Page>
);

const Facts = ({ draft }: { readonly draft: Draft }) => (
  <section className="panel" aria-label="稿件信息">
    <h2 className="draft-title">{draft.title}</h2>
    <p>
      <StateTag state={draft.state} name={draft.stateName} />
      {draft.disclosure === null ? null : (
        <a href={`/d/${draft.disclosure}`} target="_blank" rel="noreferrer">
          {draft.state === 'published' ? '看公开页面' : '更正：看现行版本'}
        </a>
      )}
    </p>
    <p className="muted">
      {draft.bodyName}　{draft.itemTitle}
      <br />
      提交时间 {minuteOf(draft.submittedAt)}　第 {draft.round} 次送审
    </p>
  </section>
);
