import { Readable } from 'node:stream';
import type { Db } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { decodeCursor } from '../kernel/cursor.ts';
import { csvRow, UTF8_BOM } from '../tables/csv-row.ts';
import { type DraftFilter, listDrafts } from './draft-queries.ts';

const HEAD = ['序号', '标题', '公开事项', '公开主体', '状态', '应公开日期', '最近办理人', '最近办理时间'];
const PAGE = 100;

/** 台账: the whole list behind the query form as CSV, read page by page while it is sent. */
export const exportDrafts = (db: Db, actor: Actor, filter: DraftFilter): Readable =>
  Readable.from(rows(db, actor, filter));

async function* rows(db: Db, actor: Actor, filter: DraftFilter): AsyncGenerator<string> {
  yield UTF8_BOM + csvRow(HEAD);
  let after = filter.after;
  for (let number = 1; ; ) {
    const page = await listDrafts(db, actor, { ...filter, after, limit: PAGE });
    for (const draft of page.items) {
      yield csvRow([
        number,
        draft.title,
        draft.itemTitle,
        draft.bodyName,
        draft.stateName,
        draft.dueOn,
        draft.updatedByName,
        shanghaiTime(new Date(draft.updatedAt)),
      ]);
      number += 1;
    }
    if (page.next === null) return;
    after = decodeCursor(page.next) ?? undefined;
  }
}
