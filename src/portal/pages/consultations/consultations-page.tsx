import type { ConsultationSummary } from '../../../api/contract.ts';
import { CONSULTATION_PHASE_NAMES, type ConsultationPhase } from '../../../schema/vocabulary.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { ConsultationList } from './consultation-list.tsx';

interface Part {
  readonly phase: ConsultationPhase;
  readonly items: readonly ConsultationSummary[];
  readonly next: string | null;
}

const TITLES: Readonly<Record<ConsultationPhase, string>> = {
  open: '正在征求意见',
  upcoming: '即将开始',
  closed: '已截止，等待反馈',
  answered: '已公布采纳情况',
};

const Section = (props: { readonly part: Part; readonly now: Date }) => {
  const { part, now } = props;
  return (
    <section aria-labelledby={`phase-${part.phase}`}>
      <h2 id={`phase-${part.phase}`}>{TITLES[part.phase]}</h2>
      {part.items.length === 0 ? (
        <EmptyState title={part.phase === 'open' ? '今天没有正在征求意见的事项。' : '没有。'}>
          {part.phase === 'open' ? (
            <p>
              <a href={urls.consultationsFeed}>订阅</a>后，有新的征求意见会收到提醒。
            </p>
          ) : null}
        </EmptyState>
      ) : (
        <ConsultationList items={part.items} now={now} />
      )}
      {part.next === null ? null : (
        <nav class="pagination" aria-label={`${TITLES[part.phase]}分页`}>
          <a rel="next" href={urls.consultations({ phase: part.phase, cursor: part.next })}>
            更多{CONSULTATION_PHASE_NAMES[part.phase]}的事项
          </a>
        </nav>
      )}
    </section>
  );
};

/** Every phase in short, or one of them page by page. */
export const consultationsPage = (parts: readonly Part[], paged: boolean, now: Date): Page => ({
  status: 200,
  frame: frame({
    title: '征求意见',
    description: '正在向社会公开征求意见的事项，以及意见的采纳情况。',
    path: urls.consultations(),
    section: 'consultations',
    indexed: !paged,
    feed: { title: '征求意见', href: urls.consultationsFeed },
    column: {
      name: '征求意见',
      description: '向社会公开征求意见的事项和意见采纳情况',
      keywords: '征求意见,公众参与,意见采纳',
      type: '互动交流',
    },
  }),
  content: (
    <>
      <h1>征求意见</h1>
      <p class="lead">
        重要的事，先听您说。不用注册就能提意见；提交后凭回执码可以修改、撤回，也能查到您的意见最后采纳了没有、为什么。
      </p>
      <p class="register-actions">
        <a href={urls.receipt}>凭回执码查询我的意见</a>
        <a href={urls.consultationsFeed}>订阅</a>
      </p>
      {parts.map((part) => (
        <Section key={part.phase} part={part} now={now} />
      ))}
    </>
  ),
});
