import { Type } from 'typebox';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import type { EntryQuery } from './entry-queries.ts';
import { PREFECTURE_FACET } from './place-facet.ts';

const Cursor = Type.Optional(Type.String({ maxLength: 400, description: '上一页返回的 next，原样传回' }));
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 500 }));
const Conditions = {
  on: Type.Optional(Type.String({ maxLength: 10, description: '清单所属的日期，不填为今天' })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  filter: Type.Optional(
    Type.String({
      maxLength: 400,
      description:
        '字段:代码，多个用逗号隔开，例如 kind:licence,level:county；有位置的清单还可按市州，例如 map.prefecture:430100',
    }),
  ),
};

export const RegistersQuery = Type.Object({
  type: Type.Optional(Type.String({ maxLength: 60 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  cursor: Cursor,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export const EntriesQuery = Type.Object({ ...Conditions, cursor: Cursor, limit: Limit });
export const ExportQuery = Type.Object(Conditions);
export const DifferenceQuery = Type.Object({
  from: Type.Integer({ minimum: 0, maximum: 1_000_000, description: '0 表示首次公布之前' }),
  to: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  cursor: Cursor,
  limit: Limit,
});

/**
 * Conditions of a table, a download and a page of the interface alike; a filter by anything but a declared field is
 * refused.
 */
export function entryQueryOf(
  asked: {
    readonly on?: string | undefined;
    readonly q?: string | undefined;
    readonly filter?: string | undefined;
  },
  register: RegisterDeclaration,
  today: CivilDate,
): EntryQuery {
  const on = asked.on === undefined || asked.on === '' ? today : parseCivilDate(asked.on);
  if (on === null)
    throw new ProblemError([
      problem('date-invalid', { field: 'on', value: asked.on ?? '' }, { path: '/on' }),
    ]);
  const filters = Object.fromEntries(
    (asked.filter ?? '')
      .split(',')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf(':');
        const name = at < 0 ? part : part.slice(0, at);
        if (!register.filters.includes(name) && !(register.map !== null && name === PREFECTURE_FACET))
          throw new ProblemError([problem('field-unknown', { field: name }, { path: '/filter' })]);
        return [name, at < 0 ? '' : part.slice(at + 1)] as const;
      }),
  );
  return { on, today, q: asked.q, filters };
}
