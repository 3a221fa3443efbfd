import { withAlerts } from '../alerts/alert-shape.ts';
import { withConsultations } from '../consultations/consultation-shape.ts';
import { dossierShape } from '../dossiers/dossier-shape.ts';
import { plainShape, type ShapeHandlers } from '../publication/shape-handler.ts';
import { registerShape } from '../registers/register-shape.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { SeriesFiles } from '../series/batch-tables.ts';
import { seriesShape } from '../series/series-shape.ts';

/** What each shape adds to the pipeline; a series and a register read their data files from the store of uploads. */
export const shapeHandlersWith = (files: SeriesFiles, catalogue: Catalogue): ShapeHandlers => ({
  document: plainShape,
  register: registerShape(files, catalogue),
  dossier: withConsultations(withAlerts(dossierShape(catalogue)), catalogue),
  series: seriesShape(files),
});

/** Without a store: they are then published from rows only, and a data file is refused as not uploaded. */
export const shapeHandlersWithoutFiles = (catalogue: Catalogue): ShapeHandlers =>
  shapeHandlersWith({ read: async () => null }, catalogue);
