import { readIntake } from '../../src/batches/read-intake.ts';
import { connect } from '../../src/database/database.ts';
import { openFileStore } from '../../src/files/store.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { shapeHandlers } from '../../src/shapes/shape-handlers.ts';
import { CATALOGUE } from './catalogue.ts';

/** A process that reads a batch in, on the database and files named by its environment: a test kills it half-way. */
const { APP_URL: url = '', FILES: files = '', JOB: job = '' } = process.env;
const db = connect(url);
await readIntake(
  {
    db,
    clock: systemClock,
    catalogue: CATALOGUE,
    store: await openFileStore(files),
    shapes: shapeHandlers,
    renderSnapshot: async () => '',
    imports: { resolveParties: () => [], areaFor: () => null },
  },
  job,
  undefined,
);
await db.destroy();
