import { isJsonObject } from '../../../src/kernel/json-object.ts';
import { problem } from '../../../src/kernel/problems.ts';
import type { Gate } from '../../../src/schema/dossier-kind.ts';
import { demands, valueIn } from '../gates.ts';
import type { DecisionProfile } from './law.ts';

export const reasonWithoutExperts = (profile: DecisionProfile): Gate =>
  demands({
    name: 'reason-without-experts',
    title: '不组织专家论证应当说明理由',
    fields: { notRequiredReason: '不组织专家论证的理由' },
    when: (record) => valueIn(record, 'experts') === 'not-required',
    basis: profile.articles.experts,
  });

/** 与专家、专业机构有直接利害关系的，不得选择. */
export const noInterest = (profile: DecisionProfile): Gate => ({
  name: 'experts-without-interest',
  title: '论证专家与决策事项没有直接利害关系',
  basis: profile.articles.experts,
  judge: (record) => {
    const rows = valueIn(record, 'experts');
    return (Array.isArray(rows) ? rows : []).flatMap((row, index) =>
      isJsonObject(row) && row.interest === 'direct'
        ? [
            problem(
              'expert-has-interest',
              { name: String(row.name ?? '') },
              { path: `/content/experts/${index}`, basis: profile.articles.experts },
            ),
          ]
        : [],
    );
  },
});

export const pointsWhenToAmend = (profile: DecisionProfile): Gate =>
  demands({
    name: 'points-when-to-amend',
    title: '应当修改完善的，逐条列出意见',
    fields: { points: '修改意见' },
    when: (record) => {
      const points = valueIn(record, 'points');
      return valueIn(record, 'outcome') === 'amend' && !(Array.isArray(points) && points.length > 0);
    },
    basis: profile.articles.legality,
  });

export const reasonWithoutGuests = (profile: DecisionProfile): Gate =>
  demands({
    name: 'guests-or-explanation',
    title: '没有列席人员的，在会议说明中写明',
    fields: { explanation: '会议说明' },
    when: (record) => {
      const guests = valueIn(record, 'guests');
      return !(Array.isArray(guests) && guests.length > 0);
    },
    basis: profile.articles.deliberation,
  });
