import { urls } from '../frame/urls.ts';

/** At the end of a line of a board: the form of feedback that knows body and item already. */
export const FeedbackLink = (props: {
  readonly body: string;
  readonly item: string;
  /** Read aloud with the link, which would else be the same on every line. */
  readonly about: string;
}) => (
  <a href={urls.feedback({ body: props.body, item: props.item })} aria-label={`反映问题：${props.about}`}>
    反映
  </a>
);
