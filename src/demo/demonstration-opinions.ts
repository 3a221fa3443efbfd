import { randomBytes } from 'node:crypto';
import { assignClusters } from '../consultations/assign-clusters.ts';
import { draftReport } from '../consultations/draft-report.ts';
import { enterOpinion } from '../consultations/handle-opinions.ts';
import { createIssue, editIssue } from '../consultations/issues.ts';
import { consultationKeys } from '../consultations/keys.ts';
import type { IncomingOpinion } from '../consultations/prepare-opinion.ts';
import { receiveOpinions } from '../consultations/receive-opinions.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import type { SampleOpinion, SampleOpinions } from '../schema/example.ts';
import { type DemonstrationAccounts, issueDraft } from './demonstration-pipeline.ts';

/** Nobody holds a receipt of the demonstration's opinions. */
const KEYS = consultationKeys(randomBytes(32));

/** How people change a text that they were given. */
const BEFORE = ['', '', '您好！', '尊敬的领导：', '作为本地居民，我认为：', '各位工作人员辛苦了。'];
const AFTER = ['', '', '谢谢！', '请予采纳。', '盼复。', '这是我家的真实情况。', '望尽快落实！'];

const expect = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`demonstration of consultations: ${JSON.stringify(result.refusals)}`);
};

/**
 * Loads the opinions through the batch form of the real command, has them grouped, and where it is told, answered and
 * reported on.
 */
export async function demonstrateOpinions(
  deps: Omit<PublicationDeps, 'clock'>,
  accounts: DemonstrationAccounts,
  sample: SampleOpinions,
): Promise<void> {
  const { db, catalogue } = deps;
  const found = await db
    .selectFrom('consultation')
    .innerJoin('dossier', 'dossier.id', 'consultation.dossier_id')
    .select(['consultation.id', 'consultation.opens_at', 'consultation.closes_at'])
    .where('dossier.number', '=', sample.number)
    .where('dossier.body_code', '=', sample.body)
    .executeTakeFirst();
  if (!found) throw new Error(`demonstration of consultations: ${sample.number} is not there`);
  const { id } = found;
  const clock = fixedClock(sample.from);
  const at = { db, clock, catalogue, keys: KEYS };
  const online = sample.opinions.filter((opinion) => opinion.offline === undefined);
  const incoming = online.flatMap((opinion, nth) => peopleOf(sample, opinion, nth, id));
  incoming.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  const last = incoming.at(-1);
  if (last) clock.set(last.receivedAt);
  expect(await receiveOpinions(at, id, incoming));
  const editor = accounts.actor('editor', sample.body);
  for (const opinion of sample.opinions) {
    for (let i = 0; opinion.offline !== undefined && i < opinion.people; i += 1) {
      const entered = {
        ...inputOf(opinion, i, `${opinion.offline.channel}${i}`),
        ...opinion.offline,
        files: [],
        submissionKey: `${opinion.text}${i}`,
      };
      expect(await enterOpinion(at, editor, id, entered));
    }
  }
  await assignClusters(at, id);
  if (sample.reportedAt === null) return;

  clock.set(sample.reportedAt);
  clock.advance(-5 * 3_600_000);
  for (const [nth, issue] of sample.issues.entries()) {
    const texts = sample.opinions
      .filter((opinion) => opinion.issue === nth + 1)
      .map((opinion) => opinion.text);
    const rows = await db
      .selectFrom('opinion')
      .select('cluster_id')
      .distinct()
      .where('consultation_id', '=', id)
      .where((eb) => eb.or(texts.map((text) => eb('text', 'like', `%${text.slice(0, 20)}%`))))
      .execute();
    const clusters = rows.flatMap((row) => row.cluster_id ?? []);
    const made = expect(
      await createIssue(at, editor, id, { title: issue.title, selection: { opinions: [], clusters } }),
    );
    expect(await editIssue(at, editor, { consultation: id, issue: made.id, version: 1, ...issue }));
  }
  const publication = { ...deps, clock };
  const draft = expect(await draftReport(publication, editor, id));
  await issueDraft(deps, accounts, {
    draft,
    body: sample.body,
    at: sample.reportedAt,
    mark: (title) => `〔演示〕${title.replaceAll('〔演示〕', '')}`,
  });
}

const inputOf = (opinion: SampleOpinion, i: number, contact: string) => ({
  group: opinion.group,
  name: i % 7 === 3 ? '张示例' : '',
  contact: `〔演示〕${contact}`,
  publicity: i % 7 === 3 ? 'named' : i % 23 === 11 ? 'office-only' : 'anonymous',
  anchor: opinion.anchor,
  quote: '',
  text: `${BEFORE[i % BEFORE.length] ?? ''}${opinion.text}${AFTER[(i * 3) % AFTER.length] ?? ''}`,
});

function peopleOf(
  sample: SampleOpinions,
  opinion: SampleOpinion,
  nth: number,
  consultation: string,
): readonly IncomingOpinion[] {
  const begin = new Date(sample.from).getTime();
  const span = sample.days * 86_400_000;
  return Array.from({ length: opinion.people }, (_, i) => ({
    consultation,
    input: inputOf(opinion, i, `${nth}-${i}`),
    submissionKey: `${nth} ${i}`,
    address: `10.${nth}.${i >> 8}.${i & 255}`,
    // A campaign comes in a wave, others drop in over the weeks.
    receivedAt: new Date(
      begin + Math.floor(span * (opinion.people > 100 ? 0.5 + i / 2000 : ((nth * 37 + i * 53) % 100) / 100)),
    ),
    files: [],
  }));
}
