/** Keeps an answer for as long as the map lives, but not a failure: that one is asked again. */
export function remember<K, T>(known: Map<K, Promise<T>>, key: K, read: () => Promise<T>): Promise<T> {
  const hit = known.get(key);
  if (hit !== undefined) return hit;
  const answer = read();
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}
