import { createSayer, type Said } from '../../../ui/words/said.ts';

/** What sets of targets are called, and what they are for, by the registry's English. */
const presets: Said = {
  'Support KPIs': { de: 'Support-Kennzahlen', es: 'Indicadores de soporte' },
  'Targets per priority and channel, for a support team with phone, e-mail, chat and self-service': {
    de: 'Ziele je Priorität und Kanal, für ein Support-Team mit Telefon, E-Mail, Chat und Selbstbedienung',
    es: 'Objetivos por prioridad y canal, para un equipo de soporte con teléfono, correo, chat y autoservicio',
  },
  'Customer success': { de: 'Kundenerfolg', es: 'Éxito del cliente' },
  'Targets and minimums for support as a part of customer success, with retention and data quality': {
    de: 'Ziele und Mindestwerte für den Support als Teil des Kundenerfolgs, mit Kundenbindung und Datenqualität',
    es: 'Objetivos y mínimos para el soporte como parte del éxito del cliente, con retención y calidad de los datos',
  },
  'Hot Rodan, year {0}': { de: 'Hot Rodan, Jahr {0}', es: 'Hot Rodan, año {0}' },
  'Aspirational targets for the first year': {
    de: 'Ehrgeizige Ziele für das erste Jahr',
    es: 'Objetivos ambiciosos para el primer año',
  },
  Optimised: { de: 'Optimiert', es: 'Optimizado' },
  'Best in class': { de: 'Spitze der Branche', es: 'El mejor de su clase' },
  'Industry benchmarks': { de: 'Vergleichswerte der Branche', es: 'Referencias del sector' },
  'Benchmarks that the texts name for the industry (B2C e-commerce)': {
    de: 'Vergleichswerte, die die Texte für die Branche nennen (Onlinehandel mit Endkunden)',
    es: 'Referencias que los textos dan para el sector (comercio electrónico B2C)',
  },
};

const sayer = createSayer(presets);

/** The name or description of a set of targets, in the shown language. */
export const sayPreset = (text: string): string => sayer.say(text);
