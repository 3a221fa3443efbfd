import { useState } from 'react';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';

export interface UploadedFile {
  readonly sha256: string;
  readonly name: string;
}

/** Documents that go with the answer; what is given is the copy without hidden parts, as for everything published. */
export function AnswerFiles(props: {
  readonly body: string;
  readonly files: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
}) {
  const { busy, refusals, act } = useAct();
  const [percent, setPercent] = useState(0);
  const take = async (chosen: readonly File[]) => {
    const taken: UploadedFile[] = [];
    await act(async () => {
      for (const file of chosen) {
        const { sha256, name } = await api.upload(file, props.body, setPercent);
        taken.push({ sha256, name });
      }
    });
    props.onChange([...props.files, ...taken]);
  };
  return (
    <div>
      <label>
        随答复提供的文件{busy ? `（正在上传，${percent}%）` : ''}
        <input
          type="file"
          multiple
          disabled={busy}
          onChange={({ target }) => void take([...(target.files ?? [])])}
        />
      </label>
      <RefusalList refusals={refusals} />
      <ul>
        {props.files.map(({ sha256, name }) => (
          <li key={sha256}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
