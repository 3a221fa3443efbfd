import { describe, expect, it } from 'vitest';
import { shownText } from '../testing/show.tsx';
import { accountForPaste } from './paste-account.ts';

describe('accountForPaste', () => {
  it('needs a page to read in', () => expect(shownText()).toBe(''));

  it.each([
    [
      'remarks and their marks',
      '<p>句子<span style="mso-special-character:comment"><a href="#_msocom_1">[W1]</a></span></p><div style="mso-element:comment-list"><hr><div style="mso-element:comment"><p>先别公开</p></div></div>',
      '<p>句子</p>',
      ['1 处批注没有粘贴。'],
    ],
    [
      'revisions',
      '<p>期限<del>六</del><ins>十二</ins>个月</p>',
      '<p>期限十二个月</p>',
      ['有未接受的修订 2 处，已按接受修订后的文字粘贴，请核对。'],
    ],
    [
      'hidden text',
      '<p>补贴<span style="color:red; display: none">内部</span>500元</p>',
      '<p>补贴500元</p>',
      ['1 处隐藏的内容没有粘贴。'],
    ],
    ['readings', '<p><ruby>郴<rt>chēn</rt></ruby>州</p>', '<p><ruby>郴</ruby>州</p>', ['注音没有粘贴。']],
    [
      'pictures of the local disk',
      '<p>图<img src="file:///C:/1.png"></p>',
      '<p>图</p>',
      ['1 幅图片没有粘贴，请另行上传后插入。'],
    ],
    ['nothing of the kind', '<p>甲<b>乙</b></p>', '<p>甲<b>乙</b></p>', []],
  ])('%s', (_, html, text, warnings) => {
    expect(accountForPaste(html)).toEqual({ html: text, warnings });
  });
});
