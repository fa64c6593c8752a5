import type { CSSProperties, ReactNode } from 'react';
import { TableHeads } from './table-heads.tsx';
import './table.css';

interface TableProps {
  readonly label: string;
  /** Column heads, at most ten; an empty one is for a column of buttons. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table; where it would be too narrow each row is a card that repeats the heads, because a column out of sight is never read. */
export function Table({ label, heads, children }: TableProps) {
  return (
    <div className="scroll stacking" tabIndex={0} role="region" aria-label={label}>
      <table style={toHeadProperties(heads)}>
        <TableHeads heads={heads} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The heads for the style sheet, which writes them before the cells of a card: so rows need not know them. */
export function toHeadProperties(heads: readonly string[]): CSSProperties {
  return Object.fromEntries(
    heads.flatMap((head, index) => (head === '' ? [] : [[`--head-${index + 1}`, toCssText(head)]])),
  );
}

/** Source: https://www.w3.org/TR/cssom-1/#serialize-a-string */
function toCssText(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
