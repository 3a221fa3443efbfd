import { KIND_NAMES } from '../../../schema/declaration.ts';
import { ContentRows } from '../../components/content-rows.tsx';
import { CoverageFacts } from '../../components/coverage-list.tsx';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LateList } from '../../components/late-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { ObligationBar, ObligationLegend, obligationSentence } from '../../components/obligation-chart.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { PlacesMap } from '../../components/places/places-map.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { Region } from './find-region.ts';
import { LATEST_PER_PAGE, type RegionAreaModel, type RegionModel } from './query.ts';

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

const Contents = ({ model }: { readonly model: RegionModel }) => (
  <>
    {model.contents.map(({ kind, areas }) => (
      <section key={kind} aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>{KIND_NAMES[kind]}</h2>
        <div class="area-form-items">
          {areas.map(({ area, rows }) => (
            <section key={area.code}>
              <h3>
                <a href={urls.regionArea(model.region.division, area.code)}>{area.title}</a>
              </h3>
              <ContentRows rows={rows} tags />
            </section>
          ))}
        </div>
      </section>
    ))}
  </>
);

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
        <CoverageFacts
          figures={model.figures}
          href={(cell) => `${urls.supervision({ region: region.body, cell })}#cells`}
        />
        <p class="more">
          <a href={urls.supervision({ region: region.body })}>各单位、各事项的状态</a>
        </p>
        <ObligationBar obligations={model.obligations} />
        <ObligationLegend />
        <p>{obligationSentence(model.obligations)}。</p>
        {late.length === 0 ? null : <LateList late={late} />}
      </section>
      <PlacesMap
        province={model.province}
        id="map"
        title={`${region.name}的网点和项目`}
        places={model.places}
      />
      {model.contents.length === 0 ? (
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
          {model.bodies.map((body) => (
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

export const regionPage = (model: RegionModel): Page => {
  const { region } = model;
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
    content: <RegionView model={model} />,
  };
};

/** Everything that the bodies of a region publish in one area, page by page. */
export const regionAreaPage = ({ region, area, latest, page }: RegionAreaModel): Page => {
  const title = `${region.name}：${area.title}`;
  return {
    status: 200,
    frame: frame({
      title,
      description: `${region.name}各级机关和单位公开的${area.title}信息。`,
      path: urls.regionArea(region.division, area.code, page),
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
          <a href={urls.area(area.code)}>全省的{area.title}</a>
        </p>
        {latest.items.length === 0 ? (
          <EmptyState title="没有公开信息。" />
        ) : (
          <>
            <h2 class="visually-hidden">公开信息</h2>
            <DisclosureList summaries rows={latest.items.map((disclosure) => ({ disclosure }))} />
            <Pagination
              page={page}
              count={pageCount(latest.total, LATEST_PER_PAGE)}
              href={(other) => urls.regionArea(region.division, area.code, other)}
            />
          </>
        )}
      </>
    ),
  };
};

/** Where to begin: the prefectures, from which counties and townships are reached link by link. */
export const regionsPage = (province: Region): Page => {
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
};
