import type { Db } from '../database/database.ts';

/** What everybody starts with; a person's own come first. */
const COMMON_PHRASES = [
  '同意',
  '同意公开',
  '请补充依据',
  '请核对发文字号和日期',
  '请作去标识化处理后再提交',
  '格式不规范，请修改',
];
const OWN_PHRASES_MAX = 20;

/** 常用意见 of an account: its own by last use, then those that everybody has. */
export async function phrasesOf(db: Db, accountId: string): Promise<{ items: string[] }> {
  const own = await db
    .selectFrom('saved_phrase')
    .select('phrase')
    .where('account_id', '=', accountId)
    .orderBy('used_at', 'desc')
    .limit(OWN_PHRASES_MAX)
    .execute();
  return { items: [...new Set([...own.map((row) => row.phrase), ...COMMON_PHRASES])] };
}
