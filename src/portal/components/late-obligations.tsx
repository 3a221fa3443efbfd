import type { Obligation } from '../../api/contract.ts';
import { recordAddress } from '../../kernel/addresses.ts';
import { formatDay } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import type { Cite } from '../reads/cite.ts';
import { Basis } from './basis.tsx';
import { DataTable } from './data-table.tsx';
import { FeedbackLink } from './feedback-link.tsx';
import { ObligationTag } from './status-tag.tsx';

/**
 * `2026` → 2026年, `2026-H1` → 2026年上半年, `2026-Q1` → 2026年第1季度, `2026-03` → 2026年3月, `2026-03-01` → 2026年3月1日; an
 * obligation of an event or without end has no period to name.
 */
export function periodText(period: string): string {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(period);
  if (match === null) return '';
  const [, year, half, quarter, month, day] = match;
  if (half !== undefined) return `${year}年${half === '1' ? '上' : '下'}半年`;
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  if (month === undefined) return `${year}年`;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** What is owed, with the period or the event that it is about. */
export const subjectOf = (obligation: Obligation): string => {
  const about = [periodText(obligation.period), obligation.subject].filter((text) => text !== '').join(' ');
  return about === '' ? obligation.itemTitle : `${obligation.itemTitle}（${about}）`;
};

/** It leads to the record that met it, else to the dossier of which it is a deadline. */
const Subject = ({ obligation }: { readonly obligation: Obligation }) => {
  const { disclosure, dossier } = obligation;
  if (disclosure !== null) return <a href={urls.disclosure(disclosure)}>{subjectOf(obligation)}</a>;
  return dossier === null ? (
    subjectOf(obligation)
  ) : (
    <a href={recordAddress.dossier(dossier)}>{subjectOf(obligation)}</a>
  );
};

/** Obligations by name: who owes what, until when, how the day was computed. */
export const LateObligations = (props: {
  readonly obligations: readonly Obligation[];
  readonly cite: Cite;
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
        { title: '公众反映' },
      ]}
      rows={props.obligations.map((obligation) => ({
        key: String(obligation.id),
        cells: [
          <Subject key="item" obligation={obligation} />,
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
            {obligation.missing === null ? '' : `${obligation.missing}。`}
            {obligation.computation}
            {obligation.basis === '' ? null : (
              <>
                ；<Basis parts={props.cite(obligation.basis)} />
              </>
            )}
          </span>,
          <FeedbackLink
            key="feedback"
            body={obligation.body}
            item={obligation.item}
            about={`${obligation.bodyName}，${subjectOf(obligation)}`}
          />,
        ],
      }))}
    />
  );
};
