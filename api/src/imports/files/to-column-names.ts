/** Names of columns, each once: empty ones are called by their place, repeated ones get a number. */
export function toColumnNames(cells: readonly unknown[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = String(cell ?? '').trim() || `Column ${index + 1}`;
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base} (${number})`;
    taken.add(name);
    return name;
  });
}
