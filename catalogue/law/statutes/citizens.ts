import { statute } from './define.ts';

/** Secrecy, personal data, time and what citizens may do. */

export const SECRECY = statute({
  code: 'secrecy-law',
  name: '保守国家秘密法',
  full: '中华人民共和国保守国家秘密法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2010年修订', from: '2010-10-01' }],
      source: 'text',
      file: '保守国家秘密法(2010-04-29)',
      says: {
        第二十九条:
          '机关、单位公开发布信息以及对涉及国家秘密的工程、货物、服务进行采购时，应当遵守保密规定。',
      },
      becomes: { 第二十九条: '第三十五条' },
    },
    {
      versions: [{ label: '2024年修订', from: '2024-05-01' }],
      source: 'text',
      file: '保守国家秘密法(2024-02-27)',
      says: { 第三十五条: '机关、单位应当依法对拟公开的信息进行保密审查，遵守国家保密规定。' },
    },
  ],
});

export const PERSONAL_DATA = statute({
  code: 'personal-data-law',
  name: '个人信息保护法',
  full: '中华人民共和国个人信息保护法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2021年通过', from: '2021-11-01' }],
      source: 'text',
      file: '个人信息保护法(2021-08-20)',
      says: {
        第四十七条:
          '有下列情形之一的，个人信息处理者应当主动删除个人信息；个人信息处理者未删除的，个人有权请求删除：（一）处理目的已实现、无法实现或者为实现处理目的不再必要；（二）个人信息处理者停止提供产品或者服务，或者保存期限已届满；（三）个人撤回同意；（四）个人信息处理者违反法律、行政法规或者违反约定处理个人信息；（五）法律、行政法规规定的其他情形。法律、行政法规规定的保存期限未届满，或者删除个人信息从技术上难以实现的，个人信息处理者应当停止除存储和采取必要的安全保护措施之外的处理。',
        第四条:
          '个人信息是以电子或者其他方式记录的与已识别或者可识别的自然人有关的各种信息，不包括匿名化处理后的信息。',
        第十三条第一款第三项: '为履行法定职责或者法定义务所必需',
        第二十七条:
          '个人信息处理者可以在合理的范围内处理个人自行公开或者其他已经合法公开的个人信息；个人明确拒绝的除外。个人信息处理者处理已公开的个人信息，对个人权益有重大影响的，应当依照本法规定取得个人同意。',
        第二十五条: '个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。',
      },
    },
  ],
});

export const CIVIL_CODE = statute({
  code: 'civil-code',
  name: '民法典',
  full: '中华人民共和国民法典',
  kind: 'law',
  issuer: '全国人民代表大会',
  texts: [
    {
      versions: [{ label: '', from: '2021-01-01' }],
      source: 'text',
      file: '民法典',
      says: {
        第二百零一条第一款: '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。',
        第二百零一条第二款: '按照小时计算期间的，自法律规定或者当事人约定的时间开始计算。',
        第二百零二条:
          '按照年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。',
        第二百零三条第一款: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。',
      },
    },
  ],
});

export const HOLIDAYS = statute({
  code: 'holidays',
  name: '全国年节及纪念日放假办法',
  full: '全国年节及纪念日放假办法',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [
        { label: '国务院令第644号', from: '2014-01-01' },
        { label: '国务院令第795号', from: '2025-01-01' },
      ],
      source: 'memory',
      doubt: '办法全文未读',
      says: { 第二条: '' },
    },
  ],
});

export const COPYRIGHT = statute({
  code: 'copyright-law',
  name: '著作权法',
  full: '中华人民共和国著作权法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2020年修正', from: '2021-06-01' }],
      source: 'memory',
      doubt: '法律全文未读',
      says: { 第五条: '' },
    },
  ],
});
