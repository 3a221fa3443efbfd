import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { RegisterEntry } from '../../../registers/entry-queries.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { formatDay } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import { entryValue, headingOf, type ShownRegister } from './entry-values.tsx';

/** The state of a line on a day; null when the list had no such line then. */
export const heldOn = (history: readonly RegisterEntry[], on: CivilDate): RegisterEntry | null =>
  history.find((entry) => entry.validFrom <= on && (entry.validTo === null || entry.validTo > on)) ?? null;

/** What the declared fields (a price) were over time, and a question: what was it on a day? */
export const EntryOverTime = (props: {
  readonly declaration: ShownRegister;
  readonly registerId: string;
  readonly entryKey: string;
  readonly history: readonly RegisterEntry[];
  readonly on: CivilDate;
}) => {
  const { declaration, history } = props;
  const { tracked } = declaration;
  if (tracked === null) return null;
  const fields = tracked.fields.filter((name) =>
    history.some((entry) => entryValue(declaration, name, entry.fields[name]) !== null),
  );
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{tracked.title}</h2>
      <DataTable
        caption={tracked.title}
        captionHidden
        columns={[
          { title: '自' },
          { title: '至' },
          ...fields.map((name) => ({ title: headingOf(declaration, name), numeric: true })),
        ]}
        rows={history.map((entry) => ({
          key: String(entry.edition),
          cells: [
            formatDay(entry.validFrom),
            entry.validTo === null ? '现行' : `${formatDay(entry.validTo)}前`,
            ...fields.map((name) => entryValue(declaration, name, entry.fields[name]) ?? '—'),
          ],
        }))}
      />
      <search>
        <form class="day-form" action={urls.registerEntry(props.registerId, props.entryKey)}>
          <TextField id="entry-on" name="on" title="查某一天的内容" value={props.on} type="date" />
          <button type="submit">查询</button>
        </form>
      </search>
    </section>
  );
};
