import type { RegisterEntry } from '../../../registers/entry-queries.ts';
import { urls } from '../../frame/urls.ts';
import { entryValue, headingOf, type ShownRegister } from './entry-values.tsx';

const isTold = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A line with the list that it stands in. */
export interface ListedEntry extends RegisterEntry {
  readonly registerId: string;
  readonly bodyName: string;
}

/** A frame that scrolls must be reachable by keyboard (WCAG 2.1.1). */
const SCROLLABLE = { tabIndex: 0 } as const;

/** The lines of a list; each leads to its own page. On a phone a line is a card whose values carry their headings. */
export const EntryTable = (props: {
  readonly caption: string;
  readonly declaration: ShownRegister;
  readonly entries: readonly ListedEntry[];
  /** Where lines of several lists stand together, who keeps each. */
  readonly owners?: boolean;
}) => {
  const { declaration } = props;
  const linked = declaration.columns.includes(declaration.title) ? declaration.title : declaration.key;
  // A column in which no line here says anything only takes room.
  const columns = declaration.columns.filter(
    (name) => name === linked || props.entries.some((entry) => isTold(entry.fields[name])),
  );
  const [first = declaration.key, ...others] = columns;
  const cell = (entry: ListedEntry, name: string) => {
    const value = entryValue(declaration, name, entry.fields[name]) ?? '—';
    return name === linked ? <a href={urls.registerEntry(entry.registerId, entry.key)}>{value}</a> : value;
  };
  return (
    <section class="table-frame" aria-label={`表格：${props.caption}`} {...SCROLLABLE}>
      <table class="register-lines">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {headingOf(declaration, name)}
              </th>
            ))}
            {props.owners === true ? <th scope="col">公开主体</th> : null}
          </tr>
        </thead>
        <tbody>
          {props.entries.map((entry) => (
            <tr key={`${entry.registerId} ${entry.key}`}>
              <th scope="row" data-heading={headingOf(declaration, first)}>
                <span>{cell(entry, first)}</span>
              </th>
              {others.map((name) => (
                <td
                  key={name}
                  class={isTold(entry.fields[name]) ? undefined : 'untold'}
                  data-heading={headingOf(declaration, name)}
                >
                  <span>{cell(entry, name)}</span>
                </td>
              ))}
              {props.owners === true ? (
                <td data-heading="公开主体">
                  <a href={urls.register(entry.registerId)}>{entry.bodyName}</a>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
