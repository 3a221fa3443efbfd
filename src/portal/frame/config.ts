/** What a site must say about itself on every page (政府网站发展指引, 国办发〔2017〕47号). Given by `main/`. */
export interface PortalConfig {
  /** 网站名称, the same in header, titles and `SiteName`. */
  readonly siteName: string;
  /** 网站域名 without scheme. */
  readonly siteDomain: string;
  /** 政府网站标识码. */
  readonly siteIdCode: string;
  /** Scheme and host without a slash at the end; addresses in feeds, sitemap and JSON-LD begin with it. */
  readonly publicUrl: string;
  /** 主办单位. */
  readonly host: string;
  readonly contact: string;
  /** ICP 备案编号. */
  readonly icp: string;
  /** 公安机关备案号. */
  readonly policeFiling: string;
  /** True: the footer says that these numbers are placeholders and a notice says that the records are not real. */
  readonly demonstration: boolean;
  /** Year in which the site's `tag:` identifiers were minted; never changes, or every feed entry becomes new. */
  readonly tagYear: number;
}

/** For the demonstration province: values that nobody can take for real ones. */
export function demonstrationPortalConfig(publicUrl: string): PortalConfig {
  return {
    siteName: '湖南省政务公开平台',
    siteDomain: new URL(publicUrl).host,
    siteIdCode: '4300000000',
    publicUrl: publicUrl.replace(/\/+$/, ''),
    host: '省政务公开办（演示）',
    contact: '0731-00000000',
    icp: '湘ICP备00000000号',
    policeFiling: '湘公网安备00000000000000号',
    demonstration: true,
    tagYear: 2026,
  };
}

/** The public address of a path of this site. */
export const absoluteUrl = (config: PortalConfig, path: string): string => `${config.publicUrl}${path}`;
