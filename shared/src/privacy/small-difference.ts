/**
 * Whether somebody who sees the figures of all these groups could take others away from one group's and be left with those of fewer than
 * `minimum` people: of another group, or of all that lie within it together. Groups are ids of people; the person who looks is in none,
 * because they can take their own part away. A group that equals another one tells nothing new.
 * Source: complementary disclosure in statistical tables (Willenborg and de Waal, Elements of Statistical Disclosure Control).
 */
export function hasSmallDifference(
  group: ReadonlySet<string>,
  others: readonly ReadonlySet<string>[],
  minimum: number,
): boolean {
  const within = others.filter((other) => [...other].every((person) => group.has(person)));
  const together = new Set(within.flatMap((other) => [...other]));
  return [...others, together].some((other) => {
    if (other.size === 0) return false;
    const left = [...group].filter((person) => !other.has(person)).length;
    return left > 0 && left < minimum;
  });
}
