import { Extension, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

const ALIGNMENTS = ['left', 'center', 'right', 'justify'];

/** Anchors of articles (分工 points to them) and alignment (落款) must survive editing. */
const Anchors = Extension.create({
  name: 'anchors',
  addGlobalAttributes() {
    return [
      {
        types: ['heading', 'paragraph'],
        attributes: {
          id: {
            default: null,
            parseHTML: (element) => element.getAttribute('id'),
            renderHTML: ({ id }) => (typeof id === 'string' ? { id } : {}),
          },
        },
      },
      {
        types: ['heading', 'paragraph', 'tableCell', 'tableHeader'],
        attributes: {
          align: {
            default: null,
            parseHTML: (element) =>
              ALIGNMENTS.find((side) => element.classList.contains(`align-${side}`)) ?? null,
            renderHTML: ({ align }) => (typeof align === 'string' ? { class: `align-${align}` } : {}),
          },
        },
      },
    ];
  },
});

const script = (name: 'subscript' | 'superscript', tag: 'sub' | 'sup') =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/**
 * Without the widths that the library writes into style attributes: the content security policy and the sanitiser
 * refuse them.
 */
const PlainTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

/** Pictures come with imported documents; they are kept, not made here. */
const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' } }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
});

/** Exactly what the server's sanitiser lets through, so that nothing disappears on saving. */
export const RICH_TEXT_EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, defaultProtocol: 'https' },
  }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  script('subscript', 'sub'),
  script('superscript', 'sup'),
  Picture,
  Anchors,
];
