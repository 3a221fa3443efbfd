import type { Directory } from '../../bodies/directory.ts';
import { problem } from '../../kernel/problems.ts';
import type { Refusal } from '../../kernel/result.ts';
import { type ItemDeclaration, KIND_NAMES, KINDS } from '../../schema/declaration.ts';
import { COLUMNS, type ColumnKey, isCountyLevel, isTownshipLevel, type SheetContext } from './columns.ts';
import {
  isTicked,
  type Parsed,
  parseAudience,
  parseBodies,
  parseChannels,
  parseClauses,
  parseLines,
  parseManner,
  parseResponsible,
  parseReview,
  parseTiming,
} from './parse-cells.ts';
import { plainText, type SheetRow } from './read-sheet.ts';

export interface SheetFault {
  readonly column: string;
  readonly refusal: Refusal;
}

export interface ParsedRow {
  readonly item: ItemDeclaration;
  readonly faults: readonly SheetFault[];
}

/** What a cell of an item reads after it was written to a workbook and read again. */
const printed = (item: ItemDeclaration, key: ColumnKey, context: SheetContext): string => {
  const text = COLUMNS.find((column) => column.key === key)?.text(item, context) ?? '';
  return plainText(text);
};

export const columnTitle = (key: ColumnKey): string =>
  COLUMNS.find((column) => column.key === key)?.title ?? key;

const BLANK: ItemDeclaration = {
  code: '',
  area: '',
  kind: 'management',
  title: '',
  group: '',
  type: '',
  elements: [],
  basis: [],
  leads: [],
  responsible: [],
  timing: { kind: 'standing', reviewMonths: 12 },
  timingBasis: '',
  audience: 'public',
  manner: 'proactive',
  channels: [],
  review: ['reviewer'],
  clauses: [],
};

/**
 * The item that a row describes. Of an item that exists only the cells that read otherwise than ours are taken, so a
 * table that was only opened and saved changes nothing, whatever the national columns cannot express.
 */
export function parseRow(
  row: SheetRow,
  existing: ItemDeclaration | null,
  context: SheetContext & { readonly directory: Directory },
): ParsedRow {
  const { cells } = row;
  const { catalogue } = context;
  const base = existing ?? BLANK;
  const faults: SheetFault[] = [];
  const differs = (...keys: readonly ColumnKey[]): boolean =>
    existing === null || keys.some((key) => cells[key] !== printed(existing, key, context));
  const refuse = (key: ColumnKey, detail: string): void => {
    const column = columnTitle(key);
    faults.push({ column, refusal: problem('field-invalid', { field: column, detail }) });
  };
  /** The parsed cell where it differs; ours where it does not, or where it cannot be understood. */
  const taken = <T>(keys: readonly [ColumnKey, ...ColumnKey[]], ours: T, parse: () => Parsed<T>): T => {
    if (!differs(...keys)) return ours;
    const parsed = parse();
    if ('value' in parsed) return parsed.value;
    refuse(keys[0], parsed.fault);
    return ours;
  };
  const line = (key: 'group' | 'title' | 'timingBasis', ours: string): string =>
    taken<string>([key], ours, () => ({ value: cells[key].replaceAll('\n', '') }));

  const type = taken(['type'], base.type, () => {
    const named = catalogue.currentTypes.find((each) => each.title === cells.type || each.key === cells.type);
    return named ? { value: named.key } : { fault: `没有“${cells.type}”这种信息类型` };
  });
  const item: ItemDeclaration = {
    code: existing?.code ?? cells.code,
    area: taken(['area'], base.area, () => {
      const area = catalogue.areas.find((each) => each.title === cells.area || each.code === cells.area);
      return area ? { value: area.code } : { fault: `没有“${cells.area}”这个领域` };
    }),
    kind: taken(['kind'], base.kind, () => {
      const kind = KINDS.find((each) => KIND_NAMES[each] === cells.kind || each === cells.kind);
      return kind
        ? { value: kind }
        : { fault: `应为${KINDS.map((each) => `“${KIND_NAMES[each]}”`).join('、')}之一` };
    }),
    title: line('title', base.title),
    group: line('group', base.group),
    type,
    elements: taken(['elements'], base.elements, () => ({ value: parseLines(cells.elements) })),
    basis: taken(['basis'], base.basis, () => ({ value: parseLines(cells.basis) })),
    leads: taken(['leads'], base.leads, () => parseBodies(cells.leads, context.directory)),
    responsible: taken(['responsible'], base.responsible, () =>
      parseResponsible(cells.responsible, context.directory),
    ),
    timing: taken(['timing', 'event', 'rule', 'type'], base.timing, () =>
      parseTiming(cells.timing, dateCalled(type, cells.event, context), cells.rule),
    ),
    timingBasis: line('timingBasis', base.timingBasis),
    audience: taken(['toAll', 'toSome'], base.audience, () => parseAudience(cells.toAll, cells.toSome)),
    manner: taken(['proactive', 'onRequest'], base.manner, () =>
      parseManner(cells.proactive, cells.onRequest),
    ),
    channels: taken(['channels'], base.channels, () => parseChannels(cells.channels)),
    review: taken(['review'], base.review, () => parseReview(cells.review)),
    clauses: taken(['clauses'], base.clauses, () => ({ value: parseClauses(cells.clauses) })),
  };
  if (differs('county', 'township', 'responsible')) {
    const said = [isTicked(cells.county), isTicked(cells.township)];
    const meant = [isCountyLevel(item), isTownshipLevel(item)];
    const silent = existing === null && cells.county === '' && cells.township === '';
    if (!silent && (said[0] !== meant[0] || said[1] !== meant[1])) {
      refuse('county', '公开层级由公开主体决定，与所填公开主体不一致');
    }
  }
  return { item, faults };
}

/** The field of a type by the title of the date; as written when there is none, so that it is judged like any other. */
function dateCalled(typeKey: string, title: string, { catalogue }: SheetContext): string {
  const fields = Object.entries(catalogue.findCurrentType(typeKey)?.fields ?? {});
  return fields.find(([, field]) => field.kind === 'date' && field.title === title)?.[0] ?? title;
}
