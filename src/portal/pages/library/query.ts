import { today } from '../../../kernel/clock.ts';
import {
  type LibraryQuery,
  type LibraryState,
  listIssuers,
  listLibrary,
} from '../../../publication/library.ts';
import type { Catalogue } from '../../../schema/catalogue.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { type Choice, LIBRARY_PER_PAGE, type LibraryModel } from './library-page.tsx';

const YEARS = 12;

export interface AskedLibrary {
  readonly q: string;
  readonly state: LibraryState | null;
  readonly issuer: string;
  readonly subject: string;
  readonly genre: string;
  readonly year: string;
  readonly page: number;
}

const among = (text: string, choices: readonly string[]): string | null =>
  choices.includes(text) ? text : null;
const values = (choices: readonly { readonly value: string }[]): readonly string[] =>
  choices.map(({ value }) => value);

/** Options of a field that the libraries name, once each. */
function optionsOf({ currentTypes }: Catalogue, aspect: 'subject' | 'genre'): readonly Choice[] {
  const options = currentTypes.flatMap((type) => {
    const library = type.shape === 'document' ? type.library : undefined;
    const field = library === undefined ? undefined : type.fields[library[aspect]];
    return field?.kind === 'code' ? field.options : [];
  });
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

/** A condition that the form does not offer is none. */
export async function readLibrary(
  { db, clock, catalogue }: PageDeps,
  asked: AskedLibrary,
): Promise<LibraryModel> {
  const issuers = await listIssuers(db);
  const year = Number(today(clock).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
  const subjects = optionsOf(catalogue, 'subject');
  const genres = optionsOf(catalogue, 'genre');
  const query: LibraryQuery = {
    q: asked.q,
    state: asked.state,
    issuer: among(asked.issuer, values(issuers)),
    subject: among(asked.subject, values(subjects)),
    genre: among(asked.genre, values(genres)),
    year: among(asked.year, years),
  };
  const { documents, total } = await listLibrary({ db, catalogue }, query, {
    offset: (asked.page - 1) * LIBRARY_PER_PAGE,
    limit: LIBRARY_PER_PAGE,
  });
  return { query, page: asked.page, documents, total, issuers, subjects, genres, years };
}
