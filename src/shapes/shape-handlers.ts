import { plainShape, type ShapeHandlers } from '../publication/shape-handler.ts';

/** What each shape adds to the pipeline. */
export const shapeHandlers: ShapeHandlers = {
  document: plainShape,
  register: plainShape,
  dossier: plainShape,
  series: plainShape,
};
