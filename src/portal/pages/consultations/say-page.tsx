import { Fragment } from 'preact';
import type { Refusal } from '../../../kernel/result.ts';
import { Refused } from '../../components/labelled-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { type FormModel, OpinionForm } from './opinion-form.tsx';

interface SayModel extends FormModel {
  readonly status: number;
  readonly consultation: { readonly id: string; readonly title: string };
  readonly closed: Refusal | null;
}

const crumbs = (consultation: { readonly id: string; readonly title: string }) => [
  { title: '征求意见', href: urls.consultations() },
  { title: consultation.title, href: urls.consultation(consultation.id) },
];

export const sayPage = (model: SayModel): Page => {
  const passage = model.passages.find((each) => each.anchor === model.input.anchor);
  return {
    status: model.status,
    frame: frame({
      title: '提意见',
      description: `对“${model.consultation.title}”提意见。`,
      path: urls.say(model.consultation.id),
      section: 'consultations',
      indexed: false,
      trail: crumbs(model.consultation),
    }),
    content: (
      <div class="prose">
        <h1>{passage ? `对“${passage.label}”提意见` : '提意见'}</h1>
        <p class="lead">{model.consultation.title}</p>
        {model.closed ? (
          <Notice tone="warning" title={model.closed.message}>
            <p>{model.closed.advice}</p>
          </Notice>
        ) : (
          <Fragment>
            {passage ? (
              <blockquote>
                <p>{passage.text}</p>
              </blockquote>
            ) : null}
            <Refused refusals={model.refusals} />
            <OpinionForm {...model} />
          </Fragment>
        )}
      </div>
    ),
  };
};

/** After the commit: the code is shown this once. */
export const thanksPage = (
  consultation: { readonly id: string; readonly title: string },
  receipt: { readonly code: string; readonly receivedAt: Date; readonly counted: boolean },
): Page => ({
  status: 201,
  frame: frame({
    title: '意见已收到',
    description: '意见已收到。',
    path: urls.consultation(consultation.id),
    section: 'consultations',
    indexed: false,
    trail: crumbs(consultation),
  }),
  content: (
    <div class="prose">
      <h1>意见已收到</h1>
      <p class="lead">
        收到时间：{formatMinute(receipt.receivedAt.toISOString())}。请抄下或者拍下回执码，它只显示这一次。
      </p>
      <p class="receipt-code">{receipt.code}</p>
      {receipt.counted ? null : (
        <Notice tone="plain" title="您此前提交过相同的意见，本条已保存，统计时只计一次。" />
      )}
      <ul>
        <li>截止前，可以凭回执码修改或者撤回。</li>
        <li>采纳情况公布后，可以凭回执码查到这条意见采纳了没有、理由是什么。</li>
        <li>回执码不要告诉别人；我们不保存回执码，遗失后无法找回。</li>
      </ul>
      <p class="register-actions">
        <a href={urls.receipt}>凭回执码查询</a>
        <a href={urls.consultation(consultation.id)}>返回征求意见</a>
        <a href={urls.say(consultation.id)}>再提一条</a>
      </p>
    </div>
  ),
});
