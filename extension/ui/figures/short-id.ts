/** Ids that Shiftlight itself gave are long and say nothing: their first characters tell them apart. */
export function toShortId(subjectId: string): string {
  const own = /^shiftlight\/[a-z-]+\/([0-9a-f-]{8})/.exec(subjectId)?.[1];
  return own ?? subjectId;
}
