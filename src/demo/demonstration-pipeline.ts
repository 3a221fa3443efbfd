import type { Db } from '../database/database.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { fixedClock } from '../kernel/clock.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Result } from '../kernel/result.ts';
import { correctDisclosure, createDraft } from '../publication/create-draft.ts';
import { approveDraft, returnDraft } from '../publication/decide-draft.ts';
import { findDraft } from '../publication/draft-store.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import { publishDraft } from '../publication/publish-draft.ts';
import { saveDraft } from '../publication/save-draft.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import { isReviewStep, pendingStep } from '../publication/workflow.ts';
import { confirmMatches } from './confirm-matches.ts';

/** How far a demonstration record goes. */
export type Progress = 'draft' | 'submitted' | 'returned' | 'approved' | 'published';

export interface DemonstrationRecord {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
  /** The moment of its last step, RFC 3339. */
  readonly at: string;
  readonly progress: Progress;
  readonly obligation: number | null;
  /** A further edition of this disclosure; null for a new one. */
  readonly disclosure: string | null;
}

/**
 * Takes a record through the real pipeline, as the demonstration accounts of its body would: what a visitor sees was
 * entered, reviewed and issued like everything else. A refusal here is a mistake in the demonstration and throws.
 */
export async function enact(
  deps: Omit<PublicationDeps, 'clock'>,
  accounts: DemonstrationAccounts,
  record: DemonstrationRecord,
): Promise<{ readonly draftId: string; readonly disclosureId: string | null }> {
  const clock = fixedClock(record.at);
  clock.advance(-4 * HOUR);
  const at = { ...deps, clock };
  const editor = accounts.actor('editor', record.body);
  const opened =
    record.disclosure === null
      ? createDraft(at, editor, {
          item: record.item,
          body: record.body,
          content: {},
          obligation: record.obligation,
        })
      : correctDisclosure(at, editor, record.disclosure);
  const id = expectAccepted(record, await opened);
  expectAccepted(record, await saveDraft(at, editor, { id, version: 1, content: record.content }));
  const done = (disclosureId: string | null) => ({ draftId: id, disclosureId });
  if (record.progress === 'draft') return done(null);

  const act = { id, version: null, remark: '' };
  clock.advance(HOUR);
  expectAccepted(record, await submitDraft(at, editor, act));
  if (record.progress === 'submitted') return done(null);
  clock.advance(HOUR);
  if (record.progress === 'returned') {
    const remark = '请补充依据，并核对发文字号和日期后重新提交。';
    expectAccepted(
      record,
      await returnDraft(at, accounts.actor('reviewer', record.body), { ...act, remark }),
    );
    return done(null);
  }
  await approveAll(at, accounts, record, id);
  if (record.progress === 'approved') return done(null);
  clock.set(record.at);
  const published = await publishDraft(at, accounts.actor('issuer', record.body), {
    ...act,
    changeNote: record.disclosure === null ? '' : '按照调整通知更新清单。',
  });
  return done(expectAccepted(record, published).disclosureId);
}

/** Takes a draft that a command has made from the editor to the issuer, as `enact` does with records. */
export async function issueDraft(
  deps: Omit<PublicationDeps, 'clock'>,
  accounts: DemonstrationAccounts,
  given: {
    readonly draft: string;
    readonly body: string;
    readonly at: string;
    /** Marks the title as a demonstration. */
    readonly mark: (title: string) => string;
  },
): Promise<void> {
  const clock = fixedClock(given.at);
  clock.advance(-3 * HOUR);
  const at = { ...deps, clock };
  const { draft: id, body } = given;
  const record = { item: id, body };
  const draft = await findDraft(deps.db, id);
  if (!draft) throw new Error(`no draft ${id}`);
  const content = {
    ...jsonObject(draft.content),
    title: given.mark(draft.title),
    documentDate: given.at.slice(0, 10),
  };
  const editor = accounts.actor('editor', body);
  const act = { id, version: null, remark: '' };
  expectAccepted(record, await saveDraft(at, editor, { id, version: draft.version, content }));
  expectAccepted(record, await submitDraft(at, editor, act));
  clock.advance(HOUR);
  await approveAll(at, accounts, record, id);
  clock.set(given.at);
  expectAccepted(record, await publishDraft(at, accounts.actor('issuer', body), { ...act, changeNote: '' }));
}

const HOUR = 3_600_000;

async function waitingStep(db: Db, id: string) {
  const draft = await findDraft(db, id);
  const step = draft ? pendingStep(draft) : null;
  return step !== null && isReviewStep(step) ? step : null;
}

function expectAccepted<T>(record: Pick<DemonstrationRecord, 'item' | 'body'>, result: Result<T>): T {
  if (result.ok) return result.value;
  const reasons = result.refusals
    .map((refusal) => `${refusal.code} ${refusal.path ?? ''} ${refusal.message}`)
    .join('\n');
  throw new Error(`demonstration record ${record.item} of ${record.body} was refused:\n${reasons}`);
}

export interface DemonstrationAccounts {
  /** The account that has the role at the body. */
  actor(role: Role, bodyCode: string): Actor;
}

/** Each step of the review, by its account. */
async function approveAll(
  deps: PublicationDeps,
  accounts: DemonstrationAccounts,
  record: Pick<DemonstrationRecord, 'item' | 'body'>,
  id: string,
): Promise<void> {
  for (let step = await waitingStep(deps.db, id); step !== null; step = await waitingStep(deps.db, id)) {
    if (step === 'reviewer') await confirmMatches(deps, accounts.actor(step, record.body), id);
    expectAccepted(
      record,
      await approveDraft(deps, accounts.actor(step, record.body), { id, version: null, remark: '' }),
    );
  }
}

/** Takes what was submitted through its reviews to its publication, now. */
export async function reviewAndIssue(
  deps: PublicationDeps,
  accounts: DemonstrationAccounts,
  { draft: id, body }: { readonly draft: string; readonly body: string },
): Promise<void> {
  const act = { id, version: null, remark: '' };
  const record = { item: id, body };
  await approveAll(deps, accounts, record, id);
  expectAccepted(
    record,
    await publishDraft(deps, accounts.actor('issuer', body), { ...act, changeNote: '' }),
  );
}
