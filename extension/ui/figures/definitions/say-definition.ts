import { createSayer } from '../../words/said.ts';
import { attributionWords } from './attribution-words.ts';
import { businessDefinitions } from './business-words.ts';
import { qualityDefinitions } from './quality-words.ts';
import { satisfactionDefinitions } from './satisfaction-words.ts';
import { timeDefinitions } from './time-words.ts';
import { variantNames } from './variant-words.ts';
import { volumeDefinitions } from './volume-words.ts';

const definitions = createSayer(
  timeDefinitions,
  satisfactionDefinitions,
  volumeDefinitions,
  qualityDefinitions,
  businessDefinitions,
);
const attributions = createSayer(attributionWords);
const variants = createSayer(variantNames);

/** What a figure counts, in the shown language: the registry's sentence, to the word; another version's as it stands. */
export const sayDefinition = (definition: string): string => definitions.say(definition);

/** To whom a figure counts, and when, in the shown language. */
export const sayAttribution = (attribution: string): string => attributions.say(attribution);

/** What a way of counting is called in the shown language. */
export const sayVariant = (label: string): string => variants.say(label);
