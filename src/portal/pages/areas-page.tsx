import { KIND_NAMES, KINDS } from '../../catalogue/declaration.ts';
import { DutyBar, DutyLegend, dutySentence } from '../components/duty-chart.tsx';
import { listed } from '../components/listed.ts';
import type { AreaOverview, PortalData } from '../data.ts';
import { formatNumber } from '../format.ts';
import { frame, type Page } from '../page.tsx';
import { urls } from '../urls.ts';

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
        <DutyBar duties={area.duties} />
        <p class="area-numbers">
          {formatNumber(area.items)} 项公开事项，已公开 {formatNumber(area.disclosures)} 件；
          {dutySentence(area.duties)}
        </p>
      </div>
    </li>
  );
};

const AreasView = (props: { readonly areas: readonly AreaOverview[] }) => (
  <>
    <h1>公开领域</h1>
    <p class="lead">
      决策、执行、管理、服务、结果五类公开，共 {props.areas.length}{' '}
      个领域。每个领域列明公开要求、责任单位和履行情况。
    </p>
    <DutyLegend />
    {KINDS.map((kind) => {
      const areas = props.areas.filter((area) => area.kind === kind);
      return areas.length === 0 ? null : (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{KIND_NAMES[kind]}</h2>
          <ul class="area-cards">
            {areas.map((area) => (
              <AreaCard key={area.code} area={area} />
            ))}
          </ul>
        </section>
      );
    })}
  </>
);

export async function areasPage(data: PortalData): Promise<Page> {
  const areas = await data.areas();
  return {
    status: 200,
    frame: frame({
      title: '公开领域',
      description: '五类公开、各领域的公开要求、责任单位和履行情况。',
      path: urls.areas,
      section: 'areas',
      column: {
        name: '公开领域',
        description: '按领域列出公开要求和履行情况',
        keywords: '决策公开,执行公开,管理公开,服务公开,结果公开',
        type: '信息公开目录',
      },
    }),
    content: <AreasView areas={areas} />,
  };
}
