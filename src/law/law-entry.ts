import { Compile } from 'typebox/compile';
import { LawEntryFields } from '../api/contract.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { Statute, StatuteText } from '../schema/statute.ts';
import { printReference } from '../schema/statute-book.ts';

/** A statute, or a later version of one, as the office entered it. */
export type LawEntry = Omit<LawEntryFields, 'reason'>;

const fields = Compile(LawEntryFields);

/** Parses a stored entry; a row that does not fit is a bug of whoever wrote it, and throws. */
export const readLawEntry = (content: JsonValue): LawEntry => fields.Parse(content);

const textOf = (entry: LawEntry): StatuteText => ({
  versions: [{ label: entry.label, from: entry.from }],
  source: 'memory',
  doubt: '由政务公开办录入，没有与原文核对',
  says: Object.fromEntries(entry.places.map(({ place, sentence }) => [place, sentence])),
});

/** The version is on record already and lacks its places: the entry fills them in. */
export const fillsIn = (statute: Statute, entry: Pick<LawEntry, 'label' | 'from'>): boolean => {
  const last = statute.texts.at(-1)?.versions.at(-1);
  return last?.label === entry.label && last.from === entry.from;
};

function extended(statute: Statute, entry: LawEntry): Statute {
  const [first, ...rest] = statute.texts;
  const text = textOf(entry);
  if (!fillsIn(statute, entry)) return { ...statute, texts: [first, ...rest, text] };
  const last = rest.at(-1) ?? first;
  const filled = { ...last, says: { ...last.says, ...text.says } };
  return { ...statute, texts: rest.length === 0 ? [filled] : [first, ...rest.slice(0, -1), filled] };
}

function withEntry(statutes: readonly Statute[], entry: LawEntry): readonly Statute[] {
  const { code, name, full, kind, issuer } = entry;
  const by = printReference({ full }, { label: entry.label, from: entry.from }, []);
  const known = statutes.some((statute) => statute.code === code);
  const all = known
    ? statutes.map((statute) => (statute.code === code ? extended(statute, entry) : statute))
    : [...statutes, { code, name, full, kind, issuer, texts: [textOf(entry)] } satisfies Statute];
  return all.map((statute) =>
    entry.repeals.includes(statute.code) && statute.ended === undefined
      ? { ...statute, ended: { on: entry.from, by } }
      : statute,
  );
}

/** The statutes with what was entered, one after the other. */
export const withEntries = (statutes: readonly Statute[], entries: readonly LawEntry[]): readonly Statute[] =>
  entries.reduce(withEntry, statutes);
