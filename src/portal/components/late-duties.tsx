import type { Obligation } from '../../api/contract.ts';
import { formatDay } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { DataTable } from './data-table.tsx';
import { DutyTag } from './status-tag.tsx';

/** `2026` → 2026年, `2026-Q1` → 2026年第1季度, `2026-03` → 2026年3月; an event or a standing duty has no period to name. */
export function periodText(period: string): string {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(period);
  if (match === null) return '';
  const [, year, quarter, month] = match;
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}

/** What is owed, with the period or the event that it is about. */
export const subjectOf = (duty: Obligation): string => {
  const about = [periodText(duty.period), duty.subject].filter((text) => text !== '').join(' ');
  return about === '' ? duty.itemTitle : `${duty.itemTitle}（${about}）`;
};

/** Obligations by name: who owes what, until when, how the day was computed. */
export const LateDuties = (props: {
  readonly duties: readonly Obligation[];
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
      rows={props.duties.map((duty) => ({
        key: String(duty.id),
        cells: [
          duty.disclosure === null ? (
            subjectOf(duty)
          ) : (
            <a key="item" href={urls.disclosure(duty.disclosure)}>
              {subjectOf(duty)}
            </a>
          ),
          ...(withBody
            ? [
                <a key="body" href={urls.body(duty.body)}>
                  {duty.bodyName}
                </a>,
              ]
            : []),
          <time key="due" class="nowrap" dateTime={duty.dueOn}>
            {formatDay(duty.dueOn)}
            {duty.provisional ? '（暂定）' : ''}
          </time>,
          <DutyTag key="state" state={duty.state} />,
          <span key="computation" class="small">
            {duty.ended === null ? '' : `${duty.ended}；原期限：`}
            {duty.computation}
            {duty.basis === '' ? '' : `；${duty.basis}`}
          </span>,
        ],
      }))}
    />
  );
};
