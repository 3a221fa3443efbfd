import { getFormatFromId, getFormatInfo, isValidFormat } from 'numfmt';
import { readXml } from './xml-events.ts';

/** How numbers of a style are shown. */
export interface NumberFormat {
  readonly pattern: string;
  readonly kind: 'number' | 'scientific' | 'date';
  /** The machine decides how such a date looks; it is written out as `YYYY-MM-DD`. */
  readonly system: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  /** Of its part in the file. */
  readonly path: string;
  readonly part: Uint8Array;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** By the number of the cell's style; null where a number is shown as it is. */
  readonly formats: readonly (NumberFormat | null)[];
  /** Days count from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** What all sheets of an unpacked workbook share, and where its sheets are. Their cells are read by `sheetRows`. */
export function openWorkbook(parts: Parts): Workbook {
  const listed: { readonly name: string; readonly state: string; readonly relation: string }[] = [];
  let from1904 = false;
  readXml(parts.get('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (tag === 'sheet')
        listed.push({
          name: attributes.name ?? '',
          state: attributes.state ?? 'visible',
          relation: Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
        });
    },
  });
  const targets = new Map<string, string>();
  let [shared, styles] = ['xl/sharedStrings.xml', 'xl/styles.xml'];
  readXml(parts.get('xl/_rels/workbook.xml.rels'), {
    open: (tag, { Id: id = '', Target: target = '', Type: type = '' }) => {
      if (tag !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      targets.set(id, path);
      if (type.endsWith('/sharedStrings')) shared = path;
      if (type.endsWith('/styles')) styles = path;
    },
  });
  return {
    sheets: listed.flatMap(({ name, state, relation }) => {
      const path = targets.get(relation) ?? '';
      const part = parts.get(path);
      return part === undefined ? [] : [{ name, visible: state === 'visible', path, part }];
    }),
    strings: sharedStrings(parts.get(shared)),
    formats: numberFormats(parts.get(styles)),
    from1904,
  };
}

/** Parts of different looks are one text; the reading aid over Chinese characters (`rPh`) is none of it. */
function sharedStrings(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let [inText, aid] = [false, false];
  readXml(part, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') aid = true;
      inText = tag === 't' && !aid;
    },
    text: (value) => {
      if (inText) text += value;
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      if (tag === 'rPh') aid = false;
      if (tag === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** `_x000D_`: how a workbook writes characters that XML has no place for. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

function numberFormats(part: Uint8Array | undefined): readonly (NumberFormat | null)[] {
  const own = new Map<string, string>();
  const ids: string[] = [];
  let inCells = false;
  readXml(part, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'xf' && inCells) ids.push(attributes.numFmtId ?? '0');
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => numberFormat(id, own.get(id)));
}

/** Dates whose look the machine decides, and those that Chinese Excel numbers and others do not know. */
const SYSTEM_DATES = new Set(['14', '22', '30']);
const CHINESE: Readonly<Record<string, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

function numberFormat(id: string, own: string | undefined): NumberFormat | null {
  const pattern = own ?? CHINESE[id] ?? getFormatFromId(Number(id), 'zh-CN') ?? 'General';
  if (!isValidFormat(pattern)) return null;
  const { type, isDate } = getFormatInfo(pattern);
  if (type === 'general' || type === 'text' || type === 'error') return null;
  const system = SYSTEM_DATES.has(id) || /\[\$-F[48]00\]/i.test(pattern);
  return { pattern, system, kind: isDate ? 'date' : type === 'scientific' ? 'scientific' : 'number' };
}
