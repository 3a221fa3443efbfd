import type { Obligation } from '../../../api/contract.ts';
import { KIND_NAMES, KINDS } from '../../../schema/declaration.ts';
import type { ContentRow, Region, RegionPlace, RegionWarning } from '../../browsing-data.ts';
import { ContentRows } from '../../components/content-rows.tsx';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { subjectOf } from '../../components/late-obligations.tsx';
import { Notice } from '../../components/notice.tsx';
import { ObligationBar, ObligationLegend, obligationSentence } from '../../components/obligation-chart.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { PlacesMap } from '../../components/places/places-map.tsx';
import type { AreaOverview, ObligationCounts, PortalData } from '../../data.ts';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

const LATE = 6;
const PER_PAGE = 20;

interface RegionModel {
  readonly region: Region;
  readonly areas: readonly AreaOverview[];
  readonly rows: readonly ContentRow[];
  readonly places: readonly RegionPlace[];
  readonly warnings: readonly RegionWarning[];
  readonly obligations: ObligationCounts;
  readonly late: readonly Obligation[];
}

const COLUMN = {
  name: '我的地区',
  description: '按市州、县市区、乡镇查看公开信息',
  keywords: '市州,县市区,乡镇,村务公开',
  type: '信息公开目录',
} as const;

const Remember = ({ region }: { readonly region: Region }) => (
  <form class="remember-region" method="post" action={urls.myRegion}>
    <p>
      常看这里？可以让浏览器记住，以后点“我的地区”直接打开本页。只记一个地区代码，不记您是谁，随时可以取消。
    </p>
    <button type="submit" name="division" value={region.division}>
      记住{region.name}
    </button>
    <button type="submit" name="division" value="" class="button-quiet">
      不再记住
    </button>
  </form>
);

const Below = ({ region }: { readonly region: Region }) =>
  region.below.length === 0 ? null : (
    <section aria-labelledby="below-title">
      <h2 id="below-title">下级地区</h2>
      <ul class="region-links">
        {region.below.map((each) => (
          <li key={each.division}>
            <a href={urls.region(each.division)}>{each.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );

const Contents = ({ model }: { readonly model: RegionModel }) => {
  const byArea = Map.groupBy(model.rows, (row) => row.area);
  return (
    <>
      {KINDS.map((kind) => {
        const areas = model.areas.filter((area) => area.kind === kind && byArea.has(area.code));
        return areas.length === 0 ? null : (
          <section key={kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{KIND_NAMES[kind]}</h2>
            <div class="area-form-items">
              {areas.map((area) => (
                <section key={area.code}>
                  <h3>
                    <a href={urls.regionArea(model.region.division, area.code)}>{area.title}</a>
                  </h3>
                  <ContentRows rows={byArea.get(area.code) ?? []} tags />
                </section>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
};

const RegionView = ({ model }: { readonly model: RegionModel }) => {
  const { region, late } = model;
  return (
    <>
      <p class="kicker">{region.levelName}</p>
      <h1>{region.name}</h1>
      <p class="lead">
        {region.bodies.length === 1
          ? `${region.name}公开的信息`
          : `${region.name}各级机关和单位（${formatNumber(region.bodies.length)} 个）公开的信息`}
        ，按领域排列，新的在前。
      </p>
      {model.warnings.length === 0 ? null : (
        <Notice tone="warning" title="正在生效的预警">
          <ul>
            {model.warnings.map((warning) => (
              <li key={warning.href}>
                <a href={warning.href}>{warning.title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section class="panel" aria-labelledby="obligations-title">
        <h2 id="obligations-title">履行情况</h2>
        <ObligationBar obligations={model.obligations} />
        <ObligationLegend />
        <p>{obligationSentence(model.obligations)}。</p>
        {late.length === 0 ? null : (
          <ol class="late-list">
            {late.map((obligation) => (
              <li key={obligation.id}>
                <p class="late-title">{subjectOf(obligation)}</p>
                <p class="late-source">
                  <a href={urls.body(obligation.body)}>{obligation.bodyName}</a>
                  <span>应于 {formatDay(obligation.dueOn)} 前公开</span>
                </p>
              </li>
            ))}
          </ol>
        )}
      </section>
      <PlacesMap id="map" title={`${region.name}的网点和项目`} places={model.places} />
      {model.rows.length === 0 ? (
        <EmptyState title={`${region.name}还没有公开信息。`}>
          <p>
            可以查看上级地区，或者在<a href={urls.bodies()}>公开主体</a>中查找具体单位。
          </p>
        </EmptyState>
      ) : (
        <Contents model={model} />
      )}
      <Below region={region} />
      <section aria-labelledby="bodies-title">
        <h2 id="bodies-title">公开主体</h2>
        <ul class="region-links">
          {region.bodies.slice(0, 60).map((body) => (
            <li key={body.code}>
              <a href={urls.body(body.code)}>{body.name}</a>
            </li>
          ))}
        </ul>
      </section>
      <Remember region={region} />
    </>
  );
};

const trailOf = (region: Region) => [
  { title: '我的地区', href: urls.regions },
  ...region.above.slice(1).map((each) => ({ title: each.name, href: urls.region(each.division) })),
];

export async function regionPage(data: PortalData, division: string): Promise<Page | null> {
  const region = await data.region(division);
  if (region === null || region.above.length === 0) return null;
  const bodies = region.bodies.map((body) => body.code);
  const [areas, rows, places, warnings, byArea, late] = await Promise.all([
    data.areas(),
    data.contentsOfBodies(bodies),
    data.placesOfBodies(bodies),
    data.warningsOf(region.division),
    data.obligationsBy('area', { bodies }),
    data.obligations({ bodies, state: 'late' }, { page: 1, limit: LATE }),
  ]);
  const obligations = byArea.reduce<ObligationCounts>(
    (sum, row) => ({
      late: sum.late + row.obligations.late,
      'due-soon': sum['due-soon'] + row.obligations['due-soon'],
      due: sum.due + row.obligations.due,
      done: sum.done + row.obligations.done,
      'done-late': sum['done-late'] + row.obligations['done-late'],
      excepted: sum.excepted + row.obligations.excepted,
    }),
    { late: 0, 'due-soon': 0, due: 0, done: 0, 'done-late': 0, excepted: 0 },
  );
  return {
    status: 200,
    frame: frame({
      title: `${region.name}公开信息`,
      description: `${region.name}各级机关和单位公开的信息、网点、项目和公开义务的履行情况。`,
      path: urls.region(region.division),
      section: 'bodies',
      trail: trailOf(region),
      column: COLUMN,
    }),
    content: <RegionView model={{ region, areas, rows, places, warnings, obligations, late: late.items }} />,
  };
}

/** Everything that the bodies of a region publish in one area, page by page. */
export async function regionAreaPage(
  data: PortalData,
  division: string,
  code: string,
  page: number,
): Promise<Page | null> {
  const [region, areas] = await Promise.all([data.region(division), data.areas()]);
  const area = areas.find((each) => each.code === code);
  if (region === null || area === undefined) return null;
  const bodies = region.bodies.map((body) => body.code);
  const latest = await data.latestDisclosures({ bodies, area: code }, { page, limit: PER_PAGE });
  const title = `${region.name}：${area.title}`;
  return {
    status: 200,
    frame: frame({
      title,
      description: `${region.name}各级机关和单位公开的${area.title}信息。`,
      path: urls.regionArea(region.division, code, page),
      section: 'bodies',
      trail: [...trailOf(region), { title: region.name, href: urls.region(region.division) }],
      column: COLUMN,
    }),
    content: (
      <>
        <p class="kicker">{region.name}</p>
        <h1>{area.title}</h1>
        <p class="lead">
          {area.demand}
          <a href={urls.area(code)}>全省的{area.title}</a>
        </p>
        {latest.items.length === 0 ? (
          <EmptyState title="没有公开信息。" />
        ) : (
          <>
            <h2 class="visually-hidden">公开信息</h2>
            <DisclosureList summaries rows={latest.items.map((disclosure) => ({ disclosure }))} />
            <Pagination
              page={page}
              count={pageCount(latest.total, PER_PAGE)}
              href={(other) => urls.regionArea(region.division, code, other)}
            />
          </>
        )}
      </>
    ),
  };
}

/** Where to begin: the prefectures, from which counties and townships are reached link by link. */
export async function regionsPage(data: PortalData): Promise<Page | null> {
  const province = await data.region('');
  if (province === null) return null;
  return {
    status: 200,
    frame: frame({
      title: '我的地区',
      description: '选择市州、县市区、乡镇，查看当地公开的预警、项目、土地、村务、预算、网点等信息。',
      path: urls.regions,
      section: 'bodies',
      column: COLUMN,
    }),
    content: (
      <>
        <h1>我的地区</h1>
        <p class="lead">
          先选市州，再选县市区、乡镇（街道）、村（社区），一页看到当地公开的预警、项目、土地、村务、预算、服务网点和征求意见。
        </p>
        <ul class="region-links region-links-large">
          {province.below.map((each) => (
            <li key={each.division}>
              <a href={urls.region(each.division)}>{each.name}</a>
            </li>
          ))}
        </ul>
        <p>
          在地区页面上可以让浏览器记住该地区；已经记住的，<a href={urls.myRegion}>打开我的地区</a>。
        </p>
      </>
    ),
  };
}
