/**
 * Something outside the program (a variable, a folder, a port, a disk) keeps it from working. The operator sees
 * one Chinese line and an exit code; a stack trace is only for bugs.
 */
export class StartupProblem extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupProblem';
    this.exitCode = exitCode;
  }
}

/** Exit codes that scripts may rely on. */
export const EXIT = { failure: 1, wrongConfiguration: 2, inUse: 3, storage: 4 } as const;

/** `ENOENT`, `EADDRINUSE`, a SQLSTATE: what Node or the database calls the error; undefined when it has no code. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Turns the file system's refusals into one line; anything else is returned unchanged. */
export function storageProblem(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupProblem(`磁盘空间不足（disk full）：无法写入 ${path}`, EXIT.storage, {
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartupProblem(`没有写入权限（not writable）：${path}`, EXIT.storage, { cause: error });
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupProblem(`路径不是文件夹（not a directory）：${path}`, EXIT.storage, { cause: error });
    default:
      return error;
  }
}
