import type { Source } from '../catalogue/source.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { isUscc } from '../kernel/identifiers.ts';
import { search } from '../search/search.ts';
import { type CreditLine, listCreditLines } from './credit-queries.ts';

export interface Enterprise {
  readonly uscc: string;
  /** As the newest line calls it; null when no line does. */
  readonly name: string | null;
  readonly lines: readonly CreditLine[];
  /** Other public records whose text carries the code. */
  readonly disclosures: readonly {
    readonly id: string;
    readonly title: string;
    readonly publishedOn: string;
  }[];
}

const DISCLOSURES_AT_MOST = 20;

/** Everything that is public under one unified social credit code; null when the code is none (GB 32100-2015). */
export async function findEnterprise(
  deps: Source,
  uscc: string,
  today: CivilDate,
): Promise<Enterprise | null> {
  if (!isUscc(uscc)) return null;
  const [lines, found] = await Promise.all([
    listCreditLines(deps, uscc, today),
    search(deps.db, { q: uscc, limit: DISCLOSURES_AT_MOST, sort: 'newest' }),
  ]);
  const registers = new Set(lines.map((line) => line.registerId));
  const hits = found.ok ? found.value.hits : [];
  return {
    uscc,
    name: lines[0]?.subjectName ?? null,
    lines,
    disclosures: hits
      .filter((hit) => !registers.has(hit.disclosureId))
      .map((hit) => ({
        id: hit.disclosureId,
        title: hit.title.text,
        publishedOn: hit.publishedOn,
      })),
  };
}
