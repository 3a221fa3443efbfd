interface Enterprise {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

const group = (code: string, trade: string, form = '集团有限公司'): Enterprise => ({
  code: `demo-${code}`,
  name: `湖南演示${trade}${form}`,
  shortName: `演示${trade}集团`,
});

/** Groups that do not exist: no figure is invented beside the name of one that does. */
export const ENTERPRISES: readonly Enterprise[] = [
  group('steel', '钢铁'),
  group('construction', '建设', '集团有限责任公司'),
  group('expressway', '高速公路'),
  group('rail', '轨道交通', '控股集团有限公司'),
  group('investment', '投资', '控股集团有限公司'),
  group('finance', '金融', '控股集团有限公司'),
];
