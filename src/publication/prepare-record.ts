import type { Tx } from '../database/database.ts';
import { withhold } from '../exceptions/withhold.ts';
import type { Refusal } from '../kernel/result.ts';
import type { EventObligation } from '../obligations/open-for-event.ts';
import { contentRefusals, soundRecord } from './readiness.ts';
import type {
  PreparedPart,
  PreviewFigure,
  ShapedEdition,
  ShapedRecord,
  ShapeHandlers,
} from './shape-handler.ts';

/** A record that was read and judged as a whole, with what its parts would write. Nothing has been written. */
export interface PreparedRecord {
  /** Every reason why it may not go on. */
  readonly refusals: readonly Refusal[];
  /** What it brings, in the words of its parts: 新增 12, 变更 3; only of what is in order. */
  readonly preview: readonly PreviewFigure[];
  /** The obligation that exists already for this record, so that its submission raises no second one. */
  readonly obligationId: number | null;
  /** What its submission raises instead of what its item says. */
  readonly raises: EventObligation | null;
  /** What the record brings beside its public content, as the log commits to it; null when the content tells all. */
  readonly annexDigest: (salt: string) => Promise<string | null>;
  /** The shape's, then each aspect's. */
  readonly parts: readonly PreparedPart[];
  /**
   * Writes the plans, in the order of the parts. In the transaction of the preparation, and only when nothing was
   * refused.
   */
  readonly commit: (tx: Tx, edition: ShapedEdition) => Promise<void>;
}

/**
 * 核验, submission and publication all ask this: the text by itself, then its shape, then each aspect that its type
 * declares.
 */
export async function prepareRecord(
  tx: Tx,
  shapes: ShapeHandlers,
  whole: ShapedRecord,
): Promise<PreparedRecord> {
  const ofContent = await contentRefusals(tx, whole);
  const sound = soundRecord(whole);
  const { type } = sound;
  // Lists, dossiers and figures are built of what is made public.
  const record = { ...sound, content: withhold(type, sound.content, sound.withheld) };
  const parts: PreparedPart[] = [await shapes.byShape[type.shape].prepare(tx, record)];
  for (const aspect of shapes.aspects) {
    const prepare = aspect(type);
    if (prepare !== null) parts.push(await prepare(tx, record));
  }
  return {
    refusals: record.catalogue.law.nameVersions(
      [...ofContent, ...parts.flatMap((part) => part.refusals)],
      record.today,
    ),
    preview: parts.flatMap((part) => part.preview ?? []),
    obligationId: parts.find((part) => typeof part.obligationId === 'number')?.obligationId ?? null,
    raises: parts.find((part) => part.raises !== undefined)?.raises ?? null,
    annexDigest: async (salt) => (await parts.find((part) => part.annexDigest)?.annexDigest?.(salt)) ?? null,
    parts,
    commit: async (publishing, edition) => {
      for (const part of parts) await part.commit(publishing, edition);
    },
  };
}
