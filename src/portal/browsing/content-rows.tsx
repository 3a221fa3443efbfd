import type { ContentRow } from '../browsing-data.ts';
import { StatusTag } from '../components/status-tag.tsx';
import { dayOf } from '../format.ts';
import { urls } from '../urls.ts';
import { FORMS } from './forms.ts';

/** Things to open, each with who publishes it and since when; `tags` say its form where several forms stand together. */
export const ContentRows = (props: { readonly rows: readonly ContentRow[]; readonly tags?: boolean }) => (
  <ul class="content-rows">
    {props.rows.map((row) => (
      <li key={row.href}>
        <a href={row.href}>{row.title}</a>
        <p>
          {props.tags === true ? (
            <StatusTag tone="plain">{FORMS.find((each) => each.form === row.form)?.tag ?? ''}</StatusTag>
          ) : null}
          <a href={urls.body(row.body)}>{row.bodyName}</a>
          <time dateTime={dayOf(row.at)}>{dayOf(row.at)}</time>
        </p>
      </li>
    ))}
  </ul>
);
