import type { CoverageCell } from '../../../src/api/contract.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { coverageApi } from './coverage-api.ts';

interface Props {
  readonly cell: CoverageCell;
  readonly onClose: () => void;
  /** The draft of the statement. */
  readonly onDeclared: (draft: string) => void;
}

/** 声明不涉及: the reason makes a draft that goes the ordinary way; until the office confirms it nothing is excused. */
export const DeclareDialog = ({ cell, onClose, onDeclared }: Props) => (
  <ReasonDialog
    title="声明不涉及"
    act="起草声明"
    danger={false}
    label="理由（向社会公开）"
    onClose={onClose}
    onAct={async (reason) =>
      onDeclared((await coverageApi.declare({ item: cell.item, body: cell.body, reason })).draft)
    }
  >
    声明“{cell.itemTitle}”不涉及{cell.bodyName}。声明经审核、签发后向社会公开，政务公开办确认后生效，
    每年重新核对；确认以前仍应公开。
  </ReasonDialog>
);
