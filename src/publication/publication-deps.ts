import type { Draft } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { ShapeHandlers } from './shape-handler.ts';

/** What the commands of publication are given by the composition root. */
export interface PublicationDeps extends Working {
  readonly shapes: ShapeHandlers;
  /** Nobody is told of the next step: what is entered was done long ago (the demonstration). */
  readonly quiet?: boolean;
  /** Draws the public content of a record; the edition keeps the result, so that it stays readable for ever. */
  readonly renderSnapshot: (tx: Tx, type: TypeDeclaration, content: JsonObject) => Promise<string>;
}

export interface DraftActDeps extends PublicationDeps {
  /** Called after a publish has committed, so that the answer's proof can already be served. */
  readonly afterPublish: () => Promise<void>;
}

export interface DraftRouteDeps extends DraftActDeps {
  /** The page that the public would see. */
  readonly renderPreview: (draft: Draft, type: TypeDeclaration) => Promise<string>;
}

export type DisclosureRouteDeps = Pick<
  DraftRouteDeps,
  'catalogue' | 'db' | 'clock' | 'shapes' | 'afterPublish'
>;
