import { ok, warning, type Check } from './check.ts';
import { countQuarantined, countUnmapped } from './doctor.repository.ts';

/** What waits for a person: deliveries that were not understood, colleagues who are no member. */
export const checkLeftOver: Check = async ({ instance }) => {
  if (instance === null) return [];
  const [quarantined, unmapped] = await Promise.all([countQuarantined(instance.db), countUnmapped(instance.db)]);
  const kept = quarantined.map(({ name, count, reasons }) =>
    warning(
      'deliveries',
      `${count} of ${name} were not understood (${reasons})`,
      'They are kept. Update Shiftlight or correct what sends them; they are then taken up again.',
    ),
  );
  const people = unmapped.map(({ name, count }) =>
    warning(
      'people',
      `${count} colleagues of ${name} are no member yet`,
      'Add them as members, or map them in the settings.',
    ),
  );
  return [
    ...(kept.length === 0 ? [ok('deliveries', 'all were understood')] : kept),
    ...(people.length === 0 ? [ok('people', 'every colleague is a member')] : people),
  ];
};
