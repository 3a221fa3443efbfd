import type { Shape } from '../../schema/declaration.ts';
import { dayOf } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { FORMS } from './forms.ts';
import { StatusTag } from './status-tag.tsx';

/** One thing to open: a document, or the list, dossier or series that a record belongs to, each in its own page. */
export interface ContentRow {
  readonly item: string;
  readonly area: string;
  readonly form: Shape;
  readonly title: string;
  readonly href: string;
  readonly body: string;
  readonly bodyName: string;
  /** RFC 3339, when the newest record of it was first published. */
  readonly at: string;
}

/**
 * Things to open, each with who publishes it and since when; `tags` say its form where several forms stand together.
 */
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
