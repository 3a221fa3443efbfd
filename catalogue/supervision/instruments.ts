import { citedFor } from '../../src/kernel/citation.ts';
import type { InstrumentDeclaration } from '../../src/schema/supervision.ts';
import { DISCLOSURE } from '../law/statutes/disclosure.ts';

const DEPARTMENT = 'competent-department';
const GUIDANCE = citedFor(DISCLOSURE.at('第四十六条', '第四十七条第一款'), '日常指导和监督检查');

/**
 * The instruments of supervision and to whom the regulation gives each (国务院令第711号). 督促整改 and 责令改正 are two instruments
 * with two issuers: the 主管部门 cannot order, and the higher organ does not "urge". Periods for answers are the platform's
 * own; the regulation names none.
 */
export const INSTRUMENTS: readonly InstrumentDeclaration[] = [
  {
    kind: 'reminder',
    mark: '提醒',
    issuer: DEPARTMENT,
    basis: GUIDANCE,
    isPublic: false,
    answerDays: null,
    needsFindings: false,
  },
  {
    kind: 'urge',
    mark: '催办',
    issuer: DEPARTMENT,
    basis: GUIDANCE,
    isPublic: false,
    answerDays: null,
    needsFindings: true,
  },
  {
    kind: 'rectify',
    mark: '督改',
    issuer: DEPARTMENT,
    basis: DISCLOSURE.at('第四十七条第一款'),
    isPublic: true,
    answerDays: 10,
    needsFindings: true,
  },
  {
    kind: 'criticism',
    mark: '通报',
    issuer: DEPARTMENT,
    basis: DISCLOSURE.at('第四十七条第一款'),
    isPublic: true,
    answerDays: null,
    needsFindings: true,
  },
  {
    kind: 'order',
    mark: '责改',
    issuer: 'higher-organ',
    basis: DISCLOSURE.at('第五十二条', '第五十三条'),
    isPublic: true,
    answerDays: 15,
    needsFindings: true,
  },
  {
    kind: 'recommendation',
    mark: '建议',
    issuer: DEPARTMENT,
    basis: citedFor(DISCLOSURE.at('第四十七条第一款'), '向有权机关提出处理建议'),
    // It is about persons.
    isPublic: false,
    answerDays: null,
    needsFindings: true,
  },
];
