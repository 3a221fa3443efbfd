import type { ExceptionPage } from '../../../api/contract.ts';
import { readExceptions } from '../../../exceptions/exception-queries.ts';
import type { Cursor } from '../../../kernel/cursor.ts';
import type { ExceptionState } from '../../../schema/vocabulary.ts';
import { readBody } from '../../reads/bodies.ts';
import { type Cite, readCite } from '../../reads/cite.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { BodyRef } from '../../reads/models.ts';

const PER_PAGE = 30;

export interface AskedExceptions {
  readonly q: string;
  readonly body: string;
  readonly area: string;
  readonly ground: string;
  readonly state: ExceptionState | null;
  readonly after: Cursor | null;
}

export interface ExceptionsModel {
  readonly asked: AskedExceptions;
  readonly body: BodyRef | null;
  readonly page: ExceptionPage;
  readonly cite: Cite;
  readonly grounds: readonly { readonly value: string; readonly title: string }[];
  readonly areas: readonly { readonly value: string; readonly title: string }[];
}

/** 不予公开: heads and figures, never content; null for a body that does not exist. */
export async function readExceptionList(
  deps: PageDeps,
  asked: AskedExceptions,
): Promise<ExceptionsModel | null> {
  const { catalogue, db, clock } = deps;
  const { q, body, area, ground, state, after } = asked;
  const [found, page, cite] = await Promise.all([
    body === '' ? null : readBody(deps, body),
    readExceptions(
      db,
      {
        q,
        body,
        area,
        ground,
        state: state ?? undefined,
        after,
        limit: PER_PAGE,
        proposalsOf: 'none',
        catalogue,
      },
      clock.now(),
    ),
    readCite(deps),
  ]);
  if (body !== '' && found === null) return null;
  const titles = new Map(
    catalogue.exceptionGrounds.map((each) => [each.code, each.title] as const).toReversed(),
  );
  return {
    asked,
    body: found,
    page,
    cite,
    grounds: [...titles].toReversed().map(([value, title]) => ({ value, title })),
    areas: catalogue.areas.map(({ code, title }) => ({ value: code, title })),
  };
}
