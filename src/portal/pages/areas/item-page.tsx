import type { ItemProposal, ItemVersion } from '../../../api/contract.ts';
import { chineseDate, civilDate } from '../../../kernel/civil-date.ts';
import { KIND_NAMES } from '../../../schema/declaration.ts';
import { COVERAGE_STATE_NAMES } from '../../../schema/vocabulary.ts';
import { TABLE_FORMATS, TABLE_MEDIA_TYPES } from '../../../tables/export-table.ts';
import { Basis } from '../../components/basis.tsx';
import { CoverageFacts, CoverageList } from '../../components/coverage-list.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { RightsBox } from '../../components/rights.tsx';
import { formatMinute, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { dataset, download, type Thing } from '../../frame/structured-data.ts';
import { urls } from '../../frame/urls.ts';
import { type ItemModel, LATEST_PER_PAGE } from './query.ts';

const day = (text: string): string => chineseDate(civilDate(text));

const Differences = (props: {
  readonly caption: string;
  readonly differences: ItemVersion['differences'];
}) =>
  props.differences.length === 0 ? null : (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[{ title: '栏目' }, { title: '改前' }, { title: '改后' }]}
      rows={props.differences.map((each) => ({
        key: each.field,
        cells: [
          each.title,
          <del key="before">{each.before || '（空）'}</del>,
          <ins key="after">{each.after || '（空）'}</ins>,
        ],
      }))}
    />
  );

const Version = (props: { readonly version: ItemVersion; readonly current: boolean }) => {
  const { version } = props;
  return (
    <li aria-current={props.current ? 'true' : undefined}>
      <p class="timeline-title">
        第 {version.version} 版{version.retiredOn === null ? '' : '（停用）'}
        {props.current ? '（现行）' : ''}
      </p>
      <p class="timeline-time">
        <time dateTime={version.at}>{formatMinute(version.at)}</time>，{version.authorName}；自
        {day(version.validFrom)}起执行
      </p>
      <p class="timeline-note">理由：{version.reason}</p>
      <Differences caption={`第 ${version.version} 版的改动`} differences={version.differences} />
    </li>
  );
};

/** Reviews and who owes an item are changed by two people; what waits and what was refused is told as what holds is. */
const Proposals = (props: { readonly proposals: readonly ItemProposal[] }) =>
  props.proposals.length === 0 ? null : (
    <section aria-labelledby="proposals-title">
      <h2 id="proposals-title">审核环节、责任单位的变更</h2>
      <ol class="timeline">
        {props.proposals.map((each) => (
          <li key={each.id}>
            <p class="timeline-title">
              {each.act}（{PROPOSAL_STATES[each.state] ?? each.state}）
            </p>
            <p class="timeline-time">
              <time dateTime={each.proposedAt}>{formatMinute(each.proposedAt)}</time>，{each.proposedByName}
              提出
              {each.decidedAt === null
                ? '，须由另一位工作人员确认'
                : `；${formatMinute(each.decidedAt)}，${each.decidedByName ?? ''}${each.state === 'confirmed' ? '确认' : '退回'}`}
            </p>
            <p class="timeline-note">
              理由：{each.reason}
              {each.decisionReason === '' ? '' : `；退回理由：${each.decisionReason}`}
            </p>
            <Differences caption={`${each.act}的改动`} differences={each.differences} />
          </li>
        ))}
      </ol>
    </section>
  );
const PROPOSAL_STATES: Readonly<Record<string, string>> = {
  waiting: '待确认',
  confirmed: '已确认',
  rejected: '已退回',
};

/** Who owes the item, and where it stands in each. */
const Bodies = ({ model }: { readonly model: ItemModel }) => {
  const { item } = model.history;
  if (model.figures.owed === 0) return null;
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">各单位公开情况{model.cell === null ? '' : `：${COVERAGE_STATE_NAMES[model.cell]}`}</h2>
      <CoverageFacts
        figures={model.figures}
        href={(cell) => `${urls.areaItem(item.area, item.code, 1, cell)}#bodies`}
      />
      <CoverageList caption="各单位公开情况" cells={model.cells.items} of="item" />
      {model.cells.total <= model.cells.items.length ? null : (
        <p class="more">
          共 {formatNumber(model.cells.total)} 个单位，其余按地区在
          <a href={urls.supervision({ item: item.code })}>公开监督</a>中查看，或者用
          <a href={urls.coverageData({ item: item.code })}>数据接口</a>读取。
        </p>
      )}
    </section>
  );
};

/** What the download of an item holds. */
const WHOLE: Readonly<Record<ItemModel['download']['shape'], string>> = {
  document: '该事项下全部现行信息，每件一行。',
  dossier: '该事项下全部现行信息，每件一行。',
  register: '全省各单位该清单的现行条目，每条一行。',
  series: '全省各单位的数据，每个点位每期一行，附评价结果。',
};

const ItemView = (props: ItemModel) => {
  const { item, versions, proposals } = props.history;
  return (
    <>
      <p class="kicker">
        {KIND_NAMES[item.kind]}　{item.group}
      </p>
      <h1>{item.title}</h1>
      {item.retiredOn === null ? null : (
        <Notice tone="warning" title="该事项已停用">
          <p>自{day(item.retiredOn)}起不再产生公开义务，已公开的信息继续可查。</p>
        </Notice>
      )}
      <Facts
        facts={[
          { title: '公开内容', value: item.elements.join('；') },
          { title: '公开主体', value: item.responsible },
          { title: '公开时限', value: item.timing },
          { title: '时限依据', value: <Basis parts={item.rights.timingBasis} /> },
          { title: '公开依据', value: <Basis parts={item.basis} /> },
          ...(item.clauses.length === 0 ? [] : [{ title: '对应条款', value: item.clauses.join('、') }]),
          { title: '最近修订', value: `第 ${item.version} 版，自${day(item.validFrom)}起执行` },
          { title: '事项编码', value: item.code },
        ]}
      />
      <Bodies model={props} />
      <RightsBox rights={item.rights} />
      <section aria-labelledby="latest-title">
        <h2 id="latest-title">最新公开</h2>
        {props.latest.total === 0 ? (
          <EmptyState title="该事项还没有公开信息。" />
        ) : (
          <>
            <DisclosureList rows={props.latest.items.map((disclosure) => ({ disclosure }))} />
            <Pagination
              page={props.page}
              count={pageCount(props.latest.total, LATEST_PER_PAGE)}
              href={(page) => urls.areaItem(item.area, item.code, page)}
            />
            <p class="more">
              <a href={urls.search({ area: item.area })}>在“{item.areaTitle}”领域中检索</a>
            </p>
          </>
        )}
      </section>
      {props.latest.total === 0 ? null : (
        <section id="downloads" aria-labelledby="downloads-title">
          <h2 id="downloads-title">数据下载</h2>
          <p>
            {WHOLE[props.download.shape]}
            {props.download.nested
              ? '正文中的表格在 Excel 中各为一张工作表，在 ZIP 中各为一个 CSV 文件。'
              : ''}
          </p>
          <p class="register-actions">
            <a href={urls.itemExport(item.code, 'csv')}>下载 CSV</a>
            <a href={urls.itemExport(item.code, 'xlsx')}>下载 Excel</a>
            <a href={urls.itemExport(item.code, 'json')}>下载 JSON</a>
            {props.download.nested ? (
              <a href={urls.itemExport(item.code, 'zip')}>下载 ZIP（各表 CSV）</a>
            ) : null}
          </p>
        </section>
      )}
      <Proposals proposals={proposals} />
      <section aria-labelledby="history-title">
        <h2 id="history-title">目录历史</h2>
        <ol class="timeline">
          {versions.map((version, index) => (
            <Version key={version.version} version={version} current={index === 0} />
          ))}
        </ol>
      </section>
    </>
  );
};

/** All that was published under the item as one data set. */
const about = ({ history: { item }, download: { shape, nested } }: ItemModel): Thing =>
  dataset({
    name: item.title,
    description: `${item.areaTitle}：${item.title}。${WHOLE[shape]}`,
    url: urls.areaItem(item.area, item.code),
    publisher: null,
    downloads: [...TABLE_FORMATS, ...(nested ? (['zip'] as const) : [])].map((format) =>
      download(urls.itemExport(item.code, format), TABLE_MEDIA_TYPES[format], `${item.title} ${format}`),
    ),
  });

export const itemPage = (model: ItemModel): Page => {
  const { item } = model.history;
  const description = `${item.title}的公开内容、依据、时限、公开主体和历次修订。`;
  return {
    status: 200,
    frame: frame({
      title: item.title,
      description,
      path: urls.areaItem(item.area, item.code, model.page),
      section: 'areas',
      trail: [
        { title: '公开领域', href: urls.areas },
        { title: item.areaTitle, href: urls.area(item.area) },
      ],
      column: {
        name: item.title,
        description,
        keywords: `${item.areaTitle},${item.title}`,
        type: '信息公开目录',
      },
      about: model.latest.total === 0 ? [] : [about(model)],
    }),
    content: <ItemView {...model} />,
  };
};
