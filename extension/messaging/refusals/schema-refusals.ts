import type { Said } from '../../ui/words/said.ts';

const missing = { de: 'Das fehlt.', es: 'Esto falta.' };

/** What the API's input check says of a value of the wrong form. Source: zod's own English messages, version 4. */
export const schemaRefusals: Said = {
  'Invalid input: expected {0}, received undefined': missing,
  'Too small: expected string to have >=1 characters': missing,
  'Too small: expected array to have >=1 items': missing,
  'Invalid input: expected string, received {0}': { de: 'Erwartet wird ein Text.', es: 'Se espera un texto.' },
  'Invalid input: expected number, received {0}': { de: 'Erwartet wird eine Zahl.', es: 'Se espera un número.' },
  'Invalid input: expected int, received {0}': {
    de: 'Erwartet wird eine ganze Zahl.',
    es: 'Se espera un número entero.',
  },
  'Invalid input: expected boolean, received {0}': {
    de: 'Erwartet wird ja oder nein (true oder false).',
    es: 'Se espera sí o no (true o false).',
  },
  'Invalid input: expected {0}, received {1}': {
    de: 'Dieser Wert passt hier nicht (erwartet: {0}).',
    es: 'Este valor no corresponde aquí (se espera: {0}).',
  },
  'Invalid input: expected {0}': { de: 'Erwartet wird {0}.', es: 'Se espera {0}.' },
  'Invalid input': { de: 'Dieser Wert passt hier nicht.', es: 'Este valor no corresponde aquí.' },
  'Invalid option: expected one of {0}': { de: 'Erwartet wird eines von: {0}', es: 'Se espera uno de: {0}' },
  "Invalid discriminator value. Expected '{0}'": {
    de: 'Erwartet wird eines von: {0}',
    es: 'Se espera uno de: {0}',
  },
  'Too small: expected string to have >={0} characters': {
    de: 'Das ist zu kurz: mindestens {0} Zeichen.',
    es: 'Es demasiado corto: al menos {0} caracteres.',
  },
  'Too big: expected string to have <={0} characters': {
    de: 'Das ist zu lang: höchstens {0} Zeichen.',
    es: 'Es demasiado largo: como máximo {0} caracteres.',
  },
  'Too small: expected string to have exactly {0} characters': {
    de: 'Das ist zu kurz: genau {0} Zeichen.',
    es: 'Es demasiado corto: {0} caracteres exactos.',
  },
  'Too big: expected string to have exactly {0} characters': {
    de: 'Das ist zu lang: genau {0} Zeichen.',
    es: 'Es demasiado largo: {0} caracteres exactos.',
  },
  'Too small: expected array to have >={0} items': {
    de: 'Mindestens {0} sind nötig.',
    es: 'Hacen falta al menos {0}.',
  },
  'Too big: expected array to have <={0} items': {
    de: 'Höchstens {0} sind möglich.',
    es: 'Se admiten como máximo {0}.',
  },
  'Too small: expected {0} to be >={1}': {
    de: 'Das ist zu klein: mindestens {1}.',
    es: 'Es demasiado bajo: {1} como mínimo.',
  },
  'Too small: expected {0} to be >{1}': { de: 'Das ist zu klein: mehr als {1}.', es: 'Es demasiado bajo: más de {1}.' },
  'Too big: expected {0} to be <={1}': {
    de: 'Das ist zu groß: höchstens {1}.',
    es: 'Es demasiado alto: {1} como máximo.',
  },
  'Too big: expected {0} to be <{1}': {
    de: 'Das ist zu groß: weniger als {1}.',
    es: 'Es demasiado alto: menos de {1}.',
  },
  'Invalid number: must be a multiple of {0}': {
    de: 'Erwartet wird ein Vielfaches von {0}.',
    es: 'Se espera un múltiplo de {0}.',
  },
  'Invalid email address': { de: 'Das ist keine E-Mail-Adresse.', es: 'No es una dirección de correo.' },
  'Invalid URL': { de: 'Das ist keine Webadresse.', es: 'No es una dirección web.' },
  'Invalid UUID': { de: 'Das ist keine Kennung (UUID).', es: 'No es un identificador (UUID).' },
  'Invalid ISO date': { de: 'Das ist kein Datum wie 2026-11-30.', es: 'No es una fecha como 2026-11-30.' },
  'Invalid ISO datetime': {
    de: 'Das ist kein Zeitpunkt wie 2026-11-30T09:00:00Z.',
    es: 'No es un instante como 2026-11-30T09:00:00Z.',
  },
  'Invalid string: must match pattern {0}': {
    de: 'Das hat nicht die erwartete Form.',
    es: 'No tiene la forma esperada.',
  },
  'Invalid string: must start with "{0}"': { de: 'Das muss mit „{0}“ beginnen.', es: 'Tiene que empezar por «{0}».' },
  'Unrecognized key: {0}': { de: 'Dieses Feld gibt es nicht: {0}', es: 'No existe este campo: {0}' },
  'Unrecognized keys: {0}': { de: 'Diese Felder gibt es nicht: {0}', es: 'No existen estos campos: {0}' },
};
