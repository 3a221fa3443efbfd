import type { AlertFacet } from './alert.ts';
import type { ConsultationFacet, ConsultationReportFacet } from './consultation.ts';
import type { TypeBase } from './type-base.ts';

/** A record that stands at a stage of a dossier (事项); its kind is declared beside it (dossier-kind.ts). */
export interface DossierType extends TypeBase {
  readonly shape: 'dossier';
  /** The dossier holds the consultation and its report together. */
  readonly consultation?: ConsultationFacet;
  readonly consultationReport?: ConsultationReportFacet;
  readonly alert?: AlertFacet;
}
