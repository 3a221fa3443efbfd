import type { Shape } from '../../schema/declaration.ts';

/** What each form of information is called, in the order in which pages show them. */
export const FORMS: readonly { readonly form: Shape; readonly title: string; readonly tag: string }[] = [
  { form: 'document', title: '文件和公告', tag: '文件' },
  { form: 'register', title: '清单和名录', tag: '清单' },
  { form: 'dossier', title: '事项进展', tag: '事项' },
  { form: 'series', title: '数据和图表', tag: '数据' },
];
