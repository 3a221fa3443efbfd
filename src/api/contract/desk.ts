import { type Static, Type } from 'typebox';

export const DeskCounters = Type.Object({
  /** 待办: what waits for me. */ todo: Type.Integer(),
  /** 退回 */ returned: Type.Integer(),
  /** 草稿 */ drafts: Type.Integer(),
  /** 已办 */ handled: Type.Integer(),
  /** 我发起 */ started: Type.Integer(),
  /** 即将超期 (≤ 3 working days) */ dueSoon: Type.Integer(),
  /** 已超期 */ late: Type.Integer(),
  /** 今日发布 */ publishedToday: Type.Integer(),
});
export type DeskCounters = Static<typeof DeskCounters>;
