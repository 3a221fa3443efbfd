import { currentName } from '../../../bodies/directory.ts';
import type { FileStore } from '../../../files/store.ts';
import { today } from '../../../kernel/clock.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { RequestIntake } from '../../../requests/request-intake.ts';
import type { RequestFigures } from '../../../requests/request-store.ts';
import type { RequestInput } from '../../../requests/rules-request.ts';
import { search } from '../../../search/search.ts';
import { readBody } from '../../reads/bodies.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { BodyRef } from '../../reads/models.ts';

const HITS = 5;
const BODIES = 10;
/** As much of what is asked for as tells what it is. */
const SEARCHED = 40;
const ANSWERING = ['government', 'office', 'department'];

export interface RequestPageDeps extends PageDeps {
  readonly requests: RequestIntake;
  readonly store: Pick<FileStore, 'read' | 'sizeOf'>;
}

export interface PublicHit {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string;
}

/** What the form knows beside what is typed into it. */
export interface RequestFormModel {
  readonly input: RequestInput;
  readonly body: BodyRef;
  readonly ticket: string;
  /** Asked only where it must be answered. */
  readonly question: string | null;
  readonly refusals: readonly Refusal[];
  /** What may be the answer already; told before anything is sent. */
  readonly hits: readonly PublicHit[];
  readonly checked: boolean;
}

export interface RequestStartModel {
  readonly q: string;
  readonly unit: string;
  readonly hits: readonly PublicHit[];
  readonly bodies: readonly BodyRef[];
  readonly figures: RequestFigures;
}

/** What is public already and may be what is asked for; nothing when the question cannot be read. */
export async function findPublic(
  { db, catalogue }: PageDeps,
  q: string,
  how: 'all' | 'any',
): Promise<readonly PublicHit[]> {
  const asked = q.replace(/\s+/g, ' ').trim().slice(0, SEARCHED);
  if (asked === '') return [];
  const answer = await search(db, {
    q: asked,
    words: catalogue.searchWords,
    limit: HITS,
    sort: 'relevance',
    orAny: how === 'any',
  });
  return answer.ok
    ? answer.value.hits.map(({ disclosureId, title, publishedOn }) => ({
        id: disclosureId,
        title: title.text,
        publishedOn,
      }))
    : [];
}

/** Bodies that answer requests, by a part of their name; the highest first. */
async function findBodies({ names, clock }: PageDeps, unit: string): Promise<readonly BodyRef[]> {
  const asked = unit.trim();
  if (asked === '') return [];
  const directory = await names.directory();
  const day = today(clock);
  return directory.bodies
    .filter(
      (body) =>
        ANSWERING.includes(body.kind) &&
        (body.abolishedOn === null || body.abolishedOn > day) &&
        (body.aliases.includes(asked) ||
          body.names.some(
            ({ name, shortName, validTo }) =>
              validTo === null && (name.includes(asked) || shortName.includes(asked)),
          )),
    )
    .slice(0, BODIES)
    .map(({ code }) => ({ code, name: currentName(directory, code) }));
}

export async function readStart(
  deps: RequestPageDeps,
  asked: { readonly q: string; readonly unit: string },
): Promise<RequestStartModel> {
  const [hits, bodies, figures] = await Promise.all([
    findPublic(deps, asked.q, 'any'),
    findBodies(deps, asked.unit),
    deps.requestFigures(),
  ]);
  return { ...asked, hits, bodies, figures };
}

/** The body to which a request goes; null for one that answers none. */
export async function answeringBody(deps: PageDeps, code: string): Promise<BodyRef | null> {
  const [body, directory] = await Promise.all([readBody(deps, code), deps.names.directory()]);
  const known = directory.byCode.get(body?.code ?? '');
  return body !== null && known !== undefined && ANSWERING.includes(known.kind)
    ? { code: body.code, name: body.name }
    : null;
}
