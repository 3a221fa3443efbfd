import { TOPICS } from '../../../../catalogue/index.ts';
import { OPINION, OPINION_ARTICLES } from '../../../../catalogue/opinion.ts';
import { KIND_NAMES } from '../../../schema/declaration.ts';
import type { ContentRow } from '../../browsing-data.ts';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { listed } from '../../components/listed.ts';
import { ObligationBar, ObligationLegend, obligationSentence } from '../../components/obligation-chart.tsx';
import { ObligationFacts } from '../../components/obligation-facts.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import type {
  AreaOverview,
  DisclosureSummary,
  ItemOverview,
  ObligationRow,
  Paged,
  PortalData,
} from '../../data.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { TopicLinks } from '../topics/topic-links.tsx';
import { AreaContents } from './area-contents.tsx';
import { AreaItems } from './area-items.tsx';
import { BodyRanking } from './body-ranking.tsx';

const PER_PAGE = 20;

const AreaView = (props: {
  readonly area: AreaOverview;
  readonly items: readonly ItemOverview[];
  readonly contents: readonly ContentRow[];
  readonly bodies: readonly ObligationRow[];
  readonly latest: Paged<DisclosureSummary>;
  readonly page: number;
}) => {
  const { area, latest } = props;
  const article = OPINION_ARTICLES.find((each) => each.article === area.article);
  return (
    <>
      <p class="kicker">
        {KIND_NAMES[area.kind]}　{area.article}
      </p>
      <h1>{area.title}</h1>
      <p class="lead">{area.demand}</p>
      {article === undefined ? null : (
        <blockquote class="opinion-quote">
          <p>{article.text}</p>
          <footer>
            <a href={`${urls.opinion}#article-${article.number}`}>
              《{OPINION.title}》{article.article}
              {article.title}
            </a>
          </footer>
        </blockquote>
      )}
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
      <section class="panel" aria-labelledby="progress-title">
        <h2 id="progress-title">履行情况</h2>
        <ObligationBar obligations={area.obligations} />
        <ObligationLegend />
        <ObligationFacts
          obligations={area.obligations}
          href={(state) => urls.supervision({ area: area.code, state })}
        />
        <p class="visually-hidden">{obligationSentence(area.obligations)}</p>
        <BodyRanking area={area.code} rows={props.bodies} />
      </section>
      <TopicLinks topics={TOPICS.filter((topic) => topic.area === area.code)} />
      {props.contents.length === 0 || props.page > 1 ? null : (
        <section aria-labelledby="contents-title">
          <h2 id="contents-title">公开内容</h2>
          <AreaContents items={props.items} rows={props.contents} />
        </section>
      )}
      {props.items.length === 0 || props.page > 1 ? null : <AreaItems area={area} items={props.items} />}
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
              page={props.page}
              count={pageCount(latest.total, PER_PAGE)}
              href={(page) => urls.area(area.code, page)}
            />
            <p class="more">
              <a href={urls.search({ area: area.code })}>在本领域中检索</a>
              <a href={urls.areaFeed(area.code)}>订阅本领域</a>
            </p>
          </>
        )}
      </section>
    </>
  );
};

export async function areaPage(data: PortalData, code: string, page: number): Promise<Page | null> {
  const areas = await data.areas();
  const area = areas.find((candidate) => candidate.code === code);
  if (area === undefined) return null;
  const items = await data.items({ area: code });
  const [contents, bodies, latest] = await Promise.all([
    data.contentsOfItems(items.map((item) => item.code)),
    data.obligationsBy('body', { area: code }),
    data.latestDisclosures({ area: code }, { page, limit: PER_PAGE }),
  ]);
  return {
    status: 200,
    frame: frame({
      title: area.title,
      description: area.demand,
      path: urls.area(code, page),
      section: 'areas',
      trail: [{ title: '公开领域', href: urls.areas }],
      feed: { title: `${area.title} 最新公开`, href: urls.areaFeed(code) },
      column: {
        name: area.title,
        description: area.demand,
        keywords: `${area.title},${KIND_NAMES[area.kind]}`,
        type: '信息公开目录',
      },
    }),
    content: <AreaView {...{ area, items, contents, bodies, latest, page }} />,
  };
}
