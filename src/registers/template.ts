import { templateColumn } from '../fields/template-column.ts';
import type { RegisterType } from '../schema/declaration.ts';
import { type TemplateColumn, writeTemplate } from '../tables/write-template.ts';
import { OPERATION_HEADING, OPERATION_NAMES } from './change.ts';

const OPERATION: TemplateColumn = {
  heading: OPERATION_HEADING,
  required: false,
  format: Object.values(OPERATION_NAMES).join('、'),
  help: '留空按“新增”处理',
  choices: Object.values(OPERATION_NAMES),
  example: OPERATION_NAMES.add,
};

/** The change set of a list: one line a row, with what happens to it. */
export function templateOf(type: RegisterType): Promise<Buffer> {
  const { register } = type;
  const key = register.fields[register.key]?.title ?? register.key;
  return writeTemplate({
    name: register.entryName,
    columns: [OPERATION, ...Object.values(register.fields).map(templateColumn)],
    guide: [
      `用于“${type.title}”。带 * 的栏目新增、变更时必填；不要改动第一张表的表头。`,
      `变动方式：新增的条目填“新增”或留空；变更的条目填“变更”并写全整条内容；取消的条目填“取消”，只须填写“${key}”。`,
      '每一行是一个条目，同一条目一次只能有一行。有一行不符合要求，整张表都不会被接收，系统会逐行说明原因。',
    ],
  });
}
