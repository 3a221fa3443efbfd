import type { ImportedDocument } from '../../../src/api/contract.ts';

type Account = ImportedDocument['account'];
type Entry = Account['named'][number];

/** What became of each part of the file: a list beside the text, so that nothing is missed in silence. */
export const ImportAccount = ({ account }: { readonly account: Account }) => (
  <details className="import-account" open={account.named.length > 0}>
    <summary>
      原文去向：导入 {account.taken} 字{account.added > 0 ? `（另写入编号、符号 ${account.added} 字）` : ''}
      ，有意不导入 {sum(account.leftOut)} 字， 没有导入 {sum(account.named)} 字
    </summary>
    <table className="rows" aria-label="原文去向">
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col">去向</th>
          <th scope="col">数量</th>
          <th scope="col">字数</th>
          <th scope="col">位置</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf('没有导入，请核对', account.named)}
        {rowsOf('已导入，请核对', account.toCheck)}
        {rowsOf('有意不导入', account.leftOut)}
      </tbody>
    </table>
  </details>
);

const sum = (entries: readonly Entry[]): number =>
  entries.reduce((all, { characters }) => all + characters, 0);

const rowsOf = (fate: string, entries: readonly Entry[]) =>
  entries.map(({ what, count, characters, places, excerpt }) => (
    <tr key={`${fate} ${what}`}>
      <td>
        {what}
        {excerpt === '' ? '' : `：${excerpt}`}
      </td>
      <td>{fate}</td>
      <td>{count}</td>
      <td>{characters}</td>
      <td>{places.join('、')}</td>
    </tr>
  ));
