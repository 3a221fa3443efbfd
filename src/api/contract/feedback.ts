import { type Static, Type } from 'typebox';
import { FEEDBACK_KINDS, FEEDBACK_OUTCOMES, FEEDBACK_STATES } from '../../schema/vocabulary.ts';
import { CivilDay, Nullable, oneOf, Page, Timestamp } from './common.ts';

const FIELDS = {
  code: Type.String(),
  kind: oneOf(FEEDBACK_KINDS),
  kindName: Type.String(),
  receivedAt: Timestamp,
  body: Type.String(),
  bodyName: Type.String(),
  item: Nullable(Type.String()),
  itemTitle: Nullable(Type.String()),
  dueOn: CivilDay,
  state: oneOf(FEEDBACK_STATES),
  stateName: Type.String(),
  passedFrom: Nullable(Type.String()),
  outcome: Nullable(oneOf(FEEDBACK_OUTCOMES)),
  outcomeName: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  answeredAt: Nullable(Timestamp),
  obligation: Nullable(Type.Integer({ description: '由此产生的公开义务' })),
};
/** 公众反映, as everybody may read it. */
export const Feedback = Type.Object(FIELDS);
export type Feedback = Static<typeof Feedback>;

/** Of one: with what its sender wrote, for who knows the secret. */
export const OwnFeedback = Type.Object({ ...FIELDS, text: Type.Optional(Type.String()) });

export const FeedbackForHandling = Type.Object({
  ...FIELDS,
  text: Type.String(),
  page: Type.String(),
  disclosure: Nullable(Type.String()),
  hasContact: Type.Boolean(),
});
export type FeedbackForHandling = Static<typeof FeedbackForHandling>;
export const FeedbackPage = Page(Feedback);
export const FeedbackHandlingPage = Page(FeedbackForHandling);

/** Only the text is required; what is too long is refused by the rules, with how long it is. */
export const FeedbackBody = Type.Object({
  text: Type.String({ maxLength: 20_000 }),
  kind: Type.Optional(
    Type.String({ maxLength: 40, description: `${FEEDBACK_KINDS.join('、')}；缺省为 not-public` }),
  ),
  body: Type.Optional(Type.String({ maxLength: 60 })),
  item: Type.Optional(Type.String({ maxLength: 80 })),
  page: Type.Optional(Type.String({ maxLength: 2000 })),
  contact: Type.Optional(Type.String({ maxLength: 2000 })),
  ticket: Type.Optional(Type.String({ maxLength: 200 })),
  answer: Type.Optional(Type.String({ maxLength: 40 })),
});
export const FeedbackTaken = Type.Object({
  code: Type.String({ description: '公开的编号' }),
  secret: Type.String({ description: '只显示这一次的查询密码' }),
  body: Type.String(),
  dueOn: CivilDay,
  url: Type.String(),
});
