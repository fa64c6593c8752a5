import type { ReceiptCase } from '@shiftlight/shared/views/receipt-view.ts';
import { createContext, useContext, type ReactNode } from 'react';

/** What a surface shows of a case that is no ticket, a review for example; null = nothing beyond its line. */
export type ShowCase = (line: ReceiptCase) => ReactNode;

/** Given by surfaces that can show more of a case. */
export const CaseContext = createContext<ShowCase | null>(null);

export function CaseDetail({ line }: { readonly line: ReceiptCase }) {
  const show = useContext(CaseContext);
  return show?.(line) ?? null;
}
