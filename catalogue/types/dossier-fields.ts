import type { FieldDeclaration } from '../../src/schema/declaration.ts';

interface Option {
  readonly value: string;
  readonly title: string;
}

export const text = (
  title: string,
  help: string,
  required: boolean,
  maxLength = 200,
): Extract<FieldDeclaration, { kind: 'text' }> => ({
  kind: 'text',
  title,
  help,
  required,
  privacy: 'public',
  maxLength,
  format: 'plain',
});

export const longText = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'long-text',
  title,
  help,
  required,
  privacy: 'public',
  maxLength: 5000,
});

export const uscc = (title: string, required: boolean): FieldDeclaration => ({
  ...text(title, '18位统一社会信用代码。', required, 18),
  format: 'uscc',
});

export const phone = (title: string, required: boolean): FieldDeclaration => ({
  ...text(title, '办公电话或者12345等热线，请勿填写个人手机。', required, 30),
  format: 'phone',
});

/** 万元 as the notices print it; six decimals are a hundredth of a yuan. */
export const tenThousandYuan = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help,
  required,
  privacy: 'public',
  unit: '万元',
  scale: 6,
});

export const day = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'date',
  title,
  help,
  required,
  privacy: 'public',
  notAfterToday: false,
});

/** The day of an act that has happened. */
export const pastDay = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'date',
  title,
  help,
  required,
  privacy: 'public',
  notAfterToday: true,
});

/** A minute in Asia/Shanghai. */
export const moment = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'moment',
  title,
  help,
  required,
  privacy: 'public',
});

export const choice = (
  title: string,
  help: string,
  required: boolean,
  options: readonly Option[],
): FieldDeclaration => ({ kind: 'code', title, help, required, privacy: 'public', options });

/** Small tables inside a record, with at most so many rows. */
export const rowsUpTo =
  (maxItems: number, required = true) =>
  (title: string, help: string, columns: Readonly<Record<string, FieldDeclaration>>): FieldDeclaration => ({
    kind: 'rows',
    title,
    help,
    required,
    privacy: 'public',
    maxItems,
    columns,
  });

/** The one stage at which a record may stand. */
export const only = (value: string, title: string): readonly Option[] => [{ value, title }];

export const dossierNumber = (title: string, help: string): FieldDeclaration => text(title, help, true, 50);

export const stage = (options: readonly Option[]): FieldDeclaration =>
  choice('阶段', '本条信息属于哪个阶段。', true, options);

export const matter = (title: string): FieldDeclaration =>
  text(title, '时间轴和查询结果以此为名，后续各阶段沿用。', true);

export const GROUNDS: readonly Option[] = [
  { value: 'state-secret', title: '国家秘密' },
  { value: 'business-secret', title: '商业秘密' },
  { value: 'personal-privacy', title: '个人隐私' },
];

/** 不予公开的内容: which field, on which ground, and why, so that nothing is left out in silence (政府信息公开条例第十四条, 第十五条). */
export const withheld = (fields: Readonly<Record<string, string>>): FieldDeclaration => ({
  kind: 'rows',
  title: '不予公开的内容',
  help: '依法不予公开的栏目逐项列明理由，公开页面照此显示。',
  required: false,
  privacy: 'public',
  maxItems: 20,
  columns: {
    field: choice(
      '栏目',
      '',
      true,
      Object.entries(fields).map(([value, title]) => ({ value, title })),
    ),
    ground: choice('理由', '', true, GROUNDS),
    explanation: text('说明', '不涉及具体内容的简要说明。', true),
  },
});
