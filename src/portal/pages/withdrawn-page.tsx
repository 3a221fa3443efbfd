import { Facts } from '../components/facts.tsx';
import { Notice } from '../components/notice.tsx';
import type { PublishedDisclosure } from '../data.ts';
import { formatMinute } from '../format.ts';
import { frame, type Page } from '../page.tsx';
import { urls } from '../urls.ts';

/** The tombstone: that it was there, who withdrew it, when and why; the text itself is gone (410). */
export const withdrawnPage = (d: PublishedDisclosure): Page => ({
  status: 410,
  frame: frame({
    title: d.title,
    description: '本件公开信息已撤下，保留撤下的原因和时间。',
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
      <Notice tone="bad" title="本件公开信息已撤下。">
        <p>{d.withdrawnReason ?? ''}</p>
      </Notice>
      <Facts
        facts={[
          { title: '索引号', value: d.indexNumber },
          { title: '发布机构', value: <a href={urls.body(d.body)}>{d.bodyName}</a> },
          { title: '发布日期', value: formatMinute(d.publishedAt) },
          ...(d.withdrawnAt === null ? [] : [{ title: '撤下时间', value: formatMinute(d.withdrawnAt) }]),
        ]}
      />
      <p>
        撤下也记入公开日志，任何人都可以核验曾经发布和撤下的时间。
        <a href={urls.verify}>核验方法</a>
      </p>
    </>
  ),
});
