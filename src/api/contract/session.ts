import { type Static, Type } from 'typebox';
import { Id, Timestamp } from './common.ts';

export const SignIn = Type.Object({
  username: Type.String({ maxLength: 80 }),
  password: Type.String({ maxLength: 200 }),
  /** 动态口令 of an account that has a second factor, or one of its recovery codes. */
  code: Type.Optional(Type.String({ maxLength: 20 })),
});
export const Session = Type.Object({
  account: Type.Object({ id: Id, username: Type.String(), name: Type.String() }),
  grants: Type.Array(
    Type.Object({
      role: Type.String(),
      roleName: Type.String(),
      bodyCode: Type.String(),
      bodyName: Type.String(),
      /** 代行: the name of who is away; absent where the role is the account's own. */
      standsInFor: Type.Optional(Type.String()),
    }),
  ),
  /** Send it back as `X-CSRF-Token` on every write. */
  csrfToken: Type.String(),
  expiresAt: Timestamp,
  /** Somebody else set the password: until it is changed by `POST /session/password`, nothing else is answered. */
  mustChangePassword: Type.Boolean(),
  /** The account asks for a code beside the password. */
  secondFactor: Type.Boolean(),
  /** The account's roles ask for a second factor that is not set up: until then, nothing else is answered. */
  mustSetUpSecondFactor: Type.Boolean(),
  /** Wrong passwords since the sign-in before; only in the answer to a sign-in, and only when there were some. */
  failedSignIns: Type.Optional(Type.Integer()),
});
export type Session = Static<typeof Session>;
export const PasswordChange = Type.Object({
  current: Type.String({ maxLength: 200 }),
  next: Type.String({ maxLength: 200 }),
});
export const OwnPassword = Type.Object({ password: Type.String({ maxLength: 200 }) });
/** For an authenticator: the secret in base32, and the same as `otpauth:` for a QR code. */
export const NewFactor = Type.Object({ secret: Type.String(), uri: Type.String() });
export type NewFactor = Static<typeof NewFactor>;
export const FactorCode = Type.Object({ code: Type.String({ maxLength: 20 }) });
/** Told once; each opens once in the place of a code. */
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
/** Where an account is signed in. */
export const OwnSession = Type.Object({
  id: Id,
  /** The one that asks. */
  current: Type.Boolean(),
  ip: Type.String(),
  browser: Type.String(),
  openedAt: Timestamp,
  seenAt: Timestamp,
});
export type OwnSession = Static<typeof OwnSession>;
export const DemonstrationAccount = Type.Object({
  username: Type.String(),
  name: Type.String(),
  role: Type.String(),
  bodyName: Type.String(),
});
export type DemonstrationAccount = Static<typeof DemonstrationAccount>;
