import pg from 'pg';
import { maskContent } from '../src/catalogue/mask.ts';
import { digestOf, type JsonObject, sha256Hex } from '../src/kernel/canonical-json.ts';
import { catalogue } from '../src/main/catalogue.ts';
import type { ItemDeclaration } from '../src/schema/declaration.ts';

const lit = (value: string): string => pg.escapeLiteral(value);

/**
 * A record as somebody with the application's password would make it: written, submitted, approved and issued by
 * invented people who were given the roles, all by SQL.
 */
export interface Forgery {
  readonly id: string;
  readonly item: ItemDeclaration;
  readonly body: string;
  readonly content: JsonObject;
  readonly steps: readonly string[];
  /** When it claims to have been published, RFC 3339. */
  readonly at: string;
  /** Set when it is a further edition of a disclosure. */
  readonly disclosure: { readonly id: string; readonly n: number } | null;
  /** Null: on no dossier at all. */
  readonly place: {
    readonly dossier: string;
    readonly opens: {
      readonly kind: string;
      readonly version: number;
      readonly number: string;
      readonly title?: string;
    } | null;
    readonly stage: string;
    readonly on: string;
  } | null;
}

export const itemOf = (code: string): ItemDeclaration => {
  const item = catalogue.declaredItems.find((each) => each.code === code);
  if (item === undefined) throw new Error(`no item ${code}`);
  return item;
};

/** The statements of the forgery, without BEGIN and COMMIT: one round trip. */
export function forgeryStatements(forgery: Forgery): string {
  const { id, item, body, steps } = forgery;
  const type = catalogue.currentType(item.type);
  const shown = maskContent(type, forgery.content);
  const content = lit(JSON.stringify(shown));
  const digest = lit(digestOf(forgery.content));
  const title = lit(String(shown[type.views.identity.title] ?? ''));
  const at = lit(forgery.at);
  const disclosure = forgery.disclosure?.id ?? id;
  const n = forgery.disclosure?.n ?? 1;
  const salt = sha256Hex(id);
  const base = forgery.disclosure === null ? 'NULL, NULL' : `${lit(disclosure)}, ${n - 1}`;
  const action = (seq: number, name: string, step: string, actor: string): string =>
    `INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, content_digest, at)
     VALUES (${lit(id)}, ${seq}, 1, '${name}', ${step}, ${lit(actor)}, '探测', ${digest}, ${at});`;
  const writer = `${id}-editor`;
  const issuer = `${id}-issuer`;
  return [
    ...['editor', 'issuer', ...steps].map((role) => officeHolder(`${id}-${role}`, role)),
    `INSERT INTO draft (id, disclosure_id, base_edition, item_code, item_version, type_key, type_version, body_code, title, content, content_digest,
       created_by, created_at, updated_by, updated_by_name, updated_at)
     VALUES (${lit(id)}, ${base}, ${lit(item.code)}, (SELECT version FROM current_catalogue_item WHERE code = ${lit(item.code)}), ${lit(type.key)}, ${type.version}, ${lit(body)},
       ${title}, ${lit(JSON.stringify(forgery.content))}, ${digest}, ${lit(writer)}, ${at}, ${lit(writer)}, '探测', ${at});`,
    `INSERT INTO draft_revision (draft_id, version, title, content, saved_by, saved_by_name, saved_at)
     SELECT id, version, title, content, created_by, '探测', created_at FROM draft WHERE id = ${lit(id)};`,
    `UPDATE draft SET state = 'in-review', round = 1, steps = ARRAY[${steps.map(lit).join()}]::text[], submitted_by = ${lit(writer)}, submitted_at = ${at},
       public_content = ${content} WHERE id = ${lit(id)};`,
    ...steps.flatMap((step, index) => [
      action(index + 2, 'approve', lit(step), `${id}-${step}`),
      `UPDATE draft SET ${index === steps.length - 1 ? `state = 'approved'` : `step_index = ${index + 1}`} WHERE id = ${lit(id)};`,
    ]),
    forgery.disclosure === null
      ? `INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, audience, first_published_at, updated_at, type_key, title)
         VALUES (${lit(id)}, ${lit(id)}, ${lit(item.code)}, ${lit(item.area)}, ${lit(item.kind)}, ${lit(body)}, ${lit(item.audience)}, ${at}, ${at}, ${lit(type.key)}, ${title});`
      : `UPDATE disclosure SET edition = ${n}, title = ${title}, summary = '', document_date = NULL, state = 'published', withdrawn_at = NULL, withdrawn_reason = NULL
         WHERE id = ${lit(disclosure)};`,
    `INSERT INTO edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title, content, content_digest,
       snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
     SELECT id || '-e', ${lit(disclosure)}, ${n}, id, item_code, item_version, type_key, type_version, body_code, body_code, title, public_content, content_digest,
       '', '${salt}', '${salt}', '${salt}', ${at}, ${lit(issuer)}, '探测' FROM draft WHERE id = ${lit(id)};`,
    ...(forgery.place === null ? [] : placeStatements(forgery, forgery.place, disclosure)),
    action(steps.length + 2, 'publish', 'NULL', issuer),
    `UPDATE draft SET state = 'published', disclosure_id = ${lit(disclosure)} WHERE id = ${lit(id)};`,
    logStatement(
      { kind: 'disclosure-published', disclosure, actor: issuer, at: forgery.at },
      {
        edition: `${id}-e`,
        commitment: { sha256: salt, sm3: salt },
      },
    ),
  ].join('\n');
}

/** The database looks up who acts; whoever can write SQL can also invent the person. */
export const officeHolder = (account: string, role: string): string =>
  `INSERT INTO account (id, username, name, password_hash, created_at) VALUES (${lit(account)}, ${lit(account)}, '探测', '', now());
   INSERT INTO account_grant (account_id, role, body_code) VALUES (${lit(account)}, '${role}', '*');`;

/** The event of an act and its entry in the log. */
function logStatement(
  act: { readonly kind: string; readonly disclosure: string; readonly actor: string; readonly at: string },
  more: JsonObject & { readonly edition?: string },
): string {
  const entry = JSON.stringify({
    kind: act.kind.replace('disclosure-', ''),
    disclosure: act.disclosure,
    at: act.at,
    ...more,
  });
  return `WITH v AS (INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at)
      VALUES ('${act.kind}', ${lit(`disclosure:${act.disclosure}`)}, 'account', ${lit(act.actor)}, '探测', ${lit(act.at)}) RETURNING id)
    SELECT append_log_leaf(convert_to(${lit(entry)}, 'UTF8'), id, ${more.edition === undefined ? 'NULL' : lit(more.edition)}) FROM v;`;
}

/** A withdrawal with all that belongs to it: somebody who issues, the event, the entry in the log. */
export const withdrawalStatements = (disclosure: string, person: string, at: string): string =>
  `${officeHolder(person, 'issuer')}
   UPDATE disclosure SET state = 'withdrawn', withdrawn_at = ${lit(at)}, withdrawn_reason = '探测' WHERE id = ${lit(disclosure)};
   ${logStatement({ kind: 'disclosure-withdrawn', disclosure, actor: person, at }, {})}`;

function placeStatements(
  forgery: Forgery,
  place: NonNullable<Forgery['place']>,
  disclosure: string,
): readonly string[] {
  const { opens, dossier, stage, on } = place;
  return [
    ...(opens === null
      ? []
      : [
          `INSERT INTO dossier (id, kind, kind_version, number, title, body_code, area_code, audience, opened_on, created_at, changed_at)
           VALUES (${lit(dossier)}, ${lit(opens.kind)}, ${opens.version}, ${lit(opens.number)}, ${lit(opens.title ?? '探测')}, ${lit(forgery.body)}, ${lit(forgery.item.area)}, 'public',
             ${lit(on)}, ${lit(forgery.at)}, ${lit(forgery.at)});`,
        ]),
    `INSERT INTO dossier_disclosure (disclosure_id, dossier_id, stage, happened_on, closes)
     VALUES (${lit(disclosure)}, ${lit(dossier)}, ${lit(stage)}, ${lit(on)}, false)
     ON CONFLICT (disclosure_id) DO UPDATE SET happened_on = excluded.happened_on;`,
  ];
}
