import { defineWords } from '../../../ui/words/define-words.ts';

/** Where each helpdesk keeps what it asks for. */
export const guideWords = defineWords({
  en: {
    'request-tracker':
      'An account that may see all queues (SeeQueue, ShowTicket, ShowTicketComments) and the users (AdminUsers). Name and password, or a token from Logged in as → Settings → Auth Tokens.',
    zendesk:
      'E-mail of an admin and an API token from Admin Center → Apps and integrations → APIs → API tokens. The webhook’s signing secret can follow later.',
    freshdesk: 'The API key of an admin: click the own picture → Profile settings → View API key.',
    zammad: 'A token from Profile → Token Access with the permissions ticket.agent on all groups and admin.user.',
    chatwoot:
      'The access token of an administrator, at the end of Profile settings. The webhook’s own secret can follow later.',
    intercom:
      'The access token of a private app: Developer Hub → app → Authentication; it needs to read conversations, tickets, admins and teams. The client secret is under Basic information.',
    'jira-service-management':
      'E-mail and API token (id.atlassian.com → Security → API tokens) of an account that sees all requests and internal comments.',
    pushes:
      'This system sends its events itself. After connecting, its address and secret are shown once; enter both there.',
    other: 'A token, an account with a token, or an account with a password: whatever this helpdesk gives.',
    eventsApi: 'Own system (signed events API)',
    templateWebhook: 'Any product with webhook rules',
    secretOnce: 'Secret for signing; it is shown only now',
  },
  de: {
    'request-tracker':
      'Ein Konto, das alle Queues (SeeQueue, ShowTicket, ShowTicketComments) und die Benutzer (AdminUsers) sieht. Name und Passwort oder ein Token aus Logged in as → Settings → Auth Tokens.',
    zendesk:
      'E-Mail eines Admins und ein API-Token aus Admin Center → Apps und Integrationen → APIs → API-Token. Das Signaturgeheimnis des Webhooks kann später folgen.',
    freshdesk: 'Der API-Schlüssel eines Admins: eigenes Bild → Profileinstellungen → API-Schlüssel anzeigen.',
    zammad: 'Ein Token aus Profil → Token-Zugriff mit den Rechten ticket.agent auf alle Gruppen und admin.user.',
    chatwoot:
      'Das Zugriffstoken eines Administrators, am Ende der Profileinstellungen. Das Geheimnis des Webhooks kann später folgen.',
    intercom:
      'Das Zugriffstoken einer privaten App: Developer Hub → App → Authentication; sie muss Unterhaltungen, Tickets, Admins und Teams lesen dürfen. Das Client Secret steht unter Basic information.',
    'jira-service-management':
      'E-Mail und API-Token (id.atlassian.com → Sicherheit → API-Token) eines Kontos, das alle Anfragen und internen Kommentare sieht.',
    pushes:
      'Dieses System sendet seine Ereignisse selbst. Nach dem Verbinden werden Adresse und Geheimnis einmal gezeigt; beides dort eintragen.',
    other: 'Ein Token, ein Konto mit Token oder ein Konto mit Passwort: was dieses Helpdesk vergibt.',
    eventsApi: 'Eigenes System (signierte Events-API)',
    templateWebhook: 'Beliebiges Produkt mit Webhook-Regeln',
    secretOnce: 'Geheimnis zum Signieren; es wird nur jetzt gezeigt',
  },
  es: {
    'request-tracker':
      'Una cuenta que vea todas las colas (SeeQueue, ShowTicket, ShowTicketComments) y los usuarios (AdminUsers). Nombre y contraseña, o un token de Logged in as → Settings → Auth Tokens.',
    zendesk:
      'Correo de un administrador y un token de API de Centro de administración → Aplicaciones e integraciones → API → Tokens de API. El secreto de firma del webhook puede añadirse después.',
    freshdesk: 'La clave de API de un administrador: foto propia → Configuración del perfil → Ver clave de API.',
    zammad: 'Un token de Perfil → Acceso por token con los permisos ticket.agent en todos los grupos y admin.user.',
    chatwoot:
      'El token de acceso de un administrador, al final de la configuración del perfil. El secreto del webhook puede añadirse después.',
    intercom:
      'El token de acceso de una app privada: Developer Hub → app → Authentication; debe poder leer conversaciones, tickets, administradores y equipos. El client secret está en Basic information.',
    'jira-service-management':
      'Correo y token de API (id.atlassian.com → Seguridad → Tokens de API) de una cuenta que vea todas las solicitudes y los comentarios internos.',
    pushes:
      'Este sistema envía sus eventos por sí mismo. Tras conectarlo se muestran una vez su dirección y su secreto; introduzca ambos allí.',
    other: 'Un token, una cuenta con token o una cuenta con contraseña: lo que dé este helpdesk.',
    eventsApi: 'Sistema propio (API de eventos firmada)',
    templateWebhook: 'Cualquier producto con reglas de webhook',
    secretOnce: 'Secreto para firmar; solo se muestra ahora',
  },
});

type GuideKey = keyof ReturnType<typeof guideWords>;

/** Where to find what this helpdesk asks for. */
export function sayGuide(helpdesk: string, readsLog: boolean): string {
  const words = guideWords();
  const own = Object.hasOwn(words, helpdesk) ? words[asGuideKey(helpdesk)] : null;
  return own ?? (readsLog ? words.other : words.pushes);
}

/** Called only for ids that the catalogue has. */
function asGuideKey(helpdesk: string): GuideKey {
  return helpdesk as GuideKey;
}
