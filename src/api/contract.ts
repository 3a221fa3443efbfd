/**
 * The shapes of `/api/v1`: schemas once, from which Fastify validates, OpenAPI 3.1 is drawn and the console takes its
 * types (`import type` only). See docs/decisions/0004-one-contract.md.
 */
export * from './contract/appraisal.ts';
export * from './contract/audit.ts';
export * from './contract/bodies.ts';
export * from './contract/calendar.ts';
export * from './contract/catalogue.ts';
export * from './contract/common.ts';
export * from './contract/connectors.ts';
export * from './contract/consultation-handling.ts';
export * from './contract/consultations.ts';
export * from './contract/coverage.ts';
export * from './contract/delegations.ts';
export * from './contract/desk.ts';
export * from './contract/desk-places.ts';
export * from './contract/disclosures.ts';
export * from './contract/drafts.ts';
export * from './contract/exceptions.ts';
export * from './contract/feedback.ts';
export * from './contract/files.ts';
export * from './contract/imports.ts';
export * from './contract/inspection.ts';
export * from './contract/jobs.ts';
export * from './contract/law.ts';
export * from './contract/messages.ts';
export * from './contract/obligations.ts';
export * from './contract/people.ts';
export * from './contract/requests.ts';
export * from './contract/search-words.ts';
export * from './contract/session.ts';
export * from './contract/supervision.ts';
