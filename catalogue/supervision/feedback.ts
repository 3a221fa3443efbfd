import { citedFor, ownRule } from '../../src/kernel/citation.ts';
import type { FeedbackDeclaration } from '../../src/schema/supervision.ts';
import { DISCLOSURE } from '../law/statutes/disclosure.ts';

/**
 * No article counts the days of these answers: the terms are the platform's own, within the month of the indicators of
 * government sites (国办秘函〔2019〕19号), after which a site loses points.
 */
const ERRORS = { days: 3, basis: ownRule('找错自收到之日起3个工作日内核查、改正并答复') } as const;

export const FEEDBACK: FeedbackDeclaration = {
  item: '00.disclosure-guide',
  terms: {
    'not-public': {
      days: 15,
      basis: citedFor(
        DISCLOSURE.at('第五十一条'),
        ownRule('反映应公开未公开的，自收到之日起15个工作日内核查、答复'),
      ),
    },
    wrong: ERRORS,
    unreadable: ERRORS,
    'dead-link': ERRORS,
    'personal-data': {
      days: 1,
      basis: ownRule('反映泄露个人信息的，自收到之日起1个工作日内核查、处理并答复'),
    },
    other: ERRORS,
  },
};
