import { maskContent } from '../src/catalogue/mask.ts';
import type { Db } from '../src/database/database.ts';
import { canonicalJson, digestOf, type JsonObject } from '../src/kernel/canonical-json.ts';
import { catalogue } from '../src/main/catalogue.ts';

/** What the probe saw happen to a draft with its own eyes, whatever the rows of the draft say afterwards. */
interface Submission {
  readonly submitters: ReadonlySet<string>;
  readonly text: string;
  readonly digest: string;
}

/**
 * The procedure as the law has it, judged without the code that enforces it: from what was submitted and by whom, from
 * the immutable approvals, and from the editions. Every edition must have all the approvals of its item for this very
 * text, none by a submitter.
 */
export interface GateInspector {
  submitted(draftId: string, submitter: string, content: JsonObject): void;
  /** What is wrong with the editions that have appeared since the last look. */
  inspect(): Promise<readonly string[]>;
  readonly editions: number;
}

export function gateInspector(
  db: Db,
  steps: ReadonlyMap<string, readonly string[]>,
  drafts: readonly string[],
): GateInspector {
  const submissions = new Map<string, Submission>();
  const seen = new Set<string>();
  return {
    submitted: (draftId, submitter, content) => {
      submissions.set(draftId, {
        submitters: new Set([submitter]),
        text: canonicalJson(content),
        digest: digestOf(content),
      });
    },
    inspect: async () => {
      const editions = await db
        .selectFrom('edition')
        .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
        .select(['edition.id', 'edition.n', 'edition.title', 'edition.disclosure_id'])
        .select(['disclosure.title as shown_title', 'disclosure.edition as shown_edition'])
        .where('edition.draft_id', 'in', [...drafts, ''])
        .execute();
      const faults: string[] = [];
      for (const edition of editions) {
        if (edition.shown_edition === edition.n && edition.shown_title !== edition.title) {
          faults.push(`disclosure ${edition.disclosure_id}: shows a title that is not its edition's`);
        }
        if (seen.has(edition.id)) continue;
        seen.add(edition.id);
        faults.push(...(await faultsOf(edition.id)).map((fault) => `edition ${edition.id}: ${fault}`));
      }
      return faults;
    },
    get editions() {
      return seen.size;
    },
  };

  async function faultsOf(id: string): Promise<readonly string[]> {
    const edition = await db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const submission = submissions.get(edition.draft_id);
    if (!submission) return ['its draft was never submitted'];
    const faults: string[] = [];
    const approvals = await db
      .selectFrom('workflow_action')
      .selectAll()
      .where('draft_id', '=', edition.draft_id)
      .where('action', '=', 'approve')
      .where('content_digest', '=', submission.digest)
      .execute();
    const demanded = steps.get(edition.item_code);
    if (!demanded || demanded.length === 0) return ['of an item without approvals'];
    for (const step of demanded) {
      const given = approvals.filter((approval) => approval.step === step);
      if (given.length === 0) faults.push(`approval ${step} is missing`);
      else if (given.every((approval) => submission.submitters.has(approval.actor_id))) {
        faults.push(`approval ${step} is by the submitter`);
      }
      if (step === 'legal' && given.length > 0 && !(await isByTheOffice(given, edition.body_code)))
        faults.push('the review of legality is by nobody who may make it');
    }
    if (submission.submitters.has(edition.issued_by)) faults.push('issued by the submitter');
    if (edition.content_digest !== submission.digest) faults.push('the digest is of another text');
    const approved = maskContent(
      catalogue.typeOf(edition.type_key, edition.type_version),
      JSON.parse(submission.text),
    );
    if (canonicalJson(edition.content) !== canonicalJson(approved)) faults.push('another text');
    return faults;
  }

  /** By somebody who holds the office and is no clerk of the body; rights do not change while the probe runs. */
  async function isByTheOffice(
    given: readonly { readonly actor_id: string }[],
    body: string,
  ): Promise<boolean> {
    const grants = await db
      .selectFrom('account_grant')
      .selectAll()
      .where(
        'account_id',
        'in',
        given.map((approval) => approval.actor_id),
      )
      .where('body_code', 'in', [body, '*'])
      .execute();
    return given.some(({ actor_id }) => {
      const roles = grants.filter((grant) => grant.account_id === actor_id).map((grant) => grant.role);
      return roles.includes('legal') && !roles.includes('editor');
    });
  }
}
