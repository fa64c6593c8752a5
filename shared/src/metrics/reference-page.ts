import { toLengthWords } from './figure-words.ts';
import { businessEventLabels } from '../events/business-events.ts';
import type { Bound } from '../scorecards/bound.ts';
import { targetPresets } from '../scorecards/index.ts';
import type { TicketMatch } from '../sla/policy.ts';
import { toValueWords } from './figure-words.ts';
import type { FigureUnit } from './figure.ts';
import { getMeasure } from './get-measure.ts';
import { metricTopics } from './index.ts';
import type { Metric, Need } from './metric.ts';
import { metricProfiles } from './profiles/index.ts';

const unitWords = {
  ms: 'length of time',
  ratio: 'share',
  count: 'number',
  score: 'points',
  money: 'money',
  'percent-points': 'points from −100 to 100',
  days: 'business days',
} as const satisfies Record<FigureUnit, string>;

const kindWords = {
  count: 'sum',
  ratio: 'hits ÷ cases, with Wilson’s 95 % interval',
  mean: 'mean with its 95 % interval',
  distribution: 'mean with its 95 % interval, median and p90',
  quotient: 'sum ÷ sum',
} as const;

const betterWords = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither direction is better',
} as const;

/** The reference page of every metric in Markdown, made from the registry, so that it cannot say anything else than the engine does. */
export function createReferencePage(): string {
  const count = metricTopics.reduce((sum, { metrics }) => sum + metrics.length, 0);
  const lines = [
    '# Metrics',
    '',
    `Every metric that Shiftlight computes: ${count} in ${metricTopics.length} topics. Made from the registry in \`shared/src/metrics\`; do not edit it by hand.`,
    '',
    ...metricTopics.map(
      ({ topic, metrics }) => `- [${topic}](#${toAnchor(topic)}): ${metrics.map(({ label }) => label).join(', ')}`,
    ),
    '',
  ];
  for (const { topic, metrics } of metricTopics) lines.push(`## ${topic}`, '', ...metrics.flatMap(describeMetric));
  lines.push('## Definition profiles', '', ...metricProfiles.flatMap(describeProfile));
  return `${lines.join('\n').trimEnd()}\n`;
}

function describeMetric(metric: Metric): string[] {
  const facts = [
    `- Id: \`${metric.id}\`, version ${metric.version}`,
    `- Result: ${unitWords[metric.unit]}; ${kindWords[metric.accumulate]}; ${betterWords[metric.better]}`,
    `- Source: ${metric.source}`,
    `- Counts for: ${metric.attribution}`,
    `- Needs: ${metric.needs.map(toNeedWords).join(', ')}`,
    `- Judged from a sample of ${metric.minimumSample}`,
  ];
  if (metric.breakdowns.length > 0)
    facts.push(`- Split by: ${metric.breakdowns.map((by) => by.replace('-', ' ')).join(', ')}`);
  if (!metric.additive) facts.push('- Taken for a whole period: its parts do not add up');
  const variants = metric.variants.map(
    ({ id, label, definition, source, attribution }) =>
      `- \`${id}\` (${label}): ${definition}${attribution === undefined ? '' : ` Counts for: ${attribution}`} Source: ${source}.`,
  );
  return [
    `### ${metric.label}`,
    '',
    metric.definition,
    '',
    ...facts,
    '',
    ...(variants.length > 0 ? ['Variants:', '', ...variants, ''] : []),
    ...describeTargets(metric),
  ];
}

function describeTargets(metric: Metric): string[] {
  const lines = targetPresets.flatMap((preset) =>
    preset.targets
      .filter(({ metricId }) => metricId === metric.id)
      .map(({ variant, match, hours, period, aim, minimum }) => {
        const { unit } = getMeasure(metric, variant);
        const scope = [
          variant === null ? null : `variant \`${variant}\``,
          toMatchWords(match),
          hours?.replace('-', ' '),
          period === null ? null : `per ${period}`,
        ];
        const named = scope.filter((part) => part !== null && part !== undefined);
        const least = minimum === null ? '' : `, at the worst ${toBoundWords(minimum, unit)}`;
        return `- \`${preset.id}\`${named.length > 0 ? ` (${named.join(', ')})` : ''}: ${toBoundWords(aim, unit)}${least}`;
      }),
  );
  return lines.length > 0 ? ['Targets:', '', ...lines, ''] : [];
}

function describeProfile({ id, label, source, variants, wholeMs, notes }: (typeof metricProfiles)[number]): string[] {
  const choices = Object.entries(variants).map(
    ([metricId, variant]) => `- \`${metricId}\`: ${variant === null ? 'default' : `\`${variant}\``}`,
  );
  return [
    `### ${label}`,
    '',
    `Profile \`${id}\`. Source: ${source}.`,
    '',
    ...choices,
    ...(wholeMs === undefined ? [] : [`- Lengths are cut to whole multiples of ${toLengthWords(wholeMs)}`]),
    ...notes.map((note) => `- Note: ${note}`),
    '',
  ];
}

function toBoundWords(bound: Bound, unit: FigureUnit): string {
  switch (bound.kind) {
    case 'between':
      return `${toValueWords(bound.low, unit)} to ${toValueWords(bound.high, unit)}`;
    case 'falling':
      return 'lower than in the period before';
    default:
      return `${bound.kind.replace('-', ' ')} ${toValueWords(bound.value, unit)}`;
  }
}

function toMatchWords(match: TicketMatch | null): string | null {
  if (match === null) return null;
  return Object.values(match)
    .map((values) => values.join('/'))
    .join(', ');
}

function toNeedWords(need: Need): string {
  const labels: Readonly<Record<string, string>> = businessEventLabels;
  const types = typeof need === 'string' ? [need] : need;
  return types.map((type) => (type in labels ? `${labels[type] ?? type} (\`${type}\`)` : `\`${type}\``)).join(' or ');
}

function toAnchor(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}
