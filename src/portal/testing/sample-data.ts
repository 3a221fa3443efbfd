import type { ItemVersion } from '../../api/contract.ts';
import type { TypeDeclaration } from '../../schema/declaration.ts';
import { KINDS } from '../../schema/declaration.ts';
import type { ContentRow, Region } from '../browsing-data.ts';
import type {
  AreaOverview,
  DisclosureSummary,
  ItemOverview,
  Obligation,
  ObligationCounts,
  Paged,
  PortalData,
  PublishedDisclosure,
  PublishedEdition,
  PublishingBody,
  RecordContext,
  YearlyFigures,
} from '../data.ts';
import { renderRecordHtml } from '../record/render-record.tsx';

/** A small province in memory: what the tests and the design review of the pages look at. Everything in it is invented. */

export const noObligations: ObligationCounts = {
  late: 0,
  'due-soon': 0,
  due: 0,
  done: 0,
  'done-late': 0,
  excepted: 0,
};
const obligations: ObligationCounts = {
  late: 3,
  'due-soon': 2,
  due: 11,
  done: 46,
  'done-late': 4,
  excepted: 1,
};

export const sampleContext: RecordContext = {
  bodies: new Map([
    ['hbt', '省生态环境厅（样例）'],
    ['fgw', '省发展改革委（样例）'],
    ['changsha', '样例市人民政府'],
  ]),
  disclosures: new Map([['0000000000000002', '《关于水源保护的意见》解读']]),
  areas: new Map([['14-environment', '环境保护']]),
  fileUrl: (file) => `/files/${file.sha256}/${encodeURIComponent(file.name)}`,
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
  openData: { columns: [] },
};

export const sampleContent: Readonly<Record<string, unknown>> = {
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

const titles = [
  '关于进一步加强集中式饮用水水源保护和信息公开工作的意见',
  '2026年第一季度环境空气质量状况公报',
  '关于样例市轨道交通二号线工程环境影响报告书的批复',
  '行政许可事项清单（2026年版）',
  '2026年度部门预算及“三公”经费预算',
  '关于公开征求《城市供水条例实施细则（草案）》意见的公告',
  '样例县棚户区改造项目征收补偿方案',
  '重点排污单位自行监测数据公开情况通报',
  '医疗服务价格项目目录调整公告',
];
const areaCodes = ['14-environment', '08-power-lists', '03-public-participation', '20-finance'];

export const sampleDisclosures: readonly DisclosureSummary[] = titles.map((title, i) => ({
  id: `000000000000000${i + 1}`,
  indexNumber: `114300000000000000/2026-0000${i + 1}`,
  title,
  summary: i % 2 === 0 ? '明确水源保护区的划定程序、监测频次和公开时限，落实各级责任单位。' : '',
  item: 'sample.item',
  area: areaCodes[i % areaCodes.length] ?? '',
  kind: KINDS[i % KINDS.length] ?? 'decision',
  type: 'sample',
  body: 'hbt',
  bodyName: i % 2 === 0 ? '省生态环境厅（样例）' : '样例市人民政府',
  documentNumber: i % 3 === 0 ? `湘样发〔2026〕${i + 5}号` : null,
  documentDate: '2026-03-01',
  publishedAt: `2026-03-0${i + 1}T01:30:00.000Z`,
  updatedAt: `2026-03-1${i}T02:00:00.000Z`,
  state: 'published',
  displayUntil: null,
  edition: i === 0 ? 2 : 1,
  url: `/d/000000000000000${i + 1}`,
}));

const areaTitles: readonly (readonly [string, string, string, (typeof KINDS)[number]])[] = [
  ['03-public-participation', '（三）', '公众参与', 'decision'],
  ['04-experts', '（四）', '专家论证', 'decision'],
  ['06-legality', '（六）', '合法性审查', 'decision'],
  ['08-power-lists', '（八）', '行政权力运行', 'execution'],
  ['11-land', '（十一）', '土地、房屋征收和保障性住房', 'execution'],
  ['14-environment', '（十四）', '环境保护', 'management'],
  ['20-finance', '（二十）', '行政机关自身建设', 'management'],
  ['24-health', '（二十四）', '医疗卫生', 'service'],
];

export const sampleAreas: readonly AreaOverview[] = areaTitles.map(([code, article, title, kind], i) => ({
  code,
  article,
  title,
  kind,
  demand: '空气、水、饮用水水源和重点排污单位的监测数据按时公开，信用评价、投诉处理和违法案件结果可查。',
  leads: i % 2 === 0 ? [{ code: 'hbt', name: '省生态环境厅（样例）' }] : [],
  responsible: '各市州政府、省政府相关部门',
  items: 9 - i,
  disclosures: 1204 - i * 97,
  obligations: i === 2 ? noObligations : obligations,
}));

export const sampleItems: readonly ItemOverview[] = [
  ['water.quality', '水环境', '水环境质量状况'],
  ['guide', '政府信息公开指南', '政府信息公开指南'],
  ['report', '政府信息公开年报', '政府信息公开工作年度报告'],
  ['sources', '水环境', '集中式饮用水水源监测'],
].map(([code = '', group = '', title = ''], i) => ({
  code,
  area: '14-environment',
  areaTitle: '环境保护',
  kind: 'management',
  group,
  title,
  elements: ['断面', '水质类别', '主要污染物'],
  basis: ['政府信息公开条例第二十条'],
  responsible: '各市州政府、省政府相关部门',
  timing: '每月结束后10个工作日内',
  timingBasis: '政府信息公开条例第二十六条',
  clauses: ['14.2'],
  version: i === 0 ? 2 : 1,
  validFrom: '2026-03-01',
  retiredOn: i === 3 ? '2026-03-10' : null,
  disclosures: i === 3 ? 0 : 12 + i,
}));

const sampleVersions: readonly ItemVersion[] = [
  {
    version: 2,
    validFrom: '2026-03-01',
    retiredOn: null,
    authorName: '政务公开工作机构',
    reason: '监测办法修订，公开时限缩短。',
    at: '2026-03-01T02:00:00.000Z',
    differences: [
      {
        field: 'timing',
        title: '公开时限',
        before: '每月公开，期满后20个工作日内',
        after: '每月公开，期满后10个工作日内',
      },
    ],
  },
  {
    version: 1,
    validFrom: '2026-01-01',
    retiredOn: null,
    authorName: '系统',
    reason: '首次载入',
    at: '2026-01-01T02:00:00.000Z',
    differences: [],
  },
];

export const sampleObligations: readonly Obligation[] = ['late', 'late', 'due-soon', 'done', 'done-late'].map(
  (state, i) => ({
    id: i + 1,
    item: 'water.quality',
    itemTitle: '集中式饮用水水源监测',
    area: '14-environment',
    body: i % 2 === 0 ? 'changsha' : 'hbt',
    bodyName: i % 2 === 0 ? '样例市人民政府' : '省生态环境厅（样例）',
    period: `2026-0${i + 1}`,
    subject: '',
    arisesOn: '2026-02-28',
    dueOn: '2026-03-13',
    provisional: i === 1,
    computation: '2026年2月28日起10个工作日，扣除周末',
    basis: '政府信息公开条例第二十六条',
    state,
    disclosure: state.startsWith('done') ? '0000000000000001' : null,
    dischargedAt: state.startsWith('done') ? '2026-03-12T02:00:00.000Z' : null,
    ended: null,
  }),
);

const [firstSummary] = sampleDisclosures;
if (firstSummary === undefined) throw new Error('the sample has disclosures');

const editionOf = (n: number): PublishedEdition => ({
  id: `00000000000000e${n}`,
  disclosure: firstSummary.id,
  n,
  type: 'sample',
  typeVersion: 1,
  title: firstSummary.title,
  content: {},
  body: 'hbt',
  bodyName: '省生态环境厅（样例）',
  publishedAt: `2026-03-0${n}T01:30:00.000Z`,
  changeNote: n === 1 ? '' : '更正保护区面积，补充监测数据的公开时限。',
  attachments: [],
  proof: {
    record: {},
    salt: '0'.repeat(64),
    commitmentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    commitmentSm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    logIndex: 1024 + n,
    url: `/d/${firstSummary.id}/v/${n}.tlog-proof`,
  },
  snapshotHtml: renderRecordHtml(
    sampleType,
    n === 1
      ? {
          ...sampleContent,
          body: String(sampleContent.body)
            .replace('每月10日前', '每月15日前')
            .replace('异常情况在24小时内公布。', ''),
        }
      : sampleContent,
    sampleContext,
  ),
});

export const samplePublished: PublishedDisclosure = {
  ...firstSummary,
  withdrawnReason: null,
  withdrawnAt: null,
  itemTitle: '水环境质量状况',
  areaTitle: '环境保护',
  typeTitle: '规范性文件',
  keywords: ['饮用水', '水源保护'],
  whole: null,
  referredToBy: [{ id: '0000000000000002', title: '《关于水源保护的意见》解读', relation: '解读' }],
  current: editionOf(2),
  editions: [2, 1].map((n) => ({
    id: `00000000000000e${n}`,
    n,
    publishedAt: `2026-03-0${n}T01:30:00.000Z`,
    changeNote: n === 2 ? '更正保护区面积，补充监测数据的公开时限。' : '',
  })),
};

export const sampleBody: PublishingBody = {
  code: 'hbt',
  name: '省生态环境厅（样例）',
  shortName: '省生态环境厅',
  level: 'province',
  levelName: '省级部门',
  kind: 'department',
  parent: 'province',
  parentRef: { code: 'province', name: '样例省人民政府' },
  divisionCode: '430000',
  uscc: '114300000000000000',
  abolishedOn: null,
  website: 'https://example.gov.cn',
  source: '',
  names: [
    {
      name: '省环境保护厅（样例）',
      shortName: '',
      validFrom: '2009-01-01',
      validTo: '2018-10-31',
      basis: '',
    },
    { name: '省生态环境厅（样例）', shortName: '', validFrom: '2018-10-31', validTo: null, basis: '' },
  ],
  successors: [],
  predecessors: [
    {
      code: 'old',
      name: '省环境保护厅（样例）',
      kind: 'merged',
      effectiveOn: '2018-10-31',
      basis: '机构改革',
    },
  ],
  children: [{ code: 'center', name: '省环境监测中心（样例）' }],
  disclosures: 1204,
  obligations,
};

const paged = <T>(items: readonly T[], total = items.length): Paged<T> => ({ items, total, exact: true });

const sampleYears: YearlyFigures = {
  key: 'sample-budget',
  title: '预算',
  figures: [
    { title: '支出总计', unit: '万元' },
    { title: '“三公”经费合计', unit: '万元' },
    { title: '机关运行经费', unit: '万元' },
  ],
  years: [
    { year: '2023', id: '0000000000000001', title: '2023年度预算', values: ['1200.00', '40.00', null] },
    { year: '2024', id: '0000000000000002', title: '2024年度预算', values: ['1260.00', '36.00', '120.50'] },
    { year: '2026', id: '0000000000000003', title: '2026年度预算', values: ['1323.00', '30.60', '118.00'] },
  ],
};

const sampleRows: readonly ContentRow[] = (['document', 'register', 'dossier', 'series'] as const).map(
  (form, i) => ({
    item: sampleItems[i]?.code ?? '',
    area: '14-environment',
    form,
    title: `${titles[i] ?? ''}<script>`,
    href: `/${form}/${i}`,
    body: 'hbt',
    bodyName: '省生态环境厅（样例）',
    at: '2026-03-05T01:30:00.000Z',
  }),
);

const sampleRegion: Region = {
  division: '430121',
  name: '样例县',
  body: 'sample-county',
  level: 'county',
  levelName: '县市区',
  above: [
    { division: '430000', name: '样例省', body: 'province' },
    { division: '430100', name: '样例市', body: 'changsha' },
  ],
  below: [{ division: '430121107', name: '样例镇', body: 'sample-town' }],
  bodies: [{ code: 'sample-county', name: '样例县人民政府' }],
};

export const sampleData: PortalData = {
  contentsOfItems: async () => sampleRows,
  contentsOfBodies: async () => sampleRows,
  region: async (division) =>
    division === ''
      ? { ...sampleRegion, division: '430000', above: [] }
      : division === sampleRegion.division
        ? sampleRegion
        : null,
  placesOfBodies: async () => [
    {
      key: 'a',
      title: '样例营业厅',
      category: '服务网点',
      href: '/a',
      longitude: 112.98,
      latitude: 28.19,
    },
    { key: 'b', title: '样例泵站', category: '项目', href: '/b', longitude: 113.1, latitude: 28.3 },
  ],
  warningsOf: async () => [{ title: '暴雨黄色预警：样例县', href: '/warnings/a' }],
  latestDisclosures: async (_filter, page) => paged(sampleDisclosures.slice(0, page.limit), 431),
  findDisclosure: async (id) => {
    if (id === samplePublished.id) return samplePublished;
    if (id === '000000000000000x')
      return {
        ...samplePublished,
        id,
        state: 'expired',
        displayUntil: '2026-03-08',
        summary: '',
        current: null,
      };
    return id === '000000000000000w'
      ? {
          ...samplePublished,
          id,
          state: 'withdrawn',
          current: null,
          withdrawnReason: '附件误载他人身份信息，已重新发布更正后的版本。',
          withdrawnAt: '2026-03-09T03:00:00.000Z',
        }
      : null;
  },
  findEdition: async (id, n) => (id === samplePublished.id && (n === 1 || n === 2) ? editionOf(n) : null),
  areas: async () => sampleAreas,
  items: async () => sampleItems,
  findItemHistory: async (_area, code) => {
    const item = sampleItems.find((each) => each.code === code);
    return item ? { item, versions: sampleVersions } : null;
  },
  bodies: async (filter) =>
    filter.q === '没有'
      ? paged([])
      : paged(
          ['省级部门', '市州'].flatMap((levelName, level) =>
            Array.from({ length: 9 }, (_, i) => ({
              code: `body-${level}-${i}`,
              name: level === 0 ? `省样例厅第${i + 1}局` : `样例市第${i + 1}区人民政府`,
              levelName,
              parent: null,
              abolishedOn: i === 3 ? '2018-10-31' : null,
              disclosures: 120 - i,
            })),
          ),
        ),
  findBody: async (code) => (code === 'hbt' ? sampleBody : null),
  yearlyFigures: async (code) => (code === 'hbt' ? [sampleYears] : []),
  search: async (request) => ({
    ...(request.q === '没有' ? paged([]) : paged(sampleDisclosures, 12_806)),
    items:
      request.q === '没有'
        ? []
        : sampleDisclosures.map((disclosure) => ({
            disclosure,
            title: [
              { text: disclosure.title.slice(0, 4), hit: false },
              { text: disclosure.title.slice(4, 8), hit: true },
              { text: disclosure.title.slice(8), hit: false },
            ],
            snippet: [
              { text: '保护区边界的勘定应当在年底前完成，集中式', hit: false },
              { text: '饮用水', hit: true },
              { text: '水源地的监测结果按月公开，群众随时可查。', hit: false },
            ],
          })),
    exact: false,
    facets: {
      kind: [
        { value: 'decision', title: '决策公开', count: 4210 },
        { value: 'result', title: '结果公开', count: 318 },
      ],
      area: [{ value: '14-environment', title: '环境保护', count: 1204 }],
      body: [{ value: 'hbt', title: '省生态环境厅（样例）', count: 980 }],
    },
    complaints: [],
  }),
  figures: async () => ({
    disclosures: 12_806,
    publishedThisMonth: 431,
    bodies: 2_318,
    items: 96,
    obligations,
  }),
  obligations: async (filter) =>
    paged(
      sampleObligations.filter(
        (obligation) => filter.state === undefined || obligation.state === filter.state,
      ),
    ),
  obligationsBy: async (group) =>
    group === 'area'
      ? sampleAreas.map((area) => ({ code: area.code, title: area.title, obligations: area.obligations }))
      : [
          { code: 'hbt', title: '省生态环境厅（样例）', obligations },
          { code: 'changsha', title: '样例市人民政府', obligations: { ...obligations, late: 0 } },
        ],
  openConsultations: async () => [
    {
      id: '000000000000000c',
      title: '关于《样例管理办法（征求意见稿）》公开征求意见的公告',
      body: 'hbt',
      bodyName: '省生态环境厅（样例）',
      area: '03-public-participation',
      phase: 'open',
      phaseName: '正在征求',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      closesAt: '2026-03-31T16:00:00.000Z',
      plainSummary: '样例办法要定什么、为什么要定。',
      received: 1204,
      counted: 1198,
      answerDueOn: '2026-04-29',
      answerLate: false,
      dossier: '000000000000000e',
      url: '/consultations/000000000000000c',
    },
  ],
  checkpoint: async () => ({
    origin: 'zwgk.example.gov.cn/log',
    size: 12_931,
    rootBase64: 'GqaNMHSQWlgfhMu9D3U3lJBP2ARRvEwT5p2aU7xZUCw=',
    signedAt: '2026-03-10T08:00:00.000Z',
    note: 'zwgk.example.gov.cn/log\n12931\nGqaNMHSQWlgfhMu9D3U3lJBP2ARRvEwT5p2aU7xZUCw=\n\n— zwgk.example.gov.cn/log ygIJqj+xW0mBxgQtkU5ziipljLwdrqGYGL9JSMOBi36AZ4QEdRZY9rrhej3+5DrAeEUU647oltBmQnPbnbmEcvGvvgE=\n',
    key: '',
  }),
  sitemapCount: async () => sampleDisclosures.length,
  sitemapEntries: async (offset, limit) =>
    sampleDisclosures.slice(offset, offset + limit).map(({ id, updatedAt }) => ({ id, updatedAt })),
};
