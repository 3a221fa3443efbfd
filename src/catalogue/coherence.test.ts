import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { CLAUSES } from '../../catalogue/clauses.ts';
import { AREAS, ITEMS, TYPES } from '../../catalogue/index.ts';
import { MANDATE } from '../../catalogue/mandate.ts';
import { CATALOGUE, currentType, currentTypes } from '../../test/harness/catalogue.ts';
import { directoryOf } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { RULE_NAMES } from '../publication/rules.ts';
import { KIND_NAMES } from '../schema/vocabulary.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { readItem } from './read-item.ts';

const TODAY = '2026-03-09';
const directory = directoryOf(HUNAN_BODIES, CATALOGUE.listedBodies);

describe('areas', () => {
  test('every folder is an area and every area has its folder', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../catalogue/areas'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(AREAS.map((area) => area.code).sort()).toEqual(folders.sort());
  });

  test('articles from (三) on are there in order, each of the kind of its chapter in the mandate', () => {
    const numbered = AREAS.filter((area) => area.number > 0);
    const numbers = numbered.map((area) => area.number);
    expect(numbers.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, i) => i + 3));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const area of numbered) {
      expect(area.code.startsWith(`${String(area.number).padStart(2, '0')}-`), area.code).toBe(true);
      const text = MANDATE.articles.find(({ article }) => article === area.article);
      // Articles without their text at hand are of the kind that their area declares.
      if (text !== undefined) expect(text.chapter, area.code).toContain(KIND_NAMES[area.kind]);
    }
  });

  test('leads and responsible bodies are on record and live on in somebody', () => {
    for (const area of AREAS) {
      for (const lead of area.leads) {
        expect(expandResponsible([{ bodies: [lead] }], directory, TODAY), `${area.code} ${lead}`).not.toEqual(
          [],
        );
      }
      expect(expandResponsible(area.responsible, directory, TODAY), area.code).not.toEqual([]);
    }
  });
});

describe('items', () => {
  test('codes are unique, begin with the number of their area, and every area has items', () => {
    expect(new Set(ITEMS.map((item) => item.code)).size).toBe(ITEMS.length);
    for (const item of ITEMS) {
      const area = AREAS.find((each) => each.code === item.area);
      expect(area, item.code).toBeDefined();
      expect(item.code.startsWith(`${item.area.slice(0, 2)}.`), item.code).toBe(true);
    }
    for (const area of AREAS)
      expect(
        ITEMS.some((item) => item.area === area.code),
        area.code,
      ).toBe(true);
  });

  test.each(ITEMS.map((item) => [item.code, item] as const))(
    '%s says everything and names what exists',
    (_, item) => {
      const stored: JsonValue = JSON.parse(JSON.stringify(item));
      expect(readItem(stored)).toEqual(item);
      for (const list of [item.elements, item.basis, item.channels, item.review])
        expect(list).not.toEqual([]);
      for (const text of [item.title, item.group, item.timingBasis]) expect(text.trim()).not.toBe('');
      for (const clause of item.clauses) expect(CLAUSES, clause).toContain(clause);
      for (const lead of item.leads) expect(directory.byCode.has(lead), lead).toBe(true);
      for (const each of item.responsible) {
        if ('bodies' in each)
          for (const code of each.bodies) expect(directory.byCode.has(code), code).toBe(true);
      }
      expect(expandResponsible(item.responsible, directory, TODAY)).not.toEqual([]);
      const type = currentType(item.type);
      if (item.timing.kind === 'event') expect(type.fields[item.timing.event]?.kind).toBe('date');
    },
  );

  test('a series is called late on the day on which its item is', () => {
    const told = ITEMS.flatMap(({ code, type, timing }) => {
      const declared = currentType(type);
      return declared.shape === 'series' && timing.kind === 'period' && timing.unit === 'calendar-day'
        ? [[code, declared.series.lateAfterDays, timing.days]]
        : [];
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(([, late, due]) => late !== due)).toEqual([]);
  });

  test('every demand of the opinion is served by an item', () => {
    const served = new Set(ITEMS.flatMap((item) => item.clauses));
    expect(CLAUSES.filter((clause) => !served.has(clause))).toEqual([]);
  });

  test('the office of the provincial government owes documents', () => {
    const owed = ITEMS.filter((item) =>
      expandResponsible(item.responsible, directory, TODAY).includes('zfbgt'),
    );
    expect(owed.map((item) => item.code)).toContain('00.policy-document');
  });
});

test('every rule is named by a type, and cites what it rests on', () => {
  const named = new Set(TYPES.flatMap((type) => type.rules.onSubmit));
  expect(RULE_NAMES.filter((name) => !named.has(name))).toEqual([]);
  expect(Object.keys(CATALOGUE.recordRules).sort()).toEqual([...RULE_NAMES].sort());
});

describe('types', () => {
  test('a key and version is declared once', () => {
    expect(new Set(TYPES.map((type) => `${type.key}@${type.version}`)).size).toBe(TYPES.length);
  });

  test('no two types are called the same: tables of the catalogue name types by their titles', () => {
    const titles = Map.groupBy(currentTypes, (type) => type.title);
    const shared = [...titles].filter(([, types]) => types.length > 1);
    expect(shared.map(([title, types]) => `${title}: ${types.map((type) => type.key).join('、')}`)).toEqual(
      [],
    );
  });

  test.each(TYPES.map((type) => [type.key, type] as const))('%s: facets fit together', (_, type) => {
    const fields = Object.keys(type.fields);
    const inForm = type.form.sections.flatMap((section) => section.fields);
    const { identity, header, main, search } = type.views;
    const shown = [...header, ...main, ...Object.values(identity).filter((name) => name !== null)];
    expect([...inForm].sort(), 'each field once in the form').toEqual([...fields].sort());
    for (const field of fields) expect(shown, `${field} is shown`).toContain(field);
    for (const name of [...shown, ...search]) expect(fields).toContain(name);
    for (const rule of type.rules.onSubmit) expect(RULE_NAMES).toContain(rule);
    expect(type.fields[identity.title]?.required).toBe(true);
    if (type.publicity !== undefined)
      expect(type.fields[type.publicity.until], 'a term is a day that the public is told').toMatchObject({
        kind: 'date',
        privacy: 'public',
      });
    if (type.graded !== undefined) {
      const grade = type.fields[type.graded.field];
      const grades = grade?.kind === 'code' ? grade.options.map(({ value }) => value) : [];
      for (const { rule, grades: named } of type.graded.rules) {
        expect(grades).toEqual(expect.arrayContaining([...named]));
        expect(CATALOGUE.ruleOn(rule, TODAY), rule).not.toBeNull();
      }
    }
    if (type.shape === 'register')
      for (const { decidedOn, when } of type.register.displayBounds) {
        expect(type.register.displayUntil).not.toBeNull();
        expect(type.register.fields[decidedOn]?.kind).toBe('date');
        if (when !== null) expect(type.register.fields[when.field]?.kind).toBe('code');
      }
    if (type.shape === 'register' && type.register.displayUntil !== null)
      expect(type.register.fields[type.register.displayUntil]?.kind).toBe('date');
  });

  test.each(TYPES.map((type) => [type.key, type] as const))(
    '%s: schemas demand what is required, in a submission only',
    (_, type) => {
      const required = Object.entries(type.fields).flatMap(([name, field]) => (field.required ? [name] : []));
      expect(jsonSchemaOf(type, 'submit').required).toEqual(required);
      expect(jsonSchemaOf(type, 'keep')).not.toHaveProperty('required');
    },
  );
});
