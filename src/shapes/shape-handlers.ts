import { consultationAspect, consultationReportAspect } from '../consultations/consultation-shape.ts';
import { announcementAspect } from '../dossiers/announcement-aspect.ts';
import { dossierShape } from '../dossiers/dossier-shape.ts';
import { interpretationAspect, normativeAspect } from '../dossiers/interpretation-aspect.ts';
import { plainShape, type ShapeHandlers } from '../publication/shape-handler.ts';
import type { SheetFiles } from '../registers/incoming-changes.ts';
import { registerShape } from '../registers/register-shape.ts';
import { seriesShape } from '../series/series-shape.ts';
import { warningAspect } from '../warnings/warning-shape.ts';
import { statementAspect } from './coverage-statement.ts';
import { decisionListAspect } from './decision-list-aspect.ts';
import { lineTermsAspect } from './line-terms-aspect.ts';

/**
 * What each shape and aspect adds to the pipeline; a series and a register read their data files from the store of
 * uploads.
 */
export const shapeHandlersWith = (files: SheetFiles): ShapeHandlers => ({
  byShape: {
    document: plainShape,
    register: registerShape(files),
    dossier: dossierShape,
    series: seriesShape(files),
  },
  aspects: [
    announcementAspect,
    normativeAspect,
    interpretationAspect,
    warningAspect,
    consultationAspect,
    consultationReportAspect,
    statementAspect,
    decisionListAspect,
    lineTermsAspect,
  ],
});

/** Without a store: they are then published from rows only, and a data file is refused as not uploaded. */
export const shapeHandlers: ShapeHandlers = shapeHandlersWith({ read: async () => null });
