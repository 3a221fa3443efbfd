import { sha256Hex } from '../kernel/canonical-json.ts';
import { withoutPersonalData } from '../screening/screen-text.ts';
import { keyed, type PublicKeys, receiptCode, receiptHash } from './keys.ts';
import { identityOf, normalised, type OpinionInput } from './rules-opinion.ts';

/** A file that was taken in for an opinion. */
export interface OpinionFile {
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** One that comes with the opinion itself and is entered with it. */
export interface NewOpinionFile extends OpinionFile {
  readonly sm3: string;
  readonly extension: string;
}

export interface IncomingOpinion {
  readonly consultation: string;
  readonly input: OpinionInput;
  /** The same key with the same text is the same sending: a double click. */
  readonly submissionKey: string;
  readonly address: string;
  /** When it arrived, which is what counts in the closing hour. */
  readonly receivedAt: Date;
  readonly files: readonly NewOpinionFile[];
}

/** The text as others may read it; null where its author wants it read by the office only. */
const publicTextOf = (input: Pick<OpinionInput, 'publicity' | 'text'>): string | null =>
  input.publicity === 'office-only' ? null : withoutPersonalData(input.text.trim());

export const textDigest = (text: string): string => sha256Hex(normalised(text));

/** What its author said, as the table of opinions holds it. */
export const saidIn = (input: OpinionInput) => ({
  person_group: input.group,
  person_name: input.name.trim(),
  contact: input.contact.trim(),
  publicity: input.publicity,
  anchor: input.anchor === '' ? null : input.anchor,
  quote: input.quote.trim(),
  text: input.text.trim(),
  public_text: publicTextOf(input),
  text_digest: textDigest(input.text),
});

export const personKey = (
  keys: PublicKeys,
  consultation: string,
  person: { readonly name: string; readonly contact: string; readonly address: string },
): string => keyed(keys.persons, consultation, identityOf(person)).toString('hex');

/** Everything about an opinion that can be worked out before the database is asked. */
export function prepareOpinion(keys: PublicKeys, incoming: IncomingOpinion) {
  const { consultation, input } = incoming;
  const submission = keyed(
    keys.persons,
    consultation,
    incoming.submissionKey,
    sha256Hex(JSON.stringify([input, incoming.files.map((file) => file.sha256)])),
  ).toString('hex');
  const code = receiptCode(keys, submission);
  return {
    code,
    row: {
      consultation_id: consultation,
      received_at: incoming.receivedAt.toISOString(),
      receipt_hash: receiptHash(code),
      submission,
      ...saidIn(input),
      person_key: personKey(keys, consultation, { ...input, address: incoming.address }),
    },
  };
}
