import { Basis } from '../../components/basis.tsx';
import { kindName } from '../../components/disclosure-list.tsx';
import { DocumentBody } from '../../components/document-body.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Phrases, Unbroken } from '../../components/phrases.tsx';
import { RightsBox } from '../../components/rights.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { Toc } from '../../components/toc.tsx';
import { absoluteUrl, type PortalConfig } from '../../frame/config.ts';
import { dayOf, formatDay, formatMinute, formatRfc3339, shorten } from '../../frame/format.ts';
import type { Site } from '../../frame/layout.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { organisation, type Thing } from '../../frame/structured-data.ts';
import { TrustedBlock } from '../../frame/trusted-html.ts';
import { urls } from '../../frame/urls.ts';
import { recordToc } from '../../record/record-toc.ts';
import { splitRecordHtml } from '../../record/render-record.tsx';
import { expungedPage, expungeWords } from './expunged-page.tsx';
import { PrintedFoot, PrintedHead } from './printed.tsx';
import { ProofBox } from './proof-box.tsx';
import type { PublishedDisclosure, PublishedEdition } from './published.ts';
import type { DisclosureModel } from './query.ts';
import { remainsPage } from './remains-page.tsx';
import { Urgent } from './urgent-notice.tsx';

/** What every disclosure has, whatever its type; the type's own header follows. */
const stateFacts = (d: PublishedDisclosure, edition: PublishedEdition): readonly Fact[] => [
  { title: '索引号', value: <Unbroken text={d.indexNumber} /> },
  { title: '发布机构', value: <a href={urls.body(d.body)}>{edition.bodyName}</a> },
  {
    title: '发布日期',
    value: <time dateTime={dayOf(d.publishedAt)}>{formatMinute(d.publishedAt)}</time>,
  },
  ...(d.origin === null
    ? []
    : [
        {
          title: '原发布日期',
          value: (
            <>
              {d.origin.publishedOn === null ? '不详' : formatDay(d.origin.publishedOn)}
              {d.origin.address === null ? '' : `，迁移自 ${d.origin.address}`}
              （旧网站所记，不在公开日志证明之内）
            </>
          ),
        },
      ]),
  { title: '公开类别', value: kindName(d.kind) },
  { title: '公开领域', value: <a href={urls.area(d.area)}>{d.areaTitle}</a> },
  { title: '信息类型', value: d.typeTitle },
  ...(d.bases.length === 0 ? [] : [{ title: '公开依据', value: <Basis parts={d.bases} /> }]),
];

const Editions = (props: { readonly disclosure: PublishedDisclosure; readonly shown: number }) => {
  const { disclosure } = props;
  const newestFirst = disclosure.editions;
  return (
    <section class="editions" aria-labelledby="editions-title">
      <h2 id="editions-title">版本</h2>
      <Timeline
        entries={newestFirst.map((edition, i) => {
          const older = newestFirst[i + 1];
          const name = `第 ${edition.n} 版${edition.n === disclosure.edition ? '（现行）' : ''}`;
          return {
            at: edition.publishedAt,
            title: (
              <>
                {edition.n === props.shown ? (
                  name
                ) : (
                  <a href={urls.edition(disclosure.id, edition.n)}>{name}</a>
                )}
                {older === undefined ? null : (
                  <>
                    {' '}
                    <a class="small" href={urls.difference(disclosure.id, older.n, edition.n)}>
                      与第 {older.n} 版对照
                    </a>
                  </>
                )}
              </>
            ),
            note: [edition.changeNote, ...(edition.expunged ?? []).map(expungeWords)]
              .filter((words) => words !== '')
              .join('　'),
            current: edition.n === props.shown,
          };
        })}
      />
    </section>
  );
};

/** A record of a list, a dossier or a series says where its whole is, before the text. */
const Whole = (props: { readonly disclosure: PublishedDisclosure }) =>
  props.disclosure.whole === null ? null : (
    <p class="whole">
      <a href={props.disclosure.whole.href}>{props.disclosure.whole.title}</a>
    </p>
  );

const Related = (props: { readonly disclosure: PublishedDisclosure }) =>
  props.disclosure.referredToBy.length === 0 ? null : (
    <section class="related" aria-labelledby="related-title">
      <h2 id="related-title">关联阅读</h2>
      <ul class="links">
        {props.disclosure.referredToBy.map((other) => (
          <li key={other.id}>
            {other.relation === '' ? '' : `${other.relation}：`}
            <a href={urls.disclosure(other.id)}>{other.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );

/** 不予公开的部分: where, on what ground and until when; never what. */
const Withheld = (props: { readonly disclosure: PublishedDisclosure }) =>
  props.disclosure.withheld.length === 0 ? null : (
    <section class="related" aria-labelledby="withheld-title">
      <h2 id="withheld-title">不予公开的部分</h2>
      <ul class="links">
        {props.disclosure.withheld.map((each) => (
          <li key={each.id}>
            {each.scopeName}“{each.place}”：{each.groundTitle}，
            <Basis parts={each.basis} />；{each.until === null ? '' : `至${formatDay(each.until)}，`}
            {formatDay(each.reviewOn)}前评估审查
          </li>
        ))}
      </ul>
      <p>
        <a href={urls.exceptions({ body: props.disclosure.body })}>本单位不予公开的件数和依据</a>
      </p>
    </section>
  );

const DisclosureView = (props: {
  readonly config: PortalConfig;
  readonly disclosure: PublishedDisclosure;
  readonly edition: PublishedEdition;
}) => {
  const { disclosure, edition } = props;
  const fragment = splitRecordHtml(edition.snapshotHtml);
  const toc = recordToc(fragment.main.html);
  const old = edition.n !== disclosure.edition;
  return (
    <article class={disclosure.official ? 'record record-official' : 'record'}>
      <header class="record-header">
        <PrintedHead disclosure={disclosure} edition={edition} />
        <h1>
          <Phrases text={edition.title} />
        </h1>
        <p class="record-line">
          <a href={urls.body(disclosure.body)}>{edition.bodyName}</a>
          {disclosure.documentNumber === null ? null : <Unbroken text={disclosure.documentNumber} />}
          <time dateTime={dayOf(disclosure.publishedAt)}>{formatDay(dayOf(disclosure.publishedAt))}发布</time>
        </p>
        {old ? (
          <Notice tone="warning" title={`这是第 ${edition.n} 版，不是现行版本。`}>
            <p>
              <a href={urls.disclosure(disclosure.id)}>查看现行的第 {disclosure.edition} 版</a>
              <a href={urls.difference(disclosure.id, edition.n, disclosure.edition)}>对照两版的不同</a>
            </p>
          </Notice>
        ) : null}
        <Urgent issues={disclosure.urgent} n={edition.n} />
        {disclosure.textFirst ? null : <TrustedBlock class="record-facts" html={fragment.facts} />}
        <details class="record-elements">
          <summary>公开要素</summary>
          <Facts facts={stateFacts(disclosure, edition)} />
          {disclosure.textFirst ? <TrustedBlock html={fragment.facts} /> : null}
        </details>
        <Whole disclosure={disclosure} />
      </header>
      <div class={toc.length < 3 ? 'record-grid' : 'record-grid record-grid-toc'}>
        <Toc entries={toc} />
        <div class="record-column">
          <DocumentBody html={fragment.main} />
          <PrintedFoot config={props.config} disclosure={disclosure} edition={edition} />
          <p class="record-tools" data-tools hidden>
            <button type="button" data-print>
              打印
            </button>
            <button type="button" data-copy-address>
              复制网址
            </button>
          </p>
        </div>
        <aside class="record-aside" aria-label="版本与核验">
          <Withheld disclosure={disclosure} />
          <Related disclosure={disclosure} />
          {disclosure.rights === null ? null : <RightsBox rights={disclosure.rights} />}
          <Editions disclosure={disclosure} shown={edition.n} />
          <ProofBox disclosure={disclosure} edition={edition} />
        </aside>
      </div>
    </article>
  );
};

/** What has a number as official documents have it (发文字号) binds somebody; everything else is a work. */
const about = (d: PublishedDisclosure, edition: PublishedEdition, path: string): Thing => ({
  '@type': d.documentNumber === null ? 'CreativeWork' : 'Legislation',
  ...(d.documentNumber === null
    ? {}
    : {
        legislationIdentifier: d.documentNumber,
        legislationDate: d.documentDate ?? undefined,
        legislationPassedBy: organisation({ name: edition.bodyName, code: d.body }),
      }),
  name: edition.title,
  identifier: [d.indexNumber, ...(d.documentNumber === null ? [] : [d.documentNumber])],
  url: path,
  inLanguage: 'zh-CN',
  isAccessibleForFree: true,
  datePublished: formatRfc3339(d.publishedAt),
  dateModified: formatRfc3339(edition.publishedAt),
  ...(d.documentDate === null ? {} : { dateCreated: d.documentDate }),
  ...(d.keywords.length === 0 ? {} : { keywords: d.keywords.join(',') }),
  version: String(edition.n),
  publisher: organisation({ name: edition.bodyName, code: d.body }),
});

function present(config: PortalConfig, d: PublishedDisclosure, edition: PublishedEdition): Page {
  const old = edition.n !== d.edition;
  const path = old ? urls.edition(d.id, edition.n) : urls.disclosure(d.id);
  const description = shorten(
    d.summary === '' ? `${edition.bodyName}发布：${edition.title}` : d.summary,
    120,
  );
  return {
    status: 200,
    frame: frame({
      title: old ? `${edition.title}（第 ${edition.n} 版）` : edition.title,
      description,
      path,
      section: 'areas',
      indexed: !old,
      trail: [
        { title: '公开领域', href: urls.areas },
        { title: d.areaTitle, href: urls.area(d.area) },
      ],
      feed: { title: `${d.areaTitle} 最新公开`, href: urls.areaFeed(d.area) },
      column: {
        name: d.areaTitle,
        description: `${d.areaTitle}领域的公开信息`,
        keywords: `${d.areaTitle},${kindName(d.kind)}`,
        type: '信息公开目录',
      },
      article: {
        title: edition.title,
        publishedAt: formatMinute(d.publishedAt),
        source: edition.bodyName,
        keywords: d.keywords.join(','),
        author: edition.bodyName,
        description,
        url: absoluteUrl(config, path),
      },
      about: [about(d, edition, path)],
    }),
    content: <DisclosureView config={config} disclosure={d} edition={edition} />,
  };
}

/** A record as it is, or one of its earlier editions; of one that is gone, what is left of it. */
export const disclosurePage = (model: DisclosureModel, { config }: Site): Page =>
  model.expunged !== undefined
    ? expungedPage(model.disclosure, model.expunged)
    : model.edition === null
      ? remainsPage(model.disclosure)
      : present(config, model.disclosure, model.edition);
