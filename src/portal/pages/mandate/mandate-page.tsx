import type { MandateArticle } from '../../../schema/mandate.ts';
import { Facts } from '../../components/facts.tsx';
import { listed } from '../../components/listed.ts';
import { ObligationBar, ObligationLegend, obligationSentence } from '../../components/obligation-chart.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { AreaOverview } from '../../reads/models.ts';
import type { MandateModel } from './query.ts';

const Links = ({ area }: { readonly area: AreaOverview }) => (
  <>
    <p class="opinion-link">
      对应领域：<a href={urls.area(area.code)}>{area.title}</a>，{formatNumber(area.items)} 项公开事项，已公开{' '}
      {formatNumber(area.disclosures)} 件
    </p>
    <ObligationBar obligations={area.obligations} />
    <p class="area-numbers">
      <a href={urls.supervision({ area: area.code })}>履行情况</a>：{obligationSentence(area.obligations)}
    </p>
  </>
);

const Leads = ({ area }: { readonly area: AreaOverview }) =>
  area.leads.length === 0 ? null : (
    <p>
      今天由谁牵头：
      {listed(
        area.leads.map((lead) => (
          <a key={lead.code} href={urls.body(lead.code)}>
            {lead.name}
          </a>
        )),
      )}
    </p>
  );

const Article = (props: { readonly article: MandateArticle; readonly area: AreaOverview | null }) => {
  const { article, area } = props;
  return (
    <li class="opinion-article" id={`article-${article.number}`}>
      <h3>
        {article.article}
        {article.title}
      </h3>
      <p>{article.text}</p>
      {article.leads === '' && article.responsible === '' ? null : (
        <p class="opinion-who">
          {article.leads === '' ? null : <span>牵头单位：{article.leads}</span>}
          {article.responsible === '' ? null : <span>责任单位：{article.responsible}</span>}
        </p>
      )}
      {area === null ? null : (
        <>
          <Leads area={area} />
          <Links area={area} />
        </>
      )}
    </li>
  );
};

const MandateView = ({ model }: { readonly model: MandateModel }) => {
  const { mandate, chapters, further } = model;
  return (
    <>
      <p class="kicker">分工台账</p>
      <h1>{mandate.title}</h1>
      <p class="lead">意见逐条列在这里：要求什么、谁牵头、谁负责，今天做到了哪一步。</p>
      <Facts
        facts={[
          { title: '发文机关', value: mandate.issuers },
          { title: '发文字号', value: mandate.documentNumber },
          { title: '成文日期', value: formatDay(mandate.date) },
        ]}
      />
      <ObligationLegend />
      {chapters.map(({ chapter, articles }, index) => (
        <section key={chapter} aria-labelledby={`chapter-${index + 1}`}>
          <h2 id={`chapter-${index + 1}`}>{chapter}</h2>
          <ol class="opinion-articles">
            {articles.map(({ article, area }) => (
              <Article key={article.number} article={article} area={area} />
            ))}
          </ol>
        </section>
      ))}
      {further.length === 0 ? null : (
        <section aria-labelledby="further">
          <h2 id="further">其后的领域</h2>
          <p>{`本平台收录的文本到第${mandate.articles.at(-1)?.article ?? ''}条为止；以下领域按同一意见的后续要求设立，要求为平台概括。`}</p>
          <ol class="opinion-articles">
            {further.map((area) => (
              <li key={area.code} class="opinion-article">
                <h3>
                  {area.article}
                  {area.title}
                </h3>
                <p>{area.demand}</p>
                <Leads area={area} />
                <Links area={area} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};

export const mandatePage = (model: MandateModel): Page => {
  const { title, documentNumber } = model.mandate;
  return {
    status: 200,
    frame: frame({
      title: `${title}分工台账`,
      description: `${title}（${documentNumber}）逐条的要求、牵头单位、责任单位和履行情况。`,
      path: urls.opinion,
      section: 'areas',
      trail: [{ title: '公开领域', href: urls.areas }],
      column: {
        name: '实施意见分工台账',
        description: '意见逐条的责任和履行情况',
        keywords: '政务公开,实施意见,分工台账',
        type: '信息公开目录',
      },
    }),
    content: <MandateView model={model} />,
  };
};
