import type { FieldDeclaration } from '../../../src/schema/declaration.ts';
import { date, text } from './register-fields.ts';

/** An office's telephone, never a person's. */
export const telephone = (title = '监督电话', required = false): FieldDeclaration => ({
  kind: 'text',
  title,
  help: '单位座机（带区号）或者12345等热线。',
  required,
  privacy: 'public',
  maxLength: 30,
  format: 'phone',
});

/** The name of a person in a notice of benefits: entered in full, shown as 张*, 李*华. */
export const maskedName = (title: string): FieldDeclaration => ({
  ...text(title, { required: true, maxLength: 40, help: '如实填写全名，公开时自动隐去部分字。' }),
  privacy: 'mask-name',
});

/** 村组: down to the group, never the house. */
export const villageGroup = (title = '村组'): FieldDeclaration =>
  text(title, { required: true, maxLength: 60, help: '写到村民小组为止，例如“示例村三组”，不写门牌号。' });

/** 公示截止日期: the line is shown until this day and no longer. */
export const shownUntil: FieldDeclaration = {
  ...date('公示截止日期', true, false),
  help: '过了这一天，本条自动停止公开。',
};
