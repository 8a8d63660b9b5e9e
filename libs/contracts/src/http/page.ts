import { z } from 'zod';
import { ANSWER_WORDS } from '#wording';

export const PAGE_LIMIT_DEFAULT = 50;
export const PAGE_LIMIT_MAX = 200;

/** `?cursor=&limit=`: the cursor is opaque; only one that the server gave is understood. */
export const pageQueryShape = {
  cursor: z.string().min(1).max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT_MAX).default(PAGE_LIMIT_DEFAULT),
};

export const pageQuerySchema = z.object(pageQueryShape);

export type PageQuery = z.infer<typeof pageQuerySchema>;

/** Of lists whose rows may move while they are paged. */
export const listChangedSchema = z.boolean().meta({
  description: ANSWER_WORDS.listChanged,
});

/** One page of a list; `next` is the address of the following page, null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** The same of a list that may move. */
export const movingPageOf = <Item extends z.ZodType>(item: Item) =>
  pageOf(item).extend({ listChanged: listChangedSchema });

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
