import { EXIT, errorCode, StartupProblem } from '../kernel/startup-problem.ts';
import { AnchorProblem } from '../log/anchor.ts';

/** What the operator sees when a command fails: one line for what is theirs to mend, a stack trace for our bugs. */
export function failureText(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (error instanceof StartupProblem) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof AnchorProblem) return { text: error.message, exitCode: EXIT.failure };
  if (errorCode(error) === 'ENOSPC') return { text: '磁盘空间不足（disk full）。', exitCode: 4 };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `程序内部错误（请报告此问题）：${text}`, exitCode: 70 };
}
