import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';

/** One line out of what PostgreSQL's programs print when they fail. */
export function databaseFailure(program: string, output: string, folder: string): Error {
  if (/No space left on device/i.test(output)) {
    return new StartupProblem(`磁盘空间不足（disk full）：内置数据库无法写入 ${folder}`, EXIT.storage);
  }
  if (/Permission denied|Operation not permitted/i.test(output)) {
    return new StartupProblem(
      `没有访问权限（permission denied）：内置数据库无法使用 ${folder}`,
      EXIT.storage,
    );
  }
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|ERROR|error:/.test(line));
  const last = lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '';
  return new StartupProblem(`内置数据库未能启动（${program}）：${last.trim()}`, EXIT.failure);
}
