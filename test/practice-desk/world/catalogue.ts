import type { Channel } from './distributions.ts';

export interface Topic {
  readonly category: string;
  readonly subjects: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly weight: number;
}

/** What customers of a shop for car parts write about. */
export const topics: readonly Topic[] = [
  {
    category: 'order',
    weight: 30,
    subjects: [
      'Where is my order?',
      'Wrong delivery address',
      'Order arrived without the gasket set',
      'Can I add a part to my order?',
    ],
    question: 'Could you please have a look at my order? I need it by the weekend.',
    answer:
      'I checked your order with the warehouse and put it right. You will get a new tracking link within the hour.',
  },
  {
    category: 'returns',
    weight: 20,
    subjects: [
      'Return of brake pads',
      'Refund has not arrived',
      'Exchange for the right thread',
      'Return label missing',
    ],
    question: 'The part does not fit. How do I send it back, and when do I get my money?',
    answer: 'The return label is attached to your order page. The refund is made on the day the parcel reaches us.',
  },
  {
    category: 'technical',
    weight: 25,
    subjects: [
      'Which pump fits a small-block?',
      'Idle too high after fitting',
      'Torque for the manifold bolts',
      'Fuel pressure drops when hot',
    ],
    question: 'I followed the instructions and it still does not run as it should. What am I missing?',
    answer:
      'Please check the return line first: in nine of ten cases it is pinched at the bracket. The drawing is on page four.',
  },
  {
    category: 'billing',
    weight: 12,
    subjects: [
      'Invoice with the wrong VAT rate',
      'Charged twice',
      'Please change the billing address',
      'Need a pro-forma invoice',
    ],
    question: 'The invoice does not match what I ordered. Please correct it.',
    answer: 'You are right, the corrected invoice is in your account now. The difference goes back to your card today.',
  },
  {
    category: 'account',
    weight: 13,
    subjects: ['Cannot sign in', 'Trade account application', 'Delete my account', 'Newsletter keeps coming'],
    question: 'I have tried several times and it does not work. Please help.',
    answer: 'That is done. Please sign in once more, and tell me if anything is still odd.',
  },
];

export const tiers: readonly (readonly [tier: string, weight: number])[] = [
  ['standard', 82],
  ['trade', 14],
  ['vip', 4],
];

export const placeholderAnswer = 'Thanks, we are looking into it.';
export const receipt = 'We have received your message and will answer as soon as we can.';
export const nudge = 'Any news on this?';
export const followUp = 'Thank you. One more question about this, please.';
export const handOver = 'Needs a specialist: cause not found with the usual checks, customer is waiting.';

/** Length of a written text in characters; a spoken answer has none. */
export function toLengthChars(text: string, channel: Channel): number | null {
  return channel === 'phone' ? null : text.length;
}
