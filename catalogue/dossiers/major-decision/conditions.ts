import type { Condition } from '../../../src/schema/condition.ts';
import {
  amendmentAsked,
  commentPeriod,
  evaluatorIndependent,
  everyChannel,
  hearingAnnounced,
  hearingPapers,
  minutesSigned,
  participantsPublished,
  passed,
  published,
  submitted,
} from './conditions-deciding.ts';
import { independent, lawful, reviewTime } from './conditions-legality.ts';
import { dimensions, participation, prepared } from './conditions-preparing.ts';
import type { DecisionProfile } from './law.ts';

/** What must hold before a record may stand, stage by stage. */
export function decisionConditions(profile: DecisionProfile): Readonly<Record<string, readonly Condition[]>> {
  const [, over] = participation(profile);
  const ready = [...prepared(profile), ...lawful(profile)];
  return {
    consultation: [commentPeriod(profile)],
    'hearing-list': [...hearingAnnounced(profile), ...hearingPapers(profile)],
    hearing: [...hearingAnnounced(profile), participantsPublished(profile), minutesSigned(profile)],
    adoption: over === undefined ? [] : [over],
    risk: dimensions(profile),
    'legality-review': [
      ...prepared(profile),
      ...independent(profile, 'legality-review'),
      ...reviewTime(profile),
    ],
    'legality-amendment': [amendmentAsked(profile)],
    'legality-confirmation': [
      amendmentAsked(profile),
      ...lawful(profile).slice(1),
      ...independent(profile, 'legality-confirmation'),
    ],
    submission: ready,
    deliberation: [...ready, submitted(profile)],
    outcome: [...ready, submitted(profile), passed(profile)],
    media: [published(profile), everyChannel(profile)],
    interpretation: [published(profile)],
    execution: [passed(profile)],
    evaluation: [passed(profile), evaluatorIndependent(profile)],
  };
}
