import { civilDate } from '../kernel/civil-date.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import type { TemplateColumn } from '../tables/write-template.ts';
import { kindOf } from './kinds.ts';
import type { SampleContext } from './sample-text.ts';

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
    example: exampleOf(field),
  };
}

/** Of an imagined record: what an example looks like depends on the field alone. */
const IMAGINED: SampleContext = {
  item: { title: '示例事项', group: '示例', elements: ['示例'], basis: [] },
  area: { title: '示例领域', demand: '示例要求' },
  text: null,
  bodyCode: '示例单位',
  bodyName: '示例单位',
  numberPrefix: '湘示发',
  on: civilDate('2026-03-01'),
  period: null,
  serial: 1,
  references: [],
};

function exampleOf(field: FieldDeclaration): string {
  const { cell, sample, text } = kindOf(field);
  if (cell === null) return '';
  const none = (): never => {
    throw new Error(`a field that fits a cell has no columns: ${field.title}`);
  };
  const value = sample(field, IMAGINED.on, IMAGINED, none);
  return text(field, value, (code) => code, none);
}
