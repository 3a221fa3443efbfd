import { AREA_11_EXAMPLES } from '../../../examples/11-land-and-housing/index.ts';
import { accountsOf, UNITS } from '../../../examples/20-internal-affairs/accounts.ts';
import { COUNTY_OUTLETS } from '../../../examples/21-public-institutions/outlets.ts';
import { PLACE_LISTS } from '../../../examples/place-lists.ts';
import { CATALOGUE } from '../../../test/harness/catalogue.ts';
import { POLICY_ITEM, policyRecord } from '../../../test/harness/policy-record.ts';
import { audienceKeys } from '../../audiences/audience-key.ts';
import { consultationKeys } from '../../consultations/keys.ts';
import { OpinionIntake } from '../../consultations/opinion-intake.ts';
import { FeedbackIntake } from '../../feedback/feedback-intake.ts';
import { feedbackKeys } from '../../feedback/keys.ts';
import type { FileStore } from '../../files/store.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import type { SignedCheckpoint } from '../../log/checkpoint.ts';
import { withdrawDisclosure } from '../../publication/withdraw-disclosure.ts';
import { requestKeys } from '../../requests/keys.ts';
import { RequestIntake } from '../../requests/request-intake.ts';
import { codes, startSeriesProvince } from '../../series/testing/publish.ts';
import { demonstrationPortalConfig } from '../frame/config.ts';
import { portalRoutes } from '../pages/routes.ts';
import { openPortalApp } from './portal-app.ts';
import { sampleWarning } from './sample-models.ts';

const TEXT = [
  '<h2 id="ch-1">一、总体要求</h2><p>为保障饮用水安全，方便群众了解水源保护的要求和进展，现提出如下意见。</p>',
  '<h2 id="ch-2">二、主要任务</h2><p>各地应当完成保护区边界的勘定，并向社会公布范围、面积和责任人。</p>',
  '<table><thead><tr><th>阶段</th><th>时间</th></tr></thead><tbody><tr><td>勘界</td><td>2026年6月底前</td></tr></tbody></table>',
  '<h2 id="ch-3">三、公开监测数据</h2><p>每月10日前公布上月监测结果。</p>',
].join('');
const TITLE = '关于加强集中式饮用水水源保护的意见';
const HOSTILE = '关于“<script>”的通知';

/** No page of it reads or keeps a file. */
const noFile = (): never => {
  throw new Error('the sample has no files');
};
const NO_FILES: FileStore = {
  stage: noFile,
  sizeOf: async () => null,
  read: noFile,
  list: noFile,
  removeOlder: noFile,
};

const CHECKPOINT: SignedCheckpoint = {
  origin: 'zwgk.example.gov.cn/log',
  size: 12_931,
  root: Buffer.alloc(32, 7),
  note: 'zwgk.example.gov.cn/log\n12931\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n\n— zwgk.example.gov.cn/log ygIJqj+xW0mBxgQtkU5ziipljLwdrqGYGL9JSMOBi36AZ4QEdRZY9rrhej3+5DrAeEUU647oltBmQnPnbnmEcvGvvgE=\n',
};

/** Every page over a database; files are neither read nor kept. */
export function openWholePortal(
  over: Pick<Parameters<typeof openPortalApp>[0], 'db' | 'clock' | 'warnings'>,
) {
  const { db, clock } = over;
  const secret = Buffer.alloc(32, 1);
  return openPortalApp({
    ...over,
    routes: (deps) =>
      portalRoutes(
        {
          ...deps,
          log: { origin: CHECKPOINT.origin, vkey: '', latest: async () => CHECKPOINT },
          intake: new OpinionIntake({ db, clock, catalogue: CATALOGUE, keys: consultationKeys(secret) }),
          feedback: new FeedbackIntake({ db, clock, catalogue: CATALOGUE, keys: feedbackKeys(secret) }),
          requests: new RequestIntake({ db, clock, catalogue: CATALOGUE, keys: requestKeys(secret) }),
          store: NO_FILES,
          keys: audienceKeys(secret),
          contactDays: 365,
        },
        demonstrationPortalConfig('http://127.0.0.1'),
      ),
  });
}

/**
 * Every page of the portal over a small province: documents of one and of two editions, one withdrawn, one whose term
 * is over, budgets, places.
 */
export async function openSamplePortal() {
  const province = await startSeriesProvince(undefined, PLACE_LISTS);
  const { db, clock } = province;
  const publish = async (item: string, body: string, content: JsonObject): Promise<string> => {
    clock.advance(60_000);
    const result = await province.publish({ item, body, content });
    if (!result.ok) throw new Error(codes(result).join());
    return result.value.disclosureId;
  };
  const policy = (title: string, number: number) =>
    policyRecord({
      title,
      documentNumber: `湘测发〔2026〕${number}号`,
      body: TEXT,
      summary: '饮用水水源保护。',
    });

  const document = await publish(POLICY_ITEM, 'zfbgt', policy(TITLE, 7));
  const corrected = await province.correct(document, {
    ...policy(TITLE, 7),
    body: TEXT.replace('每月10日前', '每月5日前'),
  });
  if (!corrected.ok) throw new Error(codes(corrected).join());
  await publish(POLICY_ITEM, 'zfbgt', policy(HOSTILE, 8));
  const withdrawn = await publish(POLICY_ITEM, 'zfbgt', policy('误发的通知', 9));
  const taken = await withdrawDisclosure(province, province.withdrawer, {
    id: withdrawn,
    reason: '附件误载他人身份信息，已重新发布。',
  });
  if (!taken.ok) throw new Error(codes(taken).join());
  const successor = await publish(POLICY_ITEM, 'zfbgt', policy('重新发布的通知', 9));
  const [unit] = UNITS.filter((each) => each.body === 'changsha');
  if (unit === undefined) throw new Error('no unit');
  for (const year of [2024, 2026])
    await publish('20.budget', 'changsha', accountsOf(unit, year, 'budget', `${year}-02-06`));
  await publish(COUNTY_OUTLETS.item, COUNTY_OUTLETS.body, COUNTY_OUTLETS.content);
  const notice = AREA_11_EXAMPLES.records.find((record) => record.item === '11.rural-housing-notice');
  if (notice === undefined) throw new Error('no notice');
  const expired = await publish(notice.item, notice.body, notice.content);
  clock.set('2026-12-01T09:00:00+08:00');

  const inForce = [
    sampleWarning('0000000000000001', '地质灾害气象风险', '湘西土家族苗族自治州'),
    sampleWarning('0000000000000002', '暴雨', '长沙市'),
  ];
  const { app, portal } = await openWholePortal({
    db,
    clock,
    warnings: { inForce: () => inForce, stamp: () => '' },
  });
  return {
    app,
    portal,
    publish,
    policy,
    ids: { document, withdrawn, successor, expired },
    close: async () => {
      await app.close();
      await province.close();
    },
  };
}
