import { defineWords } from '../ui/words/define-words.ts';
import { getLanguage } from '../ui/words/language.ts';
import type { ProblemCode } from './problem.ts';
import { sayRefusal } from './refusals/say-refusal.ts';

const en = {
  'bad-address': 'That is not a web address. Enter it as https://shiftlight.example.com.',
  unreachable: 'No answer from this address. Check it, and that you are on the right network.',
  'not-shiftlight': 'Something answers there, but it is not Shiftlight. Check the address and the port.',
  'needs-setup': 'This Shiftlight has no workspace yet. Open its address in a tab and finish the set-up first.',
  'permission-refused': 'Without this permission nothing can be shown there. Press the button again and choose Allow.',
  'signed-out': 'You are signed out. Sign in again.',
  'code-expired': 'The code is no longer valid. Start again to get a new one.',
  'code-denied': 'The sign-in was refused on the web page. Start again if that was not meant.',
  'no-access': 'Your account has no access to this. Ask an admin of your workspace.',
  'not-found': 'This is no longer there. Reload to see what is.',
  conflict: 'Somebody changed this meanwhile. Look at it as it is now, then decide again.',
  refused: 'Shiftlight did not accept this. Correct it, then send it again.',
  'too-many-requests': 'Too many attempts. Wait a minute, then try again.',
  'server-error': 'Shiftlight could not answer. Try again; if it stays, tell your admin.',
  'extension-updated': 'The extension was updated. Reload this page.',
} satisfies Record<ProblemCode, string>;

/** What the screen says about a problem: what happened, then what to do. */
export const problemWords = defineWords({
  en,
  de: {
    'bad-address': 'Das ist keine Webadresse. Erwartet wird zum Beispiel https://shiftlight.example.com.',
    unreachable: 'Keine Antwort von dieser Adresse. Bitte Adresse und Netzwerk prüfen.',
    'not-shiftlight': 'Dort antwortet etwas, aber nicht Shiftlight. Bitte Adresse und Port prüfen.',
    'needs-setup':
      'Dieses Shiftlight hat noch keinen Arbeitsbereich. Bitte zuerst seine Adresse öffnen und es einrichten.',
    'permission-refused':
      'Ohne diese Berechtigung kann dort nichts angezeigt werden. Bitte erneut klicken und „Zulassen“ wählen.',
    'signed-out': 'Sie sind abgemeldet. Bitte wieder anmelden.',
    'code-expired': 'Der Code gilt nicht mehr. Bitte neu beginnen, dann kommt ein neuer.',
    'code-denied': 'Die Anmeldung wurde auf der Webseite abgelehnt. War das nicht gemeint, bitte neu beginnen.',
    'no-access': 'Ihr Konto hat darauf keinen Zugriff. Ein Admin des Arbeitsbereichs kann helfen.',
    'not-found': 'Das gibt es nicht mehr. Neu laden zeigt den heutigen Stand.',
    conflict: 'Jemand hat das inzwischen geändert. Bitte den neuen Stand ansehen und dann entscheiden.',
    refused: 'Shiftlight hat das nicht angenommen. Bitte korrigieren und noch einmal senden.',
    'too-many-requests': 'Zu viele Versuche. Bitte eine Minute warten.',
    'server-error': 'Shiftlight konnte nicht antworten. Bitte erneut versuchen; bleibt es dabei, hilft ein Admin.',
    'extension-updated': 'Die Erweiterung wurde aktualisiert. Bitte diese Seite neu laden.',
  },
  es: {
    'bad-address': 'No es una dirección web. Debe tener la forma https://shiftlight.example.com.',
    unreachable: 'Esta dirección no responde. Compruebe la dirección y la red.',
    'not-shiftlight': 'Algo responde allí, pero no es Shiftlight. Compruebe la dirección y el puerto.',
    'needs-setup': 'Este Shiftlight aún no tiene espacio de trabajo. Abra su dirección y termine la configuración.',
    'permission-refused': 'Sin este permiso no se puede mostrar nada allí. Pulse otra vez el botón y elija Permitir.',
    'signed-out': 'La sesión está cerrada. Inicie sesión de nuevo.',
    'code-expired': 'El código ya no es válido. Empiece de nuevo para obtener otro.',
    'code-denied': 'El acceso se rechazó en la página web. Empiece de nuevo si no era la intención.',
    'no-access': 'Su cuenta no tiene acceso a esto. Consulte a un administrador del espacio de trabajo.',
    'not-found': 'Esto ya no existe. Vuelva a cargar para ver el estado actual.',
    conflict: 'Alguien lo cambió entretanto. Mire el estado actual y decida de nuevo.',
    refused: 'Shiftlight no lo aceptó. Corríjalo y envíelo de nuevo.',
    'too-many-requests': 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
    'server-error': 'Shiftlight no pudo responder. Inténtelo de nuevo; si continúa, avise a su administrador.',
    'extension-updated': 'La extensión se actualizó. Vuelva a cargar esta página.',
  },
});

/** A problem in words: what the API itself said when it refused something, else our own sentence. */
export function sayProblem({ code, detail }: { readonly code: ProblemCode; readonly detail: string | null }): string {
  const words = problemWords()[code];
  if (detail === null) return words;
  if (getLanguage() === 'en') return detail;
  // What the API says is English; a sentence that we do not know stands behind ours.
  return sayRefusal(detail) ?? `${words} (${detail})`;
}
