import type { DisclosureDetail, EditionDetail, ExceptionHead } from '../../../api/contract.ts';
import type { UrgentIssue } from '../../../publication/urgent-store.ts';
import type { BasisPart } from '../../../schema/statute-book.ts';
import type { Rights } from '../../components/rights.tsx';

export type PublishedEdition = EditionDetail & {
  /** The record drawn as a fragment of HTML, by `renderRecordHtml`. */
  readonly snapshotHtml: string;
};

export type PublishedDisclosure = Omit<DisclosureDetail, 'current'> & {
  readonly current: PublishedEdition | null;
  readonly itemTitle: string;
  readonly areaTitle: string;
  readonly typeTitle: string;
  /** Its text is what it is read for; what else is said of it comes after. */
  readonly textFirst: boolean;
  /** A numbered document of an organ, printed as such. */
  readonly official: boolean;
  /** Editions that were issued before their reviews (紧急发布), the newest first. */
  readonly urgent: readonly { readonly n: number; readonly urgent: UrgentIssue }[];
  /** What now stands under its number; only of one that was withdrawn. */
  readonly successors: readonly { readonly id: string; readonly title: string }[];
  readonly keywords: readonly string[];
  /** 公开依据 as it was law on the record's own day. */
  readonly bases: readonly BasisPart[];
  /** Null where the item is not on record. */
  readonly rights: Rights | null;
  /** What the record leaves out by law, in force now. */
  readonly withheld: readonly (Omit<ExceptionHead, 'basis'> & { readonly basis: readonly BasisPart[] })[];
  /** The list, dossier or series that the record belongs to; null for a document. */
  readonly whole: { readonly title: string; readonly href: string } | null;
  /** Public disclosures whose records refer to this one (解读 → 文件), newest first. */
  readonly referredToBy: readonly {
    readonly id: string;
    readonly title: string;
    /** 解读, 替代本文件; '' where the type gives it no name. */
    readonly relation: string;
  }[];
};
