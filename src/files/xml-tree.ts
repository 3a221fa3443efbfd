/**
 * An element with its tags as they are written; text, comments and instructions are strings. Nothing of what stays is
 * written anew.
 */
export interface XmlElement {
  /** With its prefix: `w:ins`. */
  readonly name: string;
  readonly open: string;
  readonly children: readonly XmlNode[];
  /** '' for an empty element (`<w:b/>`). */
  readonly close: string;
}
export type XmlNode = XmlElement | string;

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*>|[^<]+/g;
const NAME = /^<\/?([^\s/>]+)/;

/** Reads XML that is known to be well-formed and without DTD (src/archives/office-safety.ts). */
export function parseXml(text: string): readonly XmlNode[] {
  const root: XmlNode[] = [];
  const path: { readonly name: string; readonly open: string; readonly children: XmlNode[] }[] = [];
  const put = (node: XmlNode): void => {
    (path.at(-1)?.children ?? root).push(node);
  };
  for (const [token] of text.matchAll(TOKEN)) {
    const name = token.startsWith('<!') || token.startsWith('<?') ? null : NAME.exec(token)?.[1];
    if (name === null || name === undefined) put(token);
    else if (token.endsWith('/>')) put({ name, open: token, children: [], close: '' });
    else if (token.startsWith('</')) {
      const ended = path.pop();
      if (ended !== undefined) put({ ...ended, close: token });
    } else path.push({ name, open: token, children: [] });
  }
  return root;
}

export const writeXml = (nodes: readonly XmlNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : `${node.open}${writeXml(node.children)}${node.close}`))
    .join('');

/** Every element is replaced by what `change` says, from the outside inwards: other nodes, none, or itself. */
export const changeXml = (
  nodes: readonly XmlNode[],
  change: (element: XmlElement) => readonly XmlNode[],
): readonly XmlNode[] =>
  nodes.flatMap((node): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    const changed = change(node);
    return changed.length === 1 && changed[0] === node
      ? [{ ...node, children: changeXml(node.children, change) }]
      : changeXml(changed, change);
  });

/** The child elements of that local name, whatever its prefix. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name,
  );

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const attributeOf = (element: XmlElement, name: string): string | null =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(element.open)
    ?.slice(1)
    .find((value) => value !== undefined) ?? null;
