import type { PublicOpinion } from '../../../api/contract.ts';
import { formatMinute, formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

const Paragraphs = (props: { readonly text: string }) => (
  <>
    {props.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, i) => (
        <p key={String(i)}>{line}</p>
      ))}
  </>
);

/** What people said, as far as they want it read. */
export const OpinionList = (props: {
  readonly consultation: string;
  readonly items: readonly PublicOpinion[];
  /** Names of passages by anchor. */
  readonly labels: ReadonlyMap<string, string>;
}) => (
  <ol class="opinion-list">
    {props.items.map((opinion) => {
      const label = opinion.anchor === null ? null : (props.labels.get(opinion.anchor) ?? '原文');
      return (
        <li key={opinion.id} id={`opinion-${opinion.id}`} class="opinion">
          <p class="opinion-who">
            <strong>{opinion.name ?? '未公开姓名'}</strong>
            <span>{opinion.groupName}</span>
            <span>{opinion.channelName}</span>
            <time dateTime={opinion.receivedAt}>{formatMinute(opinion.receivedAt)}</time>
          </p>
          {label === null || opinion.anchor === null ? null : (
            <p class="opinion-passage">
              对<a href={`${urls.consultation(props.consultation)}#${opinion.anchor}`}>{label}</a>
            </p>
          )}
          {opinion.quote === '' ? null : (
            <blockquote>
              <p>{opinion.quote}</p>
            </blockquote>
          )}
          <Paragraphs text={opinion.text} />
          {opinion.clusterSize > 1 && opinion.cluster !== null ? (
            <p class="opinion-alike">
              <a href={urls.opinions(props.consultation, { cluster: opinion.cluster })}>
                共有 {formatNumber(opinion.clusterSize)} 条相同或者相近的意见
              </a>
            </p>
          ) : null}
        </li>
      );
    })}
  </ol>
);
