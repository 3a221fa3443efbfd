import { Modal } from 'antd';
import { useState } from 'react';
import type { ImportedDocument } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import type { FormModel } from './form-model.ts';
import { ImportFindings } from './import-findings.tsx';
import { importPlan } from './import-plan.ts';
import { ImportSource } from './import-source.tsx';

interface Props {
  readonly model: FormModel;
  readonly content: Content;
  readonly body: string;
  /** The type that the document is to fill. */
  readonly type: string;
  readonly onApply: (filled: Content) => void;
  readonly onClose: () => void;
}

/**
 * A document fills the form: what was recognised is shown first, and nothing that stands there is replaced without a
 * yes.
 */
export function ImportDialog({ model, content, body, type, onApply, onClose }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<ImportedDocument | null>(null);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const { busy, refusals, act } = useAct();
  const plan = found === null ? [] : importPlan(model, content, found);
  const taken = plan.filter((step) => !declined.has(step.field.name));

  const read = (request: Promise<ImportedDocument>) =>
    act(async () => {
      const recognised = await request;
      const steps = importPlan(model, content, recognised);
      setFound(recognised);
      setDeclined(new Set(steps.filter((step) => step.overwrites).map((step) => step.field.name)));
    });
  const toggle = (name: string, take: boolean) => {
    const next = new Set(declined);
    if (take) next.delete(name);
    else next.add(name);
    setDeclined(next);
  };

  return (
    <Modal
      open
      width={820}
      title="导入文件"
      okText={found === null ? '识别' : '填入'}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: found === null ? text.trim() === '' : taken.length === 0 }}
      onOk={() =>
        found === null
          ? void read(api.importText(text, { body, type }))
          : onApply(Object.fromEntries(taken.map((step) => [step.field.name, step.value])))
      }
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <RefusalList refusals={refusals} />
      {found === null ? (
        <ImportSource
          text={text}
          busy={busy}
          onText={setText}
          onFile={(file) => void read(api.importFile(file, { body, type }))}
        />
      ) : (
        <ImportFindings
          found={found}
          plan={plan}
          content={content}
          declined={declined}
          onToggle={toggle}
          onAnother={() => setFound(null)}
        />
      )}
    </Modal>
  );
}
