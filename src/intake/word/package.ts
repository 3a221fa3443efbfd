import { posix } from 'node:path';
import { readTree, type XmlElement } from './xml.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relationship {
  readonly type: string;
  /** The path of another part, or an address outside of the file. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file and how they point to each other. */
export class WordPackage {
  readonly #parts: Parts;
  /** The text itself: `word/document.xml` unless the file says otherwise. */
  readonly main: string;

  constructor(parts: Parts) {
    this.#parts = parts;
    const stated = [...this.relationships('').values()].find(({ type }) => type === 'officeDocument');
    this.main = stated?.target ?? 'word/document.xml';
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#parts.get(name);
  }

  tree(name: string): XmlElement {
    return readTree(this.#parts.get(name));
  }

  /** Of a part, by their names in it; '' for the file itself. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const folder = posix.dirname(part === '' ? 'x' : part);
    const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
    const found = new Map<string, Relationship>();
    for (const node of this.tree(path).children) {
      if (typeof node === 'string') continue;
      const { Id = '', Type = '', Target = '', TargetMode } = node.attributes;
      const external = TargetMode === 'External';
      const target =
        external || Target.startsWith('/')
          ? Target.replace(/^\/(?!\/)/, '')
          : posix.normalize(posix.join(folder, Target));
      found.set(Id, { type: Type.split('/').at(-1) ?? '', target, external });
    }
    return found;
  }

  /** Parts that the text points to by that kind of relationship. */
  related(type: string): readonly string[] {
    return [...this.relationships(this.main).values()].flatMap((each) =>
      each.type === type && !each.external && this.has(each.target) ? [each.target] : [],
    );
  }
}
