import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

describe('cleanPaste', () => {
  it('keeps words, tables and bold of a Word paste and drops its formatting', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:x}</style></head><body>
<!--StartFragment--><p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'><b><span lang=EN-US style='font-size:22.0pt'>关于印发方案的通知<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><![if !supportLists]><span>一、</span><![endif]>总体要求</p>
<table class=MsoTableGrid border=1><tr><td width=200 colspan=2 style='border:solid'>序号</td></tr></table><!--EndFragment--></body></html>`;
    const clean = cleanPaste(word);
    expect(clean).toContain('<p class="align-center"><b>关于印发方案的通知</b></p>');
    expect(clean).toContain('<p>一、总体要求</p>');
    expect(clean).toContain('<td colspan="2">序号</td>');
    expect(clean).not.toMatch(/mso|style=|<o:|<!--|<html|<span|font-size/i);
  });

  it('makes headings of paragraphs that Word calls headings', () => {
    expect(cleanPaste('<p class="MsoHeading2" style="x">（一）目标</p>')).toBe('<h3>（一）目标</h3>');
  });

  it('drops images of the local disk and dangerous links, keeps ordinary ones', () => {
    expect(cleanPaste('<p>图<img src="file:///C:/Temp/1.png"></p>')).toBe('<p>图</p>');
    expect(cleanPaste('<a href="javascript:alert(1)" onclick="x()">点</a>')).toBe('<a>点</a>');
    expect(cleanPaste('<a target=_blank href="https://www.gov.cn/">网</a>')).toBe(
      '<a href="https://www.gov.cn/">网</a>',
    );
  });

  it('drops empty paragraphs', () => {
    expect(cleanPaste('<p>甲</p><p class=MsoNormal>&nbsp;</p><p>乙</p>')).toBe('<p>甲</p><p>乙</p>');
  });
});
