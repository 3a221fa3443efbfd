import type { WarningEvent } from '../../warnings/warning-event.ts';
import { shorten } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { placeNames, shortMoment, warningName } from './warning-words.ts';

/** So many are named on every page; a page must still be a page. */
const NAMED = 3;

/** 生效中的预警, on every page: kind and colour in words, where, what, until when, and the way to what to do. */
export const WarningBanner = (props: { readonly warnings: readonly WarningEvent[] }) => {
  const named = props.warnings.slice(0, NAMED);
  const more = props.warnings.length - named.length;
  if (named.length === 0) return null;
  return (
    <aside
      class="warning-banner"
      aria-label="生效中的预警"
      data-warnings={props.warnings.map((event) => event.current.id).join(' ')}
    >
      <ul>
        {named.map((event) => {
          const { current } = event;
          return (
            <li key={current.id} class={`warning-line warning-${current.colour}`}>
              <div class="wrap">
                <a href={urls.warning(event.messages[0]?.id ?? current.id)}>
                  <strong class="warning-name">{warningName(event)}</strong>
                  <span class="warning-places">{placeNames(current)}</span>
                </a>
                <span class="warning-text">{shorten(current.warning.text, 60)}</span>
                <span class="warning-time">
                  <time dateTime={current.from.toISOString()}>{shortMoment(current.from)}</time>至
                  <time dateTime={current.until.toISOString()}>{shortMoment(current.until)}</time>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <p class="wrap warning-more">
          <a href={urls.warnings()}>另有 {more} 条生效中的预警</a>
        </p>
      ) : null}
      {props.warnings.length > 1 ? (
        <p class="warning-count">
          <a href={urls.warnings()}>共 {props.warnings.length} 条 ›</a>
        </p>
      ) : null}
    </aside>
  );
};
