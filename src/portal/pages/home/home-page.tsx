import type { ConsultationSummary, Obligation } from '../../../api/contract.ts';
import { KIND_NAMES } from '../../../schema/declaration.ts';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { SearchBox } from '../../components/form-fields.tsx';
import { LateList } from '../../components/late-list.tsx';
import { ObligationBar, ObligationLegend } from '../../components/obligation-chart.tsx';
import { StatFigures } from '../../components/stat-figures.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import type { Site } from '../../frame/layout.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import type { Service } from '../../frame/services.ts';
import { urls } from '../../frame/urls.ts';
import type { HomeModel } from './query.ts';

const Kinds = (props: { readonly kinds: HomeModel['kinds'] }) => (
  <section class="kinds" aria-labelledby="kinds-title">
    <h2 id="kinds-title">按领域查</h2>
    {props.kinds.map((group) => (
      <section key={group.kind} class={`kind kind-${group.kind}`} aria-labelledby={`kind-${group.kind}`}>
        <h3 id={`kind-${group.kind}`}>
          <a href={urls.areasOfKind(group.kind)}>{KIND_NAMES[group.kind]}</a>
        </h3>
        {group.areas.length === 0 ? (
          <p class="kind-all">
            各领域的办理、执行和监督检查结果，
            <a href={urls.areasOfKind(group.kind)}>查看全部{KIND_NAMES[group.kind]}信息</a>
          </p>
        ) : null}
        <ul hidden={group.areas.length === 0}>
          {group.areas.map((area) => (
            <li key={area.code}>
              <a href={urls.area(area.code)}>
                <span class="area-number">{area.article}</span>
                <span class="area-title">{area.title}</span>
                <span class="area-count">{formatNumber(area.disclosures)} 件</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </section>
);

const Services = (props: { readonly services: readonly Service[] }) => (
  <section class="services" aria-labelledby="services-title">
    <h2 id="services-title">我要查</h2>
    <ul>
      {props.services.map((service) => (
        <li key={service.href}>
          <a href={service.href}>
            <strong>{service.title}</strong>
            <span>{service.says}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/** The first to close stands first: who reads this today may still say something. */
const Consultations = (props: { readonly open: readonly ConsultationSummary[] }) =>
  props.open.length === 0 ? null : (
    <section class="home-consultations" aria-labelledby="consultations-title">
      <h2 id="consultations-title">正在征求您的意见</h2>
      <ul class="consultation-list">
        {props.open.map((c) => (
          <li key={c.id} class="consultation-card">
            <h3>
              <a href={urls.consultation(c.id)}>{c.title}</a>
            </h3>
            <p class="consultation-source">
              <span>{formatDay(c.closesOn)}24时截止</span>
              <a href={urls.body(c.body)}>{c.bodyName}</a>
            </p>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={urls.consultations()}>查看全部征求意见</a>
      </p>
    </section>
  );

const Late = (props: { readonly late: readonly Obligation[] }) => (
  <section class="home-late" aria-labelledby="late-title">
    <h2 id="late-title">到期未公开</h2>
    {props.late.length === 0 ? <p>今天没有逾期的公开事项。</p> : <LateList late={props.late} />}
    <p class="more">
      <a href={urls.supervision({ state: 'late' })}>查看全部逾期事项</a>
    </p>
  </section>
);

interface HomeProps {
  readonly model: HomeModel;
  readonly services: readonly Service[];
}

/** What this is, the search, and the figures of the whole. */
const Hero = ({ model: { figures, kept }, services }: HomeProps) => (
  <section class="hero">
    <div class="wrap hero-grid">
      <div class="hero-words">
        <h1>
          应公开的，都在这里；
          <br />
          没公开的，也列在这里。
        </h1>
        <p>
          全省各级行政机关依法主动公开的信息汇集于此。每一项公开义务都有责任单位和期限，每一次发布、更正、撤下都记入可核验的公开日志。
        </p>
        <SearchBox
          id="home-search"
          action={urls.search()}
          value=""
          title="检索公开信息"
          placeholder="标题、正文、文号、索引号"
          large
        />
        <ul class="hero-ways" aria-label="常用查询">
          {services.map(({ title, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </div>
      <div class="hero-ledger">
        <h2>公开台账</h2>
        <StatFigures
          figures={[
            { title: '已公开信息', value: formatNumber(figures.disclosures), unit: '件' },
            { title: '本月新公开', value: formatNumber(figures.publishedThisMonth), unit: '件' },
            {
              title: '应公开（事项×单位）',
              value: formatNumber(figures.owed.owed),
              unit: '项',
            },
            {
              title: '从未公开',
              value: formatNumber(figures.owed.neverPublished),
              unit: '项',
              href: urls.supervision({ cell: 'never-published' }),
              alarming: figures.owed.neverPublishedLate > 0,
            },
            { title: '履行率', value: kept, unit: '', href: urls.supervision() },
            {
              title: '到期义务逾期',
              value: formatNumber(figures.obligations.late),
              unit: '项',
              href: urls.supervision({ state: 'late' }),
              alarming: figures.obligations.late > 0,
            },
          ]}
        />
      </div>
    </div>
  </section>
);

const Latest = ({ latest }: { readonly latest: HomeModel['latest'] }) => (
  <section class="home-latest" aria-labelledby="latest-title">
    <h2 id="latest-title">最新公开</h2>
    {latest.length === 0 ? (
      <p>还没有公开信息。</p>
    ) : (
      <DisclosureList rows={latest.map((disclosure) => ({ disclosure }))} />
    )}
    <p class="more">
      <a href={urls.search()}>查看全部公开信息</a>
      <a href={urls.feed}>订阅</a>
    </p>
  </section>
);

const Obligations = ({ figures }: { readonly figures: HomeModel['figures'] }) => (
  <section class="home-obligations" aria-labelledby="obligations-title">
    <h2 id="obligations-title">义务履行</h2>
    <p>
      {formatNumber(figures.bodies)} 个公开主体、{formatNumber(figures.items)} 项公开事项，履行情况逐日更新。
    </p>
    <ObligationBar obligations={figures.obligations} />
    <ObligationLegend />
    <p class="more">
      <a href={urls.supervision()}>进入公开监督</a>
    </p>
  </section>
);

const HomeView = (props: HomeProps) => {
  const { figures, kinds, latest, late, consultations } = props.model;
  return (
    <>
      <Hero {...props} />
      <div class="wrap">
        <Services services={props.services} />
        <Consultations open={consultations} />
        <Kinds kinds={kinds} />
        <div class="home-columns">
          <Latest latest={latest} />
          <Late late={late} />
        </div>
        <Obligations figures={figures} />
      </div>
    </>
  );
};

export const homePage = (model: HomeModel, { config, services }: Site): Page => ({
  status: 200,
  frame: frame({
    title: config.siteName,
    description: '全省各级行政机关依法主动公开的信息、公开义务的履行情况和可核验的公开日志。',
    path: urls.home,
    section: 'home',
    trail: null,
    wide: true,
    column: {
      name: '首页',
      description: '全省政务公开信息的统一入口',
      keywords: '政务公开,政府信息公开',
      type: '首页',
    },
    about: [
      {
        '@type': 'WebSite',
        name: config.siteName,
        url: urls.home,
        inLanguage: 'zh-CN',
        potentialAction: {
          '@type': 'SearchAction',
          target: `${urls.search()}?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }),
  content: <HomeView model={model} services={services} />,
});
