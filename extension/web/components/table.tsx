import type { ReactNode } from 'react';
import { TableHeads } from './table-heads.tsx';

interface TableProps {
  readonly label: string;
  /** Column heads; an empty one is for a column of buttons. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table that scrolls sideways on narrow screens instead of breaking the page. */
export function Table({ label, heads, children }: TableProps) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <TableHeads heads={heads} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
