/**
 * What a type and an item declare. Facets stay apart (fields, form, views, rules); every setting is written out;
 * conditions are names of tested functions, never expressions in data. No code path outside `catalogue/` names a
 * concrete type.
 */

export * from './behaviour.ts';
export * from './consultation.ts';
export * from './document.ts';
export * from './dossier.ts';
export * from './fields.ts';
export * from './figures.ts';
export * from './item.ts';
export * from './record-parts.ts';
export * from './register.ts';
export * from './series.ts';
export * from './topic.ts';
export * from './type.ts';
export * from './type-base.ts';
export * from './vocabulary.ts';
export * from './warning.ts';
