import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { PublishedDisclosure, PublishedEdition } from './published.ts';

/** What anybody can check without trusting this site: the digest, the place in the log, the proof. */
export const ProofBox = (props: {
  readonly disclosure: PublishedDisclosure;
  readonly edition: PublishedEdition;
}) => {
  const { disclosure, edition } = props;
  const { proof } = edition;
  return (
    <section class="proof" aria-labelledby="proof-title">
      <h2 id="proof-title">如何验证</h2>
      {proof.logIndex === null ? (
        <p>本版正在写入公开日志，请稍后刷新本页。</p>
      ) : (
        <p>
          本版已记入公开日志第 <strong>{formatNumber(proof.logIndex)}</strong>{' '}
          条。任何人都可以核验内容自发布后有无改动。
        </p>
      )}
      <dl>
        <div>
          <dt>SHA-256</dt>
          <dd class="digest">{proof.commitmentSha256}</dd>
        </div>
        <div>
          <dt>SM3</dt>
          <dd class="digest">{proof.commitmentSm3}</dd>
        </div>
      </dl>
      <ul class="links">
        {proof.logIndex === null ? null : (
          <li>
            <a href={urls.editionProof(disclosure.id, edition.n)}>下载日志证明</a>
          </li>
        )}
        <li>
          <a href={urls.editionRecord(edition.id)}>下载原始记录</a>
        </li>
        <li>
          <a href={urls.verify}>核验方法</a>
        </li>
      </ul>
    </section>
  );
};
