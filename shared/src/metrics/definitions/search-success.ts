import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';

/** Knowledge base searches that led somewhere. */
export const searchSuccess = defineDataMetric({
  id: 'search-success',
  label: 'Search success',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Searches after which a result was opened ÷ searches.',
  source: 'Customer success metrics (search success rate ≥ 85 %)',
  attribution: 'Nobody; in the period of the search.',
  needs: ['search.performed'],
  of: overEvents('search.performed', (search) => observe(search.at, null, search.opened ? 1 : 0)),
  variants: [
    {
      id: 'with-results',
      label: 'With results',
      definition: 'Searches that found anything ÷ searches.',
      source: 'Common practice (searches without results)',
      of: overEvents('search.performed', (search) => observe(search.at, null, search.results > 0 ? 1 : 0)),
    },
  ],
});
