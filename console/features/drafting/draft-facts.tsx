import type { Draft } from '../../../src/api/contract.ts';
import { DueLight, lightOf } from '../../components/marks.tsx';

/** 稿件信息: for what, by whom, until when. */
export const DraftFacts = (props: { readonly draft: Draft; readonly typeTitle: string }) => (
  <section className="panel">
    <h2>稿件信息</h2>
    <dl>
      <dt>公开事项</dt>
      <dd>{props.draft.itemTitle}</dd>
      <dt>公开单位</dt>
      <dd>{props.draft.bodyName}</dd>
      <dt>信息类型</dt>
      <dd>{props.typeTitle}</dd>
      <dt>公开期限</dt>
      <dd>
        <DueLight light={lightOf(props.draft.dueOn)} dueOn={props.draft.dueOn} />
      </dd>
    </dl>
  </section>
);
