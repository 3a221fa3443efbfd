import {
  COVERAGE_STATE_NAMES,
  COVERAGE_STATES,
  OBLIGATION_STATE_NAMES,
  OBLIGATION_STATES,
} from '../../../schema/vocabulary.ts';
import { CoverageFacts, CoverageList } from '../../components/coverage-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { LateObligations } from '../../components/late-obligations.tsx';
import { Notice } from '../../components/notice.tsx';
import { ObligationBar, ObligationLegend } from '../../components/obligation-chart.tsx';
import { ObligationFacts } from '../../components/obligation-facts.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { type SupervisionParameters, urls } from '../../frame/urls.ts';
import { obligationCounts } from '../../reads/obligations.ts';
import { Board, Formula, Tree } from './boards.tsx';
import { ROWS_PER_PAGE, type SupervisionModel } from './query.ts';
import { Trend } from './trend.tsx';

/** The page as it is asked for, with something else in its place; what was chosen stays. */
const hrefOf =
  ({ asked }: SupervisionModel) =>
  (change: SupervisionParameters = {}): string =>
    urls.supervision({
      ...(asked.area === '' ? {} : { area: asked.area }),
      ...(asked.item === '' ? {} : { item: asked.item }),
      ...(asked.body === '' ? {} : { body: asked.body }),
      ...(asked.region === '' ? {} : { region: asked.region }),
      ...(asked.state === null ? {} : { state: asked.state }),
      ...(asked.cell === null ? {} : { cell: asked.cell }),
      ...(asked.sort === 'tree' ? {} : { sort: asked.sort }),
      ...change,
    });

const Filter = ({ model }: { readonly model: SupervisionModel }) => (
  <form class="filter" action={urls.supervision()}>
    <SelectField
      id="supervision-area"
      name="area"
      title="公开领域"
      value={model.area?.code ?? ''}
      any="全部领域"
      choices={model.areas.map((area) => ({ value: area.code, title: `${area.article}${area.title}` }))}
    />
    {model.items.length === 0 ? null : (
      <SelectField
        id="supervision-item"
        name="item"
        title="公开事项"
        value={model.item?.code ?? ''}
        any="全部事项"
        choices={model.items.map(({ code, title }) => ({ value: code, title }))}
      />
    )}
    <SelectField
      id="supervision-cell"
      name="cell"
      title="事项状态"
      value={model.cell}
      any="从未公开"
      choices={COVERAGE_STATES.map((state) => ({ value: state, title: COVERAGE_STATE_NAMES[state] }))}
    />
    <SelectField
      id="supervision-state"
      name="state"
      title="到期义务状态"
      value={model.state}
      any="已逾期"
      choices={OBLIGATION_STATES.map((state) => ({ value: state, title: OBLIGATION_STATE_NAMES[state] }))}
    />
    {model.body === null ? null : <input type="hidden" name="body" value={model.body.code} />}
    {model.region === null ? null : <input type="hidden" name="region" value={model.region.code} />}
    <button type="submit">筛选</button>
  </form>
);

const Above = ({ model }: { readonly model: SupervisionModel }) =>
  model.above.length === 0 && model.region === null && model.body === null ? null : (
    <p class="more">
      上级：
      {model.above.length === 0 ? <a href={urls.supervision()}>全省</a> : null}
      {model.above.map((body, index) => (
        <span key={body.code}>
          {index === 0 ? '' : ' › '}
          <a href={urls.supervision(index === 0 ? {} : { region: body.code })}>
            {index === 0 ? '全省' : body.name}
          </a>
        </span>
      ))}
      {model.body === null ? null : (
        <>
          　<a href={urls.body(model.body.code)}>{model.body.name}的主页</a>
        </>
      )}
    </p>
  );

/**
 * A figure that still grows says so; where most of what is owed is owed by bodies without people, the rate says why.
 */
export const CountedNote = ({
  counted,
  figures,
  stale,
}: Pick<SupervisionModel, 'counted' | 'figures' | 'stale'>) => (
  <>
    {stale ? (
      <Notice tone="warning" title="以下数字没有按日核算">
        <p>上一次核算已超过 26 小时，到期义务可能不全；公开、撤下仍即时计入。</p>
      </Notice>
    ) : null}
    {figures.notJoined * 2 <= figures.owed ? null : (
      <p class="small">
        应公开的 {formatNumber(figures.owed)} 项中，{formatNumber(figures.notJoined)}{' '}
        项属于还没有人登录过本平台的单位（尚未接入）。它们与其他单位一样计入，所以履行率低。
      </p>
    )}
    <p class="small">
      {counted.at === null
        ? '到期义务尚未核算。'
        : `到期义务和事项范围核算于 ${formatMinute(counted.at.toISOString())}；公开、撤下即时计入。`}
      {counted.counting === null
        ? ''
        : `正在核算（进度：${counted.counting.done}/${counted.counting.total} 个公开事项），各数还会增加。`}
    </p>
  </>
);

const Totals = ({ model }: { readonly model: SupervisionModel }) => {
  const href = hrefOf(model);
  const counts = obligationCounts(model.figures);
  return (
    <section class="panel" aria-labelledby="total-title">
      <h2 id="total-title">总体</h2>
      <h3>公开事项覆盖</h3>
      <CoverageFacts figures={model.figures} href={(cell) => `${href({ cell })}#cells`} />
      <h3>到期义务</h3>
      <ObligationBar obligations={counts} />
      <ObligationLegend />
      <ObligationFacts obligations={counts} href={(state) => `${href({ state })}#list`} />
      <Formula
        figures={model.figures}
        data={(format) =>
          urls.supervisionData({
            format,
            ...(model.region === null ? {} : { region: model.region.code }),
            ...(model.area === null ? {} : { area: model.area.code }),
            ...(model.item === null ? {} : { item: model.item.code }),
          })
        }
      />
      <CountedNote counted={model.counted} figures={model.figures} stale={model.stale} />
    </section>
  );
};

const Cells = ({ model }: { readonly model: SupervisionModel }) => {
  const href = hrefOf(model);
  return (
    <section aria-labelledby="cells">
      <h2 id="cells">{COVERAGE_STATE_NAMES[model.cell]}的事项</h2>
      <Filter model={model} />
      {model.cells.items.length === 0 ? (
        <EmptyState title={`没有${COVERAGE_STATE_NAMES[model.cell]}的事项。`} />
      ) : (
        <>
          <p class="result-count">
            共 <strong>{formatNumber(model.cells.total)}</strong> 项
          </p>
          <CoverageList
            caption="公开事项在各单位的状态"
            cells={model.cells.items}
            of={model.body === null ? 'both' : 'body'}
          />
          <Pagination
            label="事项分页"
            page={model.asked.cells}
            count={Math.min(50, pageCount(model.cells.total, ROWS_PER_PAGE))}
            href={(cells) => `${href({ cells })}#cells`}
          />
        </>
      )}
    </section>
  );
};

const List = ({ model }: { readonly model: SupervisionModel }) => {
  const href = hrefOf(model);
  return (
    <section aria-labelledby="list">
      <h2 id="list">{OBLIGATION_STATE_NAMES[model.state]}的到期义务</h2>
      {model.list.items.length === 0 ? (
        <EmptyState title={`没有${OBLIGATION_STATE_NAMES[model.state]}的到期义务。`} />
      ) : (
        <>
          <p class="result-count">
            共 <strong>{formatNumber(model.list.total)}</strong> 项
          </p>
          <LateObligations obligations={model.list.items} cite={model.cite} />
          <Pagination
            label="到期义务分页"
            page={model.asked.page}
            count={Math.min(50, pageCount(model.list.total, ROWS_PER_PAGE))}
            href={(page) => `${href({ page })}#list`}
          />
        </>
      )}
    </section>
  );
};

const SupervisionView = ({ model }: { readonly model: SupervisionModel }) => {
  const about = [(model.item ?? model.area)?.title, (model.body ?? model.region)?.name]
    .filter((text) => text !== undefined)
    .join('、');
  const href = hrefOf(model);
  return (
    <>
      <h1>公开监督{about === '' ? '' : `：${about}`}</h1>
      <p class="lead">
        谁应当公开什么、何时到期、是否公开，逐项列明，不论单位是否已经使用本平台。到期当日公开为按期；不涉及和依法不公开的，列明理由。
      </p>
      <Above model={model} />
      <p class="more">
        <a href={urls.exceptions(model.body === null ? {} : { body: model.body.code })}>
          不予公开的件数和依据
        </a>
        <a href={urls.instruments(model.body === null ? {} : { body: model.body.code })}>
          监督文书：督促整改、通报批评、责令改正和整改结果
        </a>
        <a
          href={urls.inspection({
            ...(model.body === null ? {} : { body: model.body.code }),
            ...(model.region === null ? {} : { region: model.region.code }),
          })}
        >
          每日自查：按政府网站检查指标发现的问题
        </a>
        <a href={urls.appraisal()}>考核结果：指标、数据和得分</a>
      </p>
      <Totals model={model} />
      {model.item === null ? (
        <section aria-labelledby="trend">
          <h2 id="trend">按月趋势</h2>
          <Trend months={model.months} />
        </section>
      ) : null}
      {model.tree.length === 0 ? null : (
        <section aria-labelledby="tree">
          <h2 id="tree">按地区和单位</h2>
          <Tree
            model={model}
            href={(to) => `${href(to.body === undefined ? to : { ...to, region: '' })}#tree`}
          />
        </section>
      )}
      <Cells model={model} />
      <List model={model} />
      {model.byArea.length === 0 ? null : (
        <section aria-labelledby="by-area">
          <h2 id="by-area">按领域</h2>
          <Board caption="各领域履行情况" head="领域" rows={model.byArea} href={(area) => href({ area })} />
        </section>
      )}
      {model.area === null || model.byItem.length === 0 ? null : (
        <section aria-labelledby="by-item">
          <h2 id="by-item">按事项</h2>
          <Board
            caption="各公开事项履行情况"
            head="公开事项"
            rows={model.byItem}
            href={(item) => href({ item })}
          />
        </section>
      )}
      {model.byKind.length === 0 ? null : (
        <section aria-labelledby="by-kind">
          <h2 id="by-kind">按五公开</h2>
          <Board
            caption="决策、执行、管理、服务、结果公开的履行情况"
            head="公开类别"
            rows={model.byKind}
            href={null}
          />
        </section>
      )}
    </>
  );
};

export const supervisionPage = (model: SupervisionModel): Page => {
  const { area, body, region, asked } = model;
  return {
    status: 200,
    frame: frame({
      title: '公开监督',
      description: '各地区、各领域、各公开主体应公开事项的履行情况，逐项列明从未公开和逾期的事项。',
      path: hrefOf(model)({ page: asked.page, cells: asked.cells }),
      section: 'supervision',
      indexed: area === null && body === null && region === null && asked.page === 1,
      column: {
        name: '公开监督',
        description: '公开义务履行情况',
        keywords: '公开监督,逾期,公开义务',
        type: '数据发布',
      },
    }),
    content: <SupervisionView model={model} />,
  };
};
