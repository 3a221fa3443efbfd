import { FileScreen, type ScreenedFile } from './file-screen.ts';
import { fileText, type TextOfFile } from './file-text/file-text.ts';
import { partOf } from './screen-file-name.ts';

/** Looks through all text of a file. */
export async function screenFile(file: TextOfFile): Promise<ScreenedFile> {
  const screen = new FileScreen(partOf(file.name));
  for await (const passage of fileText(file)) if (!screen.add(passage)) break;
  return screen.screened;
}
