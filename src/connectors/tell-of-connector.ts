import type { Unit } from '../database/write.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { RUN_OUTCOME_NAMES, type RunOutcome } from '../schema/vocabulary.ts';
import type { Connector, ConnectorRun } from './connector-store.ts';

const AMISS: readonly RunOutcome[] = ['empty', 'jumped', 'refused', 'failed'];

const link = ({ body }: Connector): string => `/console/connectors?body=${body}`;

/**
 * Tells the body's editors that something is amiss with what was fetched: when it begins, and not again each time that
 * it stays so. Never what was fetched.
 */
export async function tellOfRun(
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  connector: Connector,
  run: ConnectorRun,
  before: ConnectorRun | null,
): Promise<void> {
  if (!AMISS.includes(run.outcome) || before?.outcome === run.outcome) return;
  await sendMessages(tx, now, [
    {
      cause: `connector-run:${run.id}`,
      to: { body: connector.body, role: 'editor' },
      kind: 'todo',
      subject: `数据接入“${connector.name}”：${RUN_OUTCOME_NAMES[run.outcome]}`,
      text: `${run.detail === '' ? RUN_OUTCOME_NAMES[run.outcome] : run.detail}。已经公开的内容没有改动。请打开“数据接入”查看。`,
      link: link(connector),
    },
  ]);
}

/** Chases a source from which nothing new has come: its editors, and the office for all; once for each silence. */
export const tellOfSilence = (
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  connector: Connector,
  since: Date,
): Promise<number> =>
  sendMessages(
    tx,
    now,
    [
      { body: connector.body, role: 'editor' as const },
      { body: '*', role: 'office' as const },
    ].map((to) => ({
      cause: `connector-quiet:${connector.id}:${since.toISOString()}`,
      to,
      kind: 'urged' as const,
      subject: `数据接入“${connector.name}”没有新数据`,
      text: `已经超过${connector.quietHours}小时没有取到新数据。请联系来源系统；需要时先人工填报，到期仍没有公开的，照常显示为逾期。`,
      link: link(connector),
    })),
  );
