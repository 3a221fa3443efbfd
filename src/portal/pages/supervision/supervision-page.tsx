import { OBLIGATION_STATE_NAMES, OBLIGATION_STATES } from '../../../schema/vocabulary.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { LateObligations } from '../../components/late-obligations.tsx';
import { ObligationBar, ObligationLegend, obligationTotal } from '../../components/obligation-chart.tsx';
import { ObligationFacts } from '../../components/obligation-facts.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { ObligationRow } from '../../reads/obligations.ts';
import { keptShare, OBLIGATIONS_PER_PAGE, type SupervisionModel } from './query.ts';

const Board = (props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly ObligationRow[];
  readonly href: (code: string) => string;
}) => (
  <DataTable
    caption={props.caption}
    captionHidden
    columns={[
      { title: props.head },
      { title: '履行情况' },
      { title: '应公开', numeric: true },
      { title: '逾期', numeric: true },
      { title: '将到期', numeric: true },
      { title: '已公开', numeric: true },
      { title: '按期率', numeric: true },
    ]}
    rows={props.rows.map((row) => ({
      key: row.code,
      cells: [
        <a key="title" href={props.href(row.code)}>
          {row.title}
        </a>,
        <ObligationBar key="bar" obligations={row.obligations} />,
        formatNumber(obligationTotal(row.obligations)),
        row.obligations.late > 0 ? (
          <strong key="late" class="alarming">
            {formatNumber(row.obligations.late)}
          </strong>
        ) : (
          '0'
        ),
        formatNumber(row.obligations['due-soon']),
        formatNumber(row.obligations.done + row.obligations['done-late']),
        keptShare(row.obligations),
      ],
    }))}
  />
);

const Filter = (props: { readonly model: SupervisionModel }) => (
  <form class="filter" action={urls.supervision()}>
    <SelectField
      id="supervision-area"
      name="area"
      title="公开领域"
      value={props.model.area?.code ?? ''}
      any="全部领域"
      choices={props.model.areas.map((area) => ({ value: area.code, title: `${area.article}${area.title}` }))}
    />
    <SelectField
      id="supervision-state"
      name="state"
      title="状态"
      value={props.model.state}
      any="已逾期"
      choices={OBLIGATION_STATES.map((state) => ({ value: state, title: OBLIGATION_STATE_NAMES[state] }))}
    />
    {props.model.body === null ? null : <input type="hidden" name="body" value={props.model.body.code} />}
    <button type="submit">筛选</button>
  </form>
);

/** The same by area and by body, each with the way to its own list. */
const Boards = (props: {
  readonly model: SupervisionModel;
  /** What the page is narrowed to. */
  readonly own: { readonly area?: string; readonly body?: string };
}) => {
  const { model, own } = props;
  return (
    <>
      {model.byArea.length === 0 ? null : (
        <section aria-labelledby="by-area">
          <h2 id="by-area">按领域</h2>
          <Board
            caption="各领域公开义务履行情况"
            head="领域"
            rows={model.byArea}
            href={(area) => urls.supervision({ ...own, area, state: model.state })}
          />
        </section>
      )}
      {model.byBody.length === 0 ? null : (
        <section aria-labelledby="by-body">
          <h2 id="by-body">按公开主体</h2>
          {model.moreBodies ? (
            <p>
              逾期最多的 {model.byBody.length} 个主体，其余请在<a href={urls.bodies()}>公开主体</a>中查看。
            </p>
          ) : null}
          <Board
            caption="各公开主体义务履行情况"
            head="公开主体"
            rows={model.byBody}
            href={(body) => urls.supervision({ ...own, body, state: model.state })}
          />
        </section>
      )}
    </>
  );
};

const SupervisionView = (props: { readonly model: SupervisionModel }) => {
  const { model } = props;
  const own = {
    ...(model.area === null ? {} : { area: model.area.code }),
    ...(model.body === null ? {} : { body: model.body.code }),
  };
  const { obligations } = model;
  const about = [model.area?.title, model.body?.name].filter((text) => text !== undefined).join('、');
  return (
    <>
      <h1>公开监督{about === '' ? '' : `：${about}`}</h1>
      <p class="lead">
        谁应当公开什么、何时到期、是否公开，逐项列明。到期当日公开为按期；不再需要公开的列为“已终止”，并说明原因。
      </p>
      <p class="more">
        <a href={urls.instruments(model.body === null ? {} : { body: model.body.code })}>
          监督文书：督促整改、通报批评、责令改正和整改结果
        </a>
      </p>
      <section class="panel" aria-labelledby="total-title">
        <h2 id="total-title">总体</h2>
        <ObligationBar obligations={obligations} />
        <ObligationLegend />
        <ObligationFacts
          obligations={obligations}
          href={(state) => `${urls.supervision({ ...own, state })}#list`}
        />
      </section>
      <section aria-labelledby="list">
        <h2 id="list">{OBLIGATION_STATE_NAMES[model.state]}事项</h2>
        <Filter model={model} />
        {about === '' ? null : (
          <p class="more">
            <a href={urls.supervision({ state: model.state })}>不限领域和主体</a>
          </p>
        )}
        {model.list.items.length === 0 ? (
          <EmptyState title={`没有${OBLIGATION_STATE_NAMES[model.state]}的事项。`} />
        ) : (
          <>
            <p class="result-count">
              共 <strong>{formatNumber(model.list.total)}</strong> 项
            </p>
            <LateObligations obligations={model.list.items} />
            <Pagination
              page={model.page}
              count={pageCount(model.list.total, OBLIGATIONS_PER_PAGE)}
              href={(page) => `${urls.supervision({ ...own, state: model.state, page })}#list`}
            />
          </>
        )}
      </section>
      <Boards model={model} own={own} />
    </>
  );
};

export const supervisionPage = (model: SupervisionModel): Page => {
  const { area, body, page } = model;
  return {
    status: 200,
    frame: frame({
      title: '公开监督',
      description: '各领域、各公开主体的公开义务履行情况，逐项列明逾期事项。',
      path: urls.supervision({
        ...(area === null ? {} : { area: area.code }),
        ...(body === null ? {} : { body: body.code }),
        ...(model.asked ? { state: model.state } : {}),
        page,
      }),
      section: 'supervision',
      indexed: area === null && body === null && page === 1,
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
