import { formatDay, formatMinute } from '../../frame/format.ts';
import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { gonePage } from './gone-page.tsx';
import type { PublishedDisclosure } from './published.ts';

/** What stays of a 公示 after its last day: what it was, when, by whom and why no more. */
export const expiredPage = (d: PublishedDisclosure): Page =>
  gonePage(d, {
    description: '公示期已满，内容不再公开，保留公示的名称、期限和发布机构。',
    tone: 'warning',
    notice: '公示期已满，内容不再公开。',
    reason:
      '这类信息只在规定的期限内公示，期满后为保护当事人权益停止展示、检索和下载。对公示内容有疑问的，请与发布机构联系。',
    facts: [
      { title: '索引号', value: d.indexNumber },
      { title: '信息类型', value: d.typeTitle },
      { title: '公开事项', value: <a href={urls.areaItem(d.area, d.item)}>{d.itemTitle}</a> },
      { title: '发布机构', value: <a href={urls.body(d.body)}>{d.bodyName}</a> },
      { title: '发布日期', value: formatMinute(d.publishedAt) },
      ...(d.displayUntil === null ? [] : [{ title: '公示截止', value: formatDay(d.displayUntil) }]),
    ],
    log: '公开日志仍保存当时发布内容的承诺值和时间，持有原文的人可以核验。',
  });
