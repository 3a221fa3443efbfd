import type { OwnOpinion } from '../../../consultations/receipt.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { Facts } from '../../components/facts.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Refused } from '../../components/labelled-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { type FormModel, OpinionForm } from './opinion-form.tsx';

const TITLE = '凭回执码查询';
const pageFrame = () =>
  frame({
    title: TITLE,
    description: '凭回执码查询自己的意见采纳了没有，截止前可以修改、撤回。',
    path: urls.receipt,
    section: 'consultations',
    indexed: false,
    trail: [{ title: '征求意见', href: urls.consultations() }],
  });

export const receiptPage = (status: number, refusals: readonly Refusal[]): Page => ({
  status,
  frame: pageFrame(),
  content: (
    <div class="prose">
      <h1>{TITLE}</h1>
      <p class="lead">提交意见后得到的20位回执码，可以查到这条意见现在怎么样了。</p>
      <Refused refusals={refusals} />
      <form class="search-form" method="post" action={urls.receipt} autocomplete="off">
        <TextField
          id="receipt-code"
          name="code"
          title="回执码"
          value=""
          help="20位字母和数字，不分大小写，横线可以不填。"
        />
        <p>
          <button type="submit">查询</button>
        </p>
      </form>
    </div>
  ),
});

const ACTS: Readonly<Record<string, string>> = {
  edited: '您修改了意见，此前的内容：',
  withdrawn: '您撤回了意见',
  hidden: '不予展示',
  shown: '恢复展示',
};

const State = ({ own }: { readonly own: OwnOpinion }) => {
  if (own.withdrawnAt !== null)
    return (
      <Notice
        tone="plain"
        title={`您已于${formatMinute(own.withdrawnAt.toISOString())}撤回，不再统计和展示。`}
      />
    );
  return (
    <>
      {own.hidden === null ? null : (
        <Notice tone="warning" title={`这条意见没有展示：${own.hidden.reason}`}>
          <p>意见仍然保存，仍然统计和答复。认为处理不当的，可以向征求意见的机关反映。</p>
        </Notice>
      )}
      {own.counted ? null : <Notice tone="plain" title="与您此前提交的一条相同，统计时只计一次。" />}
      {own.clusterSize > 1 ? (
        <p>还有 {formatNumber(own.clusterSize - 1)} 条意见和这一条相同或者相近。</p>
      ) : null}
    </>
  );
};

const Answer = ({ own }: { readonly own: OwnOpinion }) => {
  if (own.withdrawnAt !== null) return null;
  if (own.answer === null || own.report === null)
    return (
      <Notice
        tone="plain"
        title={
          own.consultation?.phase === 'open'
            ? '正在征求意见，截止后统一研究答复。'
            : '征求意见已经截止，起草单位正在研究，采纳情况公布后在这里显示。'
        }
      />
    );
  return (
    <section aria-labelledby="answer-title" class="panel">
      <h2 id="answer-title">您的意见：{own.answer.outcomeName}</h2>
      <Facts
        facts={[
          { title: '归入的问题', value: own.answer.issue },
          { title: '理由', value: own.answer.reason },
          ...(own.answer.changed === '' ? [] : [{ title: '修改后的条文', value: own.answer.changed }]),
          { title: '采纳情况', value: <a href={urls.disclosure(own.report.id)}>{own.report.title}</a> },
        ]}
      />
    </section>
  );
};

const OpinionFacts = ({ own }: { readonly own: OwnOpinion }) => {
  const { consultation } = own;
  return (
    <Facts
      facts={[
        ...(consultation === null
          ? []
          : [
              {
                title: '征求意见',
                value: <a href={urls.consultation(consultation.id)}>{consultation.title}</a>,
              },
              { title: '截止', value: `${formatDay(consultation.closesOn)}24时` },
            ]),
        { title: '收到时间', value: formatMinute(own.receivedAt.toISOString()) },
        ...(own.files.length === 0 ? [] : [{ title: '附件', value: own.files.join('、') }]),
      ]}
    />
  );
};

const OpinionText = ({ input }: OwnOpinion) => (
  <section aria-labelledby="text-title">
    <h2 id="text-title">意见内容</h2>
    {input.quote === '' ? null : (
      <blockquote>
        <p>{input.quote}</p>
      </blockquote>
    )}
    {input.text.split('\n').map((line, i) => (
      <p key={String(i)}>{line}</p>
    ))}
  </section>
);

const History = ({ history }: OwnOpinion) =>
  history.length === 0 ? null : (
    <section aria-labelledby="history-title">
      <h2 id="history-title">经过</h2>
      <ol>
        {history.map((each) => (
          <li key={each.at.toISOString()}>
            {formatMinute(each.at.toISOString())} {ACTS[each.act] ?? each.act}
            {each.note === '' ? '' : `：${each.note}`}
            {each.act === 'edited' ? <q>{each.text}</q> : null}
          </li>
        ))}
      </ol>
    </section>
  );

/** While the consultation is open: changing the opinion, and taking it back. */
const Acts = (props: { readonly code: string; readonly form: FormModel }) => (
  <>
    <details open={props.form.refusals.length > 0}>
      <summary>修改这条意见</summary>
      <OpinionForm {...props.form} />
    </details>
    <details>
      <summary>撤回这条意见</summary>
      <form method="post" action={urls.withdrawOpinion} class="opinion-form">
        <input type="hidden" name="code" value={props.code} />
        <p>撤回后不再统计和展示，原文仍然存档。撤回不能恢复，但截止前可以重新提交。</p>
        <p>
          <button type="submit">确认撤回</button>
        </p>
      </form>
    </details>
  </>
);

/** One's own opinion. The code goes along in the forms, never in an address. */
export const ownOpinionPage = (model: {
  readonly status: number;
  readonly code: string;
  readonly own: OwnOpinion;
  readonly done: string | null;
  readonly form: FormModel | null;
}): Page => {
  const { own, form } = model;
  return {
    status: model.status,
    frame: pageFrame(),
    content: (
      <div class="prose">
        <h1>我的意见</h1>
        {model.done === null ? null : (
          <div role="status">
            <Notice tone="plain" title={model.done} />
          </div>
        )}
        <Refused refusals={form?.refusals ?? []} />
        <OpinionFacts own={own} />
        <State own={own} />
        <Answer own={own} />
        <OpinionText {...own} />
        <History {...own} />
        {form === null ? null : <Acts code={model.code} form={form} />}
      </div>
    ),
  };
};
