import type { Command } from 'commander';
import type { Db } from '../database/database.ts';
import { listJobs, type QueuedJob, retryJob } from '../jobs/queue.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { StartupProblem } from '../kernel/startup-problem.ts';
import { filesReadAgain } from '../publication/read-files-again.ts';
import type { CommandContext } from './command-context.ts';

const STATES = {
  waiting: '等待',
  running: '进行中',
  'given-up': '已放弃',
} as const satisfies Record<QueuedJob['state'], string>;
/** What became of files that came in before their text was kept. */
const OUTCOMES: Readonly<Record<string, string>> = {
  read: '有文字',
  waiting: '扫描件交机器识别',
  nothing: '没有文字',
  unread: '打不开',
  gone: '已不在',
};
const SHOWN = 20;

/** `gongkai jobs`: what waits, runs or was given up, the latest failures, and when the daily work last succeeded. */
export function addJobsCommand(program: Command, { print, withDeps }: CommandContext): void {
  program
    .command('jobs')
    .description('查看后台任务：等待、进行中和已放弃的任务，最近的失败，每日工作最近一次成功')
    .option('--retry <编号>', '让一项失败或已放弃的任务立即重做')
    .action((options: { readonly retry?: string }) =>
      withDeps(async ({ db }) => {
        if (options.retry !== undefined) {
          const found = /^\d{1,18}$/.test(options.retry) && (await retryJob(db, options.retry));
          if (!found) throw new StartupProblem(`没有编号为“${options.retry}”、可以重做的任务。`);
          print('已安排重做。');
          return;
        }
        for (const line of await overview(db)) print(line);
      }),
    );
}

async function overview(db: Db): Promise<readonly string[]> {
  const [jobs, failures, daily, again] = await Promise.all([
    listJobs(db),
    db.selectFrom('job_failure').selectAll().orderBy('id', 'desc').limit(SHOWN).execute(),
    db.selectFrom('daily_success').selectAll().orderBy('name').execute(),
    filesReadAgain(db),
  ]);
  return [
    `队列：${jobs.length === 0 ? '空' : ''}`,
    ...jobs.map(
      (each) =>
        `  ${each.id} ${each.name} ${STATES[each.state]} 已试 ${each.attempts} 次 ${JSON.stringify(each.payload)}${each.lastError === null ? '' : `：${each.lastError}`}`,
    ),
    `最近的失败：${failures.length === 0 ? '无' : ''}`,
    ...failures.map(
      (each) =>
        `  ${momentRfc3339(each.at)} ${each.name} 第 ${each.attempt} 次${each.final ? '（最后一次）' : ''}：${each.error}`,
    ),
    `以前的附件重读文字：已看 ${again.read} 件${again.outcomes.map(([outcome, count]) => `，${OUTCOMES[outcome] ?? outcome} ${count}`).join('')}；待看 ${again.left} 件`,
    '每日工作最近一次成功：',
    ...daily.map((each) => `  ${each.name} ${each.day}（${momentRfc3339(each.at)}）`),
  ];
}
