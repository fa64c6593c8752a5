import { adminWords } from '../admin-words.ts';

/** The heads of a table's columns; an empty one is for a column of buttons. */
export function TableHeads({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head, index) => (
          <th key={head === '' ? index : head} scope="col">
            {head === '' ? <span className="visually-hidden">{adminWords().actions}</span> : head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
