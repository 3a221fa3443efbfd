import type { RegisterEditionSummary } from '../../../registers/register-queries.ts';
import { formatDay, formatMinute, formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

/** `新增 3 项、变更 1 项`. */
export function changesText(edition: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string {
  const parts = [
    ['新增', edition.added],
    ['变更', edition.changed],
    ['取消', edition.removed],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([word, n]) => `${word} ${formatNumber(n)} 项`);
  return said.length === 0 ? '没有变动' : said.join('、');
}

/** Who changed what, on what basis, from when: newest first. */
export const EditionList = (props: {
  readonly registerId: string;
  readonly editions: readonly RegisterEditionSummary[];
  readonly heading: 'h2' | 'h3';
  /** Links to the differences; not on the page that shows them. */
  readonly links: boolean;
}) => {
  const Heading = props.heading;
  return (
    <ol class="register-editions" reversed>
      {props.editions.map((edition) => (
        <li key={edition.n}>
          <Heading>
            第 {edition.n} 版：
            {edition.n === 1 ? `首次公布 ${formatNumber(edition.added)} 项` : changesText(edition)}
          </Heading>
          <p>
            自<time dateTime={edition.effectiveOn}>{formatDay(edition.effectiveOn)}</time>起生效，
            {edition.bodyName}于{formatMinute(edition.publishedAt)}公布。
          </p>
          <p>
            依据：{edition.basis}
            {edition.article === '' ? '' : `（${edition.article}）`}
          </p>
          <p>理由：{edition.reason}</p>
          {props.links ? (
            <p class="register-actions">
              {edition.n > 1 ? (
                <a href={urls.registerDifference(props.registerId, edition.n - 1, edition.n)}>
                  与第 {edition.n - 1} 版对照
                </a>
              ) : null}
              <a href={urls.register(props.registerId, { on: edition.effectiveOn })}>
                查看{formatDay(edition.effectiveOn)}的清单
              </a>
              <a href={urls.edition(props.registerId, edition.n)}>第 {edition.n} 版公开件</a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
};
