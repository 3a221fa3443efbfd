import type { Obligation } from '../../api/contract.ts';
import { formatDay } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { subjectOf } from './late-obligations.tsx';

/** What should be public and is not, by whom and since when; `LateObligations` has all of it as a table. */
export const LateList = (props: { readonly late: readonly Obligation[] }) => (
  <ol class="late-list">
    {props.late.map((obligation) => (
      <li key={obligation.id}>
        <p class="late-title">{subjectOf(obligation)}</p>
        <p class="late-source">
          <a href={urls.body(obligation.body)}>{obligation.bodyName}</a>
          <span>应于 {formatDay(obligation.dueOn)} 前公开</span>
        </p>
      </li>
    ))}
  </ol>
);
