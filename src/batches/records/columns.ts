import type { TypeDeclaration } from '../../schema/declaration.ts';
import type { NamedColumns } from '../../sheets/record-columns.ts';
import { cellFields } from '../../sheets/record-sheet.ts';
import { fold, type WantedColumn } from '../../tables/heading.ts';
import type { WantedRows } from '../row-source.ts';

/**
 * What an index of records has beside the fields of their type; the keys begin with `#`, which no field's name does.
 */
export const INDEX_COLUMNS = {
  '#file': { title: '文件', names: ['文件名', '文件路径', '正文文件', 'file'] },
  '#title': { title: '标题', names: ['题名', '文件标题', '文件题名', 'title'] },
  '#number': { title: '文号', names: ['发文字号', '文件编号', 'number'] },
  '#date': { title: '成文日期', names: ['日期', '发文日期', '文件日期', 'date'] },
  '#body': { title: '公开单位', names: ['单位', '责任者', '发文机关', '发布机构', 'body'] },
  '#item': { title: '公开事项', names: ['事项', '事项代码', 'item'] },
  '#judgement': { title: '公开意见', names: ['公开判断', '公开方式', '是否公开', '公开属性', 'judgement'] },
  '#ground': { title: '不公开依据', names: ['依据', '不予公开依据', '理由', 'ground'] },
  '#published': { title: '原发布日期', names: ['原发布时间', '首次发布日期', 'publishedOn'] },
  '#address': { title: '原网址', names: ['原地址', '原链接', '网址', 'url', 'address'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly names: readonly string[] }>>;
export type IndexColumn = keyof typeof INDEX_COLUMNS;

const isIndexColumn = (key: string): key is IndexColumn => Object.hasOwn(INDEX_COLUMNS, key);

/** The field of a type that an index calls title, number or date; null where the type has none. */
export function fieldOfIndex(type: TypeDeclaration, key: IndexColumn): string | null {
  const { title, documentNumber, documentDate } = type.views.identity;
  if (key === '#title') return title;
  if (key === '#number') return documentNumber;
  return key === '#date' ? documentDate : null;
}

/** Columns of records of a type: those of an index, then the other fields that a cell holds. */
export function recordColumns(type: TypeDeclaration, named: NamedColumns): readonly WantedColumn[] {
  const byKey = (key: string): readonly string[] =>
    Object.keys(named).filter((heading) => named[heading] === key);
  const ofIndex = Object.entries(INDEX_COLUMNS).map(([key, { title, names }]) => {
    const field = isIndexColumn(key) ? fieldOfIndex(type, key) : null;
    const own = field === null ? [] : [field, type.fields[field]?.title ?? title, ...byKey(field)];
    return { key, title, names: [...names, ...own, ...byKey(key), ...byKey(title)], required: false };
  });
  const taken = new Set(ofIndex.flatMap(({ title, names }) => [title, ...names].map(fold)));
  const identity = new Set(
    Object.keys(INDEX_COLUMNS).flatMap((key) => (isIndexColumn(key) ? (fieldOfIndex(type, key) ?? []) : [])),
  );
  const ofFields = Object.entries(cellFields(type)).flatMap(([key, { title }]) =>
    identity.has(key)
      ? []
      : [
          {
            key,
            title,
            names: [key, ...byKey(key), ...byKey(title)].filter((name) => !taken.has(fold(name))),
            required: false,
          },
        ],
  );
  return [...ofIndex, ...ofFields];
}

/** How records of a type are read from a table, or from lines whose keys are headings or names of fields. */
export function wantedRecords(type: TypeDeclaration, named: NamedColumns): WantedRows {
  const columns = recordColumns(type, named);
  const byName = new Map<string, string>();
  for (const { key, title, names } of columns)
    for (const name of [...names, key, title]) byName.set(fold(name), title);
  return {
    table: {
      columns,
      passedOver: ['序号', '编号', ...Object.keys(named).filter((heading) => named[heading] === '')],
      known: 1,
      refusesUnknown: true,
      within: 5,
    },
    headings: columns.map(({ title }) => title),
    headingOf: (key) => (named[key] === '' ? '' : (byName.get(fold(key)) ?? null)),
  };
}
