import type { Actor, Role } from '../../src/kernel/actor.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Result } from '../../src/kernel/result.ts';
import { createDraft } from '../../src/publication/create-draft.ts';
import { approveDraft } from '../../src/publication/decide-draft.ts';
import type { PublicationDeps } from '../../src/publication/publication-deps.ts';
import { publishDraft } from '../../src/publication/publish-draft.ts';
import { submitDraft } from '../../src/publication/submit-draft.ts';
import { shapeHandlers } from '../../src/shapes/shape-handlers.ts';
import { CATALOGUE } from './catalogue.ts';
import { type TestDatabase, testClock } from './database.ts';
import { enrol } from './enrol.ts';
import { POLICY_ITEM, policyRecord } from './policy-record.ts';
import { createProvince, prepareProvince } from './province.ts';

export interface Pipeline {
  readonly database: TestDatabase;
  readonly deps: PublicationDeps;
  readonly clock: ReturnType<typeof testClock>;
  /** An approved draft of zfbgt; its id. */
  approved(changes?: JsonObject, item?: string): Promise<string>;
  submitted(changes?: JsonObject, item?: string): Promise<string>;
  created(changes?: JsonObject, item?: string): Promise<string>;
  publish(id: string): ReturnType<typeof publishDraft>;
}

export const member = (id: string, role: Role, bodyCode = 'zfbgt'): Actor => ({
  kind: 'account',
  id,
  name: id,
  grants: [{ role, bodyCode }],
});
export const EDITOR = member('editor', 'editor');
export const REVIEWER = member('reviewer', 'reviewer');
export const ISSUER = member('issuer', 'issuer');

export function expectAccepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((refusal) => `${refusal.code} ${refusal.path ?? ''}`).join('\n'));
}

/**
 * The commands of publication on a database of their own, without the application around them; with a catalogue of
 * their own where the calendar changes.
 */
export async function openPipeline(catalogue = CATALOGUE): Promise<Pipeline> {
  const clock = testClock();
  const database = await createProvince(clock);
  await prepareProvince({ ...database, clock });
  await enrol(database.db, EDITOR, REVIEWER, ISSUER);
  return { ...pipelineOn(database.db, clock, catalogue), database, clock };
}

/** The same on a database handle that a test has tampered with. */
export function pipelineOn(
  db: PublicationDeps['db'],
  clock: Clock,
  catalogue = CATALOGUE,
): Omit<Pipeline, 'database' | 'clock'> {
  const deps: PublicationDeps = {
    db,
    clock,
    catalogue,
    shapes: shapeHandlers,
    renderSnapshot: async () => '<p>正文</p>',
  };
  const act = (id: string) => ({ id, version: null, remark: '' });
  const created: Pipeline['created'] = async (changes = {}, item = POLICY_ITEM) =>
    expectAccepted(
      await createDraft(deps, EDITOR, {
        item,
        body: 'zfbgt',
        content: policyRecord(changes),
        obligation: null,
      }),
    );
  const submitted: Pipeline['submitted'] = async (changes, item) => {
    const id = await created(changes, item);
    expectAccepted(await submitDraft(deps, EDITOR, act(id)));
    return id;
  };
  return {
    deps,
    created,
    submitted,
    approved: async (changes, item) => {
      const id = await submitted(changes, item);
      expectAccepted(await approveDraft(deps, REVIEWER, act(id)));
      return id;
    },
    publish: (id) => publishDraft(deps, ISSUER, { ...act(id), changeNote: '' }),
  };
}
