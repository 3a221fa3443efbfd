import type { Condition } from '../../../src/schema/condition.ts';
import {
  amendmentAsked,
  commentPeriod,
  decidedText,
  evaluatorIndependent,
  everyChannel,
  headSpeaksLast,
  hearingAnnounced,
  hearingPapers,
  meetingAnnounced,
  minutesSigned,
  participantsPublished,
  passed,
  published,
  quorum,
  submitted,
} from './conditions-deciding.ts';
import { amendedAsAsked, independent, lawful, redrafted, reviewTime } from './conditions-legality.ts';
import {
  dimensions,
  exceptionConditions,
  expertPointsAnswered,
  participation,
  prepared,
} from './conditions-preparing.ts';
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
    'expert-adoption': expertPointsAnswered(profile),
    risk: dimensions(profile),
    'legality-review': [
      ...prepared(profile),
      ...independent(profile, 'legality-review'),
      ...reviewTime(profile),
      redrafted(profile),
    ],
    'legality-amendment': [amendmentAsked(profile), ...amendedAsAsked(profile)],
    'legality-confirmation': [
      amendmentAsked(profile),
      ...lawful(profile).slice(1),
      ...amendedAsAsked(profile),
      ...independent(profile, 'legality-confirmation'),
    ],
    submission: ready,
    deliberation: [
      ...ready,
      submitted(profile),
      ...meetingAnnounced(profile),
      ...quorum(profile),
      ...headSpeaksLast(profile),
    ],
    // What the meeting changed is reviewed again before it is published.
    outcome: [
      ...prepared(profile),
      ...lawful(profile, ['again', 'passed-amended']),
      submitted(profile),
      passed(profile),
      ...decidedText(profile),
    ],
    media: [published(profile), ...everyChannel(profile)],
    interpretation: [published(profile)],
    execution: [passed(profile)],
    evaluation: [passed(profile), evaluatorIndependent(profile)],
    exception: exceptionConditions(profile),
  };
}
