import type { FieldDeclaration } from '../../src/schema/declaration.ts';

const open = { privacy: 'public' } as const;

/** Fields that several types share, each defined once. */
export const title = (help: string): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title: '标题',
  help,
  required: true,
  maxLength: 200,
  format: 'plain',
});

export const documentNumber = (required: boolean): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title: '发文字号',
  help: '例如“湘政办发〔2026〕5号”。',
  required,
  maxLength: 60,
  format: 'document-number',
});

export const documentDate = (fieldTitle: string, help: string): FieldDeclaration => ({
  ...open,
  kind: 'date',
  title: fieldTitle,
  help,
  required: true,
  notAfterToday: true,
});

export const laterDate = (fieldTitle: string, help: string): FieldDeclaration => ({
  ...open,
  kind: 'date',
  title: fieldTitle,
  help,
  required: false,
  notAfterToday: false,
});

export const summary: FieldDeclaration = {
  ...open,
  kind: 'long-text',
  title: '摘要',
  help: '一两句话说清对谁有什么影响，列表和检索结果中显示。',
  required: false,
  maxLength: 300,
};

export const keywords: FieldDeclaration = {
  ...open,
  kind: 'text',
  title: '关键词',
  help: '用顿号隔开，不超过 8 个。',
  required: false,
  maxLength: 100,
  format: 'plain',
};

export const body = (required: boolean): FieldDeclaration => ({
  ...open,
  kind: 'rich-text',
  title: '正文',
  help: '可从 Word 或 WPS 粘贴，也可导入文件。',
  required,
  maxLength: 400_000,
});

export const attachments: FieldDeclaration = {
  ...open,
  kind: 'attachments',
  title: '附件',
  help: '单个文件不超过 50 MB，发布前会去除文件中的作者等信息。',
  required: false,
  maxItems: 50,
};

export const bodies = (fieldTitle: string, help: string, required: boolean): FieldDeclaration => ({
  ...open,
  kind: 'bodies',
  title: fieldTitle,
  help,
  required,
  maxItems: 20,
});

/** `backTitle`: what the documents named here are told on their own pages. */
export const disclosures = (
  fieldTitle: string,
  help: string,
  required: boolean,
  backTitle?: string,
): FieldDeclaration => ({
  ...open,
  kind: 'disclosures',
  title: fieldTitle,
  help,
  required,
  maxItems: 20,
  ...(backTitle === undefined ? {} : { backTitle }),
});

export const code = (
  fieldTitle: string,
  help: string,
  required: boolean,
  options: readonly { readonly value: string; readonly title: string }[],
): FieldDeclaration => ({ ...open, kind: 'code', title: fieldTitle, help, required, options });
