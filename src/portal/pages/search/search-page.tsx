import { KIND_NAMES, KINDS, type TopicDeclaration } from '../../../schema/declaration.ts';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { type SearchParameters, urls } from '../../frame/urls.ts';
import type { AreaOverview } from '../../reads/models.ts';
import type { BestAnswer } from './best-answer.ts';
import {
  type Facet,
  LAST_PAGE,
  RESULTS_PER_PAGE,
  SEARCH_SORTS,
  type SearchModel,
  type SearchRequest,
} from './query.ts';

export const parametersOf = (request: SearchRequest): SearchParameters => ({
  q: request.q,
  ...(request.body === null ? {} : { body: request.body }),
  ...(request.area === null ? {} : { area: request.area }),
  ...(request.kind === null ? {} : { kind: request.kind }),
  ...(request.from === null ? {} : { from: request.from }),
  ...(request.to === null ? {} : { to: request.to }),
  ...(request.sort === 'relevance' ? {} : { sort: request.sort }),
});

const FacetLinks = (props: {
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly chosen: string | null;
  readonly href: (value: string | undefined) => string;
}) =>
  props.facets.length === 0 && props.chosen === null ? null : (
    <section class="facet">
      <h3>{props.title}</h3>
      <ul>
        {props.chosen === null ? null : (
          <li>
            <a href={props.href('')}>不限{props.title}</a>
          </li>
        )}
        {props.facets.map((facet) => (
          <li key={facet.value}>
            {facet.value === props.chosen ? (
              <span class="facet-chosen" aria-current="true">
                {facet.title} <span class="facet-count">{formatNumber(facet.count)}</span>
              </span>
            ) : (
              <a href={props.href(facet.value)}>
                {facet.title} <span class="facet-count">{formatNumber(facet.count)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

const SearchForm = (props: { readonly request: SearchRequest; readonly areas: readonly AreaOverview[] }) => (
  <search>
    <form class="search-form" action={urls.search()}>
      <div class="search-form-main search-form-line">
        <TextField
          id="search-q"
          name="q"
          title="检索词"
          value={props.request.q}
          help="标题、正文、文号或索引号"
        />
        <button type="submit">检索</button>
      </div>
      <details open={props.request.from !== null || props.request.to !== null || props.request.area !== null}>
        <summary>更多条件</summary>
        <div class="search-form-more">
          <SelectField
            id="search-kind"
            name="kind"
            title="公开类别"
            value={props.request.kind ?? ''}
            any="全部类别"
            choices={KINDS.map((kind) => ({ value: kind, title: KIND_NAMES[kind] }))}
          />
          <SelectField
            id="search-area"
            name="area"
            title="公开领域"
            value={props.request.area ?? ''}
            any="全部领域"
            choices={props.areas.map((area) => ({ value: area.code, title: `${area.article}${area.title}` }))}
          />
          <TextField
            id="search-from"
            name="from"
            title="发布日期自"
            value={props.request.from ?? ''}
            type="date"
          />
          <TextField id="search-to" name="to" title="发布日期至" value={props.request.to ?? ''} type="date" />
        </div>
        <p class="more">
          政策文件可以在<a href={urls.policies()}>政策文件库</a>里按有效性、发文机关、主题和文种查找。
        </p>
      </details>
      {props.request.sort === 'relevance' ? null : (
        <input type="hidden" name="sort" value={props.request.sort} />
      )}
      {props.request.body === null ? null : <input type="hidden" name="body" value={props.request.body} />}
    </form>
  </search>
);

const SORT_NAMES = { relevance: '最相关', newest: '最新发布' } as const;

const Sorting = ({ request }: { readonly request: SearchRequest }) => (
  <>
    排序：
    {SEARCH_SORTS.map((sort, index) => (
      <span key={sort}>
        {index === 0 ? '' : '　'}
        {sort === request.sort ? (
          <strong>{SORT_NAMES[sort]}</strong>
        ) : (
          <a href={urls.search({ ...parametersOf(request), sort })}>{SORT_NAMES[sort]}</a>
        )}
      </span>
    ))}
  </>
);

const isNarrowed = (request: SearchRequest): boolean =>
  [request.body, request.area, request.kind, request.from, request.to].some((each) => each !== null);

/** What was tried, and what to do next. */
const Advice = (props: { readonly request: SearchRequest; readonly topics: readonly TopicDeclaration[] }) => {
  const { q } = props.request;
  return (
    <EmptyState title={q === '' ? '没有符合条件的公开信息。' : `没有找到与“${q}”有关的公开信息。`}>
      {q === '' ? null : (
        <p>
          已经查过标题、正文、附件文字、文号、索引号，公开主体、公开事项和清单中的每一行；也按同义词、繁体字、拼音、近音和近形字找过，并放宽到只含其中一个词。
        </p>
      )}
      <ul>
        {isNarrowed(props.request) ? (
          <li>
            放宽条件：
            <a href={urls.search({ q })}>不限领域、主体和日期</a>。
          </li>
        ) : null}
        <li>换一个说法，词越少越容易找到；文号可以只写其中一段，例如“2026 5号”。</li>
        <li>
          按栏目找：<a href={urls.areas}>公开领域</a>、<a href={urls.bodies()}>公开主体</a>、
          <a href={urls.policies()}>政策文件库</a>
          {props.topics.map((topic) => (
            <span key={topic.key}>
              、<a href={urls.topic(topic.key)}>{topic.title}</a>
            </span>
          ))}
          。
        </li>
        <li>
          应当公开而没有公开的，见<a href={urls.supervision()}>公开监督</a>；依法不予公开的，见
          <a href={urls.exceptions()}>不予公开目录</a>；只向有关人员公开的，凭查询码在
          <a href={urls.restricted}>这里</a>查。
        </li>
      </ul>
    </EmptyState>
  );
};

/** Bodies, services, items and lines that the question names, before the records. */
const Answers = (props: { readonly answers: readonly BestAnswer[] }) =>
  props.answers.length === 0 ? null : (
    <section class="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">直接查看</h2>
      <ul>
        {props.answers.map((answer) => (
          <li key={answer.href}>
            <span class="answer-kind">{answer.kind}</span>{' '}
            <a class="answer-title" href={answer.href}>
              {answer.title}
            </a>
            {answer.note === '' ? null : <span class="answer-note">{answer.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );

const SearchView = (props: SearchModel) => {
  const { request, result } = props;
  const own = parametersOf(request);
  const count = Math.min(pageCount(result.total, RESULTS_PER_PAGE), LAST_PAGE);
  return (
    <>
      <h1>{request.q === '' ? '信息检索' : `“${request.q}”的检索结果`}</h1>
      <SearchForm request={request} areas={props.areas} />
      {props.complaints.map((complaint) => (
        <Notice key={complaint} tone="warning" title={complaint} />
      ))}
      {props.meant === null ? null : (
        <Notice tone="plain" title={`没有找到“${request.q}”。您是不是要找：${props.meant}`}>
          <p>
            以下是<a href={urls.search({ ...own, q: props.meant })}>{props.meant}</a>的检索结果。
          </p>
        </Notice>
      )}
      <Answers answers={props.answers} />
      {result.items.length === 0 ? (
        <Advice request={request} topics={props.topics} />
      ) : (
        <div class="with-aside">
          <div>
            <p class="result-count" role="status">
              {result.exact ? '共' : '超过'} <strong>{formatNumber(result.total)}</strong>{' '}
              {result.exact ? '件' : '条'}
              {request.page > 1 ? `，第 ${request.page} 页` : ''}。
              <a href={urls.searchFeed(own)}>订阅这次检索</a>
            </p>
            {request.q === '' ? null : (
              <p class="more">
                <Sorting request={request} />
              </p>
            )}
            <DisclosureList
              summaries
              heading="h2"
              rows={result.items.map((hit) => ({
                disclosure: hit.disclosure,
                title: hit.title,
                snippet: hit.snippet,
              }))}
            />
            <Pagination page={request.page} count={count} href={(page) => urls.search({ ...own, page })} />
          </div>
          <aside class="facets" aria-labelledby="facets-title">
            <h2 id="facets-title">缩小范围</h2>
            <FacetLinks
              title="公开类别"
              facets={result.facets.kind}
              chosen={request.kind}
              href={(kind) => urls.search({ ...own, kind: kind ?? '' })}
            />
            <FacetLinks
              title="公开领域"
              facets={result.facets.area}
              chosen={request.area}
              href={(area) => urls.search({ ...own, area: area ?? '' })}
            />
            <FacetLinks
              title="公开主体"
              facets={result.facets.body}
              chosen={request.body}
              href={(body) => urls.search({ ...own, body: body ?? '' })}
            />
          </aside>
        </div>
      )}
    </>
  );
};

export const searchPage = (model: SearchModel): Page => {
  const { request } = model;
  return {
    status: 200,
    frame: frame({
      title: request.q === '' ? '信息检索' : `检索：${request.q}`,
      description: '检索全省政务公开信息，可按类别、领域、公开主体和发布日期缩小范围。',
      path: urls.search({ ...parametersOf(request), page: request.page }),
      section: 'search',
      indexed: false,
      feed: {
        title: `检索：${request.q === '' ? '全部公开信息' : request.q}`,
        href: urls.searchFeed(parametersOf(request)),
      },
      column: {
        name: '信息检索',
        description: '检索全部公开信息',
        keywords: '检索,政府信息公开',
        type: '信息公开目录',
      },
    }),
    content: <SearchView {...model} />,
  };
};
