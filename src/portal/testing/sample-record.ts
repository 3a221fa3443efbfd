import { recordAddress } from '../../kernel/addresses.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import type { TypeDeclaration } from '../../schema/declaration.ts';
import type { RecordContext } from '../record/record-context.ts';

/** A record with every kind of field, for tests of how records are drawn. Everything in it is invented. */

export const sampleContext: RecordContext = {
  bodies: new Map([
    ['hbt', '省生态环境厅（样例）'],
    ['fgw', '省发展改革委（样例）'],
    ['changsha', '样例市人民政府'],
  ]),
  disclosures: new Map([['0000000000000002', '《关于水源保护的意见》解读']]),
  areas: new Map([['14-environment', '环境保护']]),
  fileUrl: (file) => recordAddress.file(file.sha256, file.name),
};

const base = { help: '', required: false, privacy: 'public' } as const;

/** A type that uses every kind of field. */
export const sampleType: TypeDeclaration = {
  key: 'sample',
  version: 1,
  shape: 'document',
  title: '规范性文件',
  description: '',
  fields: {
    number: { ...base, title: '发文字号', kind: 'text', maxLength: 40, format: 'document-number' },
    date: { ...base, title: '成文日期', kind: 'date', notAfterToday: true },
    validity: {
      ...base,
      title: '有效性',
      kind: 'code',
      options: [
        { value: 'valid', title: '现行有效' },
        { value: 'repealed', title: '废止' },
      ],
    },
    issuers: { ...base, title: '发文机关', kind: 'bodies', maxItems: 9 },
    copies: { ...base, title: '印发份数', kind: 'integer', minimum: 0, maximum: 9999, unit: '份' },
    budget: { ...base, title: '所需经费', kind: 'decimal', unit: '万元', scale: 2 },
    published: { ...base, title: '登报', kind: 'boolean' },
    link: { ...base, title: '原文网址', kind: 'text', maxLength: 200, format: 'url' },
    secret: { ...base, title: '经办人电话', kind: 'text', maxLength: 20, format: 'phone', privacy: 'never' },
    body: { ...base, title: '正文', kind: 'rich-text', maxLength: 100_000 },
    note: { ...base, title: '说明', kind: 'long-text', maxLength: 1000 },
    division: { ...base, title: '分工台账', kind: 'division-of-labour', maxItems: 99 },
    figures: {
      ...base,
      title: '水源名录',
      kind: 'rows',
      maxItems: 99,
      columns: {
        name: { ...base, title: '水源', kind: 'text', maxLength: 40, format: 'plain' },
        area: { ...base, title: '面积', kind: 'decimal', unit: '平方公里', scale: 2 },
      },
    },
    files: { ...base, title: '附件', kind: 'attachments', maxItems: 9 },
    related: { ...base, title: '相关文件', kind: 'disclosures', maxItems: 9 },
  },
  form: { sections: [] },
  views: {
    identity: {
      title: 'title',
      summary: null,
      documentNumber: 'number',
      documentDate: 'date',
      keywords: null,
    },
    header: ['number', 'date', 'validity', 'issuers', 'copies', 'budget', 'published', 'link', 'secret'],
    main: ['body', 'division', 'figures', 'note', 'files', 'related'],
    search: ['body'],
  },
  rules: { onSubmit: [] },
};

export const sampleContent: JsonObject = {
  number: '湘样发〔2026〕5号',
  date: '2026-03-01',
  validity: 'valid',
  issuers: ['hbt', 'fgw'],
  copies: 1200,
  budget: '350.50',
  published: true,
  link: 'https://example.gov.cn/a',
  secret: '13800138000',
  body: [
    '<p>各市州、县市区人民政府，省政府各厅委、各直属机构：</p>',
    '<p>为保障饮用水安全，方便群众了解水源保护的要求和进展，现提出如下意见。</p>',
    '<h2 id="ch-1">一、总体要求</h2>',
    '<h3 id="art-1">（一）工作目标</h3>',
    '<p>到2027年，集中式饮用水水源地水质达标率保持在百分之百，监测结果按月公开，群众随时可查。</p>',
    '<h3 id="art-2">（二）基本原则</h3>',
    '<p>坚持预防为主、分级负责、信息公开。监测数据在规定时限内发布，延迟发布的应当说明原因。</p>',
    '<h2 id="ch-2">二、主要任务</h2>',
    '<h3 id="art-3">（三）划定保护区</h3>',
    '<p>各地应当在2026年年底前完成保护区边界的勘定，并向社会公布范围、面积和责任人。</p>',
    '<table><thead><tr><th>阶段</th><th>时间</th><th>内容</th></tr></thead><tbody><tr><td>勘界</td><td>2026年6月底前</td><td>完成外业调查和边界标注</td></tr><tr><td>公布</td><td>2026年12月底前</td><td>公布名录和图件</td></tr></tbody></table>',
    '<h3 id="art-4">（四）公开监测数据</h3>',
    '<p>每月10日前公布上月监测结果，异常情况在24小时内公布。</p>',
  ].join(''),
  note: '本意见自印发之日起施行。\n有效期五年。',
  division: [
    {
      article: '（三）',
      heading: '划定保护区',
      anchor: 'art-3',
      leads: [{ phrase: '省生态环境厅', resolution: 'bodies', bodies: ['hbt'], set: null }],
      responsible: [{ phrase: '各市州政府', resolution: 'set', bodies: [], set: 'prefectures' }],
      area: '14-environment',
      source: '',
    },
    {
      article: '（四）',
      heading: '公开监测数据',
      anchor: 'art-4',
      leads: [],
      responsible: [
        { phrase: '省发展改革委', resolution: 'bodies', bodies: ['fgw'], set: null },
        { phrase: '省政府相关部门', resolution: 'set', bodies: [], set: 'provincial-departments' },
      ],
      area: null,
      source: '',
    },
  ],
  figures: [
    { name: '东江水源地', area: '12.40' },
    { name: '西河水源地', area: '8.05' },
  ],
  files: [
    {
      sha256: 'a'.repeat(64),
      name: '1.保护区边界图（2026年3月）.pdf',
      sizeBytes: 2_482_133,
      mediaType: 'application/pdf',
    },
  ],
  related: ['0000000000000002'],
};
