import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** What node-postgres puts on an error that the server sent. */
interface DatabaseError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^[0-9A-Z]{5}$/.test(error.code);

/** The one place where errors of constraints and triggers become refusals; null = not an expected one. */
export function refusalOfDatabaseError(error: unknown): Refusal | null {
  if (!isDatabaseError(error)) return null;
  switch (error.code) {
    case 'GK001':
      return problem('immutable');
    case 'GK002':
      return problem('conflict', { detail: `数据库拒绝了不合程序的操作（${error.message}）。` });
    case 'GK003':
      return problem('matter-would-lack', { detail: error.message });
    case 'GK004':
      return problem('time-not-believed', { detail: error.message });
    case '23505':
      return problem('conflict', { detail: '同样的内容已经存在。' });
    case '40001':
    case '40P01':
      return problem('conflict', { detail: '与他人的操作同时发生，本次未执行。' });
    // NUL and lone surrogates, which JSON can write and PostgreSQL cannot keep.
    case '22021':
    case '22P05':
      return problem('input-invalid', { detail: '含有不能保存的控制字符。' });
    // A number or a day that no column holds, a text that no index takes.
    case '22003':
    case '22008':
    case '54000':
      return problem('input-invalid', { detail: '含有超出范围的数字、日期或者过长的文字。' });
    case '53100':
      return problem('storage-full');
    case '57014':
      return problem('unavailable');
    case '42501':
      return problem('immutable');
    default:
      return error.code.startsWith('08') || error.code.startsWith('57P') ? problem('unavailable') : null;
  }
}
