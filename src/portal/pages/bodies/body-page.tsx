import { CoverageFacts, CoverageList } from '../../components/coverage-list.tsx';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { SearchBox } from '../../components/form-fields.tsx';
import { LateObligations } from '../../components/late-obligations.tsx';
import { listed } from '../../components/listed.ts';
import { Notice } from '../../components/notice.tsx';
import { ObligationBar, ObligationLegend } from '../../components/obligation-chart.tsx';
import { ObligationFacts } from '../../components/obligation-facts.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { organisation } from '../../frame/structured-data.ts';
import { urls } from '../../frame/urls.ts';
import type { PublishingBody } from '../../reads/bodies.ts';
import { type BodyModel, LATEST_PER_PAGE } from './query.ts';
import { StandardEntries } from './standard-entries.tsx';
import { YearlySummary } from './yearly-page.tsx';

function bodyFacts(body: PublishingBody): readonly Fact[] {
  const former = body.names.filter((name) => name.validTo !== null);
  const facts: (Fact | null)[] = [
    { title: '层级', value: body.levelName },
    body.parentRef === null
      ? null
      : { title: '隶属', value: <a href={urls.body(body.parentRef.code)}>{body.parentRef.name}</a> },
    body.uscc === null ? null : { title: '统一社会信用代码', value: body.uscc },
    body.website === null
      ? null
      : {
          title: '网站',
          value: (
            <a href={body.website} rel="noopener">
              {body.website}
            </a>
          ),
        },
    former.length === 0
      ? null
      : {
          title: '曾用名',
          value: former.map((name) => (
            <span key={name.validFrom} class="line">
              {name.name}（至{formatDay(name.validTo ?? '')}）
            </span>
          )),
        },
    body.predecessors.length === 0
      ? null
      : {
          title: '承接职责自',
          value: listed(
            body.predecessors.map((p) => (
              <a key={p.code} href={urls.body(p.code)}>
                {p.name}
              </a>
            )),
          ),
        },
  ];
  return facts.filter((fact) => fact !== null);
}

const Successors = (props: { readonly body: PublishingBody }) =>
  props.body.abolishedOn === null ? null : (
    <Notice
      tone="warning"
      title={`本单位自${formatDay(props.body.abolishedOn)}起不再保留，已公开的信息继续可查。`}
    >
      {props.body.successors.length === 0 ? null : (
        <p>
          职责由
          {listed(
            props.body.successors.map((s) => (
              <a key={s.code} href={urls.body(s.code)}>
                {s.name}
              </a>
            )),
          )}
          承接（{props.body.successors[0]?.basis}）。
        </p>
      )}
    </Notice>
  );

/** What the body owes, item by item: how many in which state, and where something is to be done. */
const Covers = ({ model: { body, figures, cells } }: { readonly model: BodyModel }) =>
  figures.owed === 0 ? null : (
    <section class="panel" aria-labelledby="coverage-title">
      <h2 id="coverage-title">应公开事项</h2>
      <CoverageFacts
        figures={figures}
        href={(cell) => `${urls.supervision({ body: body.code, cell })}#cells`}
      />
      {cells.length === 0 ? null : (
        <>
          <h3>待办事项</h3>
          <CoverageList caption="从未公开、逾期未更新、待复核的事项" cells={cells} of="body" />
          <p class="more">
            <a href={`${urls.supervision({ body: body.code })}#cells`}>查看全部应公开事项</a>
          </p>
        </>
      )}
    </section>
  );

/** 督促整改, 通报批评, 责令改正 that this body got. */
const Instruments = (props: { readonly code: string; readonly counts: BodyModel['instruments'] }) =>
  props.counts.total === 0 ? null : (
    <p>
      <a href={urls.instruments({ body: props.code })}>监督文书 {props.counts.total} 份</a>
      ，其中整改中 {props.counts.open} 份，逾期未回复 {props.counts.overdue} 份。
    </p>
  );

/** What it has published, of the item chosen or of all, the newest first. */
const Published = ({ model }: { readonly model: BodyModel }) => {
  const { body, item, latest, page } = model;
  return (
    <section aria-labelledby="published">
      <h2 id="published">{item === null ? '最新公开' : item.title}</h2>
      {item === null ? null : (
        <p class="more">
          <a href={urls.body(body.code)}>查看全部事项</a>
        </p>
      )}
      <SearchBox
        id="body-search"
        action={urls.search()}
        value=""
        title={`在${body.name}公开的信息中检索`}
        placeholder="在本单位公开的信息中检索"
        hidden={{ body: body.code }}
      />
      {latest.items.length === 0 ? (
        <EmptyState title="本单位还没有公开信息。">
          <p>
            应公开而到期未公开的，列在
            <a href={urls.supervision({ body: body.code })}>公开监督</a>。
          </p>
        </EmptyState>
      ) : (
        <>
          <DisclosureList rows={latest.items.map((disclosure) => ({ disclosure }))} />
          <Pagination
            page={page}
            count={pageCount(latest.total, LATEST_PER_PAGE)}
            href={(n) => urls.body(body.code, { ...(item === null ? {} : { item: item.code }), page: n })}
          />
          <p class="more">
            <a href={urls.bodyFeed(body.code)}>订阅本单位</a>
          </p>
        </>
      )}
    </section>
  );
};

const Children = ({ body }: Pick<BodyModel, 'body'>) =>
  body.children.length === 0 ? null : (
    <section aria-labelledby="children-title">
      <h2 id="children-title">所属单位</h2>
      <ul class="body-list">
        {body.children.map((child) => (
          <li key={child.code}>
            <a href={urls.body(child.code)}>{child.name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={urls.bodies({ parent: body.code })}>查看全部所属单位和下级单位</a>
      </p>
    </section>
  );

const BodyView = (props: { readonly model: BodyModel }) => {
  const { body, cite, entries, item, late } = props.model;
  return (
    <>
      <h1>{body.name}</h1>
      <Successors body={body} />
      <Facts facts={bodyFacts(body)} />
      <section class="panel" aria-labelledby="obligations-title">
        <h2 id="obligations-title">公开义务</h2>
        <ObligationBar obligations={body.obligations} />
        <ObligationLegend />
        <ObligationFacts
          obligations={body.obligations}
          href={(state) => urls.supervision({ body: body.code, state })}
        />
        <Instruments code={body.code} counts={props.model.instruments} />
        {late.length === 0 ? null : (
          <>
            <h3>到期未公开</h3>
            <LateObligations obligations={late} cite={cite} withBody={false} />
          </>
        )}
      </section>
      <Covers model={props.model} />
      <YearlySummary code={body.code} groups={props.model.yearly} />
      <div class="with-aside aside-first">
        <StandardEntries code={body.code} entries={entries} chosen={item?.code ?? null} />
        <Published model={props.model} />
      </div>
      <Children body={body} />
    </>
  );
};

export const bodyPage = (model: BodyModel): Page => {
  const { body, item, page } = model;
  return {
    status: 200,
    frame: frame({
      title: item === null ? body.name : `${item.title}（${body.name}）`,
      description: `${body.name}的政府信息公开：公开内容、公开义务和履行情况。`,
      path: urls.body(body.code, { ...(item === null ? {} : { item: item.code }), page }),
      section: 'bodies',
      trail: [
        { title: '公开主体', href: urls.bodies() },
        ...(body.parentRef === null
          ? []
          : [{ title: body.parentRef.name, href: urls.body(body.parentRef.code) }]),
      ],
      feed: { title: `${body.name} 最新公开`, href: urls.bodyFeed(body.code) },
      column: {
        name: '政府信息公开',
        description: `${body.name}依法主动公开的信息`,
        keywords: `${body.name},政府信息公开`,
        type: '信息公开目录',
      },
      about: [
        {
          ...organisation(body),
          alternateName: body.shortName,
          sameAs: body.website ?? undefined,
          parentOrganization: body.parentRef === null ? undefined : organisation(body.parentRef),
        },
      ],
    }),
    content: <BodyView model={model} />,
  };
};
