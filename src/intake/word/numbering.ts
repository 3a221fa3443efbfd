import { formatNumber } from './number-format.ts';
import { childOf, childrenOf, readTree, settingOf, type XmlElement } from './xml.ts';

interface Level {
  readonly format: string;
  /** `第%1条`: the counts of this and the higher levels stand in it. */
  readonly text: string;
  readonly start: number;
  readonly suffix: string;
  /** All counts in Arabic digits. */
  readonly legal: boolean;
}

interface List {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
}

/** What Word prints before a paragraph. `text` is '' for a bullet; null for a kind of number that is not known. */
export interface AutomaticNumber {
  readonly text: string | null;
  readonly bullet: boolean;
}

const levelsOf = (element: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    childrenOf(element, 'w:lvl').map((level) => [
      Number(level.attributes.ilvl ?? 0),
      {
        format: settingOf(level, 'w:numFmt') ?? 'decimal',
        text: settingOf(level, 'w:lvlText') ?? '',
        start: Number(settingOf(level, 'w:start') ?? 1),
        suffix: settingOf(level, 'w:suff') ?? 'tab',
        legal: childOf(level, 'w:isLgl') !== undefined,
      },
    ]),
  );

/** Counts the numbered paragraphs of a document, as Word does when it shows them: their numbers stand in no text. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: Uint8Array | undefined) {
    const root = readTree(part);
    const linked = new Map<string, string>();
    for (const each of childrenOf(root, 'w:abstractNum')) {
      const id = each.attributes.abstractNumId ?? '';
      this.#levels.set(id, levelsOf(each));
      const style = settingOf(each, 'w:styleLink');
      if (style !== undefined) linked.set(style, id);
    }
    for (const each of childrenOf(root, 'w:abstractNum')) {
      const other = this.#levels.get(linked.get(settingOf(each, 'w:numStyleLink') ?? '') ?? '');
      if (other !== undefined) this.#levels.set(each.attributes.abstractNumId ?? '', other);
    }
    for (const each of childrenOf(root, 'w:num')) {
      const starts = new Map<number, number>();
      for (const override of childrenOf(each, 'w:lvlOverride')) {
        const start = settingOf(override, 'w:startOverride');
        if (start !== undefined) starts.set(Number(override.attributes.ilvl ?? 0), Number(start));
      }
      this.#lists.set(each.attributes.numId ?? '', {
        abstractId: settingOf(each, 'w:abstractNumId') ?? '',
        starts,
      });
    }
  }

  /** The number of the next paragraph of a list; null where the list is not declared. */
  next(id: string, level: number): AutomaticNumber | null {
    const list = this.#lists.get(id);
    const levels = this.#levels.get(list?.abstractId ?? '');
    const own = levels?.get(level);
    if (list === undefined || levels === undefined || own === undefined) return null;
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    const begun = this.#begun.has(`${id} ${level}`);
    this.#begun.add(`${id} ${level}`);
    const restart = begun ? undefined : list.starts.get(level);
    const before = counts[level];
    counts[level] = restart ?? (before === undefined ? own.start : before + 1);
    counts.length = level + 1;
    if (own.format === 'bullet') return { text: '', bullet: true };
    if (own.format === 'none') return { text: own.text.replace(/%\d/g, ''), bullet: false };
    const parts = own.text.split(/(%[1-9])/).map((part) => {
      if (!/^%[1-9]$/.test(part)) return part;
      const at = Number(part[1]) - 1;
      const format = own.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
      return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, format);
    });
    if (parts.some((part) => part === null)) return { text: null, bullet: false };
    const text = parts.join('');
    // Word sets a tab behind a number; Chinese signs stand close by themselves.
    return { text: own.suffix === 'nothing' || /[、）)．。]$/.test(text) ? text : `${text} `, bullet: false };
  }
}
