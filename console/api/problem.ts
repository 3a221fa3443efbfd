import { isRecord, listOf, textOf } from './guards.ts';

/** One reason, as the server gives it in `refusals`. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly path?: string;
  readonly basis?: string;
  /** Where it is put right. */
  readonly href?: string;
}

/** What went wrong with a request; `status` 0 means that no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly refusals: readonly Refusal[];
  /** Everything else in the problem document, e.g. `current` of a conflict. */
  readonly document: Readonly<Record<string, unknown>>;
  constructor(
    status: number,
    refusals: readonly Refusal[],
    document: Readonly<Record<string, unknown>> = {},
  ) {
    super(refusals.map((refusal) => refusal.message).join(' '));
    this.name = 'ApiProblem';
    this.status = status;
    this.code = refusals[0]?.code ?? 'internal';
    this.refusals = refusals;
    this.document = document;
  }
}

const OFFLINE: Refusal = {
  code: 'unavailable',
  message: '连接不上服务器。',
  advice: '请检查网络；已填写的内容保留在本机，恢复后会自动重试。',
};

export const offlineProblem = (): ApiProblem => new ApiProblem(0, [OFFLINE]);

function refusalOf(value: unknown): readonly Refusal[] {
  if (!isRecord(value) || typeof value.message !== 'string') return [];
  return [
    {
      code: textOf(value.code, 'internal'),
      message: value.message,
      advice: textOf(value.advice),
      ...(typeof value.path === 'string' ? { path: value.path } : {}),
      ...(typeof value.basis === 'string' ? { basis: value.basis } : {}),
      ...(typeof value.href === 'string' && value.href.startsWith('/console/') ? { href: value.href } : {}),
    },
  ];
}

/** Reads RFC 9457 into all its refusals; an answer of another shape (a proxy's page) still becomes a sentence. */
export function parseProblem(status: number, body: unknown): ApiProblem {
  const document = isRecord(body) ? body : {};
  const refusals = listOf(document.refusals).flatMap(refusalOf);
  if (refusals.length > 0) return new ApiProblem(status, refusals, document);
  const message =
    textOf(document.detail) || textOf(document.title) || `服务器没有给出可用的答复（${status}）。`;
  const advice = status >= 500 ? '请稍后重试；仍不成功请联系系统管理员。' : '请刷新页面后重试。';
  return new ApiProblem(status, [{ code: textOf(document.code, 'internal'), message, advice }], document);
}

/** All reasons of a failure in sentences; a bug of ours is a failure, too. */
export const refusalsOf = (error: unknown): readonly Refusal[] =>
  error instanceof ApiProblem
    ? error.refusals
    : [{ code: 'internal', message: '页面出现故障，操作未完成。', advice: '请刷新页面后重试。' }];

/** True when trying again later may help: no answer, overload, fault. */
export const isTemporary = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 500);

/** The field of the form that a path means: `/content/title`, `/title` and `/content/rows/3/name` → `title`, `rows`. */
export function fieldOfPath(path: string | undefined): string | null {
  const segments = (path ?? '')
    .split('/')
    .slice(1)
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
  return (segments[0] === 'content' ? segments[1] : segments[0]) ?? null;
}

/** What was said about each field of a form. */
export function refusalsByField(refusals: readonly Refusal[]): ReadonlyMap<string, readonly Refusal[]> {
  const groups = new Map<string, readonly Refusal[]>();
  for (const refusal of refusals) {
    const field = fieldOfPath(refusal.path);
    if (field !== null) groups.set(field, [...(groups.get(field) ?? []), refusal]);
  }
  return groups;
}
