import { Type } from 'typebox';
import { ProblemError, problem } from '../../kernel/problems.ts';

export const tags = ['disclosures'] as const;
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });
export const Query = Type.Object({
  area: Type.Optional(Type.String({ maxLength: 60 })),
  item: Type.Optional(Type.String({ maxLength: 60 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  kind: Type.Optional(Type.String({ maxLength: 20 })),
  type: Type.Optional(Type.String({ maxLength: 60 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export const Changes = Type.Object({
  items: Type.Array(
    Type.Object({
      position: Type.Integer(),
      kind: Type.String(),
      disclosure: Type.String(),
      edition: Type.String(),
      at: Type.String(),
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()]),
});

export const missing = () => new ProblemError([problem('not-found', { what: '该条公开信息' })]);
