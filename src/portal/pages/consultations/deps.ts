import type { OpinionIntake } from '../../../consultations/opinion-intake.ts';
import type { FileStore } from '../../../files/store.ts';
import type { Site } from '../../frame/layout.tsx';

export interface ConsultationPagesDeps {
  readonly intake: OpinionIntake;
  readonly store: FileStore;
  readonly site: Site;
}
