import type { SensitiveRead } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { findBodyNames } from './body-names.ts';

/** What the auditor is told of; the check of the table has the same list. */
const READ_NAMES = {
  'opinion-contacts': '征求意见提交人的姓名和联系方式',
  'feedback-contact': '公众反映人的联系方式',
  'restricted-list': '限定范围公开的信息列表',
  'restricted-record': '限定范围公开的信息',
  'restricted-file': '限定范围公开的附件',
  'restricted-draft': '不向社会公开的稿件',
  'original-file': '上传的原件',
  'request-applicant': '政府信息公开申请人的姓名和联系方式',
  'request-proof': '政府信息公开申请人的身份证明',
} as const;
export type SensitiveReadKind = keyof typeof READ_NAMES;

const isKind = (text: string): text is SensitiveReadKind => Object.hasOwn(READ_NAMES, text);

/**
 * Notes who reads what is not for everybody, before the answer is given: when it cannot be noted, nothing is read.
 * `body` is `*` where the answer has records of several. An answer without records is no reading.
 */
export async function noteSensitiveRead(
  db: Db,
  now: Date,
  actor: Actor,
  read: {
    readonly what: SensitiveReadKind;
    readonly subject: string;
    readonly body: string;
    readonly records: number;
  },
): Promise<void> {
  if (read.records === 0) return;
  await db
    .insertInto('sensitive_read')
    .values({
      at: now,
      account_id: actor.id,
      account_name: actor.name,
      what: read.what,
      subject: read.subject,
      body_code: read.body,
      records: read.records,
    })
    .execute();
}

/** Newest first; `before` is the last id of the page before. */
export async function listSensitiveReads(
  db: Db,
  on: CivilDate,
  filter: {
    readonly account?: string | undefined;
    readonly subject?: string | undefined;
    readonly before: number | null;
    readonly limit: number;
  },
): Promise<{ readonly items: readonly SensitiveRead[]; readonly next: number | null }> {
  const { account, subject, before, limit } = filter;
  const rows = await db
    .selectFrom('sensitive_read')
    .leftJoin('account', 'account.id', 'sensitive_read.account_id')
    .selectAll('sensitive_read')
    .select('account.username')
    .$if(account !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('account.username', '=', account ?? ''), eb('account_name', '=', account ?? '')]),
      ),
    )
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(before !== null, (query) => query.where('sensitive_read.id', '<', before ?? 0))
    .orderBy('sensitive_read.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const names = await findBodyNames(
    db,
    shown.map((row) => row.body_code),
    on,
  );
  return {
    items: shown.map((row) => ({
      id: row.id,
      at: momentRfc3339(row.at),
      account: row.username ?? row.account_id,
      accountName: row.account_name,
      what: row.what,
      whatName: isKind(row.what) ? READ_NAMES[row.what] : row.what,
      subject: row.subject,
      body: row.body_code,
      bodyName: row.body_code === '*' ? '多个单位' : (names.get(row.body_code) ?? row.body_code),
      records: row.records,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
