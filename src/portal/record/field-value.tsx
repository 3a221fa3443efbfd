import type { ComponentChildren } from 'preact';
import { kindOf } from '../../fields/kinds.ts';
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

const SAFE_URL = /^https?:\/\/[^\s]+$/i;

/** Whether a kind takes the width of the page; the others are one line. */
const TAKES_THE_WIDTH: Readonly<Record<FieldKind, boolean>> = {
  text: false,
  'long-text': true,
  'rich-text': true,
  date: false,
  moment: false,
  integer: false,
  decimal: false,
  boolean: false,
  code: false,
  bodies: false,
  disclosures: true,
  attachments: true,
  rows: true,
  'division-of-labour': true,
};
export const isBlock = (field: FieldDeclaration): boolean => TAKES_THE_WIDTH[field.kind];

/** The presenter of each field kind; null when there is nothing to show. Personal data was masked before it came here. */
export function fieldValue(
  field: FieldDeclaration,
  value: unknown,
  context: RecordContext,
): ComponentChildren | null {
  if (field.privacy === 'never') return null;
  switch (field.kind) {
    case 'text': {
      const text = asText(value);
      return text !== null && field.format === 'url' && SAFE_URL.test(text) ? (
        <a href={text} rel="noopener nofollow">
          {text}
        </a>
      ) : (
        text
      );
    }
    case 'long-text': {
      const text = asText(value);
      return text === null
        ? null
        : text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [<p key={line}>{line}</p>]));
    }
    case 'rich-text': {
      const html = asText(value);
      return html === null ? null : <TrustedBlock class="rich" html={trusted(sanitiseHtml(html))} />;
    }
    case 'date': {
      const text = asText(value);
      return text === null ? null : <time dateTime={text}>{formatDay(text)}</time>;
    }
    case 'moment': {
      const text = asText(value);
      return text === null ? null : (
        <time dateTime={`${text.replace(' ', 'T')}+08:00`}>{formatMoment(text)}</time>
      );
    }
    case 'integer':
      // A year is a name, not a quantity: 2026年.
      return typeof value === 'number'
        ? `${field.unit === '年' ? value : formatNumber(value)}${field.unit}`
        : null;
    case 'decimal': {
      const text = asText(value);
      return text === null ? null : `${formatDecimal(text)}${field.unit}`;
    }
    case 'boolean':
      return typeof value === 'boolean' ? (value ? '是' : '否') : null;
    case 'code': {
      const text = asText(value);
      return text === null ? null : (field.options.find((option) => option.value === text)?.title ?? text);
    }
    case 'bodies': {
      const codes = asTexts(value);
      return codes.length === 0
        ? null
        : listed(
            codes.map((code) => (
              <a key={code} href={urls.body(code)}>
                {context.bodies.get(code) ?? code}
              </a>
            )),
          );
    }
    case 'disclosures': {
      const ids = asTexts(value);
      return ids.length === 0 ? null : (
        <ul class="links">
          {ids.map((id) => (
            <li key={id}>
              <a href={urls.disclosure(id)}>{context.disclosures.get(id) ?? `公开信息 ${id}`}</a>
            </li>
          ))}
        </ul>
      );
    }
    case 'attachments': {
      const files = asAttachments(value);
      return files.length === 0 ? null : (
        <AttachmentList files={files.map((file) => ({ ...file, url: context.fileUrl(file) }))} />
      );
    }
    case 'rows': {
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
    case 'division-of-labour': {
      const rows = asDivision(value);
      return rows.length === 0 ? null : <DivisionTable title={field.title} rows={rows} context={context} />;
    }
    // A kind without a presenter does not compile.
    default:
      return field satisfies never;
  }
}
