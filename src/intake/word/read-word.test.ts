import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord } from './read-word.ts';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const part = (root: string, inner: string): Uint8Array =>
  strToU8(`<${root} ${NAMESPACES}>${inner}</${root}>`);
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

function read(body: string, others: Readonly<Record<string, Uint8Array>> = {}) {
  const parts = new Map(
    Object.entries({ 'word/document.xml': part('w:document', `<w:body>${body}</w:body>`), ...others }),
  );
  const { html, account, warnings, unread } = readWord(parts, () => null);
  const fates = (['toCheck', 'leftOut', 'named'] as const).flatMap((fate) =>
    account[fate].map(({ what, count, characters }) => `${fate} ${what} ${count} ${characters}`),
  );
  return { html, fates, warnings: warnings.join(''), unread };
}

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, result: string): string =>
  `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;

describe('what stands in a paragraph', () => {
  test.each([
    [
      'a line break is one, a page break none',
      p(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:br w:type="page"/></w:r>`),
      '<p>甲<br>乙</p>',
    ],
    [
      'what is edited in pieces is one',
      p(run('甲', '<w:b/>') + run('乙', '<w:b/>') + run('丙')),
      '<p><strong>甲乙</strong>丙</p>',
    ],
    [
      'a format that is switched off is none',
      p(run('甲', '<w:b w:val="0"/><w:strike/>')),
      '<p><s>甲</s></p>',
    ],
    [
      'raised and lowered signs',
      p(run('m') + run('2', '<w:vertAlign w:val="superscript"/>')),
      '<p>m<sup>2</sup></p>',
    ],
    ['capitals are as they are shown', p(run('pm', '<w:caps/>')), '<p>PM</p>'],
    ['a sign of a sign font', p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), '<p>☑</p>'],
    [
      'a letter in a sign font',
      p(run('þ', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')),
      '<p>☑</p>',
    ],
    ['a hyphen that does not break', p(`${run('a')}<w:r><w:noBreakHyphen/></w:r>${run('b')}`), '<p>a-b</p>'],
    [
      'a smart tag and a control',
      p(`<w:smartTag>${run('甲')}</w:smartTag><w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`),
      '<p>甲乙</p>',
    ],
    [
      'a field of several runs',
      p(`自${''}${field('REF a', run('甲') + run('乙'))}`.replace('自', run('自'))),
      '<p>自甲乙</p>',
    ],
    ['a field within a field', p(field(`IF ${''}`, run('外') + field('REF b', run('内')))), '<p>外内</p>'],
    [
      'an old check box',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>${mark('end')}${run('是')}`,
      ),
      '<p>☑是</p>',
    ],
    [
      'a list to choose from',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r>${mark('end')}`,
      ),
      '<p>乙</p>',
    ],
    [
      'moved text is where it was moved to',
      p(`<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo>`),
      '<p>乙甲</p>',
    ],
    [
      'a paragraph whose end was deleted goes on',
      p(run('甲'), '<w:rPr><w:del/></w:rPr>') + p(run('乙')),
      '<p>甲乙</p>',
    ],
    ['alignment of a signature', p(run('某厅'), '<w:jc w:val="right"/>'), '<p class="align-right">某厅</p>'],
  ])('%s', (_, body, html) => {
    expect(read(body).html).toBe(html);
  });

  test.each([
    ['hidden by a style', p(run('甲') + run('密', '<w:rStyle w:val="h"/>')), ['leftOut 隐藏 1 1']],
    [
      'two hidden runs side by side are one place',
      p(run('甲') + run('密', '<w:vanish/>') + run('码', '<w:vanish/>')),
      ['leftOut 隐藏 1 2'],
    ],
    [
      'a deleted field',
      p(
        `${run('甲')}<w:del>${mark('begin')}<w:r><w:delInstrText>REF</w:delInstrText></w:r>${mark('end')}</w:del>`,
      ),
      ['leftOut 修订 1 3'],
    ],
    [
      'a field without result',
      p(run('甲') + field('EQ \\o(○,1)', '')),
      ['leftOut 域代码 0 9', 'named 域 1 0'],
    ],
    [
      'a page number in the text',
      p(run('甲') + field('PAGE', run('3'))),
      ['leftOut 域代码 0 4', 'leftOut 页码 1 1'],
    ],
    [
      'a table of contents',
      p(field('TOC \\o', run('一、总则') + field('PAGEREF x', run('1')))) + p(run('甲')),
      ['leftOut 域代码 0 13', 'leftOut 目录 1 5'],
    ],
    [
      'words that ask for an entry',
      p(
        `${run('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击')}</w:sdtContent></w:sdt>`,
      ),
      ['leftOut 提示文字 1 2'],
    ],
    [
      'an embedded object',
      p(`${run('甲')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`),
      ['named 嵌入对象 1 0'],
    ],
    [
      'words as a drawing',
      p(`${run('甲')}<w:r><w:pict><v:shape><v:textpath string="样稿"/></v:shape></w:pict></w:r>`),
      ['named 艺术字 1 0'],
    ],
    [
      'an element that nobody knows',
      p(`${run('甲')}<w:future><w:t>乙</w:t></w:future>`),
      ['named 其他内容 1 1'],
    ],
    [
      'a sign that nobody knows',
      p(`${run('甲')}<w:r><w:sym w:font="Foo" w:char="F001"/></w:r>`),
      ['named 符号 1 0'],
    ],
    ['white words', p(run('甲', '<w:color w:val="FFFFFF"/>')), ['toCheck 白色文字 1 0']],
    ['another direction of reading', p(`<w:bdo w:val="rtl">${run('甲')}</w:bdo>`), ['toCheck 文字方向 1 0']],
  ])('%s', (_, body, fates) => {
    const styles = part(
      'w:styles',
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const found = read(body, { 'word/styles.xml': styles });
    expect(found.html).toBe('<p>甲</p>');
    expect(found.fates).toEqual(fates);
  });
});

test('a text box that is written twice, for new and old programs, comes in once, behind its paragraph', () => {
  const box = `<w:txbxContent>${p(run('框'))}</w:txbxContent>`;
  const found = read(
    p(
      `${run('甲')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  );
  expect(found.html).toBe('<p>甲</p><p>框</p>');
  expect(found.fates).toEqual(['toCheck 文本框 1 0', 'leftOut 同一内容的另一写法 1 1']);
});

test('automatic numbers are written as Word shows them, level by level', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = part(
    'w:numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '·')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="3">${level(0, 'hindiVowels', '%1')}</w:abstractNum>` +
      [0, 1, 2, 3]
        .map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`)
        .join(''),
  );
  const item = (list: number, at: number) =>
    p(run('甲'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const body = [
    item(1, 0),
    item(1, 1),
    item(1, 1),
    item(1, 0),
    item(1, 1),
    item(2, 0),
    item(2, 1),
    item(3, 0),
    item(3, 0),
    item(4, 0),
  ];
  const found = read(body.join(''), { 'word/numbering.xml': numbering });
  expect(found.html).toBe(
    '<p>一、甲</p><p>（一）甲</p><p>（二）甲</p><p>二、甲</p><p>（一）甲</p><p>1. 甲</p><p>1.1 甲</p><ul><li>甲</li><li>甲</li></ul><p>甲</p>',
  );
  expect(found.warnings).toContain('7 处自动编号');
  expect(found.fates).toContain('named 自动编号 1 0');
});

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text === '' ? '' : run(text))}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const down = (value = '') => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`;

  test('cells reach down and across; a stated heading is one', () => {
    const body = `<w:tbl>${row(cell('甲', '<w:gridSpan w:val="2"/>') + cell('乙'), '<w:tblHeader/>')}${row(cell('丙', down('restart')) + cell('1') + cell('2'))}${row(cell('', down()) + cell('3') + cell('4'))}</w:tbl>`;
    expect(read(body)).toMatchObject({
      html: '<table><tr><th colspan="2"><p>甲</p></th><th><p>乙</p></th></tr><tr><td rowspan="2"><p>丙</p></td><td><p>1</p></td><td><p>2</p></td></tr><tr><td><p>3</p></td><td><p>4</p></td></tr></table>',
      fates: [],
    });
  });

  test('deleted rows and cells, and what a merged cell hides, are left out; a table of figures has no heading', () => {
    const body = `<w:tbl>${row(cell('1') + cell('2'))}${row(cell('删') + cell('行'), '<w:del/>')}${row(cell('3', down('restart')) + cell('删', '<w:cellDel/>'))}${row(cell('藏', down()) + cell('4'))}</w:tbl>`;
    const found = read(body);
    expect(found.html).toBe(
      '<table><tr><td><p>1</p></td><td><p>2</p></td></tr><tr><td rowspan="2"><p>3</p></td></tr><tr><td><p>4</p></td></tr></table>',
    );
    expect(found.fates).toEqual(['toCheck 表头 1 0', 'leftOut 修订 2 3', 'leftOut 隐藏 1 1']);
  });

  test('a table within a table stays in its cell', () => {
    const inner = `<w:tbl>${row(cell('内'))}</w:tbl>`;
    expect(read(`<w:tbl>${row(`<w:tc>${inner}${p('')}</w:tc>`)}</w:tbl>`).html).toBe(
      '<table><tr><td><table><tr><td><p>内</p></td></tr></table></td></tr></table>',
    );
  });
});

describe('other parts of the file', () => {
  test('of headers and footers page numbers go and words are named, to be screened', () => {
    const found = read(p(run('甲')), {
      'word/header1.xml': part('w:hdr', p(run('机密') + field('PAGE', run('1')))),
      'word/footer1.xml': part('w:ftr', p(run('— ') + field('PAGE', run('1')) + run(' —'))),
    });
    expect(found.fates).toEqual(['leftOut 域代码 0 8', 'leftOut 页码 2 4', 'named 页眉 1 2']);
    expect(found.unread).toEqual(['机密']);
  });

  test('notes stand behind the text in the order of their marks; one that nobody calls is hidden', () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
    const found = read(p(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      'word/footnotes.xml': part(
        'w:footnotes',
        `<w:footnote w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note(1, '旧')}${note(2, '注')}`,
      ),
    });
    expect(found.html).toBe('<p>甲<sup>[1]</sup></p><p>[1] 注</p>');
    expect(found.fates).toEqual(['toCheck 脚注 1 0', 'leftOut 隐藏 1 1']);
  });

  test('remarks go with their marks', () => {
    const found = read(
      p(
        `<w:commentRangeStart w:id="1"/>${run('甲')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
      {
        'word/comments.xml': part('w:comments', `<w:comment w:id="1">${p(run('先别公开'))}</w:comment>`),
      },
    );
    expect(found).toMatchObject({
      html: '<p>甲</p>',
      fates: ['leftOut 批注 1 4'],
      warnings: '文中有 1 处批注，没有导入。',
    });
  });
});
