import { ALERT_STATE_NAMES, type AlertEvent, stateAt } from '../../../alerts/alert-event.ts';
import { alertName, momentWords, placeNames } from '../../components/alert-words.ts';
import { Facts } from '../../components/facts.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { urls } from '../../frame/urls.ts';

export const STATE_TONES = {
  upcoming: 'warning',
  'in-force': 'bad',
  ended: 'muted',
  cancelled: 'muted',
} as const satisfies Record<string, Tone>;

export const AlertSign = (props: { readonly event: AlertEvent }) => (
  <strong class={`alert-name alert-${props.event.standing.colour}`}>{alertName(props.event)}</strong>
);

/** A warning in a list: what, where, until when, what to do. */
export const AlertCard = (props: { readonly event: AlertEvent; readonly now: Date }) => {
  const { event, now } = props;
  const { standing } = event;
  const state = stateAt(event, now);
  return (
    <article class={`alert-card alert-card-${standing.colour}`}>
      <h3>
        <a href={urls.warning(event.messages[0]?.id ?? standing.id)}>
          <AlertSign event={event} /> {placeNames(standing)}
        </a>{' '}
        <StatusTag tone={STATE_TONES[state]}>{ALERT_STATE_NAMES[state]}</StatusTag>
      </h3>
      <p>{standing.warning.text}</p>
      <Facts
        facts={[
          { title: '起止时间', value: `${momentWords(standing.from)}至${momentWords(standing.until)}` },
          { title: '可能影响的范围', value: standing.warning.area },
          { title: '发布单位', value: standing.issuer },
        ]}
      />
      <details>
        <summary>应当采取的措施</summary>
        <Paragraphs text={standing.warning.instruction} />
      </details>
    </article>
  );
};

export const Paragraphs = (props: { readonly text: string }) => (
  <>{props.text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [<p key={line}>{line}</p>]))}</>
);
