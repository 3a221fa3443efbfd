import { join } from 'node:path';
import { createAlertBoard } from '../alerts/alert-board.ts';
import { alertRoutes } from '../alerts/http.ts';
import { audienceKeys, loadOrCreateSecret } from '../audiences/audience-key.ts';
import { audienceRoutes, refuseRestrictedEditions } from '../audiences/http.ts';
import { bodyRoutes } from '../bodies/http.ts';
import { partyResolver } from '../bodies/party-resolver.ts';
import { catalogueRoutes } from '../catalogue/http.ts';
import { officeRoutes } from '../catalogue/office-http.ts';
import { assignClusters } from '../consultations/assign-clusters.ts';
import { handlingRoutes } from '../consultations/handling-http.ts';
import { consultationRoutes } from '../consultations/http.ts';
import { consultationKeys } from '../consultations/keys.ts';
import { OpinionDesk } from '../consultations/opinion-desk.ts';
import { OPINIONS_RECEIVED } from '../consultations/receive-opinions.ts';
import type { Db } from '../database/database.ts';
import { createOutbox } from '../database/outbox.ts';
import { dossierRoutes } from '../dossiers/http.ts';
import { placeRoutes } from '../dossiers/matter-places-http.ts';
import { fileRoutes, uploadRoutes } from '../files/http.ts';
import { wholeFiles } from '../files/read-whole.ts';
import { openFileStore } from '../files/store.ts';
import { identityRoutes } from '../identity/http.ts';
import { identifyWith } from '../identity/identify.ts';
import { importRoutes } from '../intake/http.ts';
import { areaMatcher } from '../intake/match-area.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { logRoutes } from '../log/http.ts';
import { createLog } from '../log/sequencer.ts';
import { loadOrCreateSigner } from '../log/signing-key.ts';
import { closeObligationsOf } from '../obligations/close-obligations.ts';
import { DUTIES_CHANGED } from '../obligations/duties-changed.ts';
import { obligationRoutes } from '../obligations/obligation-http.ts';
import { createPortal } from '../portal/create-portal.ts';
import { consultationPages } from '../portal/pages/consultations/http.ts';
import { collectionPages } from '../portal/pages/dossiers/collection-http.ts';
import { dossierPages } from '../portal/pages/dossiers/http.ts';
import { libraryPages } from '../portal/pages/library/http.ts';
import { regionMemory } from '../portal/pages/regions/region-memory.ts';
import { registerPages } from '../portal/pages/registers/http.ts';
import { restrictedPages } from '../portal/pages/restricted/http.ts';
import { seriesPages } from '../portal/pages/series/http.ts';
import { topicPages } from '../portal/pages/topics/http.ts';
import { alertPages } from '../portal/pages/warnings/http.ts';
import { deskRoutes } from '../publication/desk-http.ts';
import { disclosureRoutes } from '../publication/disclosure-http.ts';
import { draftRoutes } from '../publication/draft-http.ts';
import { exportRoutes } from '../publication/export-http.ts';
import { registerRoutes } from '../registers/http.ts';
import { seriesRoutes } from '../series/http.ts';
import { periodRoutes } from '../series/periods-http.ts';
import { shapeHandlersWith } from '../shapes/shape-handlers.ts';
import { sheetRoutes } from '../shapes/sheet-http.ts';
import { createApp } from '../web/app.ts';
import { consoleRoutes } from '../web/static-console.ts';
import { catalogue } from './catalogue.ts';
import type { Config } from './config.ts';
import { dailyWork } from './daily-work.ts';
import { projectRoot } from './project-root.ts';
import { readSiteParticulars } from './site-particulars.ts';

const OUTBOX_INTERVAL_MS = 5_000;

/** Puts the parts together: the only place that knows them all. */
export async function compose(options: {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly dataDir: string;
}) {
  const { config, db, clock, dataDir } = options;
  const { publicUrl, mode } = config;
  // People type no faster in a sandbox: their sessions and failed sign-ins run by the real clock, everything that the law counts by the faster one.
  const atKeyboard = config.clockScale === 1 ? clock : systemClock;
  const store = await openFileStore(join(dataDir, 'files'));
  const origin = `${publicUrl.replace(/^https?:\/\//, '')}/log`;
  const log = await createLog({
    db,
    clock,
    signer: await loadOrCreateSigner(dataDir, origin),
    anchorFile: join(dataDir, 'log-anchor'),
  });
  const alerts = createAlertBoard({ db, clock, catalogue }, (error) => app.log.error(error, 'alerts'));
  const portal = createPortal({
    db,
    alerts,
    clock,
    log,
    publicUrl,
    ...(config.siteFile === undefined ? {} : { site: readSiteParticulars(config.siteFile, publicUrl) }),
  });

  const app = await createApp({
    db,
    clock,
    config: { publicUrl, trustProxy: config.trustProxy, mode, log: { level: config.logLevel } },
    identify: identifyWith({ db, clock: atKeyboard }),
    renderErrorPage: portal.renderErrorPage,
    findReady: portal.findReady,
    readiness: { log: async () => void (await log.latest()) },
  });

  app.addHook('onRequest', refuseRestrictedEditions({ db }));

  const published = async (): Promise<void> => {
    await log.publishCheckpoint();
    await alerts.refresh();
    portal.forgetPages();
  };
  const outbox = createOutbox(
    db,
    {
      published,
      withdrawn: published,
      [DUTIES_CHANGED]: async () => portal.forgetPages(),
      [OPINIONS_RECEIVED]: ({ consultation }) => assignClusters({ db, clock }, String(consultation ?? '')),
    },
    (error) => app.log.error(error, 'outbox'),
  );

  const secret = await loadOrCreateSecret(dataDir);
  const audience = { db, clock, catalogue, keys: audienceKeys(secret) };
  const desk = new OpinionDesk({ db, clock, catalogue, keys: consultationKeys(secret) });
  // The prefix is issued to a publisher by the keeper of the standard; this is the one for trials.
  const ocds =
    mode === 'demo' ? { prefix: 'ocds-213czf', name: portal.site.config.siteName, publicUrl } : null;
  const publication = {
    db,
    clock,
    catalogue,
    shapes: shapeHandlersWith(wholeFiles(store)),
    renderSnapshot: portal.renderSnapshot,
    renderPreview: portal.renderPreview,
    afterPublish: () => outbox.drain(),
  };
  await app.register(
    async (api) => {
      await api.register(identityRoutes({ db, clock: atKeyboard, publicUrl, mode }));
      await api.register(bodyRoutes({ db }));
      await api.register(catalogueRoutes({ db, clock, catalogue }));
      await api.register(
        officeRoutes({ db, clock, catalogue, changed: portal.forgetPages, closeDuties: closeObligationsOf }),
      );
      await api.register(uploadRoutes({ db, clock, store }));
      await api.register(
        importRoutes({
          db,
          clock,
          store,
          resolveParties: partyResolver({ db, clock, catalogue }),
          areaFor: areaMatcher(catalogue.areas),
        }),
      );
      await api.register(deskRoutes(publication));
      await api.register(draftRoutes(publication));
      await api.register(disclosureRoutes(publication));
      await api.register(exportRoutes({ db, catalogue, publicUrl }));
      await api.register(sheetRoutes({ db, clock, catalogue }));
      await api.register(obligationRoutes({ db, clock, catalogue }));
      await api.register(seriesRoutes({ db, clock, catalogue }));
      await api.register(periodRoutes({ db, clock, catalogue }));
      await api.register(placeRoutes({ db, clock, catalogue }));
      await api.register(registerRoutes({ db, clock, catalogue }));
      await api.register(dossierRoutes({ db, clock, catalogue, ocds }));
      await api.register(audienceRoutes(audience));
      await api.register(alertRoutes({ db, clock, catalogue, publicUrl }));
      await api.register(consultationRoutes(desk));
      await api.register(handlingRoutes(desk, publication, () => void outbox.drain()));
    },
    { prefix: '/api/v1' },
  );
  await app.register(fileRoutes({ db, clock, store }));
  await app.register(logRoutes({ db, log }));
  await app.register(portal.routes);
  const pages = { db, clock, catalogue, site: portal.site };
  await app.register(seriesPages(pages));
  await app.register(alertPages(pages));
  await app.register(registerPages(pages));
  await app.register(libraryPages(pages));
  await app.register(topicPages(pages));
  await app.register(dossierPages(pages));
  await app.register(collectionPages(pages));
  await app.register(regionMemory({ secure: publicUrl.startsWith('https:') }));
  await app.register(restrictedPages({ ...pages, ...audience, store }));
  await app.register(consultationPages({ desk, store, site: portal.site }));
  await app.register(consoleRoutes({ root: join(projectRoot(), 'dist', 'console') }));

  const daily = dailyWork(app, { db, clock, catalogue });

  return {
    app,
    start: async (): Promise<void> => {
      await outbox.drain();
      await daily.runNow();
      await alerts.refresh();
      alerts.start();
      outbox.start(OUTBOX_INTERVAL_MS);
    },
    close: async (): Promise<void> => {
      await app.close();
      await outbox.stop();
      await alerts.stop();
    },
  };
}
