import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { appraisalRoutes } from '../appraisal/appraisal-http.ts';
import { audienceRoutes } from '../audiences/http.ts';
import { auditRoutes } from '../audit/http.ts';
import { batchRoutes } from '../batches/http.ts';
import { bodyRoutes } from '../bodies/http.ts';
import { calendarRoutes } from '../calendar/calendar-http.ts';
import { catalogueRoutes } from '../catalogue/http.ts';
import { officeRoutes } from '../catalogue/office-http.ts';
import { connectorRoutes } from '../connectors/connector-http.ts';
import type { OutsideSources } from '../connectors/outside-sources.ts';
import { handlingRoutes } from '../consultations/handling-http.ts';
import { consultationRoutes } from '../consultations/http.ts';
import type { OpinionIntake } from '../consultations/opinion-intake.ts';
import type { Db } from '../database/database.ts';
import { dossierRoutes } from '../dossiers/http.ts';
import { exportDisclosuresRoute } from '../downloads/http/export-disclosures.ts';
import { exceptionRoutes } from '../exceptions/exceptions-http.ts';
import { feedbackRoutes } from '../feedback/feedback-http.ts';
import type { FeedbackIntake } from '../feedback/feedback-intake.ts';
import { downloadOriginalRoute } from '../files/http/download-original.ts';
import { readPagesRoute } from '../files/http/read-pages.ts';
import { uploadFileRoute } from '../files/http/upload-file.ts';
import type { FileStore } from '../files/store.ts';
import { identityRoutes } from '../identity/http.ts';
import { inspectionRoutes } from '../inspection/inspection-http.ts';
import { importDocumentRoute } from '../intake/http/import-document.ts';

import type { Clock } from '../kernel/clock.ts';
import { lawRoutes } from '../law/http.ts';
import { messageRoutes } from '../messages/message-http.ts';
import { closeObligationsOf } from '../obligations/close-obligations.ts';
import { obligationRoutes } from '../obligations/obligation-http.ts';
import { peopleRoutes } from '../people/http.ts';
import { deskRoutes } from '../publication/desk-http.ts';
import { disclosureRoutes } from '../publication/disclosure-http.ts';
import { draftRoutes } from '../publication/draft-http.ts';
import { registerRoutes } from '../registers/http.ts';
import type { RequestIntake } from '../requests/request-intake.ts';
import { requestRoutes } from '../requests/requests-http.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { seriesRoutes } from '../series/http.ts';
import { declareNotApplicableRoute } from '../shapes/http/declare-not-applicable.ts';
import { sheetRoutes } from '../shapes/sheet-http.ts';
import { supervisionRoutes } from '../supervision/supervision-http.ts';
import { listWarningsRoute } from '../warnings/http/list-warnings.ts';
import type { Config } from './config.ts';
import { importsOf } from './imports-of.ts';

export interface ApiDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** People type no faster in a sandbox: sessions and sign-ins run by this one. */
  readonly realClock: Clock;
  readonly catalogue: Catalogue;
  readonly store: FileStore;
  readonly publicUrl: string;
  readonly mode: Config['mode'];
  /** Seals the secrets of second factors. */
  readonly factorKey: Buffer;
  readonly audience: Parameters<typeof audienceRoutes>[0];
  readonly intake: OpinionIntake;
  readonly feedback: FeedbackIntake;
  readonly sources: OutsideSources;
  readonly requests: RequestIntake;
  readonly publication: Parameters<typeof draftRoutes>[0];
  readonly ocds: Parameters<typeof dossierRoutes>[0]['ocds'];
  /** Whether the installation sends mail. */
  readonly mails: boolean;
  /** Tells every process that items have changed. */
  readonly catalogueChanged: () => Promise<void>;
}

/** Everything below /api/v1, room by room. */
export const apiRoutes =
  (deps: ApiDeps): FastifyPluginAsyncTypebox =>
  async (api) => {
    const { db, clock, catalogue, store, publicUrl, audience, intake, publication, ocds } = deps;
    await api.register(
      identityRoutes({ db, clock: deps.realClock, publicUrl, mode: deps.mode, factorKey: deps.factorKey }),
    );
    await api.register(auditRoutes({ db, clock: deps.realClock }));
    await api.register(peopleRoutes({ db, clock: deps.realClock, factorKey: deps.factorKey }));
    await api.register(bodyRoutes({ db, clock }));
    await api.register(catalogueRoutes({ db, clock, catalogue }));
    await api.register(
      officeRoutes({
        db,
        clock,
        catalogue,
        changed: deps.catalogueChanged,
        closeObligations: closeObligationsOf,
      }),
    );
    await api.register(calendarRoutes({ db, clock, catalogue, changed: deps.catalogueChanged }));
    await api.register(lawRoutes({ db, clock, catalogue, changed: deps.catalogueChanged }));
    await api.register(uploadFileRoute({ db, clock, store }));
    await api.register(downloadOriginalRoute({ db, clock, store }));
    await api.register(readPagesRoute({ db }));
    await api.register(
      importDocumentRoute({
        db,
        clock,
        store,
        catalogue,
        ...importsOf({ db, clock, catalogue }),
      }),
    );
    await api.register(messageRoutes({ db, clock, mails: deps.mails }));
    await api.register(deskRoutes(publication));
    await api.register(draftRoutes(publication));
    await api.register(disclosureRoutes(publication));
    await api.register(exportDisclosuresRoute({ db, clock, catalogue, publicUrl }));
    await api.register(sheetRoutes({ db, clock, catalogue }));
    const incoming = { ...publication, store, imports: importsOf({ db, clock, catalogue }) };
    await api.register(batchRoutes(incoming));
    await api.register(connectorRoutes({ ...incoming, sources: deps.sources }));
    await api.register(obligationRoutes({ db, clock, catalogue }));
    await api.register(exceptionRoutes({ db, clock, catalogue }));
    await api.register(declareNotApplicableRoute(publication));
    await api.register(supervisionRoutes({ db, clock, catalogue, store }));
    await api.register(inspectionRoutes({ db, clock, catalogue }));
    await api.register(appraisalRoutes({ db, clock, catalogue }));
    await api.register(seriesRoutes({ db, clock, catalogue, publicUrl }));
    await api.register(registerRoutes({ db, clock, catalogue }));
    await api.register(dossierRoutes({ db, clock, catalogue, ocds }));
    await api.register(audienceRoutes(audience));
    await api.register(listWarningsRoute({ db, clock, catalogue, publicUrl }));
    await api.register(feedbackRoutes(deps.feedback));
    await api.register(requestRoutes({ intake: deps.requests, publication }));
    await api.register(consultationRoutes(intake));
    await api.register(handlingRoutes(intake, publication));
  };
