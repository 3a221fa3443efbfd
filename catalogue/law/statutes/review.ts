import { statute } from './define.ts';

/** Where who was refused turns to. */

export const REVIEW_LAW = statute({
  code: 'administrative-review-law',
  name: '行政复议法',
  full: '中华人民共和国行政复议法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2023年修订', from: '2024-01-01' }],
      source: 'text',
      file: '行政复议法(2023-09-01)',
      says: {
        第二十条第一款:
          '公民、法人或者其他组织认为行政行为侵犯其合法权益的，可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请；但是法律规定的申请期限超过六十日的除外。',
        第二十三条第一款第四项: '申请政府信息公开，行政机关不予公开；',
        第二十三条第二款:
          '对前款规定的情形，行政机关在作出行政行为时应当告知公民、法人或者其他组织先向行政复议机关申请行政复议。',
      },
    },
  ],
});

export const LITIGATION_LAW = statute({
  code: 'administrative-litigation-law',
  name: '行政诉讼法',
  full: '中华人民共和国行政诉讼法',
  kind: 'law',
  issuer: '全国人民代表大会',
  texts: [
    {
      versions: [{ label: '2017年修正', from: '2017-07-01' }],
      source: 'text',
      file: '行政诉讼法(2017-06-27)',
      says: {
        第四十五条:
          '公民、法人或者其他组织不服复议决定的，可以在收到复议决定书之日起十五日内向人民法院提起诉讼。',
        第四十六条第一款:
          '公民、法人或者其他组织直接向人民法院提起诉讼的，应当自知道或者应当知道作出行政行为之日起六个月内提出。',
      },
    },
  ],
});
