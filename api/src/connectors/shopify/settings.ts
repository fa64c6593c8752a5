import { z } from 'zod';
import { idsOfSetting } from '../kit/ids-of.ts';

/** How a shop's orders are read. */
export const shopifySettings = idsOfSetting.extend({
  /** Orders with one of these tags must arrive in a hurry. */
  rushTags: z.array(z.string().min(1).max(100)).max(50).default(['emergency', 'rush']),
  /** Where orders come from that agents place for customers. Drafts are what Shopify's own order form for staff makes. */
  supportSources: z.array(z.string().min(1).max(100)).max(50).default(['shopify_draft_order']),
  /** Reasons of returns that say that a part did not fit. */
  fitmentReasons: z.array(z.string().min(1).max(100)).max(50).default(['size_too_small', 'size_too_large']),
});
export type ShopifySettings = z.infer<typeof shopifySettings>;
