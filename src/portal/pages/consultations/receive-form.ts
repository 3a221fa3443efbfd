import type { FastifyRequest } from 'fastify';
import type { Admission, OpinionIntake } from '../../../consultations/opinion-intake.ts';
import type { Receipt } from '../../../consultations/receive-opinions.ts';
import type { FileStore } from '../../../files/store.ts';
import type { HeldFile } from '../../../files/uploads.ts';
import { accepted, type Result, refused } from '../../../kernel/result.ts';
import type { AttachmentGate } from './attachment-gate.ts';
import { type FormFields, opinionOf, readForm, type SentForm } from './read-form.ts';

interface FormDeps {
  readonly intake: OpinionIntake;
  readonly gate: AttachmentGate;
  readonly store: FileStore;
}

/**
 * The bytes are kept before the opinion is committed, so that no opinion names a file that is not there; of an opinion
 * that is refused now they are swept.
 */
async function takeWith(
  intake: OpinionIntake,
  admission: Admission,
  files: readonly HeldFile[],
): Promise<Result<Receipt>> {
  for (const file of files) {
    const kept = await file.keep();
    if (!kept.ok) return kept;
  }
  return intake.take(admission, files);
}

/**
 * Reads the form of an opinion: the fields are judged and the attempt is counted before any file is looked at. `begin`
 * is called when that happens.
 */
export async function receiveForm(
  { intake, gate, store }: FormDeps,
  request: FastifyRequest,
  consultation: string,
  begin: () => void,
): Promise<{ readonly sent: SentForm; readonly result: Result<Receipt> }> {
  const admit = (text: FormFields): Promise<Result<Admission>> =>
    intake.admit({
      consultation,
      input: opinionOf(text),
      ticket: text('ticket'),
      answer: text('answer'),
      key: null,
      address: request.ip,
    });
  let admission: Admission | null = null;
  const sent = await readForm(request, store, async (text) => {
    const admitted = await admit(text);
    if (!admitted.ok) return admitted.refusals;
    admission = admitted.value;
    const refusals = await gate.refusalsOf(admitted.value);
    if (refusals.length === 0) begin();
    return refusals;
  });
  if (sent.refusals.length > 0) return { sent, result: refused(...sent.refusals) };
  const admitted = admission === null ? await admit(sent.text) : accepted(admission);
  const result = admitted.ok ? await takeWith(intake, admitted.value, sent.files) : admitted;
  return { sent, result };
}
