import type { DisclosureSummary } from '../../api/contract.ts';
import { recordAddress } from '../../kernel/addresses.ts';
import type { WarningEvent } from '../../warnings/warning-event.ts';
import { NO_OBLIGATIONS, type ObligationCounts } from '../components/obligation-counts.ts';
import { demonstrationPortalConfig } from '../frame/config.ts';
import type { Site } from '../frame/layout.tsx';
import type { PublishedDisclosure, PublishedEdition } from '../pages/disclosures/published.ts';
import type { ItemOverview } from '../reads/items.ts';
import type { AreaOverview } from '../reads/models.ts';

/** Plain data for tests of views and of what they are given; `changes` says what a test is about. */

export const sampleSite: Site = {
  config: demonstrationPortalConfig('https://zwgk.example.gov.cn'),
  assets: { style: '/assets/portal.css', script: '/assets/portal.js', icon: '/assets/icon.svg' },
  services: [],
  warnings: () => [],
};

/** A warning in force, with names as long as they come. */
export function sampleWarning(id: string, hazard: string, place: string): WarningEvent {
  const current = {
    id,
    n: 1,
    message: 'alert',
    identifier: id,
    sentAt: new Date('2026-11-30T20:00:00+08:00'),
    colour: 'orange',
    from: new Date('2026-11-30T20:00:00+08:00'),
    until: new Date('2026-12-04T20:00:00+08:00'),
    divisions: [{ code: '433100', name: place }],
    title: `${place}${hazard}橙色预警`,
    issuer: '省气象台（样例）',
    reason: '',
    warning: {
      hazard,
      category: 'Met',
      code: null,
      area: place,
      text: '预计未来三天将出现持续强降雨，局部累计雨量二百毫米以上，易发山洪和城市内涝。',
      instruction: '请注意防范。',
    },
  } as const;
  return {
    dossier: id,
    number: id,
    body: 'qxj',
    bodyName: current.issuer,
    messages: [current],
    current,
    last: current,
  };
}

export const obligationsOf = (changes: Partial<ObligationCounts>): ObligationCounts => ({
  ...NO_OBLIGATIONS,
  ...changes,
});

export const sampleSummary = (n: number, changes: Partial<DisclosureSummary> = {}): DisclosureSummary => {
  const id = String(n).padStart(16, '0');
  return {
    id,
    indexNumber: `114300000000000000/2026-0000${n}`,
    title: `〔样例〕第${n}件公开信息`,
    summary: '',
    item: 'sample.item',
    area: '14-environment',
    kind: 'management',
    type: 'sample',
    body: 'hbt',
    bodyName: '省生态环境厅（样例）',
    documentNumber: null,
    documentDate: '2026-03-01',
    publishedAt: `2026-03-0${n}T01:30:00.000Z`,
    updatedAt: `2026-03-1${n}T02:00:00.000Z`,
    state: 'published',
    displayUntil: null,
    edition: 1,
    url: recordAddress.disclosure(id),
    ...changes,
  };
};

export const sampleArea = (
  code: string,
  kind: AreaOverview['kind'],
  changes: Partial<AreaOverview> = {},
): AreaOverview => ({
  code,
  article: '（样）',
  title: `样例领域${code}`,
  kind,
  demand: '监测数据按时公开，投诉处理结果可查。',
  leads: [],
  responsible: '各市州政府、省政府相关部门',
  items: 2,
  disclosures: 12,
  obligations: NO_OBLIGATIONS,
  ...changes,
});

export const sampleItem = (code: string, changes: Partial<ItemOverview> = {}): ItemOverview => ({
  code,
  area: '14-environment',
  areaTitle: '环境保护',
  kind: 'management',
  type: 'announcement',
  group: '水环境',
  title: `样例事项${code}`,
  elements: ['断面', '水质类别'],
  basis: [{ kind: 'words', printed: '政府信息公开条例第二十条', own: false }],
  responsible: '各市州政府',
  timing: '每月结束后10个工作日内',
  rights: {
    demand: '这项信息应当每月公开一次，每期的在期满后10个工作日内公开',
    timingBasis: [],
    remedies: [],
  },
  clauses: ['14.2'],
  version: 1,
  validFrom: '2026-03-01',
  retiredOn: null,
  disclosures: 1,
  ...changes,
});

export const sampleEdition = (n: number, changes: Partial<PublishedEdition> = {}): PublishedEdition => ({
  id: `00000000000000e${n}`,
  disclosure: '0000000000000001',
  n,
  type: 'sample',
  typeVersion: 1,
  title: '〔样例〕水源保护的意见',
  content: {},
  body: 'hbt',
  bodyName: '省生态环境厅（样例）',
  publishedAt: `2026-03-0${n}T01:30:00.000Z`,
  changeNote: '',
  attachments: [],
  proof: {
    record: {},
    salt: '0'.repeat(64),
    commitmentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    commitmentSm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    logIndex: 1024 + n,
    url: recordAddress.editionProof('0000000000000001', n),
  },
  snapshotHtml: '<p>总体要求</p>',
  ...changes,
});

export const sampleDisclosure = (changes: Partial<PublishedDisclosure> = {}): PublishedDisclosure => ({
  ...sampleSummary(1),
  edition: 2,
  withdrawnReason: null,
  withdrawnAt: null,
  itemTitle: '水环境质量状况',
  areaTitle: '环境保护',
  typeTitle: '规范性文件',
  textFirst: true,
  official: true,
  successors: [],
  keywords: ['饮用水', '水源保护'],
  bases: [],
  origin: null,
  rights: null,
  withheld: [],
  urgent: [],
  whole: null,
  referredToBy: [],
  current: sampleEdition(2),
  editions: [2, 1].map((n) => ({
    id: `00000000000000e${n}`,
    n,
    publishedAt: `2026-03-0${n}T01:30:00.000Z`,
    changeNote: '',
  })),
  ...changes,
});
