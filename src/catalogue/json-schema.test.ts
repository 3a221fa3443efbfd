import { expect, test } from 'vitest';
import { TYPES } from '../../catalogue/index.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { jsonSchemaOf } from './json-schema.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

const propertiesOf = (schema: JsonValue | undefined): Readonly<Record<string, JsonValue>> =>
  isJsonObject(schema) && isJsonObject(schema.properties) ? schema.properties : {};

/** Declared and sent number of places of every decimal, those in tables too. */
const scales = (fields: Fields, schema: JsonValue | undefined, path: string): readonly string[][] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const sent = propertiesOf(schema)[name];
    if (field.kind === 'rows')
      return isJsonObject(sent) ? scales(field.columns, sent.items, `${path}.${name}`) : [];
    if (field.kind !== 'decimal') return [];
    const told = isJsonObject(sent) ? sent['x-scale'] : undefined;
    return [[`${path}.${name}`, String(field.scale), String(told)]];
  });

test('a form is told how many decimals each field takes, none among them', () => {
  const all = TYPES.flatMap((type) => scales(type.fields, jsonSchemaOf(type, 'draft'), type.key));
  expect(all.filter(([, declared, told]) => declared !== told)).toEqual([]);
  expect(all.some(([, declared]) => declared === '0')).toBe(true);
});
