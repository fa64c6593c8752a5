const parallel = 4;

/** What is found of these ids, a few at a time; those of which there is nothing are left out. */
export async function findEach<T>(
  ids: readonly string[],
  find: (id: string) => Promise<T | null>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let i = 0; i < ids.length; i += parallel) {
    const some = await Promise.all(ids.slice(i, i + parallel).map(find));
    for (const one of some) if (one !== null) found.push(one);
  }
  return found;
}
