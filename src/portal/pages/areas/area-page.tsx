import { KIND_NAMES } from '../../../schema/declaration.ts';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { listed } from '../../components/listed.ts';
import { ObligationBar, ObligationLegend, obligationSentence } from '../../components/obligation-chart.tsx';
import { ObligationFacts } from '../../components/obligation-facts.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { TopicLinks } from '../topics/topic-links.tsx';
import { AreaItems } from './area-items.tsx';
import { BodyRanking } from './body-ranking.tsx';
import { type AreaModel, LATEST_PER_PAGE } from './query.ts';

const Quote = (props: {
  readonly mandate: AreaModel['mandate'];
  readonly article: NonNullable<AreaModel['article']>;
}) => (
  <blockquote class="opinion-quote">
    <p>{props.article.text}</p>
    <footer>
      <a href={`${urls.opinion}#article-${props.article.number}`}>
        《{props.mandate}》{props.article.article}
        {props.article.title}
      </a>
    </footer>
  </blockquote>
);

const Latest = ({ model }: { readonly model: AreaModel }) => {
  const { area, latest } = model;
  return (
    <section aria-labelledby="latest-title">
      <h2 id="latest-title">最新公开</h2>
      {latest.items.length === 0 ? (
        <EmptyState title="本领域还没有公开信息。">
          <p>
            应公开而到期未公开的，列在<a href={urls.supervision({ area: area.code })}>公开监督</a>。
          </p>
        </EmptyState>
      ) : (
        <>
          <DisclosureList summaries rows={latest.items.map((disclosure) => ({ disclosure }))} />
          <Pagination
            page={model.page}
            count={pageCount(latest.total, LATEST_PER_PAGE)}
            href={(page) => urls.area(area.code, page)}
          />
          <p class="more">
            <a href={urls.search({ area: area.code })}>在本领域中检索</a>
            <a href={urls.areaFeed(area.code)}>订阅本领域</a>
          </p>
        </>
      )}
    </section>
  );
};

/** How the area is kept up: what the mandate asks, who owes it, how far they are. */
const Progress = ({ model }: { readonly model: AreaModel }) => {
  const { area, article } = model;
  return (
    <section class="panel" aria-labelledby="progress-title">
      <h2 id="progress-title">履行情况</h2>
      <ObligationBar obligations={area.obligations} />
      <ObligationLegend />
      <ObligationFacts
        obligations={area.obligations}
        href={(state) => urls.supervision({ area: area.code, state })}
      />
      <p class="visually-hidden">{obligationSentence(area.obligations)}</p>
      <BodyRanking area={area.code} ranking={model.ranking} />
      {article === null ? null : <Quote mandate={model.mandate} article={article} />}
      <Facts
        facts={[
          {
            title: '牵头单位',
            value:
              area.leads.length === 0
                ? '各责任单位'
                : listed(
                    area.leads.map((lead) => (
                      <a key={lead.code} href={urls.body(lead.code)}>
                        {lead.name}
                      </a>
                    )),
                  ),
          },
          { title: '责任单位', value: area.responsible },
        ]}
      />
    </section>
  );
};

/** What there is to read comes first, item by item on one list; older records follow page by page. */
const AreaView = ({ model }: { readonly model: AreaModel }) => {
  const { area } = model;
  return (
    <>
      <p class="kicker">
        {KIND_NAMES[area.kind]}　{area.article}
      </p>
      <h1>
        <Phrases text={area.title} />
      </h1>
      <p class="lead">{area.demand}</p>
      <TopicLinks topics={model.topics} />
      {model.items === null ? (
        <Latest model={model} />
      ) : (
        <>
          <AreaItems area={area.code} contents={model.contents} {...model.items} />
          <p class="more">
            {model.latest.total > LATEST_PER_PAGE ? (
              <a href={urls.area(area.code, 2)}>按时间看较早的信息</a>
            ) : null}
            <a href={urls.search({ area: area.code })}>在本领域中检索</a>
            <a href={urls.areaFeed(area.code)}>订阅本领域</a>
          </p>
          <Progress model={model} />
        </>
      )}
    </>
  );
};

export const areaPage = (model: AreaModel): Page => {
  const { area, page } = model;
  return {
    status: 200,
    frame: frame({
      title: page === 1 ? area.title : `${area.title}（第 ${page} 页）`,
      description: area.demand,
      path: urls.area(area.code, page),
      section: 'areas',
      trail: [{ title: '公开领域', href: urls.areas }],
      feed: { title: `${area.title} 最新公开`, href: urls.areaFeed(area.code) },
      column: {
        name: area.title,
        description: area.demand,
        keywords: `${area.title},${KIND_NAMES[area.kind]}`,
        type: '信息公开目录',
      },
    }),
    content: <AreaView model={model} />,
  };
};
