import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { EntrySort, RegisterEntry } from '../../../registers/entry-queries.ts';
import { EXPORT_MEDIA_TYPES } from '../../../registers/export-entries.ts';
import { PREFECTURE_FACET } from '../../../registers/place-facet.ts';
import type { RegisterDetail } from '../../../registers/register-queries.ts';
import type { Province } from '../../../schema/province.ts';
import { TABLE_FORMATS } from '../../../tables/export-table.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { Unbroken } from '../../components/phrases.tsx';
import { formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { dataset, download, organisation, type Thing } from '../../frame/structured-data.ts';
import { type RegisterParameters, urls } from '../../frame/urls.ts';
import { DeclaredFilters, filterParameters, isFiltered } from './declared-filters.tsx';
import { EditionList } from './edition-list.tsx';
import { EntryTable } from './entry-table.tsx';
import { headingOf, type ShownRegister } from './entry-values.tsx';
import { PREFECTURE_PARAMETER, RegisterMap, type RegisterPlaces } from './register-places.tsx';

export const ENTRIES_PER_PAGE = 50;

export interface RegisterModel {
  readonly register: RegisterDetail;
  readonly declaration: ShownRegister;
  readonly entries: readonly RegisterEntry[];
  readonly total: number;
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly q: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Of places: the prefecture to which the list is narrowed, six digits. */
  readonly prefecture: string;
  readonly province: Province;
  /** Null for a list whose lines are no places. */
  readonly places: RegisterPlaces | null;
  readonly sort: EntrySort;
  readonly page: number;
  readonly complaint: string | null;
}

const parametersOf = (model: RegisterModel): RegisterParameters => ({
  q: model.q,
  on: model.on === model.today ? undefined : model.on,
  ...filterParameters(model.filters),
  [PREFECTURE_PARAMETER]: model.prefecture,
  sort: model.sort === 'key' ? undefined : model.sort,
});

/** The interface writes filters in one parameter. */
const exportParametersOf = (model: RegisterModel): RegisterParameters => ({
  q: model.q,
  on: model.on,
  filter: Object.entries({ ...model.filters, [PREFECTURE_FACET]: model.prefecture })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value}`)
    .join(','),
});

const ConditionForm = ({ model }: { readonly model: RegisterModel }) => {
  const { declaration, register } = model;
  return (
    <search>
      <form class="search-form" action={urls.register(register.id)}>
        <div class="search-form-main">
          <TextField
            id="register-q"
            name="q"
            title={`查找${declaration.entryName}`}
            value={model.q}
            help={`可填${declaration.search.map((name) => headingOf(declaration, name)).join('、')}`}
          />
          <button type="submit">查询</button>
        </div>
        <details open={model.sort !== 'key' || model.prefecture !== '' || isFiltered(model.filters)}>
          <summary>更多条件</summary>
          <div class="search-form-more">
            <DeclaredFilters declaration={declaration} filters={model.filters} prefix="register" />
            {declaration.map === null ? null : (
              <SelectField
                id="register-prefecture"
                name={PREFECTURE_PARAMETER}
                title="市州"
                value={model.prefecture}
                any="全省"
                choices={model.province.outlines.map(({ code, name }) => ({ value: code, title: name }))}
              />
            )}
            <TextField id="register-on" name="on" title="清单日期" value={model.on} type="date" />
            <SelectField
              id="register-sort"
              name="sort"
              title="排列顺序"
              value={model.sort === 'key' ? '' : model.sort}
              any={`按${headingOf(declaration, declaration.key)}`}
              choices={[
                { value: 'title', title: `按${headingOf(declaration, declaration.title)}` },
                { value: 'from', title: '按生效日期，新的在前' },
              ]}
            />
          </div>
        </details>
      </form>
    </search>
  );
};

const RegisterFacts = ({ register }: { readonly register: RegisterDetail }) => (
  <Facts
    facts={[
      { title: '公开主体', value: <a href={urls.body(register.body)}>{register.bodyName}</a> },
      { title: '索引号', value: <Unbroken text={register.indexNumber} /> },
      { title: '首次公布', value: formatMinute(register.firstPublishedAt) },
      { title: '最近变动', value: `第 ${register.edition} 版，${formatDay(register.effectiveOn)}生效` },
    ]}
  />
);

/** The entries of this page of the list; those of places also on a map. */
const Entries = ({ model }: { readonly model: RegisterModel }) => {
  const { register, declaration } = model;
  const own = parametersOf(model);
  return (
    <>
      {model.places === null ? null : (
        <RegisterMap
          province={model.province}
          register={register}
          declaration={declaration}
          places={model.places}
          narrowed={(prefecture) =>
            urls.register(register.id, { ...own, [PREFECTURE_PARAMETER]: prefecture })
          }
        />
      )}
      <EntryTable
        caption={`${register.title}（${formatDay(model.on)}）`}
        declaration={declaration}
        entries={model.entries.map((entry) => ({
          ...entry,
          registerId: register.id,
          bodyName: register.bodyName,
        }))}
      />
      <Pagination
        page={model.page}
        count={pageCount(model.total, ENTRIES_PER_PAGE)}
        href={(page) => urls.register(register.id, { ...own, page })}
      />
    </>
  );
};

const Downloads = ({ model }: { readonly model: RegisterModel }) => {
  const { register, declaration } = model;
  const formats = [
    ['csv', 'CSV'],
    ['xlsx', 'Excel'],
    ['json', 'JSON'],
    ...(declaration.map === null ? [] : ([['geojson', 'GeoJSON（含位置）']] as const)),
  ] as const;
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">下载</h2>
      <p class="register-actions">
        {formats.map(([format, name]) => (
          <a key={format} href={urls.registerExport(register.id, format, exportParametersOf(model))}>
            下载 {name}
          </a>
        ))}
      </p>
    </section>
  );
};

const RegisterView = ({ model }: { readonly model: RegisterModel }) => {
  const { register } = model;
  const past = model.on !== model.today;
  return (
    <>
      <p class="kicker">{register.typeTitle}</p>
      <h1>{register.title}</h1>
      <RegisterFacts register={register} />
      {model.complaint === null ? null : <Notice tone="warning" title={model.complaint} />}
      {past ? (
        <Notice tone="warning" title={`这是${formatDay(model.on)}的清单。`}>
          <p>
            <a href={urls.register(register.id)}>查看今天的清单</a>
          </p>
        </Notice>
      ) : null}
      <ConditionForm model={model} />
      <p class="result-count" role="status">
        {formatDay(model.on)}共 <strong>{formatNumber(model.total)}</strong> 项
      </p>
      {model.entries.length === 0 ? (
        <EmptyState title="没有符合条件的条目。">
          <p>
            请减少条件，或<a href={urls.register(register.id)}>查看今天的全部条目</a>。
          </p>
        </EmptyState>
      ) : (
        <Entries model={model} />
      )}
      <Downloads model={model} />
      <section aria-labelledby="editions">
        <h2 id="editions">历次变动</h2>
        <EditionList registerId={register.id} editions={register.editions} heading="h3" links />
      </section>
    </>
  );
};

/** The list as a data set, with the files of its lines. */
const about = ({ register, declaration }: RegisterModel): Thing =>
  dataset({
    name: register.title,
    description: `${register.bodyName}${register.typeTitle}的现行条目和历次变动的依据、理由、生效日期。`,
    url: urls.register(register.id),
    publisher: organisation({ name: register.bodyName, code: register.body }),
    modified: register.updatedAt,
    covers: `${register.effectiveOn}/..`,
    downloads: [...TABLE_FORMATS, ...(declaration.map === null ? [] : (['geojson'] as const))].map((format) =>
      download(
        urls.registerExport(register.id, format),
        EXPORT_MEDIA_TYPES[format],
        `${register.title} ${format}`,
      ),
    ),
  });

export const registerPage = (model: RegisterModel): Page => {
  const { register } = model;
  const plain = model.q === '' && model.prefecture === '' && model.page === 1 && model.on === model.today;
  return {
    status: 200,
    frame: frame({
      title: register.title,
      description: `${register.bodyName}${register.typeTitle}，共 ${register.entries} 项，含历次变动的依据、理由和生效日期。`,
      path: urls.register(register.id),
      indexed: plain && Object.values(model.filters).every((value) => value === ''),
      trail: [{ title: '清单和名录', href: urls.registers() }],
      column: {
        name: register.title,
        description: `${register.bodyName}${register.typeTitle}`,
        keywords: `${register.typeTitle},${register.bodyName}`,
        type: '信息公开目录',
      },
      about: [about(model)],
    }),
    content: <RegisterView model={model} />,
  };
};
