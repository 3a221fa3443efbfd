import { EXPROPRIATION_EXAMPLES } from '../../../examples/dossiers/expropriation.ts';
import type { Db } from '../../database/database.ts';
import { person, publishRecord } from '../../dossiers/testing/publish-record.ts';
import type { FileStore } from '../../files/store.ts';
import { receiveUpload } from '../../files/uploads.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { PublicationDeps } from '../../publication/publication-deps.ts';

export const HOUSEHOLDS = {
  item: '11.expropriation-households',
  body: 'changsha',
  number: '430100-ZS2026-901',
  title: '〔演示〕独一无二分户补偿情况公示',
  words: ['独一无二分户补偿', '琥珀巷', '612777', '珊瑚区'],
} as const;
export const INTERNAL = {
  item: '25.project-internal',
  body: 'kjt',
  title: '〔演示〕翡翠计划资金使用情况',
  words: ['翡翠计划', '孔雀石试剂', '88.777'],
} as const;

export interface RestrictedRecord {
  readonly disclosureId: string;
  readonly editionId: string;
}

const text = `琥珀巷一号附图说明`;

/**
 * The public part of an expropriation, then a record for the people concerned with a file, and one for the inside of a
 * unit.
 */
export async function publishRestricted(
  deps: { readonly db: Db; readonly store: FileStore } & Partial<PublicationDeps>,
): Promise<{
  readonly households: RestrictedRecord;
  readonly internal: RestrictedRecord;
  readonly dossierId: string;
  readonly file: { readonly sha256: string; readonly name: string };
}> {
  const publish = async (body: string, record: Parameters<typeof publishRecord>[2]) => {
    const result = await publishRecord(deps, body, record);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    return result.value;
  };
  const opened = EXPROPRIATION_EXAMPLES[0]?.records.filter(
    (record) => record.refusals.length === 0 && record.item === '11.expropriation-project',
  );
  for (const record of opened ?? []) await publish(HOUSEHOLDS.body, record);
  const clock = fixedClock('2026-03-05T09:00:00+08:00');
  const upload = await receiveUpload({ ...deps, clock }, person('editor', HOUSEHOLDS.body), {
    name: '琥珀巷分户图.txt',
    bodyCode: HOUSEHOLDS.body,
    source: (async function* () {
      yield Buffer.from(text, 'utf8');
    })(),
  });
  if (!upload.ok) throw new Error(JSON.stringify(upload.refusals));
  const { sha256, name, sizeBytes, mediaType } = upload.value;
  const households = await publish(HOUSEHOLDS.body, {
    item: HOUSEHOLDS.item,
    at: '2026-03-05T15:00:00+08:00',
    content: {
      title: HOUSEHOLDS.title,
      dossierNumber: HOUSEHOLDS.number,
      stage: 'compensation',
      documentDate: '2026-03-05',
      households: [
        {
          household: '珊瑚区7号',
          owner: '演示丙',
          address: '示例街道琥珀巷1号',
          area: '88.10',
          valuation: '612777.00',
          compensation: '612777.00',
          subsidies: '0.00',
          rewards: '0.00',
          settlement: 'money',
        },
      ],
      contact: '0731-12345678',
      attachments: [{ sha256, name, sizeBytes, mediaType }],
    },
  });
  const content: JsonObject = {
    title: INTERNAL.title,
    projectNumber: '2026KJ9001',
    documentDate: '2026-03-04',
    subject: 'funds',
    funds: [{ subject: '孔雀石试剂', budget: '90', spent: '88.777' }],
    body: '<p>翡翠计划本季度购置孔雀石试剂。</p>',
  };
  const internal = await publish(INTERNAL.body, {
    item: INTERNAL.item,
    at: '2026-03-05T16:00:00+08:00',
    content,
  });
  const dossier = await deps.db
    .selectFrom('dossier')
    .select('id')
    .where('number', '=', HOUSEHOLDS.number)
    .executeTakeFirstOrThrow();
  return { households, internal, dossierId: dossier.id, file: { sha256, name } };
}
