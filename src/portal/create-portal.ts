import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Draft } from '../api/contract.ts';
import { maskForPreview } from '../catalogue/mask.ts';
import type { Db } from '../database/database.ts';
import { recordReferences } from '../fields/record-references.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { type Clock, today } from '../kernel/clock.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { PublicLog } from '../log/sequencer.ts';
import { listDisclosuresById } from '../publication/disclosure-queries.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { WarningBoard } from '../warnings/warning-board.ts';
import type { RenderErrorPage } from '../web/problems.ts';
import { demonstrationPortalConfig, type PortalConfig } from './frame/config.ts';
import { problemPage } from './frame/error-page.tsx';
import { renderPage } from './frame/page.tsx';
import { portal } from './http.ts';
import { liveData } from './live-data.ts';
import { RecordNames } from './record/record-names.ts';
import { renderPreviewPage } from './record/render-preview.tsx';
import { renderRecordHtml } from './record/render-record.tsx';

export interface CreatePortalOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Pick<PublicLog, 'origin' | 'vkey' | 'latest'>;
  readonly publicUrl: string;
  /** The warnings that stand on every page. */
  readonly warnings?: WarningBoard;
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

/** The public portal with everything that it reads; `main/` registers `routes` and hands the renderers to publication. */
export function createPortal(options: CreatePortalOptions) {
  const { db, clock } = options;
  const config = options.site ?? demonstrationPortalConfig(options.publicUrl);
  const names = new RecordNames(db, clock);
  const data = liveData({ db, clock, log: options.log, names });
  const { warnings } = options;
  const built = portal({
    data,
    config,
    clock,
    designDirectory: designDirectory(),
    ...(warnings === undefined ? {} : { warnings }),
  });

  const routes: typeof built.routes = async (app, pluginOptions) => {
    await names.directory();
    await built.routes(app, pluginOptions);
  };
  const renderErrorPage: RenderErrorPage = (page) => renderPage(built.site, problemPage(page));

  return {
    routes,
    /** For pages that other modules bring: the same frame, the same style sheets. */
    site: built.site,
    findReady: built.findReady,
    renderErrorPage,
    renderSnapshot: recordRenderer(names, clock),
    async renderPreview(draft: Draft, type: TypeDeclaration): Promise<string> {
      const { disclosures } = recordReferences(type, draft.content);
      const [titles] = await Promise.all([listDisclosuresById(db, disclosures), names.directory()]);
      // The contract calls the values unknown; they come from a jsonb column.
      const content: JsonValue = JSON.parse(JSON.stringify(draft.content));
      return renderPreviewPage(
        built.site,
        {
          type,
          title: draft.title,
          bodyName: draft.bodyName,
          content: maskForPreview(type, jsonObject(content)),
        },
        names.contextOn(today(clock), new Map(titles.map((each) => [each.id, each.title]))),
      );
    },
    forgetPages(): void {
      data.forget();
      built.invalidate();
    },
  };
}

/** Draws the fragment that an edition keeps; one query for the titles of the records that it names, and only then. */
const recordRenderer =
  (names: RecordNames, clock: Clock) =>
  async (db: Db, type: TypeDeclaration, content: Readonly<Record<string, unknown>>): Promise<string> => {
    const { disclosures } = recordReferences(type, content);
    const titles = await listDisclosuresById(db, disclosures);
    return renderRecordHtml(
      type,
      content,
      names.contextOn(today(clock), new Map(titles.map((each) => [each.id, each.title]))),
    );
  };

/** For publishing without a portal (the demonstration's records): the same fragments. */
export async function createSnapshotRenderer(
  db: Db,
  clock: Clock,
): Promise<ReturnType<typeof recordRenderer>> {
  const names = new RecordNames(db, clock);
  await names.directory();
  return recordRenderer(names, clock);
}
