import { tiers } from './catalogue.ts';
import { createRandom } from './random.ts';

export interface DeskCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly tier: string;
}

const givenNames = [
  'Ada',
  'Ben',
  'Chloe',
  'Dario',
  'Emil',
  'Fatima',
  'Greta',
  'Hugo',
  'Ivy',
  'Jakub',
  'Lotte',
  'Marek',
  'Nina',
  'Oscar',
  'Paula',
  'Quentin',
  'Rosa',
  'Sven',
  'Tara',
  'Viktor',
];
const familyNames = [
  'Abbot',
  'Berg',
  'Castro',
  'Dvorak',
  'Evans',
  'Fischer',
  'Garcia',
  'Hansen',
  'Ito',
  'Jensen',
  'Kovacs',
  'Larsen',
];

/** 240 customers; a fifth of them writes most of the tickets, as everywhere. */
export const customers: readonly DeskCustomer[] = givenNames.flatMap((given, row) =>
  familyNames.map((family, column) => {
    const number = row * familyNames.length + column + 1;
    const tier = createRandom(`tier-${number}`).weighted(tiers);
    return {
      id: `customer-${number}`,
      name: `${given} ${family}`,
      email: `${given}.${family}@customers.example`.toLowerCase(),
      tier,
    };
  }),
);
