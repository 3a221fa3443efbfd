import type { Privacy } from './vocabulary.ts';

interface FieldBase {
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly privacy: Privacy;
  /** What a new draft starts with: one of the options, or `own-body` for the body that drafts. */
  readonly initial?: string;
}

export type FieldDeclaration = FieldBase &
  (
    | {
        readonly kind: 'text';
        readonly maxLength: number;
        readonly format: 'plain' | 'document-number' | 'uscc' | 'citizen-id' | 'phone' | 'url';
        /**
         * What stands in it may look like an ID, a card or a telephone in every digit and is none: the number of a
         * licence, a case or a batch.
         */
        readonly holds?: 'registration-number';
      }
    | { readonly kind: 'long-text'; readonly maxLength: number }
    /** Sanitised HTML, see src/richtext. */
    | { readonly kind: 'rich-text'; readonly maxLength: number }
    | { readonly kind: 'date'; readonly notAfterToday: boolean }
    /** A minute in Asia/Shanghai, `2026-03-01 09:30`. */
    | { readonly kind: 'moment' }
    | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number; readonly unit: string }
    /** Decimal text, never a float. */
    | { readonly kind: 'decimal'; readonly unit: string; readonly scale: number }
    | { readonly kind: 'boolean' }
    | {
        readonly kind: 'code';
        readonly options: readonly { readonly value: string; readonly title: string }[];
      }
    /** Codes of public bodies. */
    | { readonly kind: 'bodies'; readonly maxItems: number }
    /** Ids of disclosures (interpretation ↔ document, replaces, repeals). */
    | {
        readonly kind: 'disclosures';
        readonly maxItems: number;
        /** What the document named here calls this one: 替代本文件的文件. */
        readonly backTitle?: string;
      }
    | { readonly kind: 'attachments'; readonly maxItems: number }
    /** A small table inside the record; columns are plain fields. */
    | {
        readonly kind: 'rows';
        readonly maxItems: number;
        readonly columns: Readonly<Record<string, FieldDeclaration>>;
      }
    /** 分工台账: rows of DivisionOfLabourRow. */
    | { readonly kind: 'division-of-labour'; readonly maxItems: number }
  );

export type FieldKind = FieldDeclaration['kind'];

export interface FormSection {
  readonly title: string;
  readonly help: string;
  readonly fields: readonly string[];
}
