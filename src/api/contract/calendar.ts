import { type Static, Type } from 'typebox';
import { CivilDay, Nullable, Timestamp } from './common.ts';

const Name = Type.String({ minLength: 1, maxLength: 40 });
const Day = Type.String({ maxLength: 10, description: 'YYYY-MM-DD' });

/** 放假安排 of one year, as the office enters it or a file brings it. */
export const CalendarNoticeInput = Type.Object(
  {
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    number: Type.String({ maxLength: 100, description: '文号，例如“国办发明电〔2025〕7号”' }),
    issuedOn: Nullable(Day),
    off: Type.Array(Type.Object({ name: Name, from: Day, to: Day }, { additionalProperties: false }), {
      maxItems: 40,
      description: '放假日，含首尾',
    }),
    work: Type.Array(Type.Object({ name: Name, day: Day }, { additionalProperties: false }), {
      maxItems: 40,
      description: '调休上班日',
    }),
    reason: Type.Optional(Type.String({ maxLength: 500, description: '更正的原因' })),
  },
  { additionalProperties: false },
);
export type CalendarNoticeInput = Static<typeof CalendarNoticeInput>;

export const EnteredCalendarNotice = Type.Object({
  id: Type.Integer(),
  year: Type.Integer(),
  number: Nullable(Type.String()),
  issuedOn: Nullable(CivilDay),
  off: Type.Array(Type.Object({ name: Type.String(), from: CivilDay, to: CivilDay })),
  work: Type.Array(Type.Object({ name: Type.String(), day: CivilDay })),
  reason: Type.String(),
  /** Of two notices for one year the later holds. */
  current: Type.Boolean(),
  /** The office, or 随软件提供. */
  enteredBy: Type.String(),
  enteredAt: Timestamp,
  /** The work that counts again what the notice touches; null where there was none. */
  recount: Nullable(
    Type.Object({
      total: Type.Integer(),
      done: Type.Integer(),
      moved: Type.Integer(),
      finishedAt: Nullable(Timestamp),
    }),
  ),
});
export type EnteredCalendarNotice = Static<typeof EnteredCalendarNotice>;

/** What would move, by the sentences that obligations share. */
export const CalendarPreview = Type.Object({
  obligations: Type.Integer(),
  /** The first of them. */
  moves: Type.Array(
    Type.Object({
      fromDay: CivilDay,
      toDay: CivilDay,
      obligations: Type.Integer(),
      computation: Type.String(),
    }),
  ),
});
export type CalendarPreview = Static<typeof CalendarPreview>;
