import type { ItemVersion } from '../../../api/contract.ts';
import { chineseDate, civilDate } from '../../../kernel/civil-date.ts';
import { KIND_NAMES } from '../../../schema/declaration.ts';
import { Basis } from '../../components/basis.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DisclosureList } from '../../components/disclosure-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pagination, pageCount } from '../../components/pagination.tsx';
import { RightsBox } from '../../components/rights.tsx';
import { formatMinute } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { type ItemModel, LATEST_PER_PAGE } from './query.ts';

const day = (text: string): string => chineseDate(civilDate(text));

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
      {version.differences.length === 0 ? null : (
        <DataTable
          caption={`第 ${version.version} 版的改动`}
          captionHidden
          columns={[{ title: '栏目' }, { title: '改前' }, { title: '改后' }]}
          rows={version.differences.map((each) => ({
            key: each.field,
            cells: [
              each.title,
              <del key="before">{each.before || '（空）'}</del>,
              <ins key="after">{each.after || '（空）'}</ins>,
            ],
          }))}
        />
      )}
    </li>
  );
};

const ItemView = (props: ItemModel) => {
  const { item, versions } = props.history;
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
          <p>该事项下全部现行信息的开放数据，每件一行。</p>
          <p class="register-actions">
            <a href={urls.itemExport(item.code, 'csv')}>下载 CSV</a>
            <a href={urls.itemExport(item.code, 'xlsx')}>下载 Excel</a>
            <a href={urls.itemExport(item.code, 'json')}>下载 JSON</a>
          </p>
        </section>
      )}
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
    }),
    content: <ItemView {...model} />,
  };
};
