import { COLOUR_NAMES } from '../../../warnings/rules-warning.ts';
import { stateAt, type WarningEvent } from '../../../warnings/warning-event.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { messageName, momentWords, placeNames, warningName } from '../../components/warning-words.ts';
import { shorten } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import type { Thing } from '../../frame/structured-data.ts';
import { urls } from '../../frame/urls.ts';
import { Paragraphs, WarningSign } from './warning-card.tsx';

/** What holds of the warning at this moment, in a sentence. */
const State = (props: { readonly event: WarningEvent; readonly now: Date }) => {
  const { event, now } = props;
  const { current, last } = event;
  switch (stateAt(event, now)) {
    case 'in-force':
      return <Notice tone="bad" title={`预警生效中，至${momentWords(current.until)}。`} />;
    case 'upcoming':
      return <Notice tone="warning" title={`预警将于${momentWords(current.from)}生效。`} />;
    case 'ended':
      return <Notice tone="plain" title={`预警已于${momentWords(current.until)}到期。`} />;
    case 'cancelled':
      return (
        <Notice tone="plain" title={`预警已于${momentWords(last.sentAt)}解除。`}>
          <Paragraphs text={last.reason} />
        </Notice>
      );
  }
};

const WarningFacts = ({ event }: { readonly event: WarningEvent }) => {
  const { current } = event;
  return (
    <Facts
      facts={[
        { title: '类别', value: current.warning.hazard },
        { title: '级别', value: `${COLOUR_NAMES[current.colour]}（红橙黄蓝四级，红色最高）` },
        { title: '起始时间', value: momentWords(current.from) },
        { title: '截止时间', value: momentWords(current.until) },
        { title: '可能影响的范围', value: current.warning.area },
        { title: '发布单位', value: current.issuer },
        { title: '发布时间', value: momentWords(current.sentAt) },
        { title: '预警编号', value: event.number },
        { title: '公开机关', value: <a href={urls.body(event.body)}>{event.bodyName}</a> },
      ]}
    />
  );
};

/** 发布、调整和解除: every message, as it was sent. */
const Messages = ({ event }: { readonly event: WarningEvent }) => (
  <section aria-labelledby="messages">
    <h2 id="messages">发布、调整和解除</h2>
    <ol class="timeline" aria-label="预警经过">
      {event.messages.map((message) => (
        <li key={message.id}>
          <h3 class="timeline-title">{messageName(message)}</h3>
          <p class="timeline-time">
            <time dateTime={message.sentAt.toISOString()}>{momentWords(message.sentAt)}</time>，
            {message.issuer}
          </p>
          <p>
            <a href={urls.disclosure(message.id)}>{message.title}</a>
          </p>
          <p class="timeline-note">
            {message.warning === null
              ? message.reason
              : `${COLOUR_NAMES[message.colour]}，${momentWords(message.from)}至${momentWords(message.until)}`}
          </p>
          <p class="timeline-note">
            <a href={urls.warningCap(message.id)}>机器可读的预警（CAP 1.2）</a> {message.identifier}
          </p>
        </li>
      ))}
    </ol>
  </section>
);

/** The same for search engines, as schema.org has it. */
const announcement = ({ current }: WarningEvent, title: string): Thing => ({
  '@type': 'SpecialAnnouncement',
  name: title,
  text: current.warning.text,
  datePosted: current.sentAt.toISOString(),
  expires: current.until.toISOString(),
  spatialCoverage: current.divisions.map((each) => ({
    '@type': 'AdministrativeArea',
    name: each.name,
  })),
});

/** One warning: what holds now, what to do, and every message that was sent about it. */
export const warningPage = (event: WarningEvent, now: Date): Page => {
  const { current } = event;
  const id = event.messages[0]?.id ?? current.id;
  const title = `${placeNames(current)}${warningName(event)}`;
  return {
    status: 200,
    frame: frame({
      title,
      description: shorten(current.warning.text, 150),
      path: urls.warning(id),
      trail: [{ title: '预警信息', href: urls.warnings() }],
      column: {
        name: '预警信息',
        description: '突发事件预警',
        keywords: '预警,防御指南',
        type: '信息公开目录',
      },
      feed: { title: '预警信息', href: urls.warningsFeed('') },
      about: [announcement(event, title)],
    }),
    content: (
      <article class={`warning-page warning-card-${current.colour}`}>
        <h1>
          <WarningSign event={event} /> {placeNames(current)}
        </h1>
        <State event={event} now={now} />
        <p class="warning-body">{current.warning.text}</p>
        <section aria-labelledby="what-to-do">
          <h2 id="what-to-do">应当采取的措施</h2>
          <div class="warning-guide">
            <Paragraphs text={current.warning.instruction} />
          </div>
        </section>
        <WarningFacts event={event} />
        <Messages event={event} />
      </article>
    ),
  };
};
