import { strToU8, zipSync } from 'fflate';

/**
 * The text of the tutorial's document: short, of the make of a real 实施意见, with a citizen's number that must not be
 * published (of somebody born in 1900).
 */
const PARAGRAPHS = [
  '湖南省人民政府办公厅',
  '关于做好政务公开平台试用工作的实施意见（教程）',
  '各市州、县市区人民政府，省政府各厅委、各直属机构：',
  '为帮助新用户熟悉政务公开平台，提出如下意见。',
  '一、总体要求',
  '（一）工作目标。各单位学会起草、审核、签发和查询公开信息。（省政府办公厅牵头，各市州政府、省政府相关部门负责）',
  '二、主要任务',
  '（二）推进环境保护监管信息公开。试填空气和水环境质量信息。（省环保厅牵头，各市州政府负责）',
  '（三）推进医疗卫生服务公开。试填服务和收费信息。（省卫生计生委牵头，各市州政府负责）',
  '三、工作保障',
  '（四）咨询服务。试用中的问题请联系甲同志，公民身份号码430100190001010004。（省政府办公厅负责）',
  '湖南省人民政府办公厅',
  '2026年3月2日',
];

/** The paragraph that is refused, and what stands there instead. */
export const PERSONAL = '430100190001010004';
export const MENDED = '（四）咨询服务。试用中的问题请向本单位政务公开机构反映。（省政府办公厅负责）';

export const SAMPLE = {
  title: '湖南省人民政府办公厅关于做好政务公开平台试用工作的实施意见（教程）',
  day: '2026-03-02',
  wrongNumber: '湘教程〔2025〕8号',
  number: '湘教程〔2026〕8号',
  fileName: '实施意见.docx',
} as const;

const DOCUMENT_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${PARAGRAPHS.map(
  (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
).join('')}</w:body></w:document>`;

/** A .docx as Word writes it, reduced to what a reader needs. */
export const sampleDocx = (): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(DOCUMENT_XML),
    }),
  );
