import type { CreditLine, CreditSubject } from '../../../registers/credit-queries.ts';
import type { Enterprise } from '../../../registers/enterprise.ts';
import type { Polarity } from '../../../schema/declaration.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { SearchBox } from '../../components/form-fields.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { entryFacts, type ShownRegister } from '../registers/entry-values.tsx';

const CreditSearch = (props: { readonly q: string }) => (
  <SearchBox
    id="credit-q"
    action={urls.credit()}
    value={props.q}
    title="查找企业"
    placeholder="企业名称或统一社会信用代码"
    large
  />
);

const CreditSearchView = (props: { readonly q: string; readonly subjects: readonly CreditSubject[] }) => (
  <>
    <h1>企业信用信息查询</h1>
    <p class="lead">各单位公开的登记备案、抵押出质、行政处罚和守信失信信息，按统一社会信用代码归集在一页。</p>
    <CreditSearch q={props.q} />
    {props.q === '' ? null : props.subjects.length === 0 ? (
      <EmptyState title={`没有找到“${props.q}”。`}>
        <ul>
          <li>名称可以只填其中一段；统一社会信用代码请至少填前 6 位。</li>
          <li>公示期满的信息不再显示。</li>
        </ul>
      </EmptyState>
    ) : (
      <ul class="body-list">
        {props.subjects.map((subject) => (
          <li key={subject.uscc}>
            <a href={urls.creditOf(subject.uscc)}>{subject.name}</a> <span>{subject.uscc}</span>
            <span class="body-count">{formatNumber(subject.lines)} 条</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

export const creditSearchPage = (q: string, subjects: readonly CreditSubject[]): Page => ({
  status: 200,
  frame: frame({
    title: '企业信用信息查询',
    description: '按企业名称或统一社会信用代码查询各单位公开的信用信息。',
    path: urls.credit(),
    indexed: q === '',
    trail: [{ title: '清单和名录', href: urls.registers() }],
    column: {
      name: '企业信用信息',
      description: '按统一社会信用代码归集的公开信息',
      keywords: '企业信用,行政处罚,登记备案',
      type: '数据查询',
    },
  }),
  content: <CreditSearchView q={q} subjects={subjects} />,
});

const TITLES: Readonly<Record<Polarity, { readonly title: string; readonly none: string }>> = {
  positive: { title: '守信和激励信息', none: '没有正在公示的守信和激励信息。' },
  negative: { title: '处罚和失信信息', none: '没有正在公示的处罚和失信信息。' },
  neutral: { title: '登记备案等信息', none: '没有登记备案等信息。' },
};
const TONES: Readonly<Record<Polarity, Tone>> = { positive: 'good', negative: 'bad', neutral: 'plain' };

export interface ShownLine {
  readonly line: CreditLine;
  /** Title of its type, at the version of the line. */
  readonly typeTitle: string;
  readonly declaration: ShownRegister;
}

export interface CreditModel {
  readonly enterprise: Enterprise;
  /** What is known, by what it says of the enterprise; empty parts too. */
  readonly parts: readonly { readonly polarity: Polarity; readonly lines: readonly ShownLine[] }[];
}

const Line = ({ line, typeTitle, declaration }: ShownLine) => {
  const { subject } = declaration;
  // Whose lines these are, the heading of the page says.
  const said = subject === null ? [] : [subject.code, subject.name];
  return (
    <article class={`change-card credit-${line.polarity}`}>
      <h3>
        <a href={urls.registerEntry(line.registerId, line.key)}>{line.title}</a>
      </h3>
      <p class="tag-row">
        <StatusTag tone={TONES[line.polarity]}>{declaration.entryName}</StatusTag>
      </p>
      <Facts facts={entryFacts(declaration, line.fields, said)} />
      <p>
        来源：{line.bodyName}《<a href={urls.register(line.registerId)}>{line.registerTitle}</a>》（
        {typeTitle}，第 {line.edition} 版）。
        {line.displayUntil === null
          ? '长期公示。'
          : `公示到${formatDay(line.displayUntil)}为止，到期后不再显示。`}
      </p>
    </article>
  );
};

const CreditView = ({ enterprise, parts }: CreditModel) => (
  <>
    <p class="kicker">企业信用信息</p>
    <h1>{enterprise.name ?? enterprise.uscc}</h1>
    <Facts
      facts={[
        { title: '统一社会信用代码', value: enterprise.uscc },
        { title: '正在公示', value: `${formatNumber(enterprise.lines.length)} 条` },
      ]}
    />
    {parts.map(({ polarity, lines }) => (
      <section key={polarity} aria-labelledby={`credit-${polarity}`}>
        <h2 id={`credit-${polarity}`}>{TITLES[polarity].title}</h2>
        {lines.length === 0 ? (
          <p>{TITLES[polarity].none}</p>
        ) : (
          lines.map((shown) => <Line key={`${shown.line.registerId} ${shown.line.key}`} {...shown} />)
        )}
      </section>
    ))}
    {enterprise.disclosures.length === 0 ? null : (
      <section aria-labelledby="credit-disclosures">
        <h2 id="credit-disclosures">提到该代码的其他公开信息</h2>
        <ul class="links">
          {enterprise.disclosures.map((disclosure) => (
            <li key={disclosure.id}>
              <a href={urls.disclosure(disclosure.id)}>{disclosure.title}</a>（
              {formatDay(disclosure.publishedOn)}）
            </li>
          ))}
        </ul>
      </section>
    )}
    <p>信息由各单位公开，本页只作归集。认为有误的，请向来源单位提出。</p>
  </>
);

export const creditPage = (model: CreditModel): Page => {
  const { enterprise } = model;
  const name = enterprise.name ?? enterprise.uscc;
  return {
    status: 200,
    frame: frame({
      title: name,
      description: `${name}（${enterprise.uscc}）的登记备案、行政处罚和守信失信等公开信息。`,
      path: urls.creditOf(enterprise.uscc),
      // Display terms end; a search engine's copy would not.
      indexed: false,
      trail: [
        { title: '清单和名录', href: urls.registers() },
        { title: '企业信用信息查询', href: urls.credit() },
      ],
      column: {
        name: '企业信用信息',
        description: '按统一社会信用代码归集的公开信息',
        keywords: '企业信用,行政处罚,登记备案',
        type: '数据查询',
      },
    }),
    content: <CreditView {...model} />,
  };
};
