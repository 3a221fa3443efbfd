import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECORD_EXAMPLES } from '../../examples/all.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { correctDisclosure, createDraft } from '../publication/create-draft.ts';
import { approveDraft } from '../publication/decide-draft.ts';
import { publishDraft } from '../publication/publish-draft.ts';
import { saveDraft } from '../publication/save-draft.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import { listCoverage } from './coverage-queries.ts';
import { keepCoverage } from './keep-coverage.ts';
import { listObligations } from './obligation-queries.ts';

/** A budget of which a table lacks has met what is owed in part: what lacks is named, until a correction brings it. */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
  expectAccepted(await keepCoverage(pipeline.deps));
});
afterAll(() => pipeline.database.close());

const EXAMPLE = RECORD_EXAMPLES.find(({ item, refusals }) => item === '20.budget' && refusals.length === 0);
const act = (id: string) => ({ id, version: null, remark: '' });

async function publish(content: JsonObject, disclosure: string | null): Promise<string> {
  const body = EXAMPLE?.body ?? '';
  const [editor, reviewer, issuer] = (['editor', 'reviewer', 'issuer'] as const).map((role) =>
    member(`${role}-p`, role, body),
  );
  if (!editor || !reviewer || !issuer) throw new Error('nobody');
  const { deps } = pipeline;
  await enrol(deps.db, editor, reviewer, issuer);
  const id = expectAccepted(
    disclosure === null
      ? await createDraft(deps, editor, { item: '20.budget', body, content, obligation: null })
      : await correctDisclosure(deps, editor, disclosure),
  );
  if (disclosure !== null) expectAccepted(await saveDraft(deps, editor, { id, version: 1, content }));
  expectAccepted(await submitDraft(deps, editor, act(id)));
  expectAccepted(await approveDraft(deps, reviewer, act(id)));
  const changeNote = disclosure === null ? '' : '补充空表说明';
  return expectAccepted(await publishDraft(deps, issuer, { ...act(id), changeNote })).disclosureId;
}

const state = async () => {
  const of = { item: '20.budget', body: EXAMPLE?.body ?? '', limit: 10 };
  const { db } = pipeline.deps;
  const [cell] = (await listCoverage(db, of, pipeline.clock.now())).items;
  const [row] = (await listObligations(pipeline.deps, of, pipeline.clock.now())).items;
  return { cell: cell?.state, reason: cell?.reason, missing: row?.missing, met: row?.disclosure };
};

test('what lacks is named by the board, the item and the API, and the correction that brings it meets what is owed', async () => {
  if (!EXAMPLE) throw new Error('no budget');
  const { funds: _, capital: __, emptyTables: ___, ...rest } = EXAMPLE.content;
  const lacking = '尚缺：政府性基金预算财政拨款支出、国有资本经营预算财政拨款支出';
  const disclosure = await publish(rest, null);
  expect(await state()).toEqual({ cell: 'partial', reason: lacking, missing: lacking, met: null });
  await publish(
    { ...rest, emptyTables: '本单位无政府性基金和国有资本经营预算支出，故两表为空。' },
    disclosure,
  );
  expect(await state()).toMatchObject({ cell: 'current', missing: null, met: disclosure });
});
