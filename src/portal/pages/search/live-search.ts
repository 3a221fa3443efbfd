import { findArea } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { parseCivilDate } from '../../../kernel/civil-date.ts';
import { listDisclosuresById } from '../../../publication/disclosure-queries.ts';
import { KIND_NAMES, KINDS } from '../../../schema/declaration.ts';
import type { Highlighted } from '../../../search/highlight.ts';
import { search } from '../../../search/search.ts';
import type { Facet, PortalData, TextPart } from '../../data.ts';
import { currentName, type RecordNames } from '../../record/record-names.ts';

const FACETS_SHOWN = 10;

/** Ranges into parts: what is marked and what stands between. */
export function textParts(highlighted: Highlighted): readonly TextPart[] {
  const { text, ranges } = highlighted;
  const parts: TextPart[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push({ text: text.slice(end, range.start), hit: false });
    parts.push({ text: text.slice(range.start, range.end), hit: true });
    end = range.end;
  }
  parts.push({ text: text.slice(end), hit: false });
  return parts.filter((part) => part.text !== '');
}

const kindTitle = (code: string): string => {
  const kind = KINDS.find((known) => known === code);
  return kind === undefined ? code : KIND_NAMES[kind];
};

export const liveSearch = (db: Db, names: RecordNames): Pick<PortalData, 'search'> => ({
  async search(request) {
    const civil = (text: string | null) => (text === null ? undefined : (parseCivilDate(text) ?? undefined));
    const [answer, directory] = await Promise.all([
      search(db, {
        q: request.q,
        limit: request.limit,
        page: request.page,
        sort: 'relevance',
        body: request.body ?? undefined,
        area: request.area ?? undefined,
        kind: request.kind ?? undefined,
        from: civil(request.from),
        to: civil(request.to),
      }),
      names.directory(),
    ]);
    if (!answer.ok) {
      return {
        items: [],
        total: 0,
        exact: true,
        facets: { kind: [], area: [], body: [] },
        complaints: answer.refusals.map((refusal) => `${refusal.message}${refusal.advice}`),
      };
    }
    const { value } = answer;
    const disclosures = await listDisclosuresById(
      db,
      value.hits.map((hit) => hit.disclosureId),
    );
    const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
    const facets = (
      counts: readonly { readonly code: string; readonly count: number }[],
      title: (code: string) => string,
    ): readonly Facet[] =>
      counts.slice(0, FACETS_SHOWN).map(({ code, count }) => ({ value: code, title: title(code), count }));
    return {
      items: value.hits.flatMap((hit) => {
        const disclosure = byId.get(hit.disclosureId);
        return disclosure === undefined
          ? []
          : [{ disclosure, title: textParts(hit.title), snippet: textParts(hit.snippet) }];
      }),
      total: value.total,
      exact: !value.totalIsLowerBound,
      facets: {
        kind: facets(value.facets.kinds, kindTitle),
        area: facets(value.facets.areas, (code) => findArea(code)?.title ?? code),
        body: facets(value.facets.bodies, (code) => currentName(directory, code)),
      },
      complaints: value.relaxed ? ['没有同时含有全部检索词的信息，以下按较宽的条件列出。'] : [],
    };
  },
});
