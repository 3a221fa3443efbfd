import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, DossierExample } from '../../src/schema/example.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';
import {
  BUS_DRAFT,
  CANTEEN_DRAFT,
  ELEVATOR_DRAFT,
  type ExampleDraft,
  MARKET_DRAFT,
  PARKING_DRAFT,
} from './consultation-texts.ts';

const CONTACT: JsonObject = {
  contactOffice: '〔演示〕示例处',
  contactPhone: '0731-12345678',
  contactEmail: 'yijian@example.gov.cn',
  contactAddress: '〔演示〕示例市示例路1号',
};

/** A notice about an example draft. */
function notice(
  draft: ExampleDraft,
  days: { readonly on: CivilDate; readonly opens: CivilDate; readonly closes: CivilDate },
  number: string,
  documentKind: string,
) {
  return taken('03.consultation-notice', days.on, {
    title: `〔演示〕关于《${draft.name}（征求意见稿）》公开征求意见的公告`,
    dossierNumber: number,
    stage: 'notice',
    matter: `〔演示〕${draft.name}`,
    documentKind,
    plainSummary: draft.plainSummary,
    affected: draft.affected,
    questions: [...draft.questions],
    opensOn: days.opens,
    closesOn: days.closes,
    legalBasis: draft.legalBasis,
    draft: draft.html,
    explanation: draft.explanation,
    channels: [...draft.channels],
    summary: draft.plainSummary.slice(0, 80),
    ...CONTACT,
  });
}

const day = civilDate;
const parking = notice(
  PARKING_DRAFT,
  { on: day('2026-01-05'), opens: day('2026-01-05'), closes: day('2026-02-04') },
  '430000-YJ2026-901',
  'rules',
);
const parkingReport = taken('03.consultation-report', '2026-02-25', {
  title: `〔演示〕关于《${PARKING_DRAFT.name}（征求意见稿）》意见采纳情况的反馈`,
  dossierNumber: '430000-YJ2026-901',
  stage: 'report',
  closedOn: '2026-02-04',
  byChannel: [{ channel: 'site', received: 0, counted: 0 }],
});
const market = notice(
  MARKET_DRAFT,
  { on: day('2026-02-02'), opens: day('2026-02-02'), closes: day('2026-02-13') },
  '430000-YJ2026-902',
  'document',
);

export const CONSULTATION_DOSSIERS: readonly DossierExample[] = [
  {
    name: '规章草案征求意见三十日，截止后公布采纳情况',
    body: 'zjt',
    records: [
      turnedAway(parking, { closesOn: '2026-01-20' }, 'consultation-too-short'),
      turnedAway(parking, { closesOn: '2026-01-28' }, 'consultation-short-without-reason'),
      turnedAway(parking, { opensOn: '2026-01-02' }, 'consultation-opens-past'),
      turnedAway(parking, { closesOn: '2026-01-01' }, 'date-order'),
      turnedAway(parking, { draft: '', plainSummary: '' }, 'field-required', 'field-required'),
      turnedAway(parkingReport, { documentDate: '2026-02-25' }, 'dossier-unknown', 'consultation-missing'),
      parking,
      turnedAway(
        { ...parkingReport, at: '2026-01-20T15:00:00+08:00' },
        { documentDate: '2026-01-20', closedOn: '2026-01-19' },
        'consultation-still-open',
      ),
      parkingReport,
    ],
  },
  {
    name: '其他规范性文件征求意见七个工作日',
    body: 'scjgj',
    records: [turnedAway(market, { closesOn: '2026-02-10' }, 'consultation-too-short'), market],
  },
];

/** Open now, open for long, closed and waiting, late with the answer, answered: as of a day. */
const shown = (today: CivilDate): readonly DossierExample[] => {
  const year = today.slice(0, 4);
  const at = (offset: number): CivilDate => addDays(today, offset);
  return [
    {
      name: '正在征求，意见很多',
      body: 'zjt',
      records: [
        notice(
          ELEVATOR_DRAFT,
          { on: at(-25), opens: at(-25), closes: at(5) },
          `430000-YJ${year}-801`,
          'rules',
        ),
      ],
    },
    {
      name: '刚开始征求',
      body: 'changsha',
      records: [
        notice(BUS_DRAFT, { on: at(-4), opens: at(-4), closes: at(26) }, `430100-YJ${year}-802`, 'other'),
      ],
    },
    {
      name: '已截止，逾期没有反馈',
      body: 'scjgj',
      records: [
        notice(
          MARKET_DRAFT,
          { on: at(-75), opens: at(-75), closes: at(-45) },
          `430000-YJ${year}-803`,
          'market-document',
        ),
      ],
    },
    {
      name: '已截止，正在研究',
      body: 'changsha',
      records: [
        notice(
          CANTEEN_DRAFT,
          { on: at(-20), opens: at(-20), closes: at(-6) },
          `430100-YJ${year}-805`,
          'document',
        ),
      ],
    },
    {
      name: '已截止，已经反馈',
      body: 'jtt',
      records: [
        notice(
          PARKING_DRAFT,
          { on: at(-50), opens: at(-50), closes: at(-20) },
          `430000-YJ${year}-804`,
          'rules',
        ),
      ],
    },
  ];
};

export const consultationDemonstration = (today: CivilDate): readonly DemonstrationRecord[] =>
  shownDossiers(shown(today));
