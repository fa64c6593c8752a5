import type { ReactNode } from 'react';
import { adminWords } from '../admin-words.ts';

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
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head === '' ? index : head} scope="col">
                {head === '' ? <span className="visually-hidden">{adminWords().actions}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
