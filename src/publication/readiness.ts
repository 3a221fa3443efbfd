import type { TypeDeclaration } from '../catalogue/declaration.ts';
import { validateContent } from '../catalogue/validate-content.ts';
import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/result.ts';
import { screenContent } from './draft-content.ts';
import { referenceRefusals } from './references.ts';
import { judge } from './rules.ts';
import type { ShapedRecord, ShapeHandlers } from './shape-handler.ts';

/** Every reason why this content may not go on, judged at submission and again at publication. */
export async function contentRefusals(
  tx: Tx,
  shapes: ShapeHandlers,
  record: ShapedRecord,
): Promise<readonly Refusal[]> {
  const { type, content, today } = record;
  const named = bodyCodesIn(type, content);
  const known = new Set(
    named.length === 0
      ? []
      : (await tx.selectFrom('public_body').select('code').where('code', 'in', named).execute()).map(
          (row) => row.code,
        ),
  );
  return [
    ...validateContent(type, content, 'submit', { today, knownBody: (code) => known.has(code) }),
    ...judge({ type, content, today, findings: screenContent(type, content) }),
    ...(await referenceRefusals(tx, type, content)),
    ...(await shapes[type.shape].refusals(tx, record)),
  ];
}

function bodyCodesIn(type: TypeDeclaration, content: JsonObject): string[] {
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const value = content[name];
    return field.kind === 'bodies' && Array.isArray(value)
      ? value.filter((code): code is string => typeof code === 'string')
      : [];
  });
}
