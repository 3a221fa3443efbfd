import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Registers what lies in `catalogue/areas/<nn-name>/area.ts` and `examples/<nn-name>/index.ts`: `npm run areas` writes
 * the two lists. The folders are the truth and tools/list-areas.test.ts fails when a list does not fit them; lists, and
 * not a search at run time, because the server runs as a bundle without the folders.
 */
interface List {
  readonly folder: string;
  readonly file: string;
  /** The file of a folder, and the constant that it exports. */
  readonly entry: string;
  readonly constant: (number: string) => string;
  readonly type: string;
  readonly typeFrom: string;
  readonly name: string;
  readonly says: string;
}

const LISTS: readonly List[] = [
  {
    folder: 'catalogue/areas',
    file: 'index.ts',
    entry: 'area.ts',
    constant: (number) => `AREA_${number}`,
    type: 'DeclaredArea',
    typeFrom: './define.ts',
    name: 'DECLARED_AREAS',
    says: 'In the order of the articles; the general part first. Written by `npm run areas`.',
  },
  {
    folder: 'examples',
    file: 'index.ts',
    entry: 'index.ts',
    constant: (number) => `AREA_${number}_EXAMPLES`,
    type: 'AreaExamples',
    typeFrom: '../src/schema/example.ts',
    name: 'EXAMPLES',
    says: 'Every example of the catalogue. Written by `npm run areas`.',
  },
];

export interface ListedFile {
  readonly path: string;
  readonly text: string;
}

/** The two lists as they have to read. */
export const areaLists = (root: string): readonly ListedFile[] =>
  LISTS.map((list) => {
    const folders = readdirSync(join(root, list.folder))
      .filter((name) => /^\d\d-/.test(name))
      .sort();
    const constants = folders.map((name) => list.constant(name.slice(0, 2)));
    const imports = folders.map(
      (name, index) => `import { ${constants[index]} } from './${name}/${list.entry}';`,
    );
    const type = `import type { ${list.type} } from '${list.typeFrom}';`;
    return {
      path: join(list.folder, list.file),
      text: [
        ...(list.typeFrom.startsWith('../') ? [type, ...imports] : [...imports, type]),
        '',
        `/** ${list.says} */`,
        `export const ${list.name}: readonly ${list.type}[] = [`,
        ...constants.map((constant) => `  ${constant},`),
        '];',
        '',
      ].join('\n'),
    };
  });

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  for (const { path, text } of areaLists(root)) writeFileSync(join(root, path), text);
}
