import {
  INSTRUMENT_KIND_NAMES,
  INSTRUMENT_STATE_NAMES,
  INSTRUMENT_STATES,
} from '../../../schema/vocabulary.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { dayOf, formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { InstrumentTag } from './instrument-tag.tsx';
import type { InstrumentsModel } from './query.ts';

const PUBLIC_KINDS = ['rectify', 'criticism', 'order'] as const;

const Filter = (props: { readonly model: InstrumentsModel }) => (
  <form class="filter" action={urls.instruments()}>
    <SelectField
      id="instrument-kind"
      name="kind"
      title="文书"
      value={props.model.kind ?? ''}
      any="全部文书"
      choices={PUBLIC_KINDS.map((kind) => ({ value: kind, title: INSTRUMENT_KIND_NAMES[kind] }))}
    />
    <SelectField
      id="instrument-state"
      name="state"
      title="办理情况"
      value={props.model.state ?? ''}
      any="全部情况"
      choices={[
        { value: 'overdue', title: '逾期未回复' },
        ...INSTRUMENT_STATES.map((state) => ({ value: state, title: INSTRUMENT_STATE_NAMES[state] })),
      ]}
    />
    {props.model.body === null ? null : <input type="hidden" name="body" value={props.model.body.code} />}
    <button type="submit">筛选</button>
  </form>
);

const InstrumentTable = (props: { readonly model: InstrumentsModel }) => (
  <DataTable
    caption="监督文书"
    captionHidden
    stacked
    columns={[
      { title: '文号' },
      { title: '文书' },
      { title: '对象' },
      { title: '问题数', numeric: true },
      { title: '作出日期' },
      { title: '回复期限' },
      { title: '办理情况' },
    ]}
    rows={props.model.items.map((each) => ({
      key: each.id,
      cells: [
        <a key="number" href={urls.instrument(each.id)}>
          {each.number}
        </a>,
        each.kindName,
        <a key="body" href={urls.body(each.addressee)}>
          {each.addresseeName}
        </a>,
        String(each.findings),
        formatDay(dayOf(each.issuedAt)),
        each.answerDue === null ? '—' : formatDay(each.answerDue),
        <InstrumentTag key="state" instrument={each} />,
      ],
    }))}
  />
);

const InstrumentsView = (props: { readonly model: InstrumentsModel }) => {
  const { model } = props;
  const own = {
    ...(model.body === null ? {} : { body: model.body.code }),
    ...(model.kind === null ? {} : { kind: model.kind }),
    ...(model.state === null ? {} : { state: model.state }),
  };
  return (
    <>
      <h1>监督文书{model.body === null ? '' : `：${model.body.name}`}</h1>
      <p class="lead">
        政府信息公开工作主管部门督促整改、通报批评，上一级行政机关责令改正的文书，以及被监督单位的回复、复查结果和异议处理，逐件公开。
      </p>
      <Filter model={model} />
      {model.items.length === 0 ? (
        <EmptyState title="没有符合条件的监督文书。" />
      ) : (
        <InstrumentTable model={model} />
      )}
      {model.next === null ? null : (
        <p class="more">
          <a href={urls.instruments({ ...own, cursor: model.next })}>更早的文书</a>
        </p>
      )}
      {model.body === null ? null : (
        <p class="more">
          <a href={urls.body(model.body.code)}>返回{model.body.name}</a>
        </p>
      )}
    </>
  );
};

export const instrumentsPage = (model: InstrumentsModel): Page => ({
  status: 200,
  frame: frame({
    title: model.body === null ? '监督文书' : `监督文书（${model.body.name}）`,
    description: '督促整改、通报批评、责令改正的文书和整改结果，逐件公开。',
    path: urls.instruments({
      ...(model.body === null ? {} : { body: model.body.code }),
      ...(model.kind === null ? {} : { kind: model.kind }),
      ...(model.state === null ? {} : { state: model.state }),
    }),
    section: 'supervision',
    trail: [{ title: '公开监督', href: urls.supervision() }],
    indexed: model.first && model.body === null && model.kind === null && model.state === null,
    column: {
      name: '监督文书',
      description: '督促整改、通报批评、责令改正和整改结果',
      keywords: '督促整改,通报批评,责令改正,公开监督',
      type: '数据发布',
    },
  }),
  content: <InstrumentsView model={model} />,
});
