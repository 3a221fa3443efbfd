import { useQuery } from '@tanstack/react-query';
import { Drawer, Spin } from 'antd';
import { refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { minuteOf } from '../../format.ts';
import { catalogueApi, type KeptItem } from './catalogue-api.ts';
import { DifferencesTable } from './differences-table.tsx';

/** Who changed what, when and why; the newest first. */
export function VersionsDrawer({ item, onClose }: { item: KeptItem; onClose: () => void }) {
  const versions = useQuery({
    queryKey: ['catalogue-versions', item.code],
    queryFn: () => catalogueApi.versions(item.code),
  });
  return (
    <Drawer open size={720} title={`历史版本：${item.title}`} onClose={onClose}>
      {versions.isPending ? <Spin description="正在加载" /> : null}
      {versions.isError ? <RefusalList refusals={refusalsOf(versions.error)} /> : null}
      <ol className="versions">
        {(versions.data ?? []).map((version) => (
          <li key={version.version}>
            <h2>
              第 {version.version} 版{version.retiredOn === null ? '' : '（停用）'}
            </h2>
            <p>
              {version.authorName}，{minuteOf(version.at)}；自 {version.validFrom} 起执行
            </p>
            <p>理由：{version.reason}</p>
            {version.differences.length > 0 ? <DifferencesTable differences={version.differences} /> : null}
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
