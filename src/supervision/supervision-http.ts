import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import type { FileStore } from '../files/store.ts';
import { answerInstrumentRoute } from './http/answer-instrument.ts';
import { decideObjectionRoute } from './http/decide-objection.ts';
import { downloadEvidenceRoute } from './http/download-evidence.ts';
import { exportBoardRoute } from './http/export-board.ts';
import { issueInstrumentsRoute } from './http/issue-instruments.ts';
import { listInstrumentsRoute } from './http/list-instruments.ts';
import { objectToFindingRoute } from './http/object-to-finding.ts';
import { readAgendaRoute } from './http/read-agenda.ts';
import { readInstrumentRoute } from './http/read-instrument.ts';
import { reinspectInstrumentRoute } from './http/reinspect-instrument.ts';

const routes = [
  listInstrumentsRoute,
  readInstrumentRoute,
  issueInstrumentsRoute,
  answerInstrumentRoute,
  objectToFindingRoute,
  decideObjectionRoute,
  reinspectInstrumentRoute,
  readAgendaRoute,
  exportBoardRoute,
] as const;

/** Instruments of supervision: read by everybody where they are public, dealt with by the two sides. */
export const supervisionRoutes =
  (deps: Working & { readonly store: FileStore }): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
    await app.register(downloadEvidenceRoute(deps));
  };
