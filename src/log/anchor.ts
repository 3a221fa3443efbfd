import { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';
import type { NoteSigner } from './note.ts';
import { type HashReader, rootAt } from './proof.ts';
import type { StoredCheckpoint } from './store.ts';

/**
 * The anchor is the last checkpoint that was signed, kept in a file outside the database. A database restored from a
 * backup lacks entries that the public has seen; signing on from there would prove for ever that the log was forked.
 * It is the plain signed note, so a lost anchor can be had back from anyone who kept `/log/checkpoint`.
 */
export const writeAnchor = (path: string, checkpoint: SignedCheckpoint): Promise<void> =>
  writeDurably(path, checkpoint.note, 0o644);

async function readAnchor(path: string, signer: NoteSigner): Promise<SignedCheckpoint | null> {
  const note = await readIfPresent(path);
  if (note === null) return null;
  const checkpoint = openCheckpoint(note, signer);
  if (!checkpoint) {
    throw new AnchorProblem(
      `公开日志的锚点文件 ${path} 不是本日志密钥签名的检查点，拒绝启动。请恢复原密钥或原锚点文件。`,
    );
  }
  return checkpoint;
}

/**
 * The data folder and the database do not belong together; the operator restores one of them. Not a bug of the program.
 */
export class AnchorProblem extends Error {
  override readonly name = 'AnchorProblem';
}

/** Throws unless the tree in the database extends everything that was ever signed. */
export async function assertTreeExtendsAnchor(
  path: string,
  signer: NoteSigner,
  tree: { readonly size: number; readonly read: HashReader; readonly latest: StoredCheckpoint | null },
): Promise<void> {
  const anchor = await readAnchor(path, signer);
  if (tree.latest && !openCheckpoint(tree.latest.note, signer)) {
    throw new AnchorProblem(
      '数据库中最近的检查点不是用本机的公开日志密钥签名的，拒绝启动。请恢复原来的数据目录（含签名密钥）。',
    );
  }
  if (tree.latest && !anchor) {
    throw new AnchorProblem(
      `数据库中已有签名的检查点，但锚点文件 ${path} 不存在，无法确认数据库不是旧备份，拒绝启动。` +
        '请恢复该文件，或把任一核验者保存的最新 /log/checkpoint 原文存为该文件。',
    );
  }
  for (const signed of [anchor, tree.latest]) {
    if (!signed) continue;
    if (signed.size > tree.size) {
      throw new AnchorProblem(
        `数据库的公开日志只有 ${tree.size} 条，而已签名公开的有 ${signed.size} 条：数据库可能是从旧备份恢复的。` +
          '继续签名会形成分叉，拒绝启动。请恢复更新的备份。',
      );
    }
    if (!(await rootAt(tree.read, signed.size)).equals(signed.root)) {
      throw new AnchorProblem(
        `数据库的公开日志前 ${signed.size} 条与已签名公开的检查点不一致：条目被改动，或数据库是旧备份恢复后续写的。` +
          '继续签名会形成分叉，拒绝启动。请恢复正确的备份。',
      );
    }
  }
}
