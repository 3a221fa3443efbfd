/**
 * What a type and an item declare. Facets stay apart (fields, form, views, rules); every setting is written out; conditions are
 * names of tested functions, never expressions in data. No code path outside `catalogue/` names a concrete type.
 */
export * from './declaration/alert.ts';
export * from './declaration/consultation.ts';
export * from './declaration/fields.ts';
export * from './declaration/figures.ts';
export * from './declaration/item.ts';
export * from './declaration/record-parts.ts';
export * from './declaration/register.ts';
export * from './declaration/series.ts';
export * from './declaration/topic.ts';
export * from './declaration/type.ts';
export * from './declaration/vocabulary.ts';
