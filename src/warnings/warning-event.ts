import type { JsonObject } from '../kernel/canonical-json.ts';
import { textIn } from '../kernel/json-object.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { TypeDeclaration, WarningCategory, WarningColour } from '../schema/declaration.ts';

/** One message as it was sent. */
export interface WarningMessage {
  readonly id: string;
  readonly n: number;
  readonly message: 'alert' | 'update' | 'cancel';
  readonly identifier: string;
  readonly sentAt: Date;
  readonly colour: WarningColour;
  readonly from: Date;
  readonly until: Date;
  /** Codes of divisions, and their names. */
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly title: string;
  /** 发布单位 as the message names it. */
  readonly issuer: string;
  /** Why it ends; empty for a message that warns. */
  readonly reason: string;
  /** Null for a message that ends the warning. */
  readonly warning: WarningText | null;
}

export interface WarningText {
  /** 暴雨 */
  readonly hazard: string;
  readonly category: WarningCategory;
  readonly code: string | null;
  readonly area: string;
  readonly text: string;
  readonly instruction: string;
}

/** A warning with all that was sent about it, the first message first; what was withdrawn is not there. */
export interface WarningEvent {
  readonly dossier: string;
  readonly number: string;
  readonly body: string;
  readonly bodyName: string;
  readonly messages: readonly WarningMessage[];
  /** The last message that warns: what holds, or held. */
  readonly current: WarningMessage & { readonly warning: WarningText };
  readonly last: WarningMessage;
}

export type WarningState = 'upcoming' | 'in-force' | 'ended' | 'cancelled';

export const WARNING_STATE_NAMES: Readonly<Record<WarningState, string>> = {
  upcoming: '即将生效',
  'in-force': '生效中',
  ended: '已到期',
  cancelled: '已解除',
};

/** What a warning is at a moment: it ends by itself at its time, or when it is ended. */
export function stateAt(event: Pick<WarningEvent, 'current' | 'last'>, now: Date): WarningState {
  if (event.last.message === 'cancel') return 'cancelled';
  if (event.current.until <= now) return 'ended';
  return event.current.from <= now ? 'in-force' : 'upcoming';
}

/**
 * The warning as it holds at a moment: a change that begins later takes nothing away before, so until then what was
 * said earlier stands.
 */
export function asOf(event: WarningEvent, now: Date): WarningEvent {
  const warnings = event.messages.flatMap((each) =>
    each.warning === null ? [] : [{ ...each, warning: each.warning }],
  );
  const begun = warnings.findLast((each) => each.from <= now);
  return begun !== undefined && begun.until > now ? { ...event, current: begun } : event;
}

const GRAVITY: Readonly<Record<WarningColour, number>> = { red: 0, orange: 1, yellow: 2, blue: 3 };

/** The gravest first, of equal ones the newest. */
export const byGravity = (a: WarningEvent, b: WarningEvent): number =>
  GRAVITY[a.current.colour] - GRAVITY[b.current.colour] ||
  b.current.sentAt.getTime() - a.current.sentAt.getTime();

/** What a message says, read from its record by what its type declares. */
export function messageText(
  type: TypeDeclaration,
  content: JsonObject,
): Pick<WarningMessage, 'issuer' | 'reason' | 'warning'> {
  const aspect = ofShape('dossier', type).warning;
  if (aspect === undefined) throw new Error(`type ${type.key} does not warn`);
  if (aspect.kind === 'end')
    return { issuer: textIn(content, aspect.issuer), reason: textIn(content, aspect.reason), warning: null };
  const value = textIn(content, aspect.hazard);
  const field = type.fields[aspect.hazard];
  const option = field?.kind === 'code' ? field.options.find((each) => each.value === value) : undefined;
  return {
    issuer: textIn(content, aspect.issuer),
    reason: '',
    warning: {
      hazard: option?.title ?? value,
      category: aspect.hazards[value]?.category ?? 'Other',
      code: aspect.hazards[value]?.code ?? null,
      area: textIn(content, aspect.area),
      text: textIn(content, aspect.text),
      instruction: textIn(content, aspect.instruction),
    },
  };
}
