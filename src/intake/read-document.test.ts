import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONSHIPS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const STYLES =
  '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>';

const wordXml = (body: string, prolog = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;

const docx = (document: string, extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELATIONSHIPS),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(STYLES),
    ...extra,
  });

const read = async (name: string, bytes: Uint8Array) => {
  const result = await readDocument({ kind: 'file', name, bytes });
  return result.ok ? result.value.html : result.refusals.map((refusal) => refusal.code);
};

describe('a .docx', () => {
  test('gives headings, paragraphs and tables', async () => {
    const body =
      `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${run('标题')}</w:p>${paragraph('正文。')}` +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('合并')}</w:tc></w:tr><w:tr><w:tc>${paragraph('一')}</w:tc><w:tc>${paragraph('二')}</w:tc></w:tr></w:tbl>`;
    expect(await read('通知.v2.docx', docx(wordXml(body)))).toBe(
      '<h2>标题</h2><p>正文。</p><table><tr><td colspan="2"><p>合并</p></td></tr><tr><td><p>一</p></td><td><p>二</p></td></tr></table>',
    );
  });

  test('with macros is refused', async () => {
    const file = docx(wordXml(paragraph('字')), { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) });
    expect(await read('x.docx', file)).toEqual(['file-has-macros']);
  });

  test.each([
    ['external entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    [
      'billion laughs',
      '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      '&c;',
    ],
    ['external DTD', '<!DOCTYPE d SYSTEM "http://evil.example/x.dtd">', '字'],
  ])('with %s is refused', async (_, prolog, text) => {
    expect(await read('x.docx', docx(wordXml(paragraph(text), prolog)))).toEqual(['file-hostile']);
  });

  test('with a DTD hidden in UTF-16 or in a side part is refused', async () => {
    const dtd = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><d/>';
    const wide = Buffer.from(`\ufeff${dtd}`, 'utf16le');
    expect(await read('x.docx', docx(wordXml(paragraph('字')), { 'customXml/item1.xml': wide }))).toEqual([
      'file-hostile',
    ]);
    expect(
      await read('x.docx', docx(wordXml(paragraph('字')), { 'docProps/app.xml': strToU8(dtd) })),
    ).toEqual(['file-hostile']);
  });

  test('broken XML is damage, not a crash', async () => {
    expect(await read('x.docx', docx('<w:document><w:body>'))).toEqual(['file-damaged']);
  });

  test('a zip bomb is refused before it is unpacked', async () => {
    const bomb = docx(wordXml(paragraph('字')), {
      'word/media/image1.bmp': new Uint8Array(40 * 1024 * 1024),
    });
    expect(await read('x.docx', bomb)).toEqual(['file-hostile']);
  });

  test('thousands of entries are refused', async () => {
    const extra = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`a/${i}`, new Uint8Array(1)]));
    expect(await read('x.docx', docx(wordXml(paragraph('字')), extra))).toEqual(['file-hostile']);
  });

  test('cut short at any place it is refused or whole, never a crash', async () => {
    const file = docx(wordXml(paragraph('字')));
    for (let end = 0; end < file.length; end += 37) {
      const outcome = await read('x.docx', file.slice(0, end));
      expect(['file-empty', 'file-damaged', 'file-hostile']).toContain(outcome[0]);
    }
  });

  test('a path out of the folder is refused', async () => {
    expect(
      await read('x.docx', docx(wordXml(paragraph('字')), { '../../etc/x.xml': strToU8('<a/>') })),
    ).toEqual(['file-hostile']);
  });

  test('a renamed program and an old .doc are named for what they are', async () => {
    expect(await read('通知.docx', strToU8('MZ\u0090\u0000 This program cannot be run'))).toEqual([
      'file-disguised',
    ]);
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    expect(await read('通知.docx', ole)).toEqual(['file-disguised']);
    const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await read('通知.docx', encrypted)).toEqual(['file-hostile']);
    expect(await read('通知.doc', ole)).toEqual(['file-type-not-allowed']);
  });
});

describe('images of a .docx', () => {
  const DRAWING =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="i1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const file = docx(wordXml(paragraph('字') + DRAWING), {
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
    ),
    'word/media/image1.png': new Uint8Array([1, 2, 3]),
  });
  const input = { kind: 'file', name: 'x.docx', bytes: file } as const;

  test('are dropped with a warning where nobody keeps them', async () => {
    const result = await readDocument(input);
    expect(result.ok && [result.value.html, result.value.warnings.length]).toEqual(['<p>字</p>', 1]);
  });

  test('stand in the text under our own path where they are kept', async () => {
    const path = `/files/${'a'.repeat(64)}/%E5%9B%BE.png`;
    const kept: Uint8Array[] = [];
    const keepImage = (bytes: Uint8Array) => {
      kept.push(bytes);
      return path;
    };
    const result = await readDocument(input, { keepImage });
    expect(result.ok && result.value).toMatchObject({
      html: `<p>字</p><p><img src="${path}" alt=""></p>`,
      warnings: ['文中有 1 幅图片没有文字说明，请在正文中补写。'],
    });
    expect(kept.map((bytes) => [...bytes])).toEqual([[1, 2, 3]]);
  });
});

describe('text and pages', () => {
  test('GB18030 and UTF-8 text give the same paragraphs', async () => {
    const gb18030 = Buffer.from('b9abbfaa0d0aa1a1a1a1d5fee8cd', 'hex');
    expect(await read('a.txt', gb18030)).toBe('<p>公开</p><p>政柰</p>');
    expect(await read('a.txt', strToU8('公开\n　　政柰'))).toBe('<p>公开</p><p>政柰</p>');
    expect(await read('a.txt', Buffer.from('\ufeff公开', 'utf16le'))).toBe('<p>公开</p>');
  });

  test('a binary file called .txt is refused', async () => {
    expect(await read('a.txt', new Uint8Array([0, 1, 2, 3, 0, 255]))).toEqual(['file-damaged']);
    expect(await read('a.txt', new Uint8Array())).toEqual(['file-empty']);
  });

  test('angle brackets in plain text stay text', async () => {
    expect(await read('a.txt', strToU8('a <b> & c'))).toBe('<p>a &lt;b&gt; &amp; c</p>');
  });

  test('a page with scripts comes in clean', async () => {
    const page =
      '<html><body onload="x()"><script>alert(1)</script><p onclick=x>正文<img src=x onerror=y></p></body></html>';
    expect(await read('a.html', strToU8(page))).toBe('<p>正文</p>');
  });

  test('of a government page only the document and its header table are kept', async () => {
    const page =
      '<html><body><div class="nav"><a href="/">首页</a></div><table><tr><td>索 引 号：</td><td>000/2026-1</td></tr></table>' +
      `<div id="zoom"><div><p>${'正文内容'.repeat(20)}</p></div></div><div>版权所有</div></body></html>`;
    expect(await read('a.htm', strToU8(page))).toBe(
      `<table><tr><td>索 引 号：</td><td>000/2026-1</td></tr></table><p>${'正文内容'.repeat(20)}</p>`,
    );
  });

  test('what Word pastes loses its marks and keeps its words', async () => {
    const pasted =
      '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><p class=MsoNormal style="mso-pagination:none;text-align:center"><!--[if !supportLists]--><span>1.</span><!--[endif]--><span lang=EN-US>标题<o:p></o:p></span></p>';
    const result = await readDocument({ kind: 'html', html: pasted });
    expect(result.ok && result.value.html).toBe('<p class="align-center">1.标题</p>');
  });
});

test('unfinished comments and tags of a hostile paste do not hang', async () => {
  for (const mark of ['<!--', '<o:', '<![if', '<div id=', '<table']) {
    const result = await readDocument({ kind: 'html', html: `<p>字</p>${mark.repeat(100_000)}` });
    expect(result.ok && result.value.html.startsWith('<p>字')).toBe(true);
  }
});
