import type { ComponentChildren } from 'preact';
import type { FieldOf } from '../../fields/kind.ts';
import { kindOf } from '../../fields/kinds.ts';
import { cellText } from '../../fields/value-text.ts';
import type { JsonValue } from '../../kernel/canonical-json.ts';
import { sanitiseHtml } from '../../richtext/sanitise.ts';
import type { FieldDeclaration } from '../../schema/declaration.ts';
import type { FieldKind } from '../../schema/fields.ts';
import { AttachmentList } from '../components/attachment-list.tsx';
import { DataTable } from '../components/data-table.tsx';
import { listed } from '../components/listed.ts';
import { formatDay, formatDecimal, formatMoment, formatNumber } from '../frame/format.ts';
import { TrustedBlock, trusted } from '../frame/trusted-html.ts';
import { urls } from '../frame/urls.ts';
import { DivisionTable } from './division-table.tsx';
import type { RecordContext } from './record-context.ts';
import { asAttachments, asDivision, asRows, asText, asTexts } from './record-value.ts';

type Shown = ComponentChildren | null;

/** How the portal shows one kind of field. Methods on purpose, as in `Kind`: the key of the table matches the field. */
interface FieldPresenter<F> {
  /** Whether it takes the width of the page; the others are one line. */
  readonly block: boolean;
  /** Null when there is nothing to show. Personal data was masked before it came here. */
  show(field: F, value: JsonValue | undefined, context: RecordContext): Shown;
}

/** For a kind whose value is one text. */
const ofText =
  <F,>(show: (text: string, field: F) => Shown) =>
  (field: F, value: JsonValue | undefined): Shown => {
    const text = asText(value);
    return text === null ? null : show(text, field);
  };

const SAFE_URL = /^https?:\/\/[^\s]+$/i;

const linkOrText = (text: string, field: FieldOf<'text'>): Shown =>
  field.format === 'url' && SAFE_URL.test(text) ? (
    <a href={text} rel="noopener nofollow">
      {text}
    </a>
  ) : (
    text
  );

const paragraphs = (text: string): Shown =>
  text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [<p key={line}>{line}</p>]));

/** A year is a name, not a quantity: 2026年. */
const wholeNumber = ({ unit }: FieldOf<'integer'>, value: JsonValue | undefined): Shown =>
  typeof value === 'number' ? `${unit === '年' ? value : formatNumber(value)}${unit}` : null;

const bodyLinks = (codes: readonly string[], { bodies }: RecordContext): Shown =>
  codes.length === 0
    ? null
    : listed(
        codes.map((code) => (
          <a key={code} href={urls.body(code)}>
            {bodies.get(code) ?? code}
          </a>
        )),
      );

const disclosureLinks = (ids: readonly string[], { disclosures }: RecordContext): Shown =>
  ids.length === 0 ? null : (
    <ul class="links">
      {ids.map((id) => (
        <li key={id}>
          <a href={urls.disclosure(id)}>{disclosures.get(id) ?? `公开信息 ${id}`}</a>
        </li>
      ))}
    </ul>
  );

function attachments(_: unknown, value: JsonValue | undefined, context: RecordContext): Shown {
  const files = asAttachments(value);
  return files.length === 0 ? null : (
    <AttachmentList files={files.map((file) => ({ ...file, url: context.fileUrl(file) }))} />
  );
}

function rowsTable(field: FieldOf<'rows'>, value: JsonValue | undefined, context: RecordContext): Shown {
  const columns = Object.entries(field.columns).filter(([, column]) => column.privacy !== 'never');
  const rows = asRows(value);
  return rows.length === 0 ? null : (
    <DataTable
      caption={field.title}
      captionHidden
      columns={columns.map(([, column]) => ({
        title: column.title,
        numeric: kindOf(column).cell?.holds === 'figure',
      }))}
      rows={rows.map((row, i) => ({
        key: String(i),
        cells: columns.map(([name, column]) => fieldValue(column, row[name], context) ?? '—'),
      }))}
    />
  );
}

function division(
  field: FieldOf<'division-of-labour'>,
  value: JsonValue | undefined,
  context: RecordContext,
): Shown {
  const rows = asDivision(value);
  return rows.length === 0 ? null : <DivisionTable title={field.title} rows={rows} context={context} />;
}

/** What tables and exports write of a value, the page shows: a new kind needs nothing here. */
const AS_WRITTEN: FieldPresenter<FieldDeclaration> = {
  block: false,
  show: (field, value, { bodies }) => cellText(field, value, (code) => bodies.get(code) ?? code) || null,
};

/** The kinds that a page shows otherwise: as links, tables, times that a machine reads. */
const PRESENTERS: { readonly [K in FieldKind]?: FieldPresenter<FieldOf<K>> } = {
  text: { block: false, show: ofText(linkOrText) },
  'long-text': { block: true, show: ofText(paragraphs) },
  'rich-text': {
    block: true,
    show: ofText((html) => <TrustedBlock class="rich" html={trusted(sanitiseHtml(html))} />),
  },
  date: { block: false, show: ofText((day) => <time dateTime={day}>{formatDay(day)}</time>) },
  moment: {
    block: false,
    show: ofText((text) => <time dateTime={`${text.replace(' ', 'T')}+08:00`}>{formatMoment(text)}</time>),
  },
  integer: { block: false, show: wholeNumber },
  decimal: { block: false, show: ofText((text, { unit }) => `${formatDecimal(text)}${unit}`) },
  code: {
    block: false,
    show: ofText((code, { options }) => options.find((option) => option.value === code)?.title ?? code),
  },
  bodies: { block: false, show: (_, value, context) => bodyLinks(asTexts(value), context) },
  disclosures: { block: true, show: (_, value, context) => disclosureLinks(asTexts(value), context) },
  attachments: { block: true, show: attachments },
  rows: { block: true, show: rowsTable },
  'division-of-labour': { block: true, show: division },
};

/** The presenter of a field; to be asked with that field only. */
const presenterOf = (field: FieldDeclaration): FieldPresenter<FieldDeclaration> =>
  PRESENTERS[field.kind] ?? AS_WRITTEN;

export const isBlock = (field: FieldDeclaration): boolean => presenterOf(field).block;

/** What a reader sees of a value; null when there is nothing, or nothing that may ever be shown. */
export const fieldValue = (
  field: FieldDeclaration,
  value: JsonValue | undefined,
  context: RecordContext,
): Shown => (field.privacy === 'never' ? null : presenterOf(field).show(field, value, context));
