import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { ItemDeclaration } from './declaration.ts';

const Text = Type.String();
const Texts = Type.Array(Text);
const OneOf = <const T extends string>(...values: T[]) =>
  Type.Union(values.map((value) => Type.Literal(value)));
const Unit = OneOf('working-day', 'calendar-day');

const Item = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{1,59}$' }),
    area: Text,
    kind: OneOf('decision', 'execution', 'management', 'service', 'result'),
    title: Type.String({ minLength: 1 }),
    group: Text,
    type: Text,
    elements: Texts,
    basis: Texts,
    leads: Texts,
    responsible: Type.Array(
      Type.Union([
        Type.Object({
          set: OneOf('all', 'provincial-departments', 'prefectures', 'counties', 'townships', 'villages'),
        }),
        Type.Object({ bodies: Texts }),
      ]),
    ),
    timing: Type.Union([
      Type.Object({
        kind: Type.Literal('event'),
        event: Text,
        days: Type.Integer({ minimum: 0 }),
        unit: Unit,
        rule: Type.Optional(Text),
      }),
      Type.Object({
        kind: Type.Literal('period'),
        every: OneOf('month', 'quarter', 'year'),
        days: Type.Integer({ minimum: 0 }),
        unit: Unit,
        rule: Type.Optional(Text),
      }),
      Type.Object({ kind: Type.Literal('standing'), reviewMonths: Type.Integer({ minimum: 1 }) }),
    ]),
    timingBasis: Text,
    audience: OneOf('public', 'people-concerned', 'inside-unit'),
    manner: OneOf('proactive', 'on-request'),
    channels: Texts,
    review: Type.Array(OneOf('reviewer', 'secrecy'), { minItems: 1 }),
    clauses: Texts,
  },
  { additionalProperties: false },
);

/** Parses a stored declaration; a row that does not fit is a bug of whoever wrote it, and throws. */
export const readItem = (declaration: JsonValue): ItemDeclaration => Value.Parse(Item, declaration);
