import type { ComponentChildren } from 'preact';
import { type Fact, Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { PublishedDisclosure } from './published.ts';

/**
 * What stays at an address whose text is no longer served (410): what it was, why it is gone, and that the log still
 * knows it.
 */
export const gonePage = (
  d: PublishedDisclosure,
  says: {
    readonly description: string;
    readonly tone: 'warning' | 'bad';
    readonly notice: string;
    readonly reason: string;
    readonly facts: readonly Fact[];
    /** What the log still proves. */
    readonly log: ComponentChildren;
  },
): Page => ({
  status: 410,
  frame: frame({
    title: d.title,
    description: says.description,
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
      <Notice tone={says.tone} title={says.notice}>
        <p>{says.reason}</p>
      </Notice>
      <Facts facts={says.facts} />
      <p>
        {says.log}
        <a href={urls.verify}>核验方法</a>
      </p>
    </>
  ),
});
