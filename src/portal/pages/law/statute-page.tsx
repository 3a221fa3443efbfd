import { Fragment } from 'preact';
import { printReference } from '../../../schema/statute-book.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import type { ArticleModel, StatuteModel, TextLine } from './query.ts';
import { Place, StatuteFacts, Versions } from './texts.tsx';
import { Uses } from './uses.tsx';

const Texts = ({ texts }: { readonly texts: readonly TextLine[] }) => (
  <>
    {texts
      .filter(({ places }) => places.length > 0)
      .map(({ law, places }) => (
        <section key={law.from} aria-labelledby={`text-${law.from}`}>
          <h2 id={`text-${law.from}`}>
            {printReference(law.statute, law.text.versions.at(-1) ?? law.text.versions[0], [])}
          </h2>
          {places.map((line) => (
            <Fragment key={line.place}>
              <Place line={line} />
            </Fragment>
          ))}
        </section>
      ))}
  </>
);

const column = (title: string) => ({
  name: '公开依据',
  description: '公开事项、期限和程序所依据的法律条文',
  keywords: `公开依据,${title}`,
  type: '信息公开目录',
});

/** A statute: its versions, the places that are cited, and what rests on it. */
export const statutePage = ({ statute, texts, uses }: StatuteModel): Page => ({
  status: 200,
  frame: frame({
    title: statute.full,
    description: `${statute.full}的版本、本平台引用的条文，以及依据它的公开事项和程序。`,
    path: urls.statute(statute.code),
    section: 'areas',
    trail: [{ title: '公开依据', href: urls.law }],
    column: column(statute.name),
  }),
  content: (
    <>
      <h1>{statute.full}</h1>
      <StatuteFacts statute={statute} />
      <Versions texts={texts} />
      <Texts texts={texts} />
      <Uses uses={uses} />
    </>
  ),
});

/** An article: the sentences that carry what is cited, in each version that has them at this number. */
export const articlePage = ({ statute, texts, uses, article, address }: ArticleModel): Page => ({
  status: 200,
  frame: frame({
    title: `${statute.full}${article}`,
    description: `${statute.full}${article}的条文，以及依据它的公开事项和程序。`,
    path: `${urls.statute(statute.code)}/${address}`,
    section: 'areas',
    trail: [
      { title: '公开依据', href: urls.law },
      { title: statute.name, href: urls.statute(statute.code) },
    ],
    column: column(`${statute.name}${article}`),
  }),
  content: (
    <>
      <h1>
        《{statute.full}》{article}
      </h1>
      <StatuteFacts statute={statute} />
      <Texts texts={texts} />
      <Versions texts={texts} />
      <Uses uses={uses} />
    </>
  ),
});
