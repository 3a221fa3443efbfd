import { PERIOD_EXAMPLES } from '../kernel/period.ts';
import type { SeriesAspect, SeriesType } from '../schema/declaration.ts';
import { LIST_SHEET } from '../tables/own-sheets.ts';
import { type TemplateColumn, writeTemplate } from '../tables/write-template.ts';

const free = (
  heading: string,
  required: boolean,
  format: string,
  help: string,
  example: string,
): TemplateColumn => ({
  heading,
  required,
  format,
  help,
  choices: [],
  example,
});

/**
 * One row for each place and period, one column for each indicator; the places stand on a sheet of their own, for
 * copying.
 */
export function seriesTemplate(type: SeriesType, places: SeriesAspect['places']): Promise<Buffer> {
  const aspect = { ...type.series, places };
  const names = aspect.places.map((place) => place.name);
  return writeTemplate({
    name: type.title.slice(0, 30),
    columns: [
      { ...free(aspect.placeTitle, true, '名称或代码，与“名称表”一致', '', names[0] ?? ''), choices: names },
      free(
        aspect.wording.period,
        true,
        `例如 ${PERIOD_EXAMPLES[aspect.frequency]}`,
        '',
        PERIOD_EXAMPLES[aspect.frequency],
      ),
      ...aspect.indicators.map((each) =>
        free(
          `${each.title}（${each.unit}）`,
          false,
          `数字，最多 ${each.scale} 位小数，${each.minimum} 至 ${each.maximum}`,
          `${each.standard}${each.detectionLimit ? '；未检出写检出限加 L，例如 0.002L' : ''}`,
          String(each.minimum),
        ),
      ),
    ],
    guide: [
      `用于“${type.title}”。每一行是一个${aspect.placeTitle}的一期数据，不要改动第一张表的表头。`,
      `没有数据的指标留空；${aspect.wording.missing}的写“--”${aspect.nature === 'measured' ? '；无效的值在后面加“（无效）”' : ''}。`,
      '有一行不符合要求，整张表都不会被接收，系统会逐行说明原因。',
    ],
    lists: [
      {
        name: LIST_SHEET,
        rows: [
          [aspect.placeTitle, '代码', aspect.groupTitle, '类别'],
          ...aspect.places.map((place) => [
            place.name,
            place.code,
            place.group,
            aspect.placeKinds[place.kind]?.title ?? place.kind,
          ]),
        ],
      },
    ],
  });
}
