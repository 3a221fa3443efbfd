import type { ComponentChildren } from 'preact';
import { type Fact, Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { PublishedDisclosure } from './published.ts';

/** What stands in its place, and what still speaks of it. */
const Successors = ({ disclosure }: { readonly disclosure: PublishedDisclosure }) => {
  const { successors, referredToBy } = disclosure;
  return successors.length + referredToBy.length === 0 ? null : (
    <section class="related" aria-labelledby="successor-title">
      <h2 id="successor-title">{successors.length > 0 ? '现在请看' : '与本件有关的信息'}</h2>
      <ul class="links">
        {successors.map(({ id, title }) => (
          <li key={id}>
            同一文号现行公开的：<a href={urls.disclosure(id)}>{title}</a>
          </li>
        ))}
        {referredToBy.map(({ id, title, relation }) => (
          <li key={id}>
            {relation === '' ? '' : `${relation}：`}
            <a href={urls.disclosure(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

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
      <h1>
        <Phrases text={d.title} />
      </h1>
      <Notice tone={says.tone} title={says.notice}>
        <p>{says.reason}</p>
      </Notice>
      <Successors disclosure={d} />
      <Facts facts={says.facts} />
      <p>
        {says.log}
        <a href={urls.verify}>核验方法</a>
      </p>
    </>
  ),
});
