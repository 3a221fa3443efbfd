import type { CoverageCell } from '../../api/contract.ts';
import type { Figures } from '../../obligations/figures.ts';
import { COVERAGE_STATE_NAMES, COVERAGE_STATES, type CoverageState } from '../../schema/vocabulary.ts';
import { formatDay, formatNumber } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { cellsIn } from '../reads/coverage.ts';
import { DataTable } from './data-table.tsx';
import { FeedbackLink } from './feedback-link.tsx';
import { StatFigures } from './stat-figures.tsx';
import { StatusTag, type Tone } from './status-tag.tsx';

const TONES: Readonly<Record<CoverageState, Tone>> = {
  'never-published': 'bad',
  'out-of-date': 'bad',
  'review-due': 'warning',
  partial: 'warning',
  current: 'good',
  'not-applicable': 'muted',
  excepted: 'muted',
};

const State = ({ cell }: { readonly cell: CoverageCell }) => (
  <>
    <StatusTag tone={cell.state === 'never-published' && !cell.late ? 'plain' : TONES[cell.state]}>
      {COVERAGE_STATE_NAMES[cell.state]}
    </StatusTag>
    {cell.joined ? null : <span class="small"> 尚未接入</span>}
  </>
);

const Due = ({ cell }: { readonly cell: CoverageCell }) => {
  if (cell.dueOn === null) return <span class="small">{cell.reason ?? '—'}</span>;
  return (
    <time class="nowrap" dateTime={cell.dueOn}>
      {formatDay(cell.dueOn)}
      {cell.late ? '（已过）' : ''}
    </time>
  );
};

/**
 * What stands between items and bodies, one line each: the item where one body is looked at, the body where one item
 * is, else both.
 */
export const CoverageList = (props: {
  readonly caption: string;
  readonly cells: readonly CoverageCell[];
  readonly of: 'item' | 'body' | 'both';
}) => (
  <DataTable
    caption={props.caption}
    captionHidden
    stacked
    columns={[
      ...(props.of === 'item' ? [] : [{ title: '公开事项' }]),
      ...(props.of === 'body' ? [] : [{ title: '公开主体' }]),
      { title: '状态' },
      { title: '下次公开或复核期限' },
      { title: '自何时起' },
      { title: '公众反映' },
    ]}
    rows={props.cells.map((cell) => ({
      key: `${cell.item} ${cell.body}`,
      cells: [
        ...(props.of === 'item'
          ? []
          : [
              <a key="item" href={urls.areaItem(cell.area, cell.item)}>
                {cell.itemTitle}
              </a>,
            ]),
        ...(props.of === 'body'
          ? []
          : [
              <a key="body" href={urls.body(cell.body, { item: cell.item })}>
                {cell.bodyName}
              </a>,
            ]),
        cell.disclosure === null ? (
          <State key="state" cell={cell} />
        ) : (
          <a key="state" href={urls.disclosure(cell.disclosure)}>
            <State cell={cell} />
          </a>
        ),
        <Due key="due" cell={cell} />,
        formatDay(cell.since),
        <FeedbackLink
          key="feedback"
          body={cell.body}
          item={cell.item}
          about={`${cell.bodyName}，${cell.itemTitle}`}
        />,
      ],
    }))}
  />
);

/**
 * The counts of cells by state, each leading to its list; what there is none of is left out, but 从未公开 is always said.
 */
export const CoverageFacts = (props: {
  readonly figures: Figures;
  readonly href: (state: CoverageState) => string;
}) => (
  <StatFigures
    figures={[
      { title: '应公开（事项×单位）', value: formatNumber(props.figures.owed), unit: '项' },
      ...COVERAGE_STATES.filter(
        (state) => state === 'never-published' || cellsIn(props.figures, state) > 0,
      ).map((state) => ({
        title: COVERAGE_STATE_NAMES[state],
        value: formatNumber(cellsIn(props.figures, state)),
        unit: '项',
        href: props.href(state),
        alarming: state === 'never-published' && props.figures.neverPublishedLate > 0,
      })),
      ...(props.figures.notJoined === 0
        ? []
        : [
            {
              title: '其中尚未接入单位应公开',
              value: formatNumber(props.figures.notJoined),
              unit: '项',
            },
          ]),
    ]}
  />
);
