import type { ContentRow } from '../browsing-data.ts';
import { dayOf } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { FORMS } from './forms.ts';
import { StatusTag } from './status-tag.tsx';

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
