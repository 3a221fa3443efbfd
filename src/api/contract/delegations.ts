import { type Static, Type } from 'typebox';
import { CivilDay, Id, Nullable, Timestamp } from './common.ts';

const Person = Type.Object({ username: Type.String(), name: Type.String() });
export type Colleague = Static<typeof Person>;
export const Colleague = Person;

/** 代行: a role in which somebody else acts for who is away. */
export const Delegation = Type.Object({
  id: Id,
  role: Type.String(),
  roleName: Type.String(),
  bodyCode: Type.String(),
  bodyName: Type.String(),
  from: Person,
  to: Person,
  fromDay: CivilDay,
  /** The last day. */
  untilDay: CivilDay,
  reason: Type.String(),
  recordedBy: Type.String(),
  recordedAt: Timestamp,
  /** When it was taken back before its last day. */
  endedAt: Nullable(Timestamp),
  state: Type.Union([Type.Literal('coming'), Type.Literal('running'), Type.Literal('over')]),
});
export type Delegation = Static<typeof Delegation>;

export const NewDelegation = Type.Object({
  from: Type.Optional(
    Type.String({ maxLength: 80, description: '外出人的用户名；不填为本人，为他人登记的须为安全管理员' }),
  ),
  to: Type.String({ minLength: 1, maxLength: 80, description: '代行人的用户名' }),
  role: Type.String({ maxLength: 20, description: 'reviewer、secrecy、legal 或者 issuer' }),
  body: Type.String({ minLength: 1, maxLength: 40, description: '单位代码；持有全省角色的可以为 *' }),
  fromDay: CivilDay,
  untilDay: CivilDay,
  reason: Type.String({ minLength: 1, maxLength: 200 }),
});
export type NewDelegation = Static<typeof NewDelegation>;
