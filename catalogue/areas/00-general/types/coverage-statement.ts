import type { TypeDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/common-fields.ts';

/** 不涉及、零报告: what a body says in public instead of publishing. */
export const COVERAGE_STATEMENT: TypeDeclaration = {
  key: 'coverage-statement',
  version: 1,
  shape: 'document',
  title: '不涉及和零报告声明',
  description: '声明某个公开事项不涉及本单位，或者某个期间没有应公开的内容。',
  statement: {
    kind: 'kind',
    nothingToPublish: 'nothing-to-publish',
    item: 'item',
    reason: 'reason',
    period: 'period',
  },
  fields: {
    title: field.title('例如“关于……事项不涉及本单位的声明”。'),
    kind: field.code(
      '声明种类',
      '不涉及：本单位没有该项职责或者业务；零报告：该期间没有应公开的内容。',
      true,
      [
        { value: 'not-applicable', title: '不涉及' },
        { value: 'nothing-to-publish', title: '零报告' },
      ],
    ),
    item: {
      kind: 'text',
      title: '公开事项编码',
      help: '公开事项目录中的编码，例如“11.land-approval”。',
      required: true,
      privacy: 'public',
      maxLength: 60,
      format: 'plain',
    },
    period: {
      kind: 'text',
      title: '所属期间',
      help: '零报告必填：例如“2026-03”“2026-Q1”“2026-H1”“2026”，按日、按小时公开的写日期“2026-03-01”。',
      required: false,
      privacy: 'public',
      maxLength: 10,
      format: 'plain',
    },
    documentDate: field.documentDate('声明日期', '形成或者签发的日期。'),
    reason: {
      kind: 'long-text',
      title: '理由',
      help: '说明为什么不涉及，或者为什么没有应公开的内容。向社会公开。',
      required: true,
      privacy: 'public',
      maxLength: 1000,
    },
  },
  form: {
    sections: [
      { title: '声明', help: '', fields: ['title', 'kind', 'item', 'period', 'documentDate', 'reason'] },
    ],
  },
  views: {
    identity: {
      title: 'title',
      summary: 'reason',
      documentNumber: null,
      documentDate: 'documentDate',
      keywords: null,
    },
    header: ['kind', 'item', 'period', 'documentDate'],
    main: ['reason'],
    search: ['title', 'item', 'reason'],
  },
  rules: { onSubmit: [] },
};
