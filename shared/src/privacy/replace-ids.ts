/** Keys whose texts are a person's id in a connected system, in events and in what was decided about them. */
const idKeys: ReadonlySet<string> = new Set(['personId', 'assigneeId', 'requesterId', 'agentId', 'reviewerId']);

/**
 * The same plain data with every person's id replaced; what is no id stays, whatever it says. `replace` gives the id itself for people who
 * keep theirs.
 */
export function replaceIds<T>(value: T, replace: (id: string) => string): T {
  return keepType(value, walk(value, '', replace));
}

function walk(value: unknown, key: string, replace: (id: string) => string): unknown {
  if (typeof value === 'string') return idKeys.has(key) ? replace(value) : value;
  if (Array.isArray(value)) return value.map((entry: unknown) => walk(entry, key, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, name, replace)]));
}

/** Texts were replaced by texts and nothing else changed, so the shape is the same. */
function keepType<T>(_: T, same: unknown): T {
  return same as T;
}
