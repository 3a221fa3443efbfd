import { TABLE_FORMATS } from '../../../tables/export-table.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { DATA_KINDS, type DataKind, type DataModel, type DataSet, SETS_PER_PAGE } from './query.ts';

const KIND_NAMES: Readonly<Record<DataKind, string>> = {
  item: '公开事项',
  register: '清单',
  series: '监测和统计数据',
};
const UNITS: Readonly<Record<DataKind, string>> = { item: '件', register: '条', series: '个数据' };

/** 条例第四十条 is silent on use; what is asked is said in one place, and stands with every line. */
export const DATA_LICENCE = '免费使用，注明来源';

const FORMAT_NAMES = { csv: 'CSV', xlsx: 'Excel', json: 'JSON', geojson: 'GeoJSON' } as const;

function addressOf({ kind, id, area }: DataSet): string {
  if (kind === 'item') return urls.areaItem(area, id);
  return kind === 'register' ? urls.register(id) : urls.series(id);
}

function downloadsOf({
  kind,
  id,
  mapped,
}: DataSet): readonly { readonly name: string; readonly href: string }[] {
  if (kind === 'series')
    return TABLE_FORMATS.map((format) => ({
      name: FORMAT_NAMES[format],
      href: urls.seriesExport(id, format),
    }));
  if (kind === 'item')
    return TABLE_FORMATS.map((format) => ({ name: FORMAT_NAMES[format], href: urls.itemExport(id, format) }));
  return [...TABLE_FORMATS, ...(mapped ? (['geojson'] as const) : [])].map((format) => ({
    name: FORMAT_NAMES[format],
    href: urls.registerExport(id, format),
  }));
}

const periodOf = ({ from, to }: DataSet): string =>
  from === to || !to ? (from ?? '') : `${from ?? ''} 至 ${to}`;

const Sets = (props: { readonly sets: readonly DataSet[] }) => (
  <DataTable
    caption="可以下载的数据"
    captionHidden
    stacked
    columns={[
      { title: '名称' },
      { title: '种类' },
      { title: '发布机构' },
      { title: '数量' },
      { title: '所属期间' },
      { title: '格式' },
      { title: '许可' },
    ]}
    rows={props.sets.map((set) => ({
      key: `${set.kind} ${set.id}`,
      cells: [
        <a key="name" href={addressOf(set)}>
          {set.title}
        </a>,
        KIND_NAMES[set.kind],
        set.bodyName ?? '多个单位',
        `${formatNumber(set.amount)} ${UNITS[set.kind]}`,
        periodOf(set),
        <span key="formats" class="data-formats">
          {downloadsOf(set).map(({ name, href }) => (
            <a key={name} href={href} aria-label={`${set.title} ${name}`}>
              {name}
            </a>
          ))}
        </span>,
        DATA_LICENCE,
      ],
    }))}
  />
);

/** 开放数据: what can be downloaded as a whole, in which formats, for which time, and how it may be used. */
export function dataPage({ asked, sets }: DataModel): Page {
  const query = { q: asked.q, kind: asked.kind ?? undefined };
  return {
    status: 200,
    frame: frame({
      title: '数据下载',
      description: '可以整体下载的公开事项、清单、监测和统计数据，以及格式、所属期间和许可。',
      path: urls.data({ ...query, page: asked.page }),
      column: {
        name: '数据下载',
        description: '可以整体下载的公开数据',
        keywords: '开放数据,数据下载',
        type: '数据开放',
      },
    }),
    content: (
      <>
        <h1>数据下载</h1>
        <p class="lead">
          公开的内容都可以免费下载、自由使用，不用登记；引用时请注明发布机构、日期和本网站。监督数据在
          <a href={urls.supervisionData()}>公开监督</a>，程序可以用<a href={urls.apiDocs}>数据接口</a>。
        </p>
        <form class="filter" action={urls.data()}>
          <TextField id="data-q" name="q" title="名称或者发布机构" value={asked.q} />
          <SelectField
            id="data-kind"
            name="kind"
            title="种类"
            value={asked.kind ?? ''}
            any="全部种类"
            choices={DATA_KINDS.map((kind) => ({ value: kind, title: KIND_NAMES[kind] }))}
          />
          <button type="submit">筛选</button>
        </form>
        {sets.items.length === 0 ? (
          <EmptyState title="没有符合条件的数据。" />
        ) : (
          <>
            <p>共 {formatNumber(sets.total)} 项。</p>
            <Sets sets={sets.items} />
            <Pagination
              page={asked.page}
              count={pageCount(sets.total, SETS_PER_PAGE)}
              href={(page) => urls.data({ ...query, page })}
            />
          </>
        )}
      </>
    ),
  };
}
