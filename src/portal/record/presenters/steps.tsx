import type { JsonObject } from '../../../kernel/canonical-json.ts';
import type { FieldDeclaration } from '../../../schema/declaration.ts';
import { fieldValue } from '../field-value.tsx';
import { asRows } from '../record-value.ts';
import type { Presented, Presenter } from './presenter.ts';

/**
 * Steps one after the other, as a line to follow with the eye: the name, when, what, and every other column as a
 * remark.
 */
function render({ presentation, fields, content, context }: Presented) {
  const name = presentation.shows[0] ?? '';
  const field = fields[name];
  if (field?.kind !== 'rows') return null;
  const rows = asRows(content[name]);
  if (rows.length === 0) return null;
  const played = Object.values(presentation.roles);
  const others = Object.entries(field.columns).filter(
    ([column, { privacy }]) => !played.includes(column) && privacy !== 'never',
  );
  const value = (row: JsonObject, column: string | undefined) => {
    const declared: FieldDeclaration | undefined = column === undefined ? undefined : field.columns[column];
    return column === undefined || declared === undefined || declared.privacy === 'never'
      ? null
      : fieldValue(declared, row[column], context);
  };
  return (
    <ol class="timeline steps">
      {rows.map((row, index) => {
        const remarks = others.flatMap(([column, { title }]) => {
          const text = value(row, column);
          return text === null || text === '' ? [] : [{ title, text }];
        });
        const text = value(row, presentation.roles.text);
        const on = value(row, presentation.roles.on);
        return (
          <li key={String(index)}>
            <h3 class="timeline-title">
              {index + 1}. {value(row, presentation.roles.name)}
            </h3>
            {on === null ? null : <p class="timeline-time">{on}</p>}
            {text === null ? null : <p>{text}</p>}
            {remarks.length === 0 ? null : (
              <dl class="steps-remarks">
                {remarks.map((remark) => (
                  <div key={remark.title}>
                    <dt>{remark.title}</dt>
                    <dd>{remark.text}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export const steps: Presenter = {
  roles: {
    name: { of: 'column', kinds: ['text', 'code'], required: true },
    text: { of: 'column', kinds: ['text', 'long-text'], required: false },
    on: { of: 'column', kinds: ['date'], required: false },
  },
  takesLines: false,
  render,
};
