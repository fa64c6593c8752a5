import { defineWords } from '../../ui/words/define-words.ts';

/** What to say for the refusals that people meet; others are told in the server's own words. */
export const authWords = defineWords({
  en: {
    wrongPassword: 'E-mail or password is wrong. Check both and try again.',
    wrongPresent: 'The present password is wrong.',
    tooShort: 'The new password is too short. Use at least 10 characters.',
    unknownCode: 'This code is not known or no longer valid. Start again in the extension.',
    oldCode: 'This code is no longer valid. Start again in the extension.',
    foreignCode: 'This code belongs to somebody else’s sign-in. Start again in the extension.',
    tooMany: 'Too many attempts. Wait a minute, then try again.',
    unexpected: 'Shiftlight could not answer. Try again; if it stays, tell your admin.',
    noAnswer: 'No answer from the server. Check your connection and try again.',
  },
  de: {
    wrongPassword: 'E-Mail oder Passwort stimmt nicht. Bitte beides prüfen.',
    wrongPresent: 'Das jetzige Passwort stimmt nicht.',
    tooShort: 'Das neue Passwort ist zu kurz. Nötig sind mindestens 10 Zeichen.',
    unknownCode: 'Dieser Code ist unbekannt oder abgelaufen. Bitte in der Erweiterung neu beginnen.',
    oldCode: 'Dieser Code ist abgelaufen. Bitte in der Erweiterung neu beginnen.',
    foreignCode: 'Dieser Code gehört zu einer anderen Anmeldung. Bitte in der Erweiterung neu beginnen.',
    tooMany: 'Zu viele Versuche. Bitte eine Minute warten.',
    unexpected: 'Shiftlight konnte nicht antworten. Bitte erneut versuchen; bleibt es dabei, hilft ein Admin.',
    noAnswer: 'Der Server antwortet nicht. Bitte die Verbindung prüfen und erneut versuchen.',
  },
  es: {
    wrongPassword: 'El correo o la contraseña no son correctos. Compruebe ambos.',
    wrongPresent: 'La contraseña actual no es correcta.',
    tooShort: 'La contraseña nueva es demasiado corta. Use al menos 10 caracteres.',
    unknownCode: 'Este código no se conoce o ya no es válido. Empiece de nuevo en la extensión.',
    oldCode: 'Este código ya no es válido. Empiece de nuevo en la extensión.',
    foreignCode: 'Este código pertenece a otro inicio de sesión. Empiece de nuevo en la extensión.',
    tooMany: 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
    unexpected: 'Shiftlight no pudo responder. Inténtelo de nuevo; si continúa, avise a su administrador.',
    noAnswer: 'El servidor no responde. Compruebe la conexión e inténtelo de nuevo.',
  },
});
