import { Facts } from '../components/facts.tsx';
import { Notice } from '../components/notice.tsx';
import type { PublishedDisclosure } from '../data.ts';
import { formatDay, formatMinute } from '../format.ts';
import { frame, type Page } from '../page.tsx';
import { urls } from '../urls.ts';

/** What stays of a 公示 after its last day: what it was, when, by whom and why no more; the text itself is no longer served (410). */
export const expiredPage = (d: PublishedDisclosure): Page => ({
  status: 410,
  frame: frame({
    title: d.title,
    description: '公示期已满，内容不再公开，保留公示的名称、期限和发布机构。',
    path: urls.disclosure(d.id),
    section: 'areas',
    indexed: false,
    trail: [
      { title: '公开领域', href: urls.areas },
      { title: d.areaTitle, href: urls.area(d.area) },
    ],
  }),
  content: (
    <>
      <h1>{d.title}</h1>
      <Notice tone="warning" title="公示期已满，内容不再公开。">
        <p>
          这类信息只在规定的期限内公示，期满后为保护当事人权益停止展示、检索和下载。对公示内容有疑问的，请与发布机构联系。
        </p>
      </Notice>
      <Facts
        facts={[
          { title: '索引号', value: d.indexNumber },
          { title: '信息类型', value: d.typeTitle },
          { title: '公开事项', value: <a href={urls.areaItem(d.area, d.item)}>{d.itemTitle}</a> },
          { title: '发布机构', value: <a href={urls.body(d.body)}>{d.bodyName}</a> },
          { title: '发布日期', value: formatMinute(d.publishedAt) },
          ...(d.displayUntil === null ? [] : [{ title: '公示截止', value: formatDay(d.displayUntil) }]),
        ]}
      />
      <p>
        公开日志仍保存当时发布内容的承诺值和时间，持有原文的人可以核验。
        <a href={urls.verify}>核验方法</a>
      </p>
    </>
  ),
});
