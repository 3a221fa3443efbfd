import { type AlertEvent, stateAt } from '../../../alerts/alert-event.ts';
import { COLOUR_NAMES } from '../../../alerts/rules-alert.ts';
import { alertName, messageName, momentWords, placeNames } from '../../components/alert-words.ts';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { shorten } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { AlertSign, Paragraphs } from './alert-card.tsx';

/** What holds of the warning at this moment, in a sentence. */
const State = (props: { readonly event: AlertEvent; readonly now: Date }) => {
  const { event, now } = props;
  const { standing, last } = event;
  switch (stateAt(event, now)) {
    case 'in-force':
      return <Notice tone="bad" title={`预警生效中，至${momentWords(standing.until)}。`} />;
    case 'upcoming':
      return <Notice tone="warning" title={`预警将于${momentWords(standing.from)}生效。`} />;
    case 'ended':
      return <Notice tone="plain" title={`预警已于${momentWords(standing.until)}到期。`} />;
    case 'cancelled':
      return (
        <Notice tone="plain" title={`预警已于${momentWords(last.sentAt)}解除。`}>
          <Paragraphs text={last.reason} />
        </Notice>
      );
  }
};

/** One warning: what holds now, what to do, and every message that was sent about it. */
export const warningPage = (event: AlertEvent, now: Date): Page => {
  const { standing } = event;
  const id = event.messages[0]?.id ?? standing.id;
  const title = `${placeNames(standing)}${alertName(event)}`;
  return {
    status: 200,
    frame: frame({
      title,
      description: shorten(standing.warning.text, 150),
      path: urls.warning(id),
      trail: [{ title: '预警信息', href: urls.warnings() }],
      column: {
        name: '预警信息',
        description: '突发事件预警',
        keywords: '预警,防御指南',
        type: '信息公开目录',
      },
      feed: { title: '预警信息', href: urls.warningsFeed('') },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'SpecialAnnouncement',
        name: title,
        text: standing.warning.text,
        datePosted: standing.sentAt.toISOString(),
        expires: standing.until.toISOString(),
        spatialCoverage: standing.divisions.map((each) => ({
          '@type': 'AdministrativeArea',
          name: each.name,
        })),
      },
    }),
    content: (
      <article class={`alert-page alert-card-${standing.colour}`}>
        <h1>
          <AlertSign event={event} /> {placeNames(standing)}
        </h1>
        <State event={event} now={now} />
        <p class="alert-body">{standing.warning.text}</p>
        <section aria-labelledby="what-to-do">
          <h2 id="what-to-do">应当采取的措施</h2>
          <div class="alert-guide">
            <Paragraphs text={standing.warning.instruction} />
          </div>
        </section>
        <Facts
          facts={[
            { title: '类别', value: standing.warning.hazard },
            { title: '级别', value: `${COLOUR_NAMES[standing.colour]}（红橙黄蓝四级，红色最高）` },
            { title: '起始时间', value: momentWords(standing.from) },
            { title: '截止时间', value: momentWords(standing.until) },
            { title: '可能影响的范围', value: standing.warning.area },
            { title: '发布单位', value: standing.issuer },
            { title: '发布时间', value: momentWords(standing.sentAt) },
            { title: '预警编号', value: event.number },
            { title: '公开机关', value: <a href={urls.body(event.body)}>{event.bodyName}</a> },
          ]}
        />
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
      </article>
    ),
  };
};
