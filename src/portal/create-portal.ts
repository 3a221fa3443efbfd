import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Draft } from '../api/contract.ts';
import { maskForPreview } from '../catalogue/mask.ts';
import { soundContent } from '../catalogue/validate-content.ts';
import type { Db } from '../database/database.ts';
import { recordReferences } from '../fields/record-references.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { type Clock, today } from '../kernel/clock.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Shown } from '../kernel/shown.ts';
import { listDisclosuresById } from '../publication/disclosure-queries.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { WarningBoard } from '../warnings/warning-board.ts';
import type { RenderErrorPage } from '../web/problems.ts';
import { loadAssets } from './frame/assets.ts';
import { demonstrationPortalConfig, type PortalConfig } from './frame/config.ts';
import { problemPage } from './frame/error-page.tsx';
import type { Site } from './frame/layout.tsx';
import { renderPage } from './frame/page.tsx';
import { fixed, type Route } from './frame/route.ts';
import { Router } from './frame/router.ts';
import { FOR_EVER } from './frame/send.ts';
import { servicesOf } from './frame/services.ts';
import { type PortalServices, portalRoutes } from './pages/routes.ts';
import type { PageDeps } from './reads/deps.ts';
import { pageDeps } from './reads/page-deps.ts';
import { RecordNames } from './record/record-names.ts';
import { renderPreviewPage } from './record/render-preview.tsx';
import { renderRecordHtml } from './record/render-record.tsx';

interface Base {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

export interface CreatePortalOptions extends Base, PortalServices {
  readonly publicUrl: string;
  readonly warnings: Pick<WarningBoard, 'inForce' | 'stamp'>;
  /** The site's own particulars; without them those of the demonstration. */
  readonly site?: PortalConfig;
}

/** `src/portal/design` of this checkout, found alike from the sources and from the bundle. */
function designDirectory(from = dirname(fileURLToPath(import.meta.url))): string {
  const candidate = join(from, 'src', 'portal', 'design');
  if (existsSync(join(candidate, 'tokens.css'))) return candidate;
  if (dirname(from) === from) throw new Error('src/portal/design is not above this file');
  return designDirectory(dirname(from));
}

interface PortalOptions extends Base {
  readonly config: PortalConfig;
  readonly warnings: Pick<WarningBoard, 'inForce' | 'stamp'>;
  readonly routes: (deps: PageDeps) => readonly Route[];
}

/** The frame around pages, and their router; `createPortal` gives it every page, tests some. */
export function openPortal({ config, warnings, routes, ...base }: PortalOptions) {
  const assets = loadAssets(designDirectory());
  const services = servicesOf(base.catalogue);
  const site: Site = { config, assets: assets.urls, services, warnings: warnings.inForce };
  const { deps, forget } = pageDeps(base);
  const files = assets.files.map(({ path, contentType, text }) =>
    fixed({ path, contentType, body: text, cacheControl: FOR_EVER }),
  );
  const router = new Router({
    site,
    clock: base.clock,
    stamp: warnings.stamp,
    routes: [...files, ...routes(deps)],
  });
  const renderErrorPage: RenderErrorPage = (page) => renderPage(site, problemPage(page));
  return {
    site,
    deps,
    renderErrorPage,
    routes: router.plugin,
    /** Pages and style sheets that lie ready in memory, for a server that sends them itself. */
    findReady: router.findReady,
    /** After everything that changes what the public sees. */
    forgetPages(keys: Shown = null): void {
      forget();
      router.forget(keys);
    },
  };
}

/**
 * The public portal with everything that it reads; `main/` registers `routes` and hands the renderers to publication.
 */
export async function createPortal(options: CreatePortalOptions) {
  const { db, clock, catalogue, warnings, publicUrl, log, intake, feedback, requests, store, keys } = options;
  const { contactDays } = options;
  const config = options.site ?? demonstrationPortalConfig(publicUrl);
  const portal = openPortal({
    db,
    clock,
    catalogue,
    config,
    warnings,
    routes: (deps) =>
      portalRoutes({ ...deps, log, intake, feedback, requests, store, keys, contactDays }, config),
  });
  const { names } = portal.deps;
  await names.directory();
  return {
    ...portal,
    renderSnapshot: recordRenderer(names, clock),
    async renderPreview(draft: Draft, type: TypeDeclaration): Promise<string> {
      const { disclosures } = recordReferences(type, draft.content);
      const [titles] = await Promise.all([listDisclosuresById(db, disclosures), names.directory()]);
      // The contract calls the values unknown; they come from a jsonb column.
      const typed: JsonValue = JSON.parse(JSON.stringify(draft.content));
      const on = today(clock);
      const content = soundContent(type, jsonObject(typed), { today: on, knownBody: () => true });
      return renderPreviewPage(
        portal.site,
        {
          type,
          title: draft.title,
          bodyName: draft.bodyName,
          content: maskForPreview(type, content),
          published: draft.state === 'published',
        },
        names.contextOn(on, new Map(titles.map((each) => [each.id, each.title]))),
      );
    },
  };
}

/** Draws the fragment that an edition keeps; one query for the titles of the records that it names, and only then. */
const recordRenderer =
  (names: RecordNames, clock: Clock) =>
  async (db: Db, type: TypeDeclaration, content: JsonObject): Promise<string> => {
    const { disclosures } = recordReferences(type, content);
    const titles = await listDisclosuresById(db, disclosures);
    return renderRecordHtml(
      type,
      content,
      names.contextOn(today(clock), new Map(titles.map((each) => [each.id, each.title]))),
    );
  };

/** For publishing without a portal (the demonstration's records): the same fragments. */
export async function createSnapshotRenderer(base: Base): Promise<ReturnType<typeof recordRenderer>> {
  const names = new RecordNames(base);
  await names.directory();
  return recordRenderer(names, base.clock);
}
