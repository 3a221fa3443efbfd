import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HUNAN } from '../catalogue/index.ts';
import { systemClock, today } from '../src/kernel/clock.ts';
import { Catalogue } from '../src/schema/catalogue.ts';
import { type Finding, lawReport } from './law-report.ts';
import { readLawTexts } from './law-texts.ts';

/** Where the texts of the laws lie: named by the environment, or beside the repository. */
export const lawTextsFolder = (): string | null => {
  const folder =
    process.env.GONGKAI_LAW_TEXTS ?? join(import.meta.dirname, '..', '..', 'shared', 'fixtures', 'laws');
  return existsSync(folder) ? folder : null;
};

const listed = (title: string, findings: readonly Finding[]): string =>
  [`${title}：${findings.length}`, ...findings.map(({ place, why }) => `  ${place}　${why}`)].join('\n');

if (import.meta.main) {
  const folder = lawTextsFolder();
  const catalogue = new Catalogue(HUNAN);
  const texts = folder === null ? null : readLawTexts(folder);
  const report = lawReport(catalogue, catalogue.declaredItems, texts, today(systemClock));
  console.log(
    [
      folder === null
        ? '没有法律文本（GONGKAI_LAW_TEXTS），引用的句子未与原文比对'
        : `与${folder}中的${texts?.size ?? 0}部文本比对`,
      listed('错误', report.wrong),
      listed('仍在使用的失效依据', report.repealed),
      listed('一年内被取代', report.soon),
      listed('待核', report.unchecked),
      `本次与原文核对无误：${report.checked.length}`,
      listed(
        '录入时读过原文，本次没有原文可比',
        report.notCompared.map((place) => ({ place, why: '' })),
      ),
    ].join('\n\n'),
  );
  if (report.wrong.length + report.repealed.length > 0) process.exitCode = 1;
}
