import { citedTogether } from '../../../src/kernel/citation.ts';
import { problem } from '../../../src/kernel/problems.ts';
import type { DossierKind, Gate } from '../../../src/schema/dossier-kind.ts';
import { valueIn } from '../../dossiers/gates.ts';
import { stage } from '../../dossiers/stage.ts';
import { HEALTH_EVENT_RULES, HEALTH_EVENTS, HEALTH_PLAN } from '../../law/statutes/health.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

const PLAN = HEALTH_PLAN.whole;

/** A response that was started is ended before the event is closed. */
const responseEnded: Gate = {
  name: 'response-ended',
  title: '应急响应已经终止',
  basis: PLAN,
  judge: (_, before) => {
    const last = before.findLast((each) => each.type === 'health-event-response');
    return last === undefined || valueIn(last, 'action') === 'end'
      ? []
      : [
          problem(
            'stage-incomplete',
            { missing: '终止应急响应', stage: '处置结束' },
            { path: '/content/stage', basis: PLAN },
          ),
        ];
  },
};

/** 突发公共卫生事件: what happened, the response as it rises and falls, what came of it. */
export const HEALTH_EVENT_KIND: DossierKind = {
  key: 'health-event',
  version: 1,
  validFrom: '2003-05-09',
  title: '突发公共卫生事件',
  basis: citedTogether(HEALTH_EVENTS.whole, HEALTH_EVENT_RULES.at('第二十五条')),
  number: {
    title: '事件编号',
    pattern: '43\\d{4}-WS20\\d{2}-\\d{3}',
    help: '事件编号由六位行政区划代码、WS加年份和三位流水号组成，',
    example: '430000-WS2026-001',
  },
  fields: DOSSIER_FIELDS,
  lookup: null,
  ocds: null,
  stages: [
    stage({
      key: 'notice',
      title: '事件发布',
      demand: '事件名称、类别、等级、发生地区、发病和死亡人数、防护提示。',
      audience: 'public',
      type: 'health-event-notice',
      opens: true,
      repeatable: false,
      required: () => true,
    }),
    {
      ...stage({
        key: 'handling',
        title: '响应和处置',
        demand: '启动、调整、终止应急响应的级别、范围和措施，处置进展。',
        audience: 'public',
        type: 'health-event-response',
      }),
      types: [
        { type: 'health-event-response', withholdable: {} },
        { type: 'health-event-progress', withholdable: {} },
      ],
      required: () => true,
    },
    stage({
      key: 'conclusion',
      title: '处置结束',
      demand: '最终等级、人数、原因、责任追究和防范措施。',
      audience: 'public',
      type: 'health-event-conclusion',
      repeatable: false,
      required: () => true,
      closes: () => true,
      gates: [responseEnded],
    }),
  ],
};
