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
    freescout:
      'The key from Manage → API & Webhooks. The webhook’s secret is APP_KEY from the file .env of the installation, whole, with base64:.',
    'help-scout':
      'Id and secret of an OAuth app that a user who sees all inboxes made: Your profile → My apps. Id as account, secret as password.',
    front:
      'An API token with access to shared resources: Settings → Developers → API tokens. The webhook’s secret is the signing key of the application, or the API secret of rules.',
    gorgias: 'E-mail of an admin and the API key from Settings → REST API.',
    hubspot:
      'The access token of a private app with the scopes tickets, crm.objects.owners.read and conversations.read. Its client secret signs the webhook.',
    znuny:
      'Name and password of an agent who may read every queue, and a web service named Shiftlight with TicketSearch, TicketGet and TicketHistoryGet.',
    shopify:
      'Orders, deliveries, returns and refunds. In Shopify: Settings → Notifications → Webhooks; the secret stands below the list. After connecting, create webhooks in JSON for orders/create, orders/updated, fulfillment_events/create, returns/* and refunds/create at the address that is shown.',
    stripe:
      'Recurring revenue, renewals and late payments. In Stripe: Developers → Webhooks → Add endpoint, with the address that is shown after connecting and the events customer.subscription.* and invoice.*. Stripe then shows the signing secret (whsec_…): enter it here under Manage.',
    pushes:
      'This system sends its events itself. After connecting, its address and secret are shown once; enter both there.',
    other: 'A token, an account with a token, or an account with a password: whatever this helpdesk gives.',
    eventsApi: 'Own system (signed events API)',
    templateWebhook: 'Any product with webhook rules',
    secretOnce: 'Secret for signing; it is shown only now',
    theirSecret: 'It signs with a secret of its own. When it shows one, enter it under Manage, Webhook secret.',
    idsOf: 'Uses the ids of',
    ownIds: 'Its own ids',
    idsOfHint: 'Choose the helpdesk whose tickets and customers are named there.',
    timeZone: 'Zone of its times',
    timeZoneHint: 'For times that come without one: the zone that its server is set to.',
    bodies: 'Texts for rules',
    product: 'Product',
    showBody: 'Show the text',
    body: 'Paste this there (holds a secret)',
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
    freescout:
      'Der Schlüssel aus Verwalten → API & Webhooks. Das Geheimnis des Webhooks ist APP_KEY aus der Datei .env der Installation, vollständig, mit base64:.',
    'help-scout':
      'Id und Secret einer OAuth-App, angelegt von jemandem, der alle Postfächer sieht: Profil → My apps. Die Id als Konto, das Secret als Passwort.',
    front:
      'Ein API-Token mit Zugriff auf gemeinsame Ressourcen: Settings → Developers → API tokens. Das Geheimnis des Webhooks ist der Signing Key der Anwendung oder das API Secret der Regeln.',
    gorgias: 'E-Mail eines Admins und der API-Schlüssel aus Settings → REST API.',
    hubspot:
      'Das Zugriffstoken einer privaten App mit den Rechten tickets, crm.objects.owners.read und conversations.read. Ihr Client Secret signiert den Webhook.',
    znuny:
      'Name und Passwort eines Agenten, der alle Queues lesen darf, und ein Webservice namens Shiftlight mit TicketSearch, TicketGet und TicketHistoryGet.',
    shopify:
      'Bestellungen, Lieferungen, Rückgaben und Erstattungen. In Shopify: Einstellungen → Benachrichtigungen → Webhooks; das Geheimnis steht unter der Liste. Nach dem Verbinden dort Webhooks in JSON für orders/create, orders/updated, fulfillment_events/create, returns/* und refunds/create mit der gezeigten Adresse anlegen.',
    stripe:
      'Wiederkehrende Umsätze, Verlängerungen und verspätete Zahlungen. In Stripe: Entwickler → Webhooks → Endpunkt hinzufügen, mit der nach dem Verbinden gezeigten Adresse und den Ereignissen customer.subscription.* und invoice.*. Stripe zeigt dann das Signaturgeheimnis (whsec_…): hier unter Verwalten eingeben.',
    pushes:
      'Dieses System sendet seine Ereignisse selbst. Nach dem Verbinden werden Adresse und Geheimnis einmal gezeigt; beides dort eintragen.',
    other: 'Ein Token, ein Konto mit Token oder ein Konto mit Passwort: was dieses Helpdesk vergibt.',
    eventsApi: 'Eigenes System (signierte Events-API)',
    templateWebhook: 'Beliebiges Produkt mit Webhook-Regeln',
    secretOnce: 'Geheimnis zum Signieren; es wird nur jetzt gezeigt',
    theirSecret:
      'Es signiert mit einem eigenen Geheimnis. Sobald es eines zeigt, unter Verwalten, Geheimnis des Webhooks eingeben.',
    idsOf: 'Verwendet die Ids von',
    ownIds: 'Eigene Ids',
    idsOfHint: 'Das Helpdesk wählen, dessen Tickets und Kunden dort genannt werden.',
    timeZone: 'Zeitzone seiner Zeiten',
    timeZoneHint: 'Für Zeiten ohne Zone: die Zone, auf die sein Server eingestellt ist.',
    bodies: 'Texte für Regeln',
    product: 'Produkt',
    showBody: 'Text zeigen',
    body: 'Dort einfügen (enthält ein Geheimnis)',
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
    freescout:
      'La clave de Gestionar → API & Webhooks. El secreto del webhook es APP_KEY del archivo .env de la instalación, completo, con base64:.',
    'help-scout':
      'Id y secreto de una app OAuth creada por alguien que vea todos los buzones: Perfil → My apps. El id como cuenta, el secreto como contraseña.',
    front:
      'Un token de API con acceso a recursos compartidos: Settings → Developers → API tokens. El secreto del webhook es la signing key de la aplicación o el API secret de las reglas.',
    gorgias: 'Correo de un administrador y la clave de API de Settings → REST API.',
    hubspot:
      'El token de acceso de una app privada con los permisos tickets, crm.objects.owners.read y conversations.read. Su client secret firma el webhook.',
    znuny:
      'Nombre y contraseña de un agente que pueda leer todas las colas, y un servicio web llamado Shiftlight con TicketSearch, TicketGet y TicketHistoryGet.',
    shopify:
      'Pedidos, entregas, devoluciones y reembolsos. En Shopify: Configuración → Notificaciones → Webhooks; el secreto está bajo la lista. Tras conectar, cree allí webhooks en JSON para orders/create, orders/updated, fulfillment_events/create, returns/* y refunds/create con la dirección mostrada.',
    stripe:
      'Ingresos recurrentes, renovaciones y pagos atrasados. En Stripe: Desarrolladores → Webhooks → Añadir punto de conexión, con la dirección que se muestra tras conectar y los eventos customer.subscription.* e invoice.*. Stripe muestra entonces el secreto de firma (whsec_…): introdúzcalo aquí en Gestionar.',
    pushes:
      'Este sistema envía sus eventos por sí mismo. Tras conectarlo se muestran una vez su dirección y su secreto; introduzca ambos allí.',
    other: 'Un token, una cuenta con token o una cuenta con contraseña: lo que dé este helpdesk.',
    eventsApi: 'Sistema propio (API de eventos firmada)',
    templateWebhook: 'Cualquier producto con reglas de webhook',
    secretOnce: 'Secreto para firmar; solo se muestra ahora',
    theirSecret: 'Firma con un secreto propio. Cuando lo muestre, introdúzcalo en Gestionar, Secreto del webhook.',
    idsOf: 'Usa los ids de',
    ownIds: 'Ids propios',
    idsOfHint: 'Elija el helpdesk cuyos tickets y clientes se nombran allí.',
    timeZone: 'Zona de sus horas',
    timeZoneHint: 'Para horas sin zona: la zona a la que está ajustado su servidor.',
    bodies: 'Textos para reglas',
    product: 'Producto',
    showBody: 'Mostrar el texto',
    body: 'Péguelo allí (contiene un secreto)',
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
