import { type Static, Type } from 'typebox';
import { Nullable, Timestamp } from './common.ts';

/** What an official is told at the desk. */
export const Message = Type.Object({
  id: Type.Integer(),
  /** Of `MESSAGE_KINDS`. */ kind: Type.String(),
  kindName: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  /** Address below the site where it is dealt with. */ link: Type.String(),
  madeAt: Timestamp,
  /** By this person. */ readAt: Nullable(Timestamp),
});
export type Message = Static<typeof Message>;

export const MessageSettings = Type.Object({
  /** Where this person's mail goes; null: nowhere. */ address: Nullable(Type.String()),
  /** Whether the installation sends mail at all. */ configured: Type.Boolean(),
});
export type MessageSettings = Static<typeof MessageSettings>;
