/** A row with those whose codes begin with its own: 201 → 20103 → 2010301. */
export interface CodeNode<T> {
  readonly row: T;
  readonly code: string;
  /** Its place in the table. */
  readonly index: number;
  readonly children: readonly CodeNode<T>[];
}

/**
 * Rows by their hierarchical codes, in the order of the table. The parent is the row with the longest code that the own
 * code begins with; a row without one stands at the top. Of rows with the same code the first may be a parent.
 */
export function codeTree<T>(rows: readonly T[], codeOf: (row: T) => string): readonly CodeNode<T>[] {
  interface Building extends CodeNode<T> {
    readonly children: Building[];
  }
  const nodes = rows.map((row, index): Building => ({ row, code: codeOf(row).trim(), index, children: [] }));
  const byCode = new Map<string, Building>();
  for (const node of nodes) if (node.code !== '' && !byCode.has(node.code)) byCode.set(node.code, node);
  const top: Building[] = [];
  for (const node of nodes) (parentOf(node.code)?.children ?? top).push(node);
  return top;

  function parentOf(code: string): Building | null {
    for (let length = code.length - 1; length > 0; length -= 1) {
      const found = byCode.get(code.slice(0, length));
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** Every node, parents before their children. */
export const flattened = <T>(nodes: readonly CodeNode<T>[]): readonly CodeNode<T>[] =>
  nodes.flatMap((node) => [node, ...flattened(node.children)]);
