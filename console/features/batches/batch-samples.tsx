import { useQuery } from '@tanstack/react-query';
import type { IntakeJob } from '../../../src/api/contract.ts';
import { batchesApi } from './batches-api.ts';

/** For who reviews a draft that came as a batch: what came in, how much, and a few rows of it. */
export function BatchOfDraft({ draft }: { readonly draft: string }) {
  const { data } = useQuery({ queryKey: ['batch-of', draft], queryFn: () => batchesApi.list(draft) });
  const [job] = data?.items ?? [];
  return job === undefined ? null : <BatchSamples job={job} />;
}

export const BatchSamples = ({ job }: { readonly job: IntakeJob }) => (
  <section className="panel" aria-label="批量导入">
    <h2>批量导入</h2>
    <p>
      {job.createdBy} {job.createdAt.slice(0, 16).replace('T', ' ')} 导入“{job.name}”：
      {(job.rows.read - job.rows.wrong).toLocaleString('zh-CN')} 行接收
      {job.rows.wrong === 0 ? '' : `，${job.rows.wrong.toLocaleString('zh-CN')} 行有问题没有接收`}。
      {job.figures.length === 0
        ? ''
        : `公开后：${job.figures.map(({ title, value }) => `${title} ${value.toLocaleString('zh-CN')}`).join('，')}。`}
    </p>
    {(job.records?.told ?? []).map(({ row, told }) => (
      <ul key={row} aria-label="导入时的提示">
        {told.map(({ column, message, advice }) => (
          <li key={column + message}>
            {column === '' ? '' : `${column}：`}
            {message}
            {advice}
          </li>
        ))}
      </ul>
    ))}
    {job.samples.length === 0 ? null : (
      <section className="table-scroll" aria-label="抽样的行">
        <table className="rows">
          <caption>头几行</caption>
          <thead>
            <tr>
              <th scope="col">行</th>
              {job.headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {job.samples.map(({ row, cells }) => (
              <tr key={row}>
                <td>{row}</td>
                {job.headings.map((heading, at) => (
                  <td key={heading}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </section>
);
