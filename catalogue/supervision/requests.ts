import { citedTogether, ownRule } from '../../src/kernel/citation.ts';
import type { RequestsDeclaration } from '../../src/schema/requests.ts';
import { DISCLOSURE, PROCESSING_FEES } from '../law/statutes/disclosure.ts';
import { LITIGATION_LAW, REVIEW_LAW } from '../law/statutes/review.ts';
import { ANNUAL_ROWS } from './request-annual-rows.ts';
import { ANSWERS } from './request-answers.ts';
import { LETTERS } from './request-letters.ts';

const REVIEW = citedTogether(
  REVIEW_LAW.at('第二十条第一款'),
  REVIEW_LAW.at('第二十三条第一款第四项', '第二十三条第二款'),
);

/** 依申请公开: 条例第四章, 信息处理费 by 国办函〔2020〕109号. What no article counts is the platform's own and says so. */
export const REQUESTS: RequestsDeclaration = {
  item: '00.disclosure-guide',
  terms: {
    confirm: {
      days: 1,
      basis: ownRule('网上提交的申请，自提交之日起1个工作日内与申请人确认收到'),
    },
    completionNotice: { days: 7, basis: DISCLOSURE.at('第三十条') },
    answer: { days: 20, basis: DISCLOSURE.at('第三十三条第二款') },
    extension: { days: 20, basis: DISCLOSURE.at('第三十三条第二款') },
    thirdParty: { days: 15, basis: DISCLOSURE.at('第三十二条') },
    jointAuthor: { days: 15, basis: DISCLOSURE.at('第三十四条') },
    payment: { days: 20, basis: PROCESSING_FEES.whole },
    delay: {
      days: 60,
      basis: citedTogether(DISCLOSURE.at('第三十五条'), ownRule('合理期限由本机关确定，最长60个工作日')),
    },
  },
  completion: { least: 7, usual: 15, most: 15 },
  answers: ANSWERS,
  tariffBasis: citedTogether(DISCLOSURE.at('第四十二条第一款'), PROCESSING_FEES.whole),
  tariffs: {
    // By requests of the same applicant in the same calendar month.
    count: {
      tiers: [
        { upTo: 10, yuan: 0 },
        { upTo: 30, yuan: 100 },
      ],
      beyond: { yuan: 200, every: 10, plus: 100 },
    },
    // By pages of A4 of one request.
    volume: {
      tiers: [
        { upTo: 30, yuan: 0 },
        { upTo: 100, yuan: 10 },
        { upTo: 200, yuan: 20 },
      ],
      beyond: { yuan: 40, every: null, plus: 0 },
    },
  },
  annualRows: ANNUAL_ROWS,
  letters: LETTERS,
  remedies: {
    reviewFirst: `如对本答复不服，可以自收到本答复书之日起60日内，依法先向行政复议机关申请行政复议（${REVIEW}）；对行政复议决定不服的，可以自收到复议决定书之日起15日内向人民法院提起行政诉讼（${LITIGATION_LAW.at('第四十五条')}）。`,
    either: `如对本答复不服，可以自收到本答复书之日起60日内依法申请行政复议（${REVIEW_LAW.at('第二十条第一款')}），或者自收到本答复书之日起6个月内依法向人民法院提起行政诉讼（${LITIGATION_LAW.at('第四十六条第一款')}）。`,
  },
};
