import { KIND_NAMES, KINDS, type Kind } from '../../../schema/declaration.ts';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { listed } from '../../components/listed.ts';
import { ObligationBar, ObligationLegend, obligationSentence } from '../../components/obligation-chart.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { AreaOverview } from '../../reads/models.ts';
import type { AreasModel, KindOfItems } from './query.ts';
import { ItemsByArea } from './result-items.tsx';

const AreaCard = (props: { readonly area: AreaOverview }) => {
  const { area } = props;
  return (
    <li class="area-card">
      <p class="area-number">{area.article}</p>
      <div>
        <h3>
          <a href={urls.area(area.code)}>{area.title}</a>
        </h3>
        <p class="area-demand">{area.demand}</p>
        {area.leads.length === 0 ? null : (
          <p class="area-leads">牵头：{listed(area.leads.map((l) => l.name))}</p>
        )}
        <ObligationBar obligations={area.obligations} />
        <p class="area-numbers">
          {formatNumber(area.items)} 项公开事项，已公开 {formatNumber(area.disclosures)} 件；
          {obligationSentence(area.obligations)}
        </p>
      </div>
    </li>
  );
};

const KindLinks = (props: { readonly kind: Kind | null }) => (
  <nav class="kind-links" aria-label="公开类别">
    <ul>
      {[null, ...KINDS].map((kind) => (
        <li key={kind ?? ''}>
          <a
            href={kind === null ? urls.areas : urls.areasOfKind(kind)}
            aria-current={kind === props.kind ? 'page' : undefined}
          >
            {kind === null ? '全部' : KIND_NAMES[kind]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const KindSection = ({ of }: { readonly of: KindOfItems }) => (
  <section aria-labelledby={`kind-${of.kind}`}>
    <h2 id={`kind-${of.kind}`}>{KIND_NAMES[of.kind]}</h2>
    <ul class="area-cards" hidden={of.areas.length === 0}>
      {of.areas.map((area) => (
        <AreaCard key={area.code} area={area} />
      ))}
    </ul>
    {of.elsewhere.length === 0 ? null : (
      <>
        <p class="elsewhere">其他领域中属于{KIND_NAMES[of.kind]}的事项：</p>
        <ItemsByArea groups={of.elsewhere} />
      </>
    )}
  </section>
);

const AreasView = ({ model }: { readonly model: AreasModel }) => (
  <>
    <h1>{model.kind === null ? '公开领域' : KIND_NAMES[model.kind]}</h1>
    <p class="lead">
      决策、执行、管理、服务、结果五类公开，共 {model.total}{' '}
      个领域。每个领域列明公开要求、责任单位和履行情况；要求出自<a href={urls.opinion}>实施意见</a>
      ，逐条对账。
    </p>
    <KindLinks kind={model.kind} />
    {model.kinds.some((of) => of.areas.length > 0) ? <ObligationLegend /> : null}
    {model.kinds.map((of) => (
      <KindSection key={of.kind} of={of} />
    ))}
    {model.kind === null ? null : (
      <section aria-labelledby="latest-title">
        <h2 id="latest-title">最新的{KIND_NAMES[model.kind]}</h2>
        <DisclosureList summaries rows={model.latest.map((disclosure) => ({ disclosure }))} />
        <p class="more">
          <a href={urls.search({ kind: model.kind })}>在{KIND_NAMES[model.kind]}中检索</a>
        </p>
      </section>
    )}
  </>
);

/** The areas under the five kinds, or one kind with all that is published of it. */
export const areasPage = (model: AreasModel): Page => {
  const { kind } = model;
  const title = kind === null ? '公开领域' : KIND_NAMES[kind];
  return {
    status: 200,
    frame: frame({
      title,
      description: '五类公开、各领域的公开要求、责任单位和履行情况。',
      path: kind === null ? urls.areas : urls.areasOfKind(kind),
      section: 'areas',
      ...(kind === null ? {} : { trail: [{ title: '公开领域', href: urls.areas }] }),
      column: {
        name: title,
        description: '按领域列出公开要求和履行情况',
        keywords: '决策公开,执行公开,管理公开,服务公开,结果公开',
        type: '信息公开目录',
      },
    }),
    content: <AreasView model={model} />,
  };
};
