import { plainShape, type ShapeHandlers } from '../publication/shape-handler.ts';
import type { SeriesFiles } from '../series/batch-tables.ts';
import { seriesShape } from '../series/series-shape.ts';

/** What each shape adds to the pipeline; a series reads its data files from the store of uploads. */
export const shapeHandlersWith = (files: SeriesFiles): ShapeHandlers => ({
  document: plainShape,
  register: plainShape,
  dossier: plainShape,
  series: seriesShape(files),
});

/** Without a store: a series is then published from rows only, and a data file is refused as not uploaded. */
export const shapeHandlers: ShapeHandlers = shapeHandlersWith({ read: async () => null });
