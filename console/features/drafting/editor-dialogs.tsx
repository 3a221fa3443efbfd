import type { Draft } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { previewUrl } from '../../api/resources.ts';
import { PreviewDialog } from '../../components/preview-dialog.tsx';
import type { Autosave, SaveState } from './autosave.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { EditorDialog } from './editor-bar.tsx';
import type { FormModel } from './form-model.ts';
import { ImportDialog } from './import-dialog.tsx';
import { RevisionsDrawer } from './revisions-drawer.tsx';

interface Props {
  readonly open: EditorDialog | null;
  readonly draft: Draft;
  readonly model: FormModel;
  readonly content: Content;
  readonly autosave: Autosave;
  readonly saved: SaveState;
  readonly onClose: () => void;
  readonly onImport: (filled: Content) => void;
  readonly onRestore: (content: Content) => void;
  readonly onResolve: (merged: Content) => void;
}

/** What opens over the editor; a conflict comes unasked and stays until it is settled. */
export function EditorDialogs({ open, draft, model, content, autosave, saved, onClose, ...on }: Props) {
  return (
    <>
      {open === 'import' ? (
        <ImportDialog
          model={model}
          content={content}
          body={draft.body}
          type={draft.type}
          onClose={onClose}
          onApply={on.onImport}
        />
      ) : null}
      {open === 'preview' ? <PreviewDialog url={previewUrl(draft.id)} onClose={onClose} /> : null}
      {open === 'revisions' ? (
        <RevisionsDrawer
          draftId={draft.id}
          version={saved.version}
          model={model}
          content={content}
          onClose={onClose}
          onRestore={on.onRestore}
        />
      ) : null}
      {saved.conflict === null ? null : (
        <ConflictDialog
          model={model}
          base={autosave.base()}
          mine={autosave.content()}
          theirs={saved.conflict.theirs}
          editor={saved.conflict.editor}
          onResolve={on.onResolve}
        />
      )}
    </>
  );
}
