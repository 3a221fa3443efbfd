import {
  LIBRARY_BOUND,
  type LibraryDocument,
  type LibraryQuery,
  type LibraryState,
} from '../../../publication/library.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

export const LIBRARY_PER_PAGE = 20;

const STATE_NAMES: Readonly<Record<LibraryState, string>> = {
  inForce: '现行有效',
  notYet: '尚未施行',
  amended: '部分修改',
  expired: '失效',
  repealed: '废止',
};
const TONES: Readonly<Record<LibraryState, Tone>> = {
  inForce: 'good',
  notYet: 'plain',
  amended: 'warning',
  expired: 'muted',
  repealed: 'bad',
};
export const LIBRARY_STATES = [
  'inForce',
  'notYet',
  'amended',
  'expired',
  'repealed',
] as const satisfies readonly LibraryState[];

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface LibraryModel {
  readonly query: LibraryQuery;
  readonly page: number;
  readonly documents: readonly LibraryDocument[];
  readonly total: number;
  readonly issuers: readonly Choice[];
  readonly subjects: readonly Choice[];
  readonly genres: readonly Choice[];
  readonly years: readonly string[];
}

const parametersOf = (query: LibraryQuery) => ({
  q: query.q,
  state: query.state ?? undefined,
  issuer: query.issuer ?? undefined,
  subject: query.subject ?? undefined,
  genre: query.genre ?? undefined,
  year: query.year ?? undefined,
});

const selectsOf = (model: LibraryModel) =>
  [
    {
      name: 'state',
      title: '有效性',
      choices: LIBRARY_STATES.map((value) => ({ value, title: STATE_NAMES[value] })),
    },
    { name: 'issuer', title: '发文机关', choices: model.issuers },
    { name: 'subject', title: '主题', choices: model.subjects },
    { name: 'genre', title: '文种', choices: model.genres },
    {
      name: 'year',
      title: '成文年份',
      choices: model.years.map((year) => ({ value: year, title: `${year}年` })),
    },
  ] as const;

const ConditionForm = ({ model }: { readonly model: LibraryModel }) => {
  const { query } = model;
  return (
    <search>
      <form class="search-form" action={urls.policies()}>
        <div class="search-form-main">
          <TextField id="policy-q" name="q" title="查找文件" value={query.q} help="标题或发文字号中的文字" />
          <button type="submit">查询</button>
        </div>
        <div class="search-form-more">
          {selectsOf(model).map(({ name, title, choices }) => (
            <SelectField
              key={name}
              id={`policy-${name}`}
              name={name}
              title={title}
              value={query[name] ?? ''}
              any="不限"
              choices={choices}
            />
          ))}
        </div>
      </form>
    </search>
  );
};

const Line = ({ document }: { readonly document: LibraryDocument }) => (
  <li>
    <time dateTime={document.documentDate ?? ''}>{document.documentDate ?? ''}</time>
    <div>
      <h2 class="disclosure-title">
        <a href={urls.disclosure(document.id)}>{document.title}</a>
      </h2>
      <p class="disclosure-source">
        <StatusTag tone={TONES[document.state]}>{STATE_NAMES[document.state]}</StatusTag>
        {document.documentNumber === null ? null : <span>{document.documentNumber}</span>}
        <span>{document.bodyName}</span>
        {document.dossier === null ? null : <a href={urls.dossier(document.dossier)}>决策全过程</a>}
        {document.state === 'expired' && document.expiresOn !== null ? (
          <span>有效期至{formatDay(document.expiresOn)}</span>
        ) : null}
        {document.state === 'notYet' && document.effectiveOn !== null ? (
          <span>{formatDay(document.effectiveOn)}起施行</span>
        ) : null}
      </p>
    </div>
  </li>
);

const LibraryView = ({ model }: { readonly model: LibraryModel }) => (
  <>
    <h1>政策文件库</h1>
    <p>有效性按今天计算：过了有效期的自动列为失效，被后来的文件废止、替代或者修改的随之更新。</p>
    <ConditionForm model={model} />
    <p class="result-count" role="status">
      共 <strong>{formatNumber(Math.min(model.total, LIBRARY_BOUND))}</strong>
      {model.total > LIBRARY_BOUND ? ' 件以上' : ' 件'}
    </p>
    {model.documents.length === 0 ? (
      <EmptyState title="没有符合条件的文件。">
        <p>
          请减少条件，或<a href={urls.policies()}>查看全部文件</a>。
        </p>
      </EmptyState>
    ) : (
      <>
        <ol class="disclosures disclosures-full">
          {model.documents.map((document) => (
            <Line key={document.id} document={document} />
          ))}
        </ol>
        <Pagination
          page={model.page}
          count={pageCount(Math.min(model.total, LIBRARY_BOUND), LIBRARY_PER_PAGE)}
          href={(page) => urls.policies({ ...parametersOf(model.query), page: String(page) })}
        />
      </>
    )}
  </>
);

export const libraryPage = (model: LibraryModel): Page => ({
  status: 200,
  frame: frame({
    title: '政策文件库',
    description: '按有效性、发文机关、主题、文种和年份查找政策文件。',
    path: urls.policies(),
    section: 'search',
    indexed: Object.values(parametersOf(model.query)).every((value) => !value) && model.page === 1,
    trail: [],
    column: {
      name: '政策文件库',
      description: '现行有效和历史政策文件',
      keywords: '政策文件,规范性文件,有效性',
      type: '信息公开目录',
    },
  }),
  content: <LibraryView model={model} />,
});
