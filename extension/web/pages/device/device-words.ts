import { defineWords } from '../../../ui/words/define-words.ts';

export const deviceWords = defineWords({
  en: {
    title: 'Connect the extension',
    code: 'Code that the extension shows',
    next: 'Continue',
    connected: 'The extension is connected. Go back to its tab and finish there.',
    refused: 'Refused. The extension has no access.',
    looking: 'Looking up the code.',
    used: 'This code was used already. Start again in the extension.',
    other: 'Enter another code',
    asks: (name: string, email: string) =>
      `The Shiftlight browser extension asks to act as ${name} (${email}): to see your tickets’ clocks and your own figures.`,
    isThisIt: 'Is this the code that it shows?',
    ifNot: 'If you did not just start this yourself, refuse.',
    allow: 'Allow',
    refuse: 'Refuse',
  },
  de: {
    title: 'Erweiterung verbinden',
    code: 'Code, den die Erweiterung zeigt',
    next: 'Weiter',
    connected: 'Die Erweiterung ist verbunden. In ihrem Tab geht es weiter.',
    refused: 'Abgelehnt. Die Erweiterung hat keinen Zugriff.',
    looking: 'Der Code wird gesucht.',
    used: 'Dieser Code wurde schon benutzt. Bitte in der Erweiterung neu beginnen.',
    other: 'Anderen Code eingeben',
    asks: (name: string, email: string) =>
      `Die Shiftlight-Erweiterung möchte als ${name} (${email}) handeln: um die Uhren Ihrer Tickets und Ihre eigenen Zahlen zu zeigen.`,
    isThisIt: 'Ist das der Code, den sie zeigt?',
    ifNot: 'Haben Sie das nicht gerade selbst begonnen, dann bitte ablehnen.',
    allow: 'Zulassen',
    refuse: 'Ablehnen',
  },
  es: {
    title: 'Conectar la extensión',
    code: 'Código que muestra la extensión',
    next: 'Continuar',
    connected: 'La extensión está conectada. Vuelva a su pestaña y termine allí.',
    refused: 'Rechazado. La extensión no tiene acceso.',
    looking: 'Buscando el código.',
    used: 'Este código ya se usó. Empiece de nuevo en la extensión.',
    other: 'Introducir otro código',
    asks: (name: string, email: string) =>
      `La extensión Shiftlight pide actuar como ${name} (${email}): para mostrar los relojes de sus tickets y sus propias cifras.`,
    isThisIt: '¿Es este el código que muestra?',
    ifNot: 'Si no acaba de iniciarlo usted, rechácelo.',
    allow: 'Permitir',
    refuse: 'Rechazar',
  },
});
