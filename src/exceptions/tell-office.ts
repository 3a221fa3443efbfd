import type { Unit } from '../database/write.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { governmentsAbove } from '../obligations/office-over.ts';

/** What of an exception the offices above are told: where and on what ground, never what. */
interface Told {
  readonly id: string;
  readonly place: string;
  readonly ground: string;
}

/**
 * The offices above a body are told of what it proposes not to make public before anything takes effect: they may
 * object (条例第四十七条). Each is told once of each exception.
 */
export async function tellOffices(
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  about: { readonly bodyCode: string; readonly bodyName: string; readonly itemTitle: string },
  proposed: readonly Told[],
): Promise<void> {
  if (proposed.length === 0) return;
  const offices = ['*', ...(await governmentsAbove(tx, about.bodyCode))];
  await sendMessages(
    tx,
    now,
    proposed.flatMap(({ id, place, ground }) =>
      offices.map((body) => ({
        cause: `exception:${id}:proposed`,
        to: { body, role: 'office' as const },
        kind: 'todo' as const,
        subject: `${about.bodyName}拟不予公开：${about.itemTitle}`,
        text: `${about.bodyName}拟对“${about.itemTitle}”的“${place}”不予公开，理由是${ground}。认为应当公开的，请在生效前提出异议。`,
        link: `/console/exceptions?state=proposed&body=${about.bodyCode}`,
      })),
    ),
  );
}
