import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from './workbook.ts';

/** A remark in a cell: `C5`. */
export interface CellNote {
  readonly cell: string;
  readonly text: string;
}

type Parts = Record<string, Uint8Array>;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const AUTHOR = '导入检查';

const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\n]/gu, ' ').replace(/[&<>"\n]/g, (char) => `&#${char.charCodeAt(0)};`);

const textOf = (parts: Parts, name: string): string | null => {
  const part = parts[name];
  return part === undefined ? null : strFromU8(part);
};

const columnOf = (cell: string): number =>
  [...cell.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 1) - 1;

/** Excel draws each remark as a shape of the old kind; without one it is not shown. */
function shape({ cell }: CellNote, id: number): string {
  const [row, column] = [rowOf(cell), columnOf(cell)];
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 4, 4].join(', ');
  return `<v:shape id="_x0000_g${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffe1e1" o:insetmode="auto"><v:fill color2="#ffe1e1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

const NEW_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/></xml>';
const newRemarks = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList></commentList></comments>`;

/** The first free name of that kind. */
function freeName(parts: Parts, name: (at: number) => string): string {
  for (let at = 1; ; at += 1) if (parts[name(at)] === undefined) return name(at);
}

interface Relation {
  readonly path: string;
  readonly isNew: boolean;
}

/** The part of that kind that a sheet has, or a new one that it points to from now on. */
function relatedPart(
  parts: Parts,
  sheet: string,
  kind: 'comments' | 'vmlDrawing',
  name: (at: number) => string,
): Relation {
  const path = posix.join(posix.dirname(sheet), '_rels', `${posix.basename(sheet)}.rels`);
  const relations = textOf(parts, path) ?? `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const tag = new RegExp(`<Relationship\\b[^>]*Type="[^"]*/${kind}"[^>]*>`).exec(relations)?.[0] ?? '';
  const target = /\bTarget="([^"]*)"/.exec(tag)?.[1];
  if (target !== undefined) {
    const found = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(sheet), target);
    return { path: found, isNew: false };
  }
  const created = freeName(parts, name);
  const relation = `<Relationship Id="gk${kind}" Type="${RELATIONS}/${kind}" Target="/${created}"/>`;
  parts[path] = strToU8(relations.replace('</Relationships>', `${relation}</Relationships>`));
  return { path: created, isNew: true };
}

/** A sheet names its shapes by one element, whose place among the others is fixed. */
function pointToShapes(sheet: string): string {
  const prefix = /<(\w+:)?worksheet\b/.exec(sheet)?.[1] ?? '';
  const element = `<${prefix}legacyDrawing xmlns:gk="${RELATIONS}" gk:id="gkvmlDrawing"/>`;
  const later = new RegExp(
    `<${prefix}(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\\b|</${prefix}worksheet>`,
  );
  return sheet.replace(later, (found) => `${element}${found}`);
}

function declareTypes(parts: Parts, remarks: string): void {
  const name = '[Content_Types].xml';
  const types = textOf(parts, name) ?? '';
  const more = [
    ...(/Extension="vml"/i.test(types)
      ? []
      : [
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
        ]),
    ...(types.includes(`PartName="/${remarks}"`)
      ? []
      : [
          `<Override PartName="/${remarks}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
        ]),
  ];
  parts[name] = strToU8(types.replace('</Types>', `${more.join('')}</Types>`));
}

/** Remarks of one cell are one. */
function byCell(notes: readonly CellNote[]): readonly CellNote[] {
  const texts = new Map<string, string>();
  for (const { cell, text } of notes) texts.set(cell, texts.has(cell) ? `${texts.get(cell)}\n${text}` : text);
  return [...texts].map(([cell, text]) => ({ cell, text }));
}

/**
 * The same workbook with remarks in cells of one sheet; remarks that it has already stay. Its bytes have passed the
 * limits of `src/archives`. Null when there is no sheet of that name.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  sheetName: string,
  notes: readonly CellNote[],
): Uint8Array | null {
  const parts: Parts = unzipSync(bytes);
  const sheet = openWorkbook(new Map(Object.entries(parts))).sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) return null;
  const remarks = relatedPart(parts, sheet.path, 'comments', (at) => `xl/comments${at}.xml`);
  const shapes = relatedPart(parts, sheet.path, 'vmlDrawing', (at) => `xl/drawings/vmlDrawing${at}.vml`);
  const own = byCell(notes);
  const written = textOf(parts, remarks.path) ?? newRemarks;
  const prefix = /<(\w+:)?comments\b/.exec(written)?.[1] ?? '';
  const list = own
    .map(
      ({ cell, text }) =>
        `<${prefix}comment ref="${cell}" authorId="0"><${prefix}text><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}text></${prefix}comment>`,
    )
    .join('');
  // A cell has one remark: the one about its fault takes the place of another.
  const kept = own.reduce(
    (xml, { cell }) =>
      xml.replace(new RegExp(`<${prefix}comment\\b[^>]*ref="${cell}"[\\s\\S]*?</${prefix}comment>`), ''),
    written,
  );
  const end = `</${prefix}commentList>`;
  parts[remarks.path] = strToU8(kept.replace(end, `${list}${end}`));
  const drawn = textOf(parts, shapes.path) ?? NEW_SHAPES;
  parts[shapes.path] = strToU8(drawn.replace('</xml>', `${own.map(shape).join('')}</xml>`));
  if (shapes.isNew) parts[sheet.path] = strToU8(pointToShapes(strFromU8(sheet.part)));
  declareTypes(parts, remarks.path);
  return zipSync(parts);
}
