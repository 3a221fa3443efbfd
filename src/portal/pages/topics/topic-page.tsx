import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { ListedEntry, ListOfType } from '../../../registers/entries-of-type.ts';
import type { TopicDeclaration } from '../../../schema/declaration.ts';
import { DisclosureList, type DisclosureRow } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { DeclaredFilters, filterParameters, isFiltered } from '../registers/declared-filters.tsx';
import { EntryTable } from '../registers/entry-table.tsx';
import { headingOf, type ShownRegister } from '../registers/entry-values.tsx';

export const LINES_PER_PAGE = 30;

export interface TopicModel {
  readonly topic: TopicDeclaration;
  readonly declaration: ShownRegister;
  readonly lists: readonly ListOfType[];
  /** Null: too much to look through, people choose a unit first. */
  readonly lines: readonly ListedEntry[] | null;
  readonly total: number;
  readonly q: string;
  /** What of the question was looked for, because nothing has all of it; null where all of it was. */
  readonly meant: string | null;
  readonly body: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly page: number;
  readonly documents: readonly DisclosureRow['disclosure'][];
  readonly today: CivilDate;
}

const parametersOf = (model: TopicModel) => ({
  q: model.meant ?? model.q,
  body: model.body,
  ...filterParameters(model.filters),
});

const Conditions = ({ model }: { readonly model: TopicModel }) => {
  const { topic, declaration, lists } = model;
  return (
    <search>
      <form class="search-form" action={urls.topic(topic.key)}>
        <div class="search-form-main search-form-line">
          <TextField
            id="topic-q"
            name="q"
            title={`查找${declaration.entryName}`}
            value={model.q}
            help={`可填${declaration.search.map((name) => headingOf(declaration, name)).join('、')}，例如：${topic.example}`}
          />
          <button type="submit">查询</button>
        </div>
        <details open={topic.unitFirst === true || model.body !== '' || isFiltered(model.filters)}>
          <summary>更多条件</summary>
          <div class="search-form-more">
            <DeclaredFilters declaration={declaration} filters={model.filters} prefix="topic" />
            <SelectField
              id="topic-body"
              name="body"
              title="公开单位"
              value={model.body}
              any={topic.unitFirst === true ? '请选择' : '全部单位'}
              choices={lists.map((list) => ({ value: list.body, title: list.bodyName }))}
            />
          </div>
        </details>
      </form>
    </search>
  );
};

const Lines = ({ model }: { readonly model: TopicModel }) => {
  const { topic, declaration, lists, lines } = model;
  if (lines === null && topic.unitFirst === true)
    return <Notice tone="plain" title="请先选择公开单位：名单由各乡镇、村（社区）公开，只看一个单位的。" />;
  if (lines === null)
    return <Notice tone="plain" title="各单位的条目很多，请先选择公开单位，再按名称或编码查找。" />;
  if (lines.length === 0)
    return (
      <EmptyState title={lists.length === 0 ? '还没有单位公开这类信息。' : '没有符合条件的条目。'}>
        <p>
          {lists.length === 0 ? (
            <>
              应公开而未公开的，列在<a href={urls.supervision()}>公开监督</a>。
            </>
          ) : (
            <>
              请换一个说法、减少条件，或<a href={urls.topic(topic.key)}>查看全部</a>。
            </>
          )}
        </p>
      </EmptyState>
    );
  const named = new Map(lists.map((list) => [list.id, list.bodyName]));
  return (
    <>
      <EntryTable
        caption={topic.title}
        declaration={declaration}
        entries={lines.map((line) => ({ ...line, bodyName: named.get(line.registerId) ?? '' }))}
        owners
      />
      <Pagination
        page={model.page}
        count={pageCount(model.total, LINES_PER_PAGE)}
        href={(page) => urls.topic(topic.key, { ...parametersOf(model), page })}
      />
    </>
  );
};

const TopicView = ({ model }: { readonly model: TopicModel }) => {
  const { topic, lists } = model;
  /** Lines that end by themselves are fewer than the list once had. */
  const counted = model.declaration.displayUntil === null;
  return (
    <>
      <p class="kicker">便民查询</p>
      <h1>{topic.title}</h1>
      <p class="lead">{topic.lead}</p>
      <Conditions model={model} />
      {model.meant === null ? null : (
        <Notice tone="plain" title={`没有同时含有“${model.q}”各词的条目，以下按“${model.meant}”查找。`} />
      )}
      {model.lines === null ? null : (
        <p class="result-count" role="status">
          {formatDay(model.today)}共 <strong>{formatNumber(model.total)}</strong> 项
        </p>
      )}
      <Lines model={model} />
      {model.documents.length === 0 ? null : (
        <section aria-labelledby="documents">
          <h2 id="documents">政策文件和解读</h2>
          <DisclosureList rows={model.documents.map((disclosure) => ({ disclosure }))} />
        </section>
      )}
      {lists.length === 0 ? null : (
        <section aria-labelledby="lists">
          <h2 id="lists">公开单位</h2>
          <ul class="links">
            {lists.map((list) => (
              <li key={list.id}>
                <a href={urls.register(list.id)}>{list.title}</a>（{list.bodyName}
                {counted ? `，${formatNumber(list.entries)} 项` : ''}，{formatDay(list.effectiveOn)}起）
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

export const topicPage = (model: TopicModel): Page => ({
  status: 200,
  frame: frame({
    title: model.topic.title,
    description: model.topic.lead,
    path: urls.topic(model.topic.key),
    indexed:
      model.q === '' &&
      model.body === '' &&
      model.page === 1 &&
      Object.values(model.filters).every((value) => value === ''),
    trail: [{ title: '便民查询', href: urls.topics }],
  }),
  content: <TopicView model={model} />,
});
