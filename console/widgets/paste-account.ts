/**
 * What a paste from Word, WPS or a web page carries besides its text, by the same rules as the import
 * (src/intake/read-html.ts).
 */
const REMARK_LIST = '[style*="mso-element:comment-list" i], [style*="mso-element: comment-list" i]';
const REMARK = '[style*="mso-element:comment" i], [style*="mso-element: comment" i]';
const REMARK_MARK =
  '[style*="mso-special-character:comment" i], [style*="mso-special-character: comment" i], a[href^="#_msocom"]';
const DELETED = 'del, .msoDel, .msodel';
const INSERTED = 'ins, .msoIns, .msoins';
const EMBEDDED = 'iframe, object, embed, video, audio, canvas';

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    element.getAttribute('style') ?? '',
  );

export interface PasteAccount {
  /** Without remarks, deleted and hidden text; still to be cleaned of its formatting. */
  readonly html: string;
  /** One sentence for each kind of thing that is not in it, or was changed. */
  readonly warnings: readonly string[];
}

/** Takes out what is not the text, and says so. */
export function accountForPaste(html: string): PasteAccount {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { body } = page;
  const removed = (elements: Iterable<Element>): number => {
    let count = 0;
    for (const element of elements) {
      if (!body.contains(element)) continue;
      count += 1;
      element.remove();
    }
    return count;
  };
  const all = (selector: string): readonly Element[] => [...body.querySelectorAll(selector)];
  const remarks = all(REMARK).filter((element) => !element.matches(REMARK_LIST)).length;
  removed([...all(REMARK_LIST), ...all(REMARK), ...all(REMARK_MARK)]);
  const hidden = removed(all('*').filter(isHidden));
  const inserted = all(INSERTED);
  const revisions = removed(all(DELETED)) + inserted.length;
  for (const element of inserted) element.replaceWith(...element.childNodes);
  const readings = removed(all('rt, rp'));
  const embedded = removed(all(EMBEDDED));
  const pictures = removed(all('img').filter((image) => !/^\/files\//.test(image.getAttribute('src') ?? '')));
  const sentences: readonly (readonly [number, string])[] = [
    [remarks, `${remarks} 处批注没有粘贴`],
    [hidden, `${hidden} 处隐藏的内容没有粘贴`],
    [revisions, `有未接受的修订 ${revisions} 处，已按接受修订后的文字粘贴，请核对`],
    [readings, '注音没有粘贴'],
    [embedded, `${embedded} 个嵌入对象没有粘贴`],
    [pictures, `${pictures} 幅图片没有粘贴，请另行上传后插入`],
  ];
  return {
    html: body.innerHTML,
    warnings: sentences.flatMap(([count, sentence]) => (count > 0 ? [`${sentence}。`] : [])),
  };
}
