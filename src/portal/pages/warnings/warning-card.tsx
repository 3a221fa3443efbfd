import { stateAt, WARNING_STATE_NAMES, type WarningEvent } from '../../../warnings/warning-event.ts';
import { Facts } from '../../components/facts.tsx';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';
import { momentWords, placeNames, warningName } from '../../components/warning-words.ts';
import { urls } from '../../frame/urls.ts';

export const STATE_TONES = {
  upcoming: 'warning',
  'in-force': 'bad',
  ended: 'muted',
  cancelled: 'muted',
} as const satisfies Record<string, Tone>;

export const WarningSign = (props: { readonly event: WarningEvent }) => (
  <strong class={`warning-name warning-${props.event.current.colour}`}>{warningName(props.event)}</strong>
);

/** A warning in a list: what, where, until when, what to do. */
export const WarningCard = (props: { readonly event: WarningEvent; readonly now: Date }) => {
  const { event, now } = props;
  const { current } = event;
  const state = stateAt(event, now);
  return (
    <article class={`warning-card warning-card-${current.colour}`}>
      <h3>
        <a href={urls.warning(event.messages[0]?.id ?? current.id)}>
          <WarningSign event={event} /> {placeNames(current)}
        </a>{' '}
        <StatusTag tone={STATE_TONES[state]}>{WARNING_STATE_NAMES[state]}</StatusTag>
      </h3>
      <p>{current.warning.text}</p>
      <Facts
        facts={[
          { title: '起止时间', value: `${momentWords(current.from)}至${momentWords(current.until)}` },
          { title: '可能影响的范围', value: current.warning.area },
          { title: '发布单位', value: current.issuer },
        ]}
      />
      <details>
        <summary>应当采取的措施</summary>
        <Paragraphs text={current.warning.instruction} />
      </details>
    </article>
  );
};

export const Paragraphs = (props: { readonly text: string }) => (
  <>{props.text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [<p key={line}>{line}</p>]))}</>
);
