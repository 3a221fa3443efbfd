import { Fragment } from 'preact';
import { cited, ownRule } from '../../kernel/citation.ts';
import { type BasisPart, StatuteBook } from '../../schema/statute-book.ts';
import { CITED_LAWS, type LawName, type PlaceOf } from '../../schema/vocabulary.ts';
import { urls } from '../frame/urls.ts';
import type { Specimen } from './specimen.ts';

/** A reference with the way to the sentence: the title leads to the statute, each article to its page. */
const Part = ({ part }: { readonly part: BasisPart }) => {
  if (part.kind === 'words') return <>{part.printed}</>;
  const { statute, places } = part.reference;
  const title = part.printed.slice(0, part.printed.length - places.join('、').length);
  return (
    <span class="basis">
      <a href={urls.statute(statute.code)}>{title}</a>
      {places.map((place, index) => (
        <Fragment key={place}>
          {index === 0 ? '' : '、'}
          <a href={urls.lawPlace(statute.code, place)}>{place}</a>
          {part.unchecked.includes(place) ? <span class="small">（条文待核）</span> : null}
        </Fragment>
      ))}
    </span>
  );
};

/** What something rests on, each reference a link to the text. */
export const Basis = (props: { readonly parts: readonly BasisPart[] }) => (
  <>
    {props.parts.map((part, index) => (
      <Fragment key={part.printed}>
        {index === 0 || part.printed.startsWith('，') ? '' : '；'}
        <Part part={part} />
      </Fragment>
    ))}
  </>
);

/** The law in a sentence of a page: `《政府信息公开条例》第十四条、第十五条`, each the way to its text. */
export const CitedLaw = <L extends LawName>(props: {
  readonly law: L;
  readonly at: readonly PlaceOf<L>[];
  /** In a sentence after one that has named the law. */
  readonly unnamed?: boolean;
}) => {
  const code = CITED_LAWS[props.law]?.code ?? '';
  return (
    <span class="basis">
      {props.unnamed === true ? null : <a href={urls.statute(code)}>《{props.law}》</a>}
      {props.at.map((place, index) => (
        <Fragment key={place}>
          {index === 0 ? '' : '、'}
          <a href={urls.lawPlace(code, place)}>{place}</a>
        </Fragment>
      ))}
    </span>
  );
};

const SAMPLE = new StatuteBook([
  {
    code: 'sample-regulation',
    name: '样例条例',
    full: '中华人民共和国样例条例',
    kind: 'regulation',
    issuer: '国务院',
    texts: [
      {
        versions: [{ label: '国务院令第1号', from: '2019-05-15' }],
        source: 'text',
        says: { 第二十条第一项: '规章', 第二十六条: '二十个工作日', 第四十条: '' },
      },
    ],
  },
]);

export const basisSpecimen: Specimen = {
  name: '依据',
  purpose:
    '公开依据、时限依据：法律名称连到该法律，条款连到条文。没有与官方文本核对过的条款写明待核，本平台自己的规定没有链接。',
  parameters: { parts: '按某一日解析出的依据' },
  examples: [
    {
      title: '一部条例的两条',
      render: () => (
        <p>
          <Basis
            parts={SAMPLE.parse(
              cited('《中华人民共和国样例条例》（国务院令第1号）第二十条第一项、第二十六条'),
            )}
          />
        </p>
      ),
    },
    {
      title: '没有核对过的一条',
      render: () => (
        <p>
          <Basis parts={SAMPLE.parse(cited('《中华人民共和国样例条例》（国务院令第1号）第四十条'))} />
        </p>
      ),
    },
    {
      title: '句中的条文',
      render: () => (
        <p>
          认为应当公开而没有公开的，可以依据
          <CitedLaw law="政府信息公开条例" at={['第五十一条']} />
          投诉、举报。
        </p>
      ),
    },
    {
      title: '平台的规定',
      render: () => (
        <p>
          <Basis parts={SAMPLE.parse(ownRule('公示自公示之日起计算，当日发布'))} />
        </p>
      ),
    },
  ],
};
