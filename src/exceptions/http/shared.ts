import { Type } from 'typebox';
import { oneOf } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { EXCEPTION_SCOPES, EXCEPTION_STATES } from '../../schema/vocabulary.ts';
import { PAGE_QUERY } from '../../web/paging.ts';

export const tags = ['exceptions'] as const;

export const FILTER = {
  body: Type.Optional(Type.String({ maxLength: 40 })),
  item: Type.Optional(Type.String({ maxLength: 60 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  ground: Type.Optional(Type.String({ maxLength: 40 })),
  scope: Type.Optional(oneOf(EXCEPTION_SCOPES)),
  state: Type.Optional(oneOf(EXCEPTION_STATES)),
  q: Type.Optional(Type.String({ maxLength: 100 })),
};
export const EXCEPTION_QUERY = Type.Object({ ...PAGE_QUERY, ...FILTER });

/** Whose proposals somebody sees before they work: the office all, an official those of the own bodies. */
export function proposalsFor(actor: Actor | null): 'none' | 'all' | readonly string[] {
  if (actor === null) return 'none';
  if (can(actor, 'assign-obligation', '*') === null) return 'all';
  const bodies = actor.grants.map(({ bodyCode }) => bodyCode);
  return bodies.filter((body) => can(actor, 'view-drafts', body) === null);
}
