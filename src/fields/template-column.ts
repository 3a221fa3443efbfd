import type { FieldDeclaration } from '../schema/declaration.ts';
import type { TemplateColumn } from '../tables/write-template.ts';
import { kindOf } from './kinds.ts';

/** `注册资本（万元）`: what stands at the head of a column. */
export const headingWithUnit = (field: FieldDeclaration): string =>
  'unit' in field && field.unit !== '' ? `${field.title}（${field.unit}）` : field.title;

/** How a declared field stands in a template. */
export function templateColumn(field: FieldDeclaration): TemplateColumn {
  const { cell } = kindOf(field);
  return {
    heading: headingWithUnit(field),
    required: field.required,
    format: cell?.format(field) ?? '文字',
    help: field.privacy === 'never' ? `${field.help}不公开。` : field.help,
    choices: cell?.choices(field) ?? [],
  };
}
