import { DOSSIER_EXAMPLES } from '../../../examples/all.ts';
import type { Db } from '../../database/database.ts';
import { publishRecord } from '../../dossiers/testing/publish-record.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import { consultationKeys } from '../keys.ts';
import type { OpinionInput } from '../rules-opinion.ts';
import { audienceSecret } from './secret.ts';

export const KEYS = consultationKeys(audienceSecret);
export const BODY = 'zjt';

/** Of the catalogue's example: a draft of six articles. */
function exampleOf(stage: string): JsonObject {
  const record = DOSSIER_EXAMPLES.flatMap((example) => example.records).find(
    (each) =>
      each.content.stage === stage && each.refusals.length === 0 && each.item.startsWith('03.consultation'),
  );
  if (!record) throw new Error(`no example of ${stage}`);
  return record.content;
}

export const noticeContent = (number: string, content: JsonObject = {}): JsonObject => ({
  ...exampleOf('notice'),
  dossierNumber: number,
  documentDate: '2026-03-02',
  opensOn: '2026-03-02',
  closesOn: '2026-04-01',
  ...content,
});

/** A consultation that is open from 2 March to 1 April 2026. Returns its id. */
export async function openConsultation(db: Db, number: string, content: JsonObject = {}): Promise<string> {
  const result = await publishRecord({ db }, BODY, {
    item: '03.consultation-notice',
    at: '2026-03-02T09:00:00+08:00',
    content: noticeContent(number, content),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.disclosureId;
}

export const reportContent = (number: string, content: JsonObject): JsonObject => ({
  ...exampleOf('report'),
  dossierNumber: number,
  documentDate: '2026-04-10',
  closedOn: '2026-04-01',
  ...content,
});

export const publishReport = (db: Db, number: string, content: JsonObject) =>
  publishRecord({ db }, BODY, {
    item: '03.consultation-report',
    at: '2026-04-10T15:00:00+08:00',
    content: reportContent(number, content),
  });

export const opinion = (text: string, given: Partial<OpinionInput> = {}): OpinionInput => ({
  group: 'resident',
  name: '',
  contact: '',
  publicity: 'anonymous',
  anchor: '',
  quote: '',
  text,
  ...given,
});
