import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Membership } from './store.ts';

/** What somebody may read as one of a body's own people; an administrator is nobody's. */
export function membershipOf(actor: Actor): Membership {
  const codes = actor.grants
    .map((grant) => grant.bodyCode)
    .filter((code) => can(actor, 'view-drafts', code) === null);
  return { bodies: [...new Set(codes.filter((code) => code !== '*'))], supervises: codes.includes('*') };
}
