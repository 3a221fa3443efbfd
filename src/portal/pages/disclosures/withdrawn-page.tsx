import { formatMinute } from '../../frame/format.ts';
import type { Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { gonePage } from './gone-page.tsx';
import type { PublishedDisclosure } from './published.ts';

/** The tombstone: that it was there, who withdrew it, when and why. */
export const withdrawnPage = (d: PublishedDisclosure): Page =>
  gonePage(d, {
    description: '本件公开信息已撤下，保留撤下的原因和时间。',
    tone: 'bad',
    notice: '本件公开信息已撤下。',
    reason: d.withdrawnReason ?? '',
    facts: [
      { title: '索引号', value: d.indexNumber },
      { title: '发布机构', value: <a href={urls.body(d.body)}>{d.bodyName}</a> },
      { title: '发布日期', value: formatMinute(d.publishedAt) },
      ...(d.withdrawnAt === null ? [] : [{ title: '撤下时间', value: formatMinute(d.withdrawnAt) }]),
    ],
    log: '需要了解的，可以向发布机构询问。撤下也记入公开日志，任何人都可以核验曾经发布和撤下的时间。',
  });
