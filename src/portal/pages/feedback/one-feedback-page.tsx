import type { HandledFeedback } from '../../../feedback/feedback-store.ts';
import type { FeedbackReceipt } from '../../../feedback/receive-feedback.ts';
import type { Refusal } from '../../../kernel/result.ts';
import {
  FEEDBACK_KIND_NAMES,
  FEEDBACK_OUTCOME_NAMES,
  FEEDBACK_STATE_NAMES,
} from '../../../schema/vocabulary.ts';
import { Basis } from '../../components/basis.tsx';
import { Facts } from '../../components/facts.tsx';
import { Field, Refused } from '../../components/labelled-field.tsx';
import { dayOf, formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { trail } from './feedback-page.tsx';
import type { AnswerTerm } from './query.ts';

const day = (at: Date): string => formatDay(dayOf(at.toISOString()));

interface OneFeedback {
  readonly row: HandledFeedback;
  readonly term: AnswerTerm | null;
  readonly text: string | null;
}

/** One feedback; `text` is there for its own sender only. */
export const oneFeedbackPage = ({ row, term, text }: OneFeedback): Page => ({
  status: 200,
  frame: frame({
    title: `公众反映 ${row.code}`,
    description: `${row.bodyName}对公众反映的答复。`,
    path: urls.oneFeedback(row.code),
    indexed: false,
    trail,
  }),
  content: (
    <div class="prose">
      <h1>公众反映 {row.code}</h1>
      <Facts
        facts={[
          { title: '状态', value: FEEDBACK_STATE_NAMES[row.state] },
          { title: '问题类型', value: FEEDBACK_KIND_NAMES[row.kind] },
          { title: '答复单位', value: <a href={urls.body(row.body)}>{row.bodyName}</a> },
          ...(row.passedFromName === null ? [] : [{ title: '转办', value: `由${row.passedFromName}转来` }]),
          ...(row.aboutItem
            ? [{ title: '公开事项', value: <a href={urls.areaItem(row.area, row.item)}>{row.itemTitle}</a> }]
            : []),
          { title: '收到日期', value: day(row.receivedAt) },
          { title: '答复期限', value: formatDay(row.dueOn) },
          ...(term === null
            ? []
            : [
                {
                  title: '期限的计算',
                  value: (
                    <>
                      {term.computation}（<Basis parts={term.basis} />）
                    </>
                  ),
                },
              ]),
          ...(row.answeredAt === null ? [] : [{ title: '答复日期', value: day(row.answeredAt) }]),
          ...(row.outcome === null
            ? []
            : [{ title: '核查结论', value: FEEDBACK_OUTCOME_NAMES[row.outcome] }]),
        ]}
      />
      {text === null ? null : (
        <section aria-labelledby="own-text">
          <h2 id="own-text">您反映的内容</h2>
          <p class="pre-line">{text}</p>
        </section>
      )}
      {row.answer === null ? null : (
        <section aria-labelledby="answer">
          <h2 id="answer">答复</h2>
          <p class="pre-line">{row.answer}</p>
          {row.owed === null ? null : (
            <p>
              已列入该单位的公开义务，到期未公开的显示在
              <a href={urls.supervision({ body: row.body })}>公开监督</a>。
            </p>
          )}
        </section>
      )}
    </div>
  ),
});

/** After the commit: the secret is shown this once. */
export const takenPage = (receipt: FeedbackReceipt, bodyName: string): Page => ({
  status: 201,
  frame: frame({
    title: '反映已收到',
    description: '反映已收到。',
    path: urls.feedback(),
    indexed: false,
    trail,
  }),
  content: (
    <div class="prose">
      <h1>反映已收到</h1>
      <p class="lead">
        已转{bodyName}核查，{formatDay(receipt.dueOn)}
        前答复。请抄下或者拍下编号和查询密码，查询密码只显示这一次。
      </p>
      <h2>编号</h2>
      <p class="receipt-code">{receipt.code}</p>
      <h2>查询密码</h2>
      <p class="receipt-code">{receipt.secret}</p>
      <ul>
        <li>凭编号可以看到答复，答复对所有人公开。</li>
        <li>您写的内容不公开，凭编号和查询密码才能看到。</li>
      </ul>
      <p class="register-actions">
        <a href={urls.oneFeedback(receipt.code)}>查看办理情况</a>
        <a href={urls.feedback()}>再反映一件</a>
      </p>
    </div>
  ),
});

export const feedbackReceiptPage = (status: number, refusals: readonly Refusal[]): Page => ({
  status,
  frame: frame({
    title: '查询公众反映',
    description: '凭编号查询公众反映的办理情况。',
    path: urls.feedbackReceipt,
    indexed: false,
    trail,
  }),
  content: (
    <div class="prose">
      <h1>查询公众反映</h1>
      <Refused refusals={refusals} />
      <form class="opinion-form" method="post" action={urls.feedbackReceipt}>
        <Field
          name="code"
          title="编号"
          refusals={[]}
          control={(attributes) => (
            <input type="text" {...attributes} maxLength={60} autocomplete="off" required />
          )}
        />
        <Field
          name="secret"
          title="查询密码（可不填）"
          help="填写的，同时显示您写的内容。"
          refusals={[]}
          control={(attributes) => <input type="text" {...attributes} maxLength={60} autocomplete="off" />}
        />
        <p>
          <button type="submit">查询</button>
        </p>
      </form>
    </div>
  ),
});
