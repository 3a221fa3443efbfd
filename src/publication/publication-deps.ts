import type { Draft } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Clock } from '../kernel/clock.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { ShapeHandlers } from './shape-handler.ts';

/** What the commands of publication are given by the composition root. */
export interface PublicationDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly shapes: ShapeHandlers;
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

export type DisclosureRouteDeps = Pick<DraftRouteDeps, 'db' | 'clock' | 'shapes' | 'afterPublish'>;
