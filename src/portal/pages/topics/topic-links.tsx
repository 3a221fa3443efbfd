import type { TopicDeclaration } from '../../../schema/declaration.ts';
import { urls } from '../../frame/urls.ts';

/** 便民查询, each with what people find there. */
export const TopicLinks = (props: {
  readonly topics: readonly TopicDeclaration[];
  readonly heading?: string;
}) =>
  props.topics.length === 0 ? null : (
    <section class="services" aria-labelledby="topics-title">
      <h2 id="topics-title">{props.heading ?? '便民查询'}</h2>
      <ul>
        {props.topics.map((topic) => (
          <li key={topic.key}>
            <a href={urls.topic(topic.key)}>
              <strong>{topic.title}</strong>
              <span>{topic.lead}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
