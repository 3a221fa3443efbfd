import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { jsonObject } from '../../src/kernel/json-object.ts';
import type { DossierExample } from '../../src/schema/example.ts';
import { turnedAway } from '../dossiers/builders.ts';
import { OLD_TOWN, RESERVE, RING_ROAD, TRANSIT_FARES } from '../dossiers/major-decision-scripts.ts';
import {
  amendedText,
  type DecisionStep,
  decisionRecordAt,
  draftText,
  stepDay,
  TO_BE_AMENDED,
  UNLAWFUL,
} from '../dossiers/major-decision-walk.ts';

const FARES = { script: TRANSIT_FARES, start: civilDate('2025-03-03') };
const fares = (step: DecisionStep, differs: Parameters<typeof decisionRecordAt>[2] = {}) =>
  decisionRecordAt(FARES, step, differs);
const amended = (step: DecisionStep) =>
  fares(step, step === 'legality-review' ? TO_BE_AMENDED(TRANSIT_FARES) : {});
const UNMET = 'condition-unmet';
const risk = fares('risk');
const dimensions = Array.isArray(risk.content.dimensions) ? risk.content.dimensions : [];

const SEVENTH = jsonObject(dimensions[6]);
const EIGHTH = jsonObject(dimensions[7]);

const AMENDED_AND_CONFIRMED: DossierExample = {
  name: '国务院令第713号：应当修改、确认后决定，直到后评估',
  body: TRANSIT_FARES.body,
  records: [
    turnedAway(fares('start'), { experts: 'not-required' }, 'field-required'),
    fares('start'),
    // 25 days without a reason, then 19 days with one.
    turnedAway(fares('consultation'), { closesOn: '2025-04-02' }, UNMET),
    turnedAway(
      fares('consultation'),
      { closesOn: '2025-03-27', shortReason: '汛期将至。' },
      'consultation-too-short',
      UNMET,
    ),
    fares('consultation'),
    turnedAway(fares('hearing-list'), {}, UNMET),
    fares('hearing-notice'),
    fares('outreach'),
    turnedAway(fares('hearing'), { documentDate: stepDay(FARES.start, 'hearing-notice') }, UNMET),
    turnedAway(fares('hearing-list'), { papersDeliveredOn: '2025-03-23', hearingOn: '2025-03-29' }, UNMET),
    fares('hearing-list'),
    turnedAway(
      fares('experts'),
      {
        experts: [
          {
            name: '周示例',
            institution: '示例公交公司',
            field: '运营',
            chosen: '熟悉情况',
            interest: 'direct',
          },
        ],
      },
      'expert-has-interest',
    ),
    fares('experts'),
    turnedAway(fares('hearing'), { signed: 'no' }, UNMET),
    fares('hearing'),
    turnedAway(fares('adoption'), { documentDate: '2025-04-08' }, UNMET),
    fares('adoption'),
    turnedAway(risk, { dimensions: dimensions.slice(1) }, UNMET),
    turnedAway(
      risk,
      { dimensions: [...dimensions.slice(0, 7), { dimension: 'legal-disputes', level: 'high' }] },
      UNMET,
      UNMET,
    ),
    turnedAway(
      risk,
      { dimensions: [...dimensions.slice(0, 7), { dimension: 'legal-disputes', level: 'not-applicable' }] },
      UNMET,
    ),
    // One dimension twice, with a rating of its own each; one sentence for two dimensions; a high risk that is said to
    // be none.
    turnedAway(
      risk,
      { dimensions: [...dimensions, { ...EIGHTH, level: 'high', evidence: '另一段依据。' }] },
      UNMET,
      UNMET,
    ),
    turnedAway(
      risk,
      { dimensions: [...dimensions.slice(0, 7), { ...EIGHTH, evidence: SEVENTH.evidence }] },
      UNMET,
    ),
    risk,
    // Two expert points without an answer, then one of them without a reason.
    turnedAway(fares('legality-review'), {}, UNMET),
    turnedAway(fares('expert-adoption'), { answers: [{ number: 1, outcome: 'not-adopted' }] }, UNMET, UNMET),
    fares('expert-adoption'),
    turnedAway(fares('legality-review'), { reviewBody: '长沙市交通运输局' }, UNMET, UNMET),
    turnedAway(fares('legality-review'), { receivedOn: '2025-04-29' }, UNMET),
    turnedAway(fares('legality-review'), { outcome: 'amend' }, 'field-required'),
    amended('legality-review'),
    turnedAway(fares('submission'), {}, UNMET, UNMET),
    turnedAway(fares('legality-confirmation'), {}, UNMET),
    turnedAway(
      amended('legality-amendment'),
      { changes: [{ number: 1, subject: '第二条', before: '别处的条文', after: '新的条文' }] },
      UNMET,
    ),
    turnedAway(amended('legality-amendment'), { reviewedText: '<p>另一个文本。</p>' }, UNMET),
    amended('legality-amendment'),
    turnedAway(fares('submission'), {}, UNMET),
    turnedAway(fares('legality-confirmation'), { reviewBody: '〔演示〕长沙市交通运输局' }, UNMET, UNMET),
    fares('legality-confirmation'),
    turnedAway(fares('deliberation'), {}, UNMET),
    fares('submission'),
    turnedAway(fares('deliberation'), { guests: [] }, 'field-required'),
    // Two of eleven, twelve of eleven, the head not last, before the day that was announced.
    turnedAway(fares('deliberation'), { present: 2 }, UNMET),
    turnedAway(fares('deliberation'), { present: 5 }, UNMET),
    turnedAway(fares('deliberation'), { present: 12 }, UNMET),
    turnedAway(fares('deliberation'), { headSpokeLast: 'no' }, UNMET),
    turnedAway(fares('deliberation'), { documentDate: stepDay(FARES.start, 'submission') }, UNMET, UNMET),
    turnedAway(fares('outcome'), {}, UNMET),
    fares('deliberation'),
    turnedAway(fares('media'), {}, UNMET),
    fares('outcome'),
    turnedAway(fares('interpretation'), { form: 'chart' }, 'field-required'),
    turnedAway(fares('interpretation'), { body: '<p>z</p>' }, 'too-few'),
    fares('interpretation'),
    turnedAway(
      fares('media'),
      {
        channels: [
          { channel: 'website', name: '政府门户网站', publishedOn: '2025-05-24', evidence: '决策公布页面' },
        ],
      },
      UNMET,
      UNMET,
    ),
    fares('media'),
    fares('execution'),
    turnedAway(fares('evaluation'), { evaluator: '〔演示〕示例评估咨询有限公司' }, UNMET),
    fares('evaluation'),
    turnedAway(decisionRecordAt(FARES, 'execution', {}, 100), {}, 'dossier-closed'),
  ],
};

const TOWN = { script: OLD_TOWN, start: civilDate('2017-05-02') };
const town = (step: DecisionStep, differs: Parameters<typeof decisionRecordAt>[2] = {}) =>
  decisionRecordAt(TOWN, step, differs);

/** The 20 days of 2016 hold without a reason; the periods of the later regulation do not. */
const OF_2016: DossierExample = {
  name: '湖南2016年规定：征求意见20日即可，没有缩短的余地',
  body: OLD_TOWN.body,
  records: [
    town('start'),
    turnedAway(
      town('consultation'),
      { closesOn: '2017-05-26', shortReason: '时间紧。' },
      'consultation-too-short',
      UNMET,
    ),
    { ...town('consultation', { closesOn: '2017-05-27' }) },
    town('outreach'),
    town('experts'),
    town('expert-adoption'),
    town('adoption'),
    town('risk'),
    town('legality-review', { receivedOn: '2017-07-04' }),
    town('submission'),
    town('deliberation'),
    town('outcome'),
    town('interpretation'),
    town('media'),
    town('execution'),
    town('evaluation'),
  ],
};

const ROAD = { script: RING_ROAD, start: civilDate('2025-09-01') };
const road = (step: DecisionStep, differs: Parameters<typeof decisionRecordAt>[2] = {}) =>
  decisionRecordAt(ROAD, step, differs);

const FOUND_UNLAWFUL: DossierExample = {
  name: '审查不合法的不得提交审议、不得决定、不得公布',
  body: RING_ROAD.body,
  records: [
    road('start'),
    // Everything that is missing is said at once.
    turnedAway(road('submission'), {}, ...Array.from({ length: 5 }, () => UNMET)),
    road('consultation'),
    road('experts'),
    road('expert-adoption'),
    road('adoption'),
    turnedAway(road('legality-review'), {}, UNMET),
    road('risk'),
    road('legality-review', UNLAWFUL(RING_ROAD, '第二条违反先补偿后搬迁的规定。')),
    // The same text again, with another conclusion.
    turnedAway(
      decisionRecordAt(ROAD, 'legality-review', { reviewedText: draftText(RING_ROAD) }, 20),
      {},
      UNMET,
    ),
    turnedAway(road('submission'), {}, UNMET),
    turnedAway(road('deliberation'), {}, UNMET, UNMET),
    turnedAway(road('outcome'), {}, UNMET, UNMET, UNMET, UNMET),
    turnedAway(road('legality-confirmation'), {}, UNMET),
  ],
};

const STORES = { script: RESERVE, start: civilDate('2025-08-04') };
const stores = (step: DecisionStep, differs: Parameters<typeof decisionRecordAt>[2] = {}) =>
  decisionRecordAt(STORES, step, differs);

const exempted = (differs: JsonObject): JsonObject => ({
  step: 'consultation',
  ground: 'state-secret',
  article: 'disclosure-14',
  doneBy: '〔演示〕省粮食和物资储备主管部门',
  doneOn: '2025-08-08',
  doneNumber: '示论证〔2025〕1号',
  ...differs,
});
const ADDED = '<p>第四条　本办法自公布之日起三十日后施行。</p>';

/** What an exception names is lifted; nothing else is. */
const WITH_EXCEPTION: DossierExample = {
  name: '专家论证依法不公开，其余程序照常，会议退回后重新审查',
  body: RESERVE.body,
  records: [
    stores('start'),
    stores('consultation'),
    // Privacy and business secrets lift no step; secrecy does not lift the work itself.
    turnedAway(stores('exception'), { exempted: [exempted({ ground: 'personal-privacy' })] }, UNMET),
    turnedAway(stores('exception'), { exempted: [exempted({ step: 'risk', doneNumber: '' })] }, UNMET),
    stores('exception'),
    stores('adoption'),
    stores('risk'),
    stores('legality-review'),
    stores('submission'),
    stores('deliberation', { outcome: 'again' }),
    turnedAway(stores('outcome'), {}, UNMET, UNMET),
    // The review from before the meeting no longer counts.
    turnedAway(decisionRecordAt(STORES, 'submission', {}, 10), {}, UNMET),
    decisionRecordAt(STORES, 'legality-review', { receivedOn: '2025-10-24' }, 30),
    decisionRecordAt(STORES, 'submission', {}, 30),
    decisionRecordAt(STORES, 'deliberation', { outcome: 'passed-amended' }, 30),
    // What the meeting changed was not reviewed.
    turnedAway(decisionRecordAt(STORES, 'outcome', {}, 30), {}, UNMET),
    decisionRecordAt(
      STORES,
      'legality-review',
      { receivedOn: '2025-11-24', reviewedText: `${amendedText(RESERVE)}${ADDED}` },
      60,
    ),
    // The decision is not the text that was reviewed last.
    turnedAway(decisionRecordAt(STORES, 'outcome', {}, 60), {}, UNMET),
    turnedAway(decisionRecordAt(STORES, 'outcome', { body: '<p>出售全部公园。</p>' }, 60), {}, UNMET),
    decisionRecordAt(STORES, 'outcome', { body: `${amendedText(RESERVE)}${ADDED}` }, 60),
    turnedAway(decisionRecordAt(STORES, 'outcome', {}, 61), {}, 'stage-already-done', UNMET, UNMET),
  ],
};

export const DECISION_EXAMPLES: readonly DossierExample[] = [
  AMENDED_AND_CONFIRMED,
  OF_2016,
  FOUND_UNLAWFUL,
  WITH_EXCEPTION,
];
