import { type Figures, keptRate, mustBeKept } from '../../../obligations/figures.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { formatNumber, formatShare } from '../../frame/format.ts';
import type { SupervisionModel, TreeOrder, TreeRow } from './query.ts';
import type { BoardRow } from './sum-by.ts';

/** 红黄绿灯 by the rate: what each colour means is written beside the board. */
export const GREEN_FROM = 0.9;
export const YELLOW_FROM = 0.6;

function light(of: Figures): { readonly tone: Tone; readonly word: string } {
  const rate = keptRate(of);
  if (rate === null) return { tone: 'plain', word: '未到期' };
  if (rate >= GREEN_FROM) return { tone: 'good', word: '绿' };
  return rate >= YELLOW_FROM ? { tone: 'warning', word: '黄' } : { tone: 'bad', word: '红' };
}

export const rateText = (of: Figures): string => {
  const rate = keptRate(of);
  return rate === null ? '—' : formatShare(rate, 1);
};

const alarming = (count: number) =>
  count > 0 ? (
    <strong key="count" class="alarming">
      {formatNumber(count)}
    </strong>
  ) : (
    '0'
  );

const FIGURE_COLUMNS = [
  { title: '应公开', numeric: true },
  { title: '已公开', numeric: true },
  { title: '从未公开', numeric: true },
  { title: '未更新或待复核', numeric: true },
  { title: '不涉及', numeric: true },
  { title: '到期义务逾期', numeric: true },
  { title: '尚未接入', numeric: true },
  { title: '履行率', numeric: true },
  { title: '灯' },
];

const figureCells = (of: Figures) => {
  const { tone, word } = light(of);
  return [
    formatNumber(of.owed),
    formatNumber(of.current),
    alarming(of.neverPublished),
    formatNumber(of.outOfDate + of.reviewDue + of.partial),
    formatNumber(of.cellsNotApplicable),
    alarming(of.late),
    formatNumber(of.notJoined),
    rateText(of),
    <StatusTag key="light" tone={tone}>
      {word}
    </StatusTag>,
  ];
};

/** A board by area or by kind. */
export const Board = (props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly BoardRow[];
  readonly href: ((code: string) => string) | null;
}) => (
  <DataTable
    caption={props.caption}
    captionHidden
    columns={[{ title: props.head }, ...FIGURE_COLUMNS]}
    rows={props.rows.map((row) => ({
      key: row.code,
      cells: [
        props.href === null ? (
          row.title
        ) : (
          <a key="title" href={props.href(row.code)}>
            {row.title}
          </a>
        ),
        ...figureCells(row.figures),
      ],
    }))}
  />
);

const ORDER_NAMES: Readonly<Record<TreeOrder, string>> = {
  tree: '名录顺序',
  never: '从未公开多的在前',
  late: '到期逾期多的在前',
  rate: '履行率低的在前',
};

/** The region itself, and what lies below it: a government leads further down, a single body to what it owes. */
export const Tree = (props: {
  readonly model: SupervisionModel;
  readonly href: (to: {
    readonly region?: string;
    readonly body?: string;
    readonly sort?: TreeOrder;
  }) => string;
}) => {
  const { model, href } = props;
  const { asked } = model;
  const titleOf = (row: TreeRow) =>
    row.whole ? (
      <a key="title" href={href({ region: row.code })}>
        {row.title}及所属
      </a>
    ) : (
      <a key="title" href={href({ body: row.code })}>
        {row.title}
        {row.code === (asked.region || model.tree[0]?.code) ? '（本级）' : ''}
      </a>
    );
  return (
    <>
      <p class="more">
        排序：
        {(['tree', 'never', 'late', 'rate'] as const).map((order, index) => (
          <span key={order}>
            {index === 0 ? '' : '　'}
            {order === asked.sort ? (
              <strong>{ORDER_NAMES[order]}</strong>
            ) : (
              <a href={href({ sort: order })}>{ORDER_NAMES[order]}</a>
            )}
          </span>
        ))}
      </p>
      <DataTable
        caption="各地区和单位应公开事项的履行情况"
        captionHidden
        columns={[{ title: '地区、单位' }, ...FIGURE_COLUMNS]}
        rows={model.tree.map((row) => ({
          key: `${row.code} ${row.whole}`,
          cells: [titleOf(row), ...figureCells(row.figures)],
        }))}
      />
    </>
  );
};

/** How the rate is counted, in words and figures: everybody can recompute it. */
export const Formula = ({
  figures: of,
  data,
}: {
  readonly figures: Figures;
  readonly data: (format: 'csv' | 'json') => string;
}) => (
  <p>
    履行率 ＝（现行有效的事项 {formatNumber(of.current)} ＋ 按期公开的到期义务 {formatNumber(of.done)} ＋
    零报告 {formatNumber(of.nothingToPublish)}）÷ 应已履行 {formatNumber(mustBeKept(of))} ＝{' '}
    <strong>{rateText(of)}</strong>
    。应已履行，是首次公开期限已过、涉及本单位的事项（已公开、逾期从未公开、逾期未更新、待复核、公开不全）和已到期的义务（按期、逾期公开、逾期未公开、零报告）之和。谁应当公开，就计入谁；尚未接入平台的单位同样计入。履行率不低于
    {GREEN_FROM * 100}% 为绿，不低于 {YELLOW_FROM * 100}% 为黄，其余为红。 下载同一口径的数据：
    <a href={data('csv')}>CSV</a>、<a href={data('json')}>JSON</a>。
  </p>
);
