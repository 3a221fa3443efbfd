import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { InspectionFinding } from '../../../src/api/contract.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { inspectionApi } from './inspection-api.ts';

/** What is about to be said of a finding: the objection (`upheld` null), or the decision. */
export interface Saying {
  readonly finding: InspectionFinding;
  readonly upheld: boolean | null;
}

export function SayingDialog({ saying, onClose }: { readonly saying: Saying; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { finding, upheld } = saying;
  const word = upheld === null ? '提出异议' : upheld ? '异议成立' : '异议不成立';
  return (
    <ReasonDialog
      title={word}
      act={word}
      danger={false}
      label={upheld === null ? '理由' : '处理理由'}
      onClose={onClose}
      onAct={async (text) => {
        await (upheld === null
          ? inspectionApi.object(finding.id, text)
          : inspectionApi.decide(finding.id, upheld, text));
        void message.success(upheld === null ? '已提出，由政务公开办处理' : '已处理，并已告知该单位');
        onClose();
        await queryClient.invalidateQueries({ queryKey: ['list'] });
      }}
    >
      {finding.indicatorTitle}：{finding.detail}
      {upheld === null ? '。异议和处理结果向社会公开，每项问题可提出一次。' : null}
    </ReasonDialog>
  );
}
