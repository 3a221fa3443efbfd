import type { ItemDifference } from '../../../src/api/contract.ts';

/** Field by field: before and after. */
export const DifferencesTable = ({ differences }: { differences: readonly ItemDifference[] }) => (
  <table className="differences">
    <thead>
      <tr>
        <th scope="col">栏目</th>
        <th scope="col">改前</th>
        <th scope="col">改后</th>
      </tr>
    </thead>
    <tbody>
      {differences.map((each) => (
        <tr key={each.field}>
          <th scope="row">{each.title}</th>
          <td>
            <del>{each.before || '（空）'}</del>
          </td>
          <td>
            <ins>{each.after || '（空）'}</ins>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
