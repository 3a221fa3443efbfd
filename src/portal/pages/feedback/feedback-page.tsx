import type { HandledFeedback } from '../../../feedback/feedback-store.ts';
import { FEEDBACK_KIND_NAMES, FEEDBACK_OUTCOME_NAMES } from '../../../schema/vocabulary.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { dayOf, formatDay, formatNumber, formatShare } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { FeedbackForm } from './feedback-form.tsx';
import type { FeedbackModel } from './query.ts';

export const trail = [{ title: '公众反映', href: urls.feedback() }];

const Figures = ({ figures, of }: FeedbackModel) => (
  <p>
    {of === null ? '全省' : of.name}共收到 {formatNumber(figures.received)} 件，已答复{' '}
    {formatNumber(figures.answered)} 件（按期 {formatShare(figures.inTime, figures.answered)}
    ），其中属实、部分属实 {formatNumber(figures.justified)} 件；逾期未答复 {formatNumber(figures.late)} 件。
  </p>
);

const ByBody = ({ byBody }: FeedbackModel) =>
  byBody.length === 0 ? null : (
    <DataTable
      caption="各单位办理情况"
      captionHidden
      stacked
      columns={[
        { title: '单位' },
        { title: '收到' },
        { title: '已答复' },
        { title: '按期' },
        { title: '属实' },
        { title: '逾期未答复' },
        { title: '重复出现的事项' },
      ]}
      rows={byBody.map((row) => ({
        key: row.body,
        cells: [
          <a key="body" href={urls.feedback({ of: row.body })}>
            {row.bodyName}
          </a>,
          formatNumber(row.received),
          formatNumber(row.answered),
          formatNumber(row.inTime),
          formatNumber(row.justified),
          formatNumber(row.late),
          formatNumber(row.repeated),
        ],
      }))}
    />
  );

/** What it is about and what was answered; who sent it, and in which words, is nobody else's. */
const Answered = ({ row }: { readonly row: HandledFeedback }) => (
  <li>
    <p>
      <a href={urls.oneFeedback(row.code)}>
        {row.bodyName}：{FEEDBACK_KIND_NAMES[row.kind]}
        {row.aboutItem ? `（${row.itemTitle}）` : ''}
      </a>
    </p>
    <p class="small">
      {row.outcome === null ? '' : FEEDBACK_OUTCOME_NAMES[row.outcome]}，
      {formatDay(dayOf(row.answeredAt?.toISOString() ?? ''))}答复
    </p>
    <p>{row.answer}</p>
  </li>
);

/** `/feedback`: say what is missing or wrong, and see what became of what others said. */
export const feedbackPage = (model: FeedbackModel, status = 200): Page => ({
  status,
  frame: frame({
    title: '公众反映',
    description: '反映应公开未公开的信息、错误和失效链接，查看各单位的答复。',
    path: urls.feedback(),
    column: {
      name: '公众反映',
      description: '应公开未公开、网站找错的反映和答复',
      keywords: '应公开未公开,我为政府网站找错',
      type: '咨询投诉',
    },
  }),
  content: (
    <>
      <h1>公众反映</h1>
      <p class="lead">
        应当公开的没有公开、内容有错、打不开、泄露个人信息，都可以在这里反映，不用注册。由负有公开职责的单位在限期内答复，答复公开，您写的内容不公开。
        已经反映过的，可以<a href={urls.feedbackReceipt}>凭编号查询</a>。
      </p>
      <FeedbackForm {...model.form} />
      <section aria-labelledby="feedback-figures">
        <h2 id="feedback-figures">办理情况</h2>
        <Figures {...model} />
        {model.of === null ? <ByBody {...model} /> : <a href={urls.feedback()}>查看各单位</a>}
      </section>
      <section aria-labelledby="feedback-answers">
        <h2 id="feedback-answers">已答复</h2>
        {model.answered.length === 0 ? (
          <EmptyState title="还没有已答复的反映。" />
        ) : (
          <ul class="feedback-answers">
            {model.answered.map((row) => (
              <Answered key={row.code} row={row} />
            ))}
          </ul>
        )}
        {model.next === null ? null : (
          <p class="more">
            <a rel="next" href={urls.feedback({ of: model.of?.code, cursor: model.next })}>
              更早的答复
            </a>
          </p>
        )}
      </section>
    </>
  ),
});
