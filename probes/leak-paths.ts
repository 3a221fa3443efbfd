import { PATHS } from '../src/portal/frame/paths.ts';
import { COMPANION } from './leak-marks.ts';
import type { ApiOperation } from './operations.ts';

/** What stands in the place of a parameter of an address. */
export interface Fillings {
  readonly disclosures: readonly string[];
  readonly drafts: readonly string[];
  readonly editions: readonly string[];
  readonly dossiers: readonly string[];
  readonly codes: readonly string[];
  readonly keys: readonly string[];
  readonly types: readonly string[];
  readonly files: readonly string[];
  readonly leaves: number;
}

const FORMATS = ['json', 'csv', 'xlsx', 'docx', 'cap', 'geojson'];

/** Addresses whose `id` is a disclosure's; elsewhere (instruments, jobs, people) a few show that it means nothing. */
const OF_RECORDS =
  /\/(d|disclosures|registers|series|consultations|decisions|warnings|policies|topics|exceptions|restricted|editions|feed|old)\b/;

/** Those that the address is for, and some of every other kind. */
function idsFor(template: string, { disclosures, drafts, editions, dossiers }: Fillings): readonly string[] {
  if (template.includes('/editions/')) return [...editions, ...disclosures.slice(0, 1)];
  if (template.includes('/drafts/')) return [...drafts, ...disclosures.slice(0, 1)];
  if (template.startsWith('/dossiers') || template.includes('/v1/dossiers/'))
    return [...dossiers, ...disclosures.slice(0, 1)];
  const records = OF_RECORDS.test(template) ? disclosures : disclosures.slice(0, 3);
  return [...records, ...drafts.slice(0, 2), ...editions.slice(0, 1), ...dossiers.slice(0, 2)];
}

const valuesOf = (name: string, template: string, fillings: Fillings): readonly string[] => {
  switch (name) {
    case 'id':
    case 'draft':
    case 'disclosure':
      return idsFor(template, fillings);
    case 'code':
    case 'area':
    case 'item':
      return fillings.codes;
    case 'key':
    case 'type':
      return [...fillings.types, ...fillings.keys];
    case 'sha256':
      return fillings.files;
    case 'range':
      return ['1..2'];
    case 'format':
      return FORMATS;
    default:
      return ['1', '2'];
  }
};

/** Every address that a template with `{name}` or `:name` stands for. */
export function filled(template: string, fillings: Fillings): readonly string[] {
  const parts = template.replaceAll(/:(\w+)(?:\([^)]*\))?/g, '{$1}').split(/\{(\w+)\}/);
  return parts.reduce<readonly string[]>(
    (paths, part, nth) =>
      nth % 2 === 0
        ? paths.map((path) => path + part)
        : valuesOf(part, template, fillings)
            .slice(0, nth === 1 ? undefined : 3)
            .flatMap((value) => paths.map((path) => path + encodeURIComponent(value))),
    [''],
  );
}

const asked = encodeURIComponent(COMPANION);

/** Every way to read: pages, the API, files, feeds, exports, tiles of the log. */
export function readablePaths(operations: readonly ApiOperation[], fillings: Fillings): readonly string[] {
  const templates = [
    ...Object.values(PATHS),
    '/d/:id/v/:n.tlog-proof',
    '/files/:sha256/x',
    ...operations.filter(({ method }) => method === 'GET').map(({ template }) => template),
  ];
  const paths = templates.flatMap((template) => filled(template, fillings));
  const lists = paths.filter((path) => /^\/(api\/v1\/)?[a-z-]+(\/[a-z-]+)*$/.test(path));
  const searched = lists.flatMap((path) => [
    `${path}?q=${asked}`,
    ...(path.startsWith('/api/') || path === '/search'
      ? fillings.types.map((type) => `${path}?type=${type}`)
      : []),
  ]);
  const exported = fillings.types.flatMap((type) =>
    ['csv', 'json', 'xlsx'].map((format) => `/api/v1/disclosures/export?type=${type}&format=${format}`),
  );
  const tiles = Array.from({ length: Math.ceil(fillings.leaves / 256) }, (_, n) => {
    const width = Math.min(256, fillings.leaves - n * 256);
    return `/log/tile/entries/${String(n).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`;
  });
  return [
    ...new Set([...paths, ...searched, ...exported, ...tiles, '/log/checkpoint', '/api/v1/changes?after=0']),
  ];
}
