import { document, statute } from './define.ts';

/** Health. */

export const HEALTH = statute({
  code: 'health-law',
  name: '基本医疗卫生与健康促进法',
  full: '中华人民共和国基本医疗卫生与健康促进法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2019年通过', from: '2020-06-01' }],
      source: 'text',
      file: '基本医疗卫生与健康促进法(2019-12-28)',
      says: {
        第十五条: '基本公共卫生服务由国家免费提供。',
        第十六条:
          '国家基本公共卫生服务项目由国务院卫生健康主管部门会同国务院财政部门、中医药主管部门等共同确定。',
      },
    },
  ],
});

export const DISEASES_LAW = statute({
  code: 'infectious-diseases-law',
  name: '传染病防治法',
  full: '中华人民共和国传染病防治法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2004年修订', from: '2004-12-01' },
        { label: '2013年修正', from: '2013-06-29' },
      ],
      source: 'memory',
      says: { 第三十八条: '省、自治区、直辖市人民政府卫生行政部门定期公布本行政区域的传染病疫情信息。' },
    },
    {
      versions: [{ label: '2025年修订', from: '2025-09-01' }],
      source: 'memory',
      doubt: '2025年修订的文本未读',
      says: {},
    },
  ],
});

export const HEALTH_EVENTS = statute({
  code: 'health-event-law',
  name: '突发公共卫生事件应对法',
  full: '中华人民共和国突发公共卫生事件应对法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2025年通过', from: '2025-11-01' }],
      source: 'memory',
      doubt: '2025年通过的法律文本未读',
      says: {},
    },
  ],
});

export const HEALTH_EVENT_RULES = statute({
  code: 'health-event-regulation',
  name: '突发公共卫生事件应急条例',
  full: '突发公共卫生事件应急条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [
        { label: '国务院令第376号', from: '2003-05-09' },
        { label: '2011年修订', from: '2011-01-08' },
      ],
      source: 'text',
      file: '突发公共卫生事件应急条例(2011-01-08)',
      says: {
        第二十五条:
          '必要时，可以授权省、自治区、直辖市人民政府卫生行政主管部门向社会发布本行政区域内突发事件的信息。',
      },
    },
  ],
});

export const PRICES = statute({
  code: 'price-law',
  name: '价格法',
  full: '中华人民共和国价格法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '1997年通过', from: '1998-05-01' }],
      source: 'text',
      file: '价格法(1997-12-29)',
      says: {
        第十三条:
          '经营者销售、收购商品和提供服务，应当按照政府价格主管部门的规定明码标价，注明商品的品名、产地、规格、等级、计价单位、价格或者服务的项目、收费标准等有关情况。',
      },
    },
  ],
});

export const MEDICAL_DISCLOSURE = document(
  'medical-disclosure',
  '国家卫生健康委等',
  '医疗卫生机构信息公开管理办法',
  '国卫办发〔2021〕43号',
  '2022-02-01',
);

export const HEALTH_PLAN = document(
  'health-plan',
  '国务院',
  '国家突发公共卫生事件应急预案',
  '',
  '2006-02-26',
);

export const HEALTH_SERVICES = document(
  'health-services',
  '国家卫生计生委',
  '国家基本公共卫生服务规范（第三版）',
  '国卫基层发〔2017〕13号',
  '2017-02-28',
);
