import { findWarningOfDossier } from '../../../warnings/queries.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';

/**
 * The page that shows a record in its whole: the list with all editions, the dossier's timeline, the series with its
 * charts.
 */
export interface RecordWhole {
  readonly title: string;
  readonly href: string;
}

/** Null for a record that is whole by itself. */
export async function wholeOf(
  { db, catalogue }: Pick<PageDeps, 'db' | 'catalogue'>,
  record: { readonly id: string; readonly type: string; readonly item: string; readonly body: string },
): Promise<RecordWhole | null> {
  const type = catalogue.findCurrentType(record.type);
  // The consultation's own page leads on to the dossier.
  if (type?.shape === 'dossier' && type.consultation !== undefined)
    return { title: '查看征求意见页，提意见、看意见和采纳情况', href: urls.consultation(record.id) };
  switch (type?.shape) {
    case 'register':
      return { title: '查看完整清单和历次变动', href: urls.register(record.id) };
    case 'series':
      return { title: '查看图表和全部数据', href: urls.series(`${record.item}~${record.body}`) };
    case 'dossier': {
      const row = await db
        .selectFrom('dossier_disclosure')
        .select('dossier_id')
        .where('disclosure_id', '=', record.id)
        .executeTakeFirst();
      const warning =
        row && type?.warning !== undefined ? await findWarningOfDossier(db, row.dossier_id) : null;
      if (warning !== null) return { title: '查看预警的当前状态和全过程', href: urls.warning(warning) };
      return row ? { title: '查看事项全过程', href: urls.dossier(row.dossier_id) } : null;
    }
    default:
      return null;
  }
}
