import type { BasisPart } from '../../schema/statute-book.ts';
import { Basis } from './basis.tsx';

/** What people may ask for, by when, and what they can do about it: with the law of one day. */
export interface Rights {
  /** 这项信息应当在…日内公开. */
  readonly demand: string;
  readonly timingBasis: readonly BasisPart[];
  readonly remedies: readonly { readonly sentence: string; readonly bases: readonly BasisPart[] }[];
}

const Told = ({ parts }: { readonly parts: readonly BasisPart[] }) =>
  parts.length === 0 ? null : (
    <>
      （<Basis parts={parts} />）
    </>
  );

/** 没有公开可以…, for each who may owe it. */
export const RemedyLines = (props: Pick<Rights, 'remedies'>) =>
  props.remedies.map((remedy, index) => (
    <p key={remedy.sentence}>
      {index === 0 ? '没有按时公开的，您可以' : '村（社区）没有公布或者公布不实的，您可以'}
      {remedy.sentence}
      <Told parts={remedy.bases} />。
    </p>
  ));

/** 您可以要求什么: in plain words, each with its article. */
export const RightsBox = (props: { readonly rights: Rights }) => {
  const { demand, timingBasis, remedies } = props.rights;
  return (
    <section class="rights" aria-labelledby="rights-title">
      <h2 id="rights-title">您可以要求什么</h2>
      <p>
        {demand}
        <Told parts={timingBasis} />。
      </p>
      <RemedyLines remedies={remedies} />
    </section>
  );
};
