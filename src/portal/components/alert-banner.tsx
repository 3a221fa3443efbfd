import type { AlertEvent } from '../../alerts/alert-event.ts';
import { shorten } from '../frame/format.ts';
import { urls } from '../frame/urls.ts';
import { alertName, placeNames, shortMoment } from './alert-words.ts';

/** So many are named on every page; a page must still be a page. */
const NAMED = 3;

/** 生效中的预警, on every page: kind and colour in words, where, what, until when, and the way to what to do. */
export const AlertBanner = (props: { readonly alerts: readonly AlertEvent[] }) => {
  const named = props.alerts.slice(0, NAMED);
  const more = props.alerts.length - named.length;
  if (named.length === 0) return null;
  return (
    <aside
      class="alert-banner"
      aria-label="生效中的预警"
      data-alerts={props.alerts.map((event) => event.standing.id).join(' ')}
    >
      <ul>
        {named.map((event) => {
          const { standing } = event;
          return (
            <li key={standing.id} class={`alert-line alert-${standing.colour}`}>
              <div class="wrap">
                <a href={urls.warning(event.messages[0]?.id ?? standing.id)}>
                  <strong class="alert-name">{alertName(event)}</strong>
                  <span class="alert-places">{placeNames(standing)}</span>
                </a>
                <span class="alert-text">{shorten(standing.warning.text, 60)}</span>
                <span class="alert-time">
                  <time dateTime={standing.from.toISOString()}>{shortMoment(standing.from)}</time>至
                  <time dateTime={standing.until.toISOString()}>{shortMoment(standing.until)}</time>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <p class="wrap alert-more">
          <a href={urls.warnings()}>另有 {more} 条生效中的预警</a>
        </p>
      ) : null}
    </aside>
  );
};
