import { HUNAN } from '../catalogue/index.ts';
import { listItems } from '../src/catalogue/items.ts';
import { systemClock, today } from '../src/kernel/clock.ts';
import { lawBook } from '../src/law/law-book.ts';
import { readConfig } from '../src/main/config.ts';
import { openOrJoinInstallation } from '../src/main/running-installation.ts';
import { Catalogue } from '../src/schema/catalogue.ts';
import { type Finding, type LawReport, lawReport } from './law-report.ts';
import { type Articles, lawTextsFolder, readLawTexts } from './law-texts.ts';

const listed = (title: string, findings: readonly Finding[]): string =>
  [`${title}：${findings.length}`, ...findings.map(({ place, why }) => `  ${place}　${why}`)].join('\n');

/** With `--installation` the items and the law as that installation keeps them, with its lawyers' readings. */
async function report(
  texts: ReadonlyMap<string, Articles> | null,
  ofInstallation: boolean,
): Promise<LawReport> {
  const catalogue = new Catalogue(HUNAN);
  const day = today(systemClock);
  if (!ofInstallation) return lawReport(catalogue, catalogue.declaredItems, texts, day);
  const { GONGKAI_LAW_TEXTS: _, ...environment } = process.env;
  const { db, close } = await openOrJoinInstallation(readConfig(environment, 'demo'));
  try {
    const [book, items] = await Promise.all([lawBook({ db, catalogue }), listItems(db, {})]);
    return lawReport(catalogue, items, texts, day, book);
  } finally {
    await close();
  }
}

const folder = lawTextsFolder();
const texts = folder === null ? null : readLawTexts(folder);
const ofInstallation = process.argv.includes('--installation');
const found = await report(texts, ofInstallation);
console.log(
  [
    folder === null
      ? '没有法律文本（GONGKAI_LAW_TEXTS），引用的句子未与原文比对'
      : `与${folder}中的${texts?.size ?? 0}部文本比对`,
    listed('错误', found.wrong),
    listed('仍在使用的失效依据', found.repealed),
    listed('一年内被取代', found.soon),
    listed('待核', found.unchecked),
    `本次与原文核对无误：${found.checked.length}`,
    listed(
      '录入时读过原文，本次没有原文可比',
      found.notCompared.map((place) => ({ place, why: '' })),
    ),
    ofInstallation
      ? listed('录入的核对', found.readings)
      : '录入的核对：没有读取（加 --installation 读取 GONGKAI_DATA_DIR 或者 GONGKAI_DATABASE_URL 的数据库）',
  ].join('\n\n'),
);
if (found.wrong.length + found.repealed.length > 0) process.exitCode = 1;
