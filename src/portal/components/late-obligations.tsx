import type { Obligation } from '../../api/contract.ts';
import { formatDay } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { DataTable } from './data-table.tsx';
import { ObligationTag } from './status-tag.tsx';

/**
 * `2026` → 2026年, `2026-Q1` → 2026年第1季度, `2026-03` → 2026年3月; an obligation of an event or without end has no period to
 * name.
 */
export function periodText(period: string): string {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(period);
  if (match === null) return '';
  const [, year, quarter, month] = match;
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}

/** What is owed, with the period or the event that it is about. */
export const subjectOf = (obligation: Obligation): string => {
  const about = [periodText(obligation.period), obligation.subject].filter((text) => text !== '').join(' ');
  return about === '' ? obligation.itemTitle : `${obligation.itemTitle}（${about}）`;
};

/** Obligations by name: who owes what, until when, how the day was computed. */
export const LateObligations = (props: {
  readonly obligations: readonly Obligation[];
  readonly withBody?: boolean;
}) => {
  const withBody = props.withBody !== false;
  return (
    <DataTable
      caption="公开义务"
      captionHidden
      stacked
      columns={[
        { title: '公开事项' },
        ...(withBody ? [{ title: '公开主体' }] : []),
        { title: '公开期限' },
        { title: '状态' },
        { title: '期限的计算' },
      ]}
      rows={props.obligations.map((obligation) => ({
        key: String(obligation.id),
        cells: [
          obligation.disclosure === null ? (
            subjectOf(obligation)
          ) : (
            <a key="item" href={urls.disclosure(obligation.disclosure)}>
              {subjectOf(obligation)}
            </a>
          ),
          ...(withBody
            ? [
                <a key="body" href={urls.body(obligation.body)}>
                  {obligation.bodyName}
                </a>,
              ]
            : []),
          <time key="due" class="nowrap" dateTime={obligation.dueOn}>
            {formatDay(obligation.dueOn)}
            {obligation.provisional ? '（暂定）' : ''}
          </time>,
          <ObligationTag key="state" state={obligation.state} />,
          <span key="computation" class="small">
            {obligation.ended === null ? '' : `${obligation.ended}；原期限：`}
            {obligation.computation}
            {obligation.basis === '' ? '' : `；${obligation.basis}`}
          </span>,
        ],
      }))}
    />
  );
};
