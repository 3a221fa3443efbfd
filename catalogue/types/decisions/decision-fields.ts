import type { FieldDeclaration } from '../../../src/schema/declaration.ts';
import * as field from '../dossier-fields.ts';
import { dossierRecordType } from '../record-types.ts';

export type Fields = Readonly<Record<string, FieldDeclaration>>;
type Option = { readonly value: string; readonly title: string };

export const NUMBER = {
  title: '决策事项编号',
  help: '与年度重大行政决策事项目录中的编号一致，例如“JC-2026-001”。',
} as const;

export const YES_NO: readonly Option[] = [
  { value: 'yes', title: '是' },
  { value: 'no', title: '否' },
];

export const rows = (
  title: string,
  help: string,
  required: boolean,
  columns: Fields,
  maxItems = 100,
): FieldDeclaration => ({ kind: 'rows', title, help, required, privacy: 'public', maxItems, columns });

export const count = (title: string, help: string, unit: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help,
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 10_000_000,
  unit,
});

/** The number of a point, by which its answer finds it. */
export const pointNumber = count('序号', '从1开始，答复时写同一序号。', '');

/** A whole text that is judged, compared and decided word by word. */
export const wholeText = (title: string, help: string): FieldDeclaration => ({
  kind: 'rich-text',
  title,
  help,
  required: true,
  privacy: 'public',
  maxLength: 400_000,
});

/** 原条文 and 修改后, as the timeline shows them side by side. */
export const changedPassages = (title: string, help: string, required: boolean): FieldDeclaration =>
  rows(title, help, required, {
    number: pointNumber,
    subject: field.text('修改之处', '例如“第八条第二款”。', true),
    before: field.longText('原条文', '', true),
    after: field.longText('修改后', '删去的写“删除”。', true),
  });

type Given = Omit<Parameters<typeof dossierRecordType>[0], 'number' | 'stages' | 'matter'> & {
  readonly stage: Option;
  readonly matter?: string;
};

/** A record of one stage of a major decision. */
export const decisionRecord = ({ stage, matter, ...given }: Given) =>
  dossierRecordType({ ...given, number: NUMBER, stages: [stage], matter: matter ?? null });
