import type { Directory } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import { type HeldLine, holdsThroughout, listHeld } from '../catalogue/holders.ts';
import type { Source } from '../catalogue/source.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';

/** Who owes an item, and since when, where a list says since when. */
export interface Bearer {
  readonly code: string;
  /** The day from which a line of a register is its own; null = for as long as the item is owed at all. */
  readonly since: string | null;
}

/** The days that are asked about: one, or a period from its first to its last day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export const hasHolders = (item: Pick<ItemDeclaration, 'responsible'>): boolean =>
  item.responsible.some((each) => 'holders' in each);

/** The lines whose holders owe the item, from all published registers that it names. */
async function listLines(source: Source, item: ItemDeclaration): Promise<readonly HeldLine[]> {
  const lines: HeldLine[] = [];
  for (const each of item.responsible) {
    const register = 'holders' in each ? source.catalogue.findRegister(each.holders) : null;
    if (register) lines.push(...(await listHeld(source.db, register)));
  }
  return lines;
}

/**
 * Who owes an item for a span, by code, each once: the one answer from which coverage and dated obligations are made.
 * Bodies that do not exist yet on its last day, or no longer, owe nothing; whoever took over their responsibilities
 * stands in their place. Who holds a line of a register owes what the line is there for the whole span.
 */
export async function bearersOf(
  source: Source,
  item: ItemDeclaration,
  directory: Directory,
  span: Span,
): Promise<readonly Bearer[]> {
  // A statement (不涉及、零报告) is owed by nobody.
  const type = source.catalogue.findCurrentType(item.type);
  if (type?.shape === 'document' && type.statement !== undefined) return [];
  const bearers = new Map<string, Bearer>();
  for (const code of expandResponsible(item.responsible, directory, span.to))
    bearers.set(code, { code, since: null });
  if (!hasHolders(item)) return [...bearers.values()];
  for (const line of await listLines(source, item)) {
    if (line.holder === null || !holdsThroughout(line, span)) continue;
    for (const code of expandResponsible([{ bodies: [line.holder] }], directory, span.to)) {
      const known = bearers.get(code);
      if (known === undefined || (known.since !== null && line.from < known.since))
        bearers.set(code, { code, since: line.from });
    }
  }
  return [...bearers.values()];
}
