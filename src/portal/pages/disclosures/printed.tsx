import { QrCode } from '../../components/qr-code.tsx';
import { absoluteUrl, type PortalConfig } from '../../frame/config.ts';
import { formatDay } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { PublishedDisclosure, PublishedEdition } from './published.ts';

interface Printed {
  readonly disclosure: PublishedDisclosure;
  readonly edition: PublishedEdition;
}

/** On paper a document has its organ's mark and its number above the title (GB/T 9704—2012). */
export const PrintedHead = ({ disclosure, edition }: Printed) =>
  disclosure.official ? (
    <div class="printed-head">
      <p class="printed-mark">{edition.bodyName}文件</p>
      <p class="printed-number">{disclosure.documentNumber}</p>
    </div>
  ) : null;

/** A text that ends with its own signature, right, has one; others get the organ and the day of the document. */
const isSigned = (html: string): boolean => /align-right">[^<]*<\/p>\s*(?:<\/div>|$)/.test(html);

/** Where a printed sheet comes from, so that whoever holds it can see whether it still holds. */
export const PrintedFoot = (props: Printed & { readonly config: PortalConfig }) => {
  const { disclosure, edition } = props;
  const old = edition.n !== disclosure.edition;
  const path = old ? urls.edition(disclosure.id, edition.n) : urls.disclosure(disclosure.id);
  const address = absoluteUrl(props.config, path);
  return (
    <div class="printed-foot">
      {disclosure.official && !isSigned(edition.snapshotHtml) ? (
        <p class="printed-signature">
          {edition.bodyName}
          <br />
          {disclosure.documentDate === null ? '' : formatDay(disclosure.documentDate)}
        </p>
      ) : null}
      <div class="printed-source">
        <QrCode text={address} title="本页网址的二维码" />
        <p>
          {props.config.siteName}　索引号 {disclosure.indexNumber}　第 {edition.n} 版
          {old ? '（不是现行版本）' : ''}
          <br />
          {address}
          <br />
          扫码或者打开网址，可以核对是否现行版本。
        </p>
      </div>
    </div>
  );
};
