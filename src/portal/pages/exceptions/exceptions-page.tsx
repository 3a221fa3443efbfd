import type { ExceptionHead } from '../../../api/contract.ts';
import { EXCEPTION_STATE_NAMES, EXCEPTION_STATES } from '../../../schema/vocabulary.ts';
import { Basis, CitedLaw } from '../../components/basis.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { dayOf, formatDay } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { ExceptionsModel } from './query.ts';

const TONES: Readonly<Record<ExceptionHead['state'], Tone>> = {
  proposed: 'muted',
  'in-force': 'plain',
  'review-due': 'warning',
  lapsed: 'bad',
  ended: 'muted',
};

const ownQuery = ({ asked, body }: ExceptionsModel) => ({
  q: asked.q,
  body: body?.code,
  area: asked.area,
  ground: asked.ground,
  state: asked.state ?? undefined,
});

const Filter = ({ model }: { readonly model: ExceptionsModel }) => (
  <form class="filter" action={urls.exceptions()}>
    <TextField id="exception-q" name="q" title="查找" value={model.asked.q} />
    <SelectField
      id="exception-ground"
      name="ground"
      title="理由"
      value={model.asked.ground}
      any="全部理由"
      choices={model.grounds}
    />
    <SelectField
      id="exception-area"
      name="area"
      title="领域"
      value={model.asked.area}
      any="全部领域"
      choices={model.areas}
    />
    <SelectField
      id="exception-state"
      name="state"
      title="状态"
      value={model.asked.state ?? ''}
      any="全部状态"
      choices={EXCEPTION_STATES.filter((state) => state !== 'proposed').map((state) => ({
        value: state,
        title: EXCEPTION_STATE_NAMES[state],
      }))}
    />
    {model.body === null ? null : <input type="hidden" name="body" value={model.body.code} />}
    <button type="submit">筛选</button>
  </form>
);

const Counts = (props: {
  readonly title: string;
  readonly id: string;
  readonly counts: ExceptionsModel['page']['byGround'];
  readonly href: (code: string) => string;
}) => (
  <section aria-labelledby={props.id}>
    <h2 id={props.id}>{props.title}</h2>
    <DataTable
      caption={props.title}
      captionHidden
      columns={[{ title: '名称' }, { title: '件数', numeric: true }]}
      rows={props.counts.map((each) => ({
        key: each.code,
        cells: [
          <a key="name" href={props.href(each.code)}>
            {each.name}
          </a>,
          String(each.count),
        ],
      }))}
    />
  </section>
);

const where = (head: ExceptionHead) => {
  const place = head.place === '' ? '' : `：${head.place}`;
  return `${head.scopeName}${place}${stepsOf(head)}`;
};

/** What a dossier that is withheld as a whole has gone through all the same. */
const stepsOf = ({ steps }: ExceptionHead): string => {
  if (steps.length === 0) return '';
  const done = steps.flatMap(({ title, doneOn }) =>
    doneOn === null ? [] : [`${title}（${formatDay(doneOn)}）`],
  );
  const open = steps.flatMap(({ title, doneOn }) => (doneOn === null ? [title] : []));
  return [
    ...(done.length === 0 ? [] : [`；已履行：${done.join('、')}`]),
    ...(open.length === 0 ? [] : [`；尚未登记：${open.join('、')}`]),
  ].join('');
};

const Heads = ({ model }: { readonly model: ExceptionsModel }) => (
  <DataTable
    caption="不予公开的各项，新的在前"
    captionHidden
    stacked
    columns={[
      { title: '单位' },
      { title: '公开事项' },
      { title: '范围' },
      { title: '理由和依据' },
      { title: '期限' },
      { title: '下次评估审查' },
      { title: '提出和审查' },
      { title: '状态' },
    ]}
    rows={model.page.items.map((head) => ({
      key: head.id,
      cells: [
        <a key="body" href={urls.exceptions({ body: head.body })}>
          {head.bodyName}
        </a>,
        head.url === null ? (
          head.itemTitle
        ) : (
          <a key="item" href={head.url}>
            {head.title ?? head.itemTitle}
          </a>
        ),
        where(head),
        <span key="ground">
          {head.groundTitle}（<Basis parts={model.cite(head.basis)} />）
          {head.thirdParty === null ? '' : `；第三方${head.thirdParty}`}
        </span>,
        head.until === null ? '评估审查后确定' : formatDay(head.until),
        `${formatDay(head.reviewOn)}${head.examinations === 0 ? '' : `（已审查 ${head.examinations} 次）`}`,
        `${head.proposedBy}；${head.reviewedBy ?? ''}${head.since === null ? '' : `，${formatDay(dayOf(head.since))}`}`,
        <StatusTag key="state" tone={TONES[head.state]}>
          {head.stateName}
        </StatusTag>,
      ],
    }))}
  />
);

const ExceptionsView = ({ model }: { readonly model: ExceptionsModel }) => {
  const own = ownQuery(model);
  const { page } = model;
  return (
    <>
      <h1>不予公开的件数和依据{model.body === null ? '' : `：${model.body.name}`}</h1>
      <p class="lead">
        依照
        <CitedLaw law="政府信息公开条例" at={['第十四条', '第十五条', '第十六条']} />
        不予公开的信息，逐项列明单位、理由、依据、期限和下次评估审查日期，不列内容。其余部分照常公开，并在原处标明。
      </p>
      <p>
        共 <strong>{page.total}</strong> 项
        {page.byState.map((each) => `，${each.name} ${each.count} 项`).join('')}。下载：
        <a href={urls.exceptionExport('csv', own)}>CSV</a>、
        <a href={urls.exceptionExport('xlsx', own)}>XLSX</a>、
        <a href={urls.exceptionExport('json', own)}>JSON</a>。
      </p>
      <Filter model={model} />
      {page.items.length === 0 ? (
        <EmptyState title="没有符合条件的不予公开信息。" />
      ) : (
        <>
          <Heads model={model} />
          {page.next === null ? null : (
            <p class="more">
              <a href={urls.exceptions({ ...own, cursor: page.next })}>更早的各项</a>
            </p>
          )}
          <Counts
            id="by-ground"
            title="按理由"
            counts={page.byGround}
            href={(ground) => urls.exceptions({ ...own, ground })}
          />
          <Counts
            id="by-area"
            title="按领域"
            counts={page.byArea}
            href={(area) => urls.exceptions({ ...own, area })}
          />
          <Counts
            id="by-body"
            title="按单位"
            counts={page.byBody}
            href={(body) => urls.exceptions({ ...own, body })}
          />
        </>
      )}
      <p class="more">
        认为应当公开而没有公开的，可以依据
        <CitedLaw law="政府信息公开条例" at={['第五十一条']} />
        投诉、举报。
      </p>
    </>
  );
};

export const exceptionsPage = (model: ExceptionsModel): Page => ({
  status: 200,
  frame: frame({
    title: model.body === null ? '不予公开' : `不予公开（${model.body.name}）`,
    description: '不予公开的件数、理由和依据，按单位、领域和理由统计，不含内容。',
    path: urls.exceptions(ownQuery(model)),
    section: 'supervision',
    trail: [{ title: '公开监督', href: urls.supervision() }],
    indexed: model.asked.after === null && Object.values(ownQuery(model)).every((value) => !value),
    column: {
      name: '不予公开',
      description: '不予公开的件数、理由和依据',
      keywords: '不予公开,例外,国家秘密,商业秘密,个人隐私',
      type: '数据发布',
    },
  }),
  content: <ExceptionsView model={model} />,
});
