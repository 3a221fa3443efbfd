import { afterAll, describe, expect, it } from 'vitest';
import { ITEMS, TYPES } from '../../catalogue/index.ts';
import { LIST_EXAMPLES } from '../../examples/all.ts';
import type { ListExample } from '../schema/example.ts';
import { codes } from '../series/testing/publish.ts';
import { sharedProvinces } from '../series/testing/shared-provinces.ts';
import { enactEditions } from './testing/enact-editions.ts';

const REGISTER_TYPES = TYPES.filter((type) => type.shape === 'register');
const valid = LIST_EXAMPLES.filter((example) => example.refusals.length === 0);
const refused = LIST_EXAMPLES.filter((example) => example.refusals.length > 0);

describe('declarations', () => {
  it.each(REGISTER_TYPES.map((type) => [type.key, type] as const))('%s fits together', (_, type) => {
    const { register } = type;
    if (register === undefined) throw new Error('no register');
    const fields = Object.keys(register.fields);
    const named = [
      register.key,
      register.title,
      ...register.columns,
      ...register.filters,
      ...register.search,
      ...register.divisions,
      ...register.requires.flatMap((each) => [each.when, ...each.fields]),
      ...register.links.map((link) => link.field),
    ];
    for (const name of named) expect(fields).toContain(name);
    expect(fields).not.toContain('operation');
    expect(register.fields[register.key]?.required).toBe(true);
    for (const field of Object.values(register.fields))
      expect(['text', 'long-text', 'date', 'integer', 'decimal', 'boolean', 'code']).toContain(field.kind);
    for (const name of register.filters) expect(register.fields[name]?.kind).toBe('code');
    for (const link of register.links) expect(REGISTER_TYPES.map((each) => each.key)).toContain(link.type);
    for (const name of Object.values(register.edition)) expect(Object.keys(type.fields)).toContain(name);
    const titles = Object.values(register.fields).map((field) => field.title);
    expect(new Set(titles).size, 'headings tell columns apart').toBe(titles.length);
  });

  it.each(
    REGISTER_TYPES.filter(
      (type) =>
        type.register?.displayUntil != null ||
        Object.values(type.register?.fields ?? {}).some((field) => field.privacy !== 'public'),
    ).map((type) => [type.key, type] as const),
  )(
    '%s: what is masked or shown for a term never gets into an edition, which is kept for ever',
    (_, type) => {
      expect(type.fields[type.register?.edition.changes ?? '']?.privacy).toBe('never');
      expect(type.fields[type.register?.edition.file ?? '']?.privacy).toBe('never');
    },
  );
});

const provinces = sharedProvinces();
afterAll(() => provinces.close());

/** The lists that an example opens, and those of the same body that its lines may point to. */
const namesOf = ({ editions }: ListExample): readonly string[] => [
  ...new Set(
    editions.flatMap(({ item, body }) => {
      const type = ITEMS.find((each) => each.code === item)?.type;
      const targets = REGISTER_TYPES.find((each) => each.key === type)?.register?.links ?? [];
      const linked = ITEMS.filter((each) => targets.some((link) => link.type === each.type));
      return [item, ...linked.map((each) => each.code)].map((code) => `${code} ${body}`);
    }),
  ),
];

describe('examples', () => {
  it.each(valid.map((example) => [example.says, example] as const))('valid: %s', async (_, example) => {
    const province = await provinces.take(namesOf(example));
    expect(codes(await enactEditions(province, example.editions))).toEqual([]);
  });

  it.each(refused.map((example) => [example.says, example] as const))(
    'refused: %s',
    async (says, example) => {
      const province = await provinces.take(namesOf(example), example.editions.length > 1);
      const result = await enactEditions(province, example.editions, { renew: says === '另立一份' });
      expect(codes(result)).toEqual(example.refusals);
      for (const refusal of result.ok ? [] : result.refusals) {
        expect(refusal.message).not.toMatch(/[{}]/);
        if (refusal.code.startsWith('entry-') || refusal.code.startsWith('field-'))
          expect(refusal.message, 'says in which row').toMatch(/第\d+行/);
      }
    },
  );
});
