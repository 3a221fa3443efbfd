import { type Static, Type } from 'typebox';
import { ACCOUNT_STATES, PEOPLE_IMPORT_STATES, POST_ROLES } from '../../schema/vocabulary.ts';
import { Id, Nullable, oneOf, Refusal, Timestamp } from './common.ts';

const BodyCode = Type.String({ maxLength: 40, description: '公开主体代码' });
/** A role at a body; `*` is every body. */
const Post = Type.Object({ role: oneOf(POST_ROLES), bodyCode: BodyCode }, { additionalProperties: false });
export const Posts = Type.Array(Post, { maxItems: 50 });
export type Posts = Static<typeof Posts>;

export const NewAccountBody = Type.Object(
  {
    username: Type.String({ maxLength: 80 }),
    name: Type.String({ maxLength: 80 }),
    body: BodyCode,
    grants: Posts,
  },
  { additionalProperties: false },
);
/** The one-time password, told once: it opens nothing but the choice of an own one. */
export const Invitation = Type.Object({ id: Id, code: Type.String() });
export type Invitation = Static<typeof Invitation>;

/** A person as those see him who keep the people of his body. */
export const AccountOnScreen = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  /** 所属单位; null for people of the whole platform. */
  body: Nullable(Type.String()),
  bodyName: Type.String(),
  grants: Type.Array(
    Type.Object({
      role: Type.String(),
      roleName: Type.String(),
      bodyCode: Type.String(),
      bodyName: Type.String(),
    }),
  ),
  state: oneOf(ACCOUNT_STATES),
  stateName: Type.String(),
  /** Until when the place of the last wrong passwords waits. */
  lockedUntil: Nullable(Timestamp),
  secondFactor: Type.Boolean(),
  lastSignIn: Nullable(Timestamp),
  createdAt: Timestamp,
});
export type AccountOnScreen = Static<typeof AccountOnScreen>;

/** A sheet of people on its way in. */
export const PeopleImport = Type.Object({
  id: Id,
  fileName: Type.String(),
  state: oneOf(PEOPLE_IMPORT_STATES),
  stateName: Type.String(),
  rows: Type.Integer(),
  done: Type.Integer(),
  added: Type.Integer(),
  /** Of the first ones at most 500. */
  faults: Type.Array(Type.Object({ row: Nullable(Type.Integer()), refusal: Refusal })),
  faultCount: Type.Integer(),
  startedAt: Timestamp,
});
export type PeopleImport = Static<typeof PeopleImport>;
