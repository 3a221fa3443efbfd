import type { ConsultationAspect, ConsultationReportAspect } from './consultation.ts';
import type { TypeBase } from './type-base.ts';
import type { ReviewStep } from './vocabulary.ts';
import type { WarningAspect } from './warning.ts';

/** A record that stands at a stage of a dossier (事项); its kind is declared beside it (dossier-kind.ts). */
export interface DossierType extends TypeBase {
  readonly shape: 'dossier';
  /** The dossier holds the consultation and its report together. */
  readonly consultation?: ConsultationAspect;
  readonly consultationReport?: ConsultationReportAspect;
  readonly warning?: WarningAspect;
  /** Stands in the policy library (政策文件库) as in force from the day in this date field. */
  readonly inLibraryFrom?: string;
  /** A value that its writer does not judge alone: the record then needs this approval besides. */
  readonly judged?: { readonly field: string; readonly value: string; readonly step: ReviewStep };
}
