import type { Said } from '../../ui/words/said.ts';

/** Refusals around connecting helpdesks and other systems, and what reading them meets. */
export const connectorRefusals: Said = {
  'This helpdesk has no such account. Choose one from the list.': {
    de: 'Dieses Konto gibt es in diesem Helpdesk nicht. Bitte eines aus der Liste wählen.',
    es: 'Este helpdesk no tiene esa cuenta. Elija una de la lista.',
  },
  'Enter whole web addresses, with https://': {
    de: 'Bitte ganze Webadressen eingeben, mit https://',
    es: 'Introduzca direcciones web completas, con https://',
  },
  'Both addresses have to begin with the address of the helpdesk.': {
    de: 'Beide Adressen müssen mit der Adresse des Helpdesks beginnen.',
    es: 'Las dos direcciones tienen que empezar por la dirección del helpdesk.',
  },
  'No number of a ticket is in the first address. Open one ticket and copy its address.': {
    de: 'In der ersten Adresse steht keine Ticketnummer. Bitte ein Ticket öffnen und dessen Adresse kopieren.',
    es: 'La primera dirección no contiene el número de un ticket. Abra un ticket y copie su dirección.',
  },
  'The second address is that of a ticket too. Open a list of tickets and copy its address.': {
    de: 'Auch die zweite Adresse ist die eines Tickets. Bitte eine Ticketliste öffnen und deren Adresse kopieren.',
    es: 'La segunda dirección también es la de un ticket. Abra una lista de tickets y copie su dirección.',
  },
  'This helpdesk is disconnected. Enter its account again to connect it.': {
    de: 'Dieses Helpdesk ist getrennt. Um es wieder zu verbinden, bitte sein Konto erneut eingeben.',
    es: 'Este helpdesk está desconectado. Introduzca de nuevo su cuenta para conectarlo.',
  },
  'These {0} do not fit the helpdesk: {1}': {
    de: 'Diese Angaben passen nicht zum Helpdesk: {1}',
    es: 'Estos datos no corresponden al helpdesk: {1}',
  },
  'Shiftlight cannot connect {0} yet.': {
    de: 'Shiftlight kann {0} noch nicht verbinden.',
    es: 'Shiftlight aún no puede conectar {0}.',
  },
  'This system pushes its events itself: it has no log that could be read. Send them to its webhook address.': {
    de: 'Dieses System sendet seine Ereignisse selbst und hat kein Protokoll, das sich lesen ließe. Bitte an seine Webhook-Adresse senden.',
    es: 'Este sistema envía sus eventos por sí mismo y no tiene un registro que se pueda leer. Envíelos a su dirección de webhook.',
  },
  'There is no text for {0} here. Choose one of: {1}.': {
    de: 'Für {0} gibt es hier keinen Text. Zur Wahl stehen: {1}.',
    es: 'Aquí no hay texto para {0}. Elija uno de estos: {1}.',
  },
  'There is no such person or member in this workspace.': {
    de: 'Diese Person oder dieses Mitglied gibt es in diesem Arbeitsbereich nicht.',
    es: 'No existe esa persona ni ese miembro en este espacio de trabajo.',
  },
  'Use the access token of an administrator of the account.': {
    de: 'Bitte das Zugriffstoken einer Administratorin oder eines Administrators des Kontos verwenden.',
    es: 'Use el token de acceso de un administrador de la cuenta.',
  },
  'This token belongs to several accounts of Chatwoot. Enter the number of the account in the settings: {"accountId": 1}.':
    {
      de: 'Dieses Token gehört zu mehreren Konten in Chatwoot. Bitte die Nummer des Kontos in den Einstellungen angeben: {"accountId": 1}.',
      es: 'Este token pertenece a varias cuentas de Chatwoot. Indique el número de la cuenta en la configuración: {"accountId": 1}.',
    },
  'This kind of message is not known.': {
    de: 'Diese Art von Nachricht ist nicht bekannt.',
    es: 'No se conoce este tipo de mensaje.',
  },
  'Check the key in Manage → API & Webhooks; the module has to be active.': {
    de: 'Bitte den Schlüssel unter Manage → API & Webhooks prüfen; das Modul muss aktiv sein.',
    es: 'Compruebe la clave en Manage → API & Webhooks; el módulo tiene que estar activo.',
  },
  'Use the API key of an account admin, or of an agent who sees all tickets.': {
    de: 'Bitte den API-Schlüssel eines Konto-Admins oder von jemandem verwenden, der alle Tickets sieht.',
    es: 'Use la clave de API de un administrador de la cuenta o de un agente que vea todos los tickets.',
  },
  'Give the token access to shared resources: conversations, teammates and events.': {
    de: 'Das Token braucht Zugriff auf gemeinsame Ressourcen: Konversationen, Teammitglieder und Ereignisse.',
    es: 'Dé al token acceso a los recursos compartidos: conversaciones, compañeros y eventos.',
  },
  'Use the API key of an admin, or of a user who sees all tickets.': {
    de: 'Bitte den API-Schlüssel eines Admins oder von jemandem verwenden, der alle Tickets sieht.',
    es: 'Use la clave de API de un administrador o de un usuario que vea todos los tickets.',
  },
  'Let a user who sees all inboxes create the app.': {
    de: 'Die App sollte jemand anlegen, der alle Postfächer sieht.',
    es: 'La aplicación debe crearla un usuario que vea todas las bandejas de entrada.',
  },
  'Give the private app the scopes tickets, crm.objects.owners.read and conversations.read.': {
    de: 'Die private App braucht die Berechtigungen tickets, crm.objects.owners.read und conversations.read.',
    es: 'Dé a la aplicación privada los permisos tickets, crm.objects.owners.read y conversations.read.',
  },
  'Give the app the permissions to read conversations, tickets, admins and teams.': {
    de: 'Die App braucht die Berechtigung, Konversationen, Tickets, Admins und Teams zu lesen.',
    es: 'Dé a la aplicación permiso para leer conversaciones, tickets, administradores y equipos.',
  },
  'There is no REST interface of version 3 here, which Jira Cloud has. The log of Jira Data Center cannot be read yet: connect it as “Any product with webhook rules” and let its automation rules send the text that is shown then.':
    {
      de: 'Hier gibt es keine REST-Schnittstelle der Version 3, wie Jira Cloud sie hat. Das Protokoll von Jira Data Center lässt sich noch nicht lesen: Bitte als „Jedes Produkt mit Webhook-Regeln“ verbinden und seine Automatisierungsregeln den dann gezeigten Text senden lassen.',
      es: 'Aquí no está la interfaz REST de la versión 3 que tiene Jira Cloud. El registro de Jira Data Center aún no se puede leer: conéctelo como «Cualquier producto con reglas de webhook» y haga que sus reglas de automatización envíen el texto que se muestra después.',
    },
  'Give the account the permission to browse the service projects and to see internal comments.': {
    de: 'Das Konto muss die Serviceprojekte durchsuchen und interne Kommentare sehen dürfen.',
    es: 'Dé a la cuenta permiso para ver los proyectos de servicio y los comentarios internos.',
  },
  '{0} does not answer at {1}. Check that this machine can reach it.': {
    de: '{0} antwortet unter {1} nicht. Bitte prüfen, ob dieser Server es erreicht.',
    es: '{0} no responde en {1}. Compruebe que este servidor llegue hasta allí.',
  },
  '{0} answered {1} to the sign-in; trying again later.': {
    de: '{0} hat auf die Anmeldung mit {1} geantwortet; später folgt ein neuer Versuch.',
    es: '{0} respondió {1} al inicio de sesión; se intentará más tarde.',
  },
  '{0} did not answer the sign-in in JSON; trying again later.': {
    de: '{0} hat auf die Anmeldung nicht mit JSON geantwortet; später folgt ein neuer Versuch.',
    es: '{0} no respondió al inicio de sesión en JSON; se intentará más tarde.',
  },
  '{0} refused the app. Check its id and secret.': {
    de: '{0} hat die App abgelehnt. Bitte ihre Kennung und ihr Geheimnis prüfen.',
    es: '{0} rechazó la aplicación. Compruebe su identificador y su secreto.',
  },
  'There is no id.': { de: 'Es fehlt eine Kennung.', es: 'Falta un identificador.' },
  'There is no instant that can be read.': {
    de: 'Es fehlt ein lesbarer Zeitpunkt.',
    es: 'Falta un instante que se pueda leer.',
  },
  '{0} asks us to slow down; reading goes on later.': {
    de: '{0} bittet um weniger Anfragen; das Lesen geht später weiter.',
    es: '{0} pide ir más despacio; la lectura sigue más tarde.',
  },
  '{0} answered {1}; trying again later.': {
    de: '{0} hat mit {1} geantwortet; später folgt ein neuer Versuch.',
    es: '{0} respondió {1}; se intentará más tarde.',
  },
  '{0} did not answer in JSON at {1}. Check the address; a sign-in page or proxy may stand before it.': {
    de: '{0} hat unter {1} nicht mit JSON geantwortet. Bitte die Adresse prüfen; vielleicht steht eine Anmeldeseite oder ein Proxy davor.',
    es: '{0} no respondió en JSON en {1}. Compruebe la dirección; puede haber delante una página de acceso o un proxy.',
  },
  '{0} does not answer at {1}. Check the address and that this machine can reach it.': {
    de: '{0} antwortet unter {1} nicht. Bitte die Adresse prüfen und ob dieser Server sie erreicht.',
    es: '{0} no responde en {1}. Compruebe la dirección y que este servidor llegue hasta allí.',
  },
  '{0} refused the sign-in. Check the account and its token.': {
    de: '{0} hat die Anmeldung abgelehnt. Bitte das Konto und sein Token prüfen.',
    es: '{0} rechazó el inicio de sesión. Compruebe la cuenta y su token.',
  },
  '{0} does not let this account read {1}. {2}': {
    de: '{0} lässt dieses Konto {1} nicht lesen. {2}',
    es: '{0} no permite a esta cuenta leer {1}. {2}',
  },
  '{0} has nothing at {1}. Check the address.': {
    de: 'Bei {0} gibt es unter {1} nichts. Bitte die Adresse prüfen.',
    es: '{0} no tiene nada en {1}. Compruebe la dirección.',
  },
  '{0} sends us elsewhere from {1}. Enter the address it leads to.': {
    de: '{0} leitet von {1} weiter. Bitte die Adresse eingeben, zu der es führt.',
    es: '{0} redirige desde {1}. Introduzca la dirección a la que lleva.',
  },
  '{0} answered {1} for {2}.': {
    de: '{0} hat für {2} mit {1} geantwortet.',
    es: '{0} respondió {1} para {2}.',
  },
  '{0} names a next page on another host. Nothing was sent there.': {
    de: '{0} nennt eine nächste Seite auf einem fremden Server. Dorthin wurde nichts gesendet.',
    es: '{0} indica una página siguiente en otro servidor. Allí no se envió nada.',
  },
  '{0} answered in an unexpected form ({1}).': {
    de: '{0} hat in unerwarteter Form geantwortet ({1}).',
    es: '{0} respondió en una forma inesperada ({1}).',
  },
  'This account of Request Tracker sees no queue. {0}': {
    de: 'Dieses Konto sieht im Request Tracker keine Queue. {0}',
    es: 'Esta cuenta de Request Tracker no ve ninguna cola. {0}',
  },
  'This account of Request Tracker sees no ticket. {0}': {
    de: 'Dieses Konto sieht im Request Tracker kein Ticket. {0}',
    es: 'Esta cuenta de Request Tracker no ve ningún ticket. {0}',
  },
  'This account of Request Tracker sees no names of people. {0}': {
    de: 'Dieses Konto sieht im Request Tracker keine Namen von Personen. {0}',
    es: 'Esta cuenta de Request Tracker no ve los nombres de las personas. {0}',
  },
  'Give it SeeQueue, ShowTicket and ShowTicketComments on the queues to measure, and AdminUsers to tell colleagues from customers.':
    {
      de: 'Es braucht SeeQueue, ShowTicket und ShowTicketComments für die Queues, die gemessen werden, und AdminUsers, um Team und Kundschaft zu unterscheiden.',
      es: 'Dele SeeQueue, ShowTicket y ShowTicketComments en las colas que se miden, y AdminUsers para distinguir al equipo de los clientes.',
    },
  'Request Tracker does not answer at {0}. Check the address and that this machine can reach it.': {
    de: 'Der Request Tracker antwortet unter {0} nicht. Bitte die Adresse prüfen und ob dieser Server sie erreicht.',
    es: 'Request Tracker no responde en {0}. Compruebe la dirección y que este servidor llegue hasta allí.',
  },
  'Request Tracker answered {0}; trying again later.': {
    de: 'Der Request Tracker hat mit {0} geantwortet; später folgt ein neuer Versuch.',
    es: 'Request Tracker respondió {0}; se intentará más tarde.',
  },
  'Request Tracker answered in an unexpected form ({0}).': {
    de: 'Der Request Tracker hat in unerwarteter Form geantwortet ({0}).',
    es: 'Request Tracker respondió en una forma inesperada ({0}).',
  },
  'Request Tracker refused the sign-in. Check the token, or the user name and password.': {
    de: 'Der Request Tracker hat die Anmeldung abgelehnt. Bitte das Token oder Benutzername und Passwort prüfen.',
    es: 'Request Tracker rechazó el inicio de sesión. Compruebe el token, o el usuario y la contraseña.',
  },
  'Request Tracker has nothing at {0}.': {
    de: 'Im Request Tracker gibt es unter {0} nichts.',
    es: 'Request Tracker no tiene nada en {0}.',
  },
  'Request Tracker answered {0} for {1}.': {
    de: 'Der Request Tracker hat für {1} mit {0} geantwortet.',
    es: 'Request Tracker respondió {0} para {1}.',
  },
  'There is no REST 2 interface of Request Tracker at {0}. Check the address; RT 4.4 needs the REST2 extension.': {
    de: 'Unter {0} gibt es keine REST-2-Schnittstelle des Request Trackers. Bitte die Adresse prüfen; RT 4.4 braucht die Erweiterung REST2.',
    es: 'En {0} no está la interfaz REST 2 de Request Tracker. Compruebe la dirección; RT 4.4 necesita la extensión REST2.',
  },
  'Give its token the permission ticket.agent with access to every group, and admin.user.': {
    de: 'Sein Token braucht die Berechtigung ticket.agent mit Zugriff auf jede Gruppe und admin.user.',
    es: 'Dé a su token el permiso ticket.agent con acceso a todos los grupos, y admin.user.',
  },
  'Zendesk does not know this account as an agent. {0}': {
    de: 'Zendesk kennt dieses Konto nicht als Agent. {0}',
    es: 'Zendesk no conoce esta cuenta como agente. {0}',
  },
  'Give it the role of an admin, or of an agent who sees all tickets.': {
    de: 'Es braucht die Rolle eines Admins oder eines Agenten, der alle Tickets sieht.',
    es: 'Dele el rol de administrador o de un agente que vea todos los tickets.',
  },
  'Znuny does not let this account read any ticket. {0}': {
    de: 'Znuny lässt dieses Konto kein Ticket lesen. {0}',
    es: 'Znuny no permite a esta cuenta leer ningún ticket. {0}',
  },
  'Let the account read every queue, and let the web service offer TicketSearch, TicketGet and TicketHistoryGet.': {
    de: 'Das Konto muss jede Queue lesen dürfen, und der Webservice muss TicketSearch, TicketGet und TicketHistoryGet anbieten.',
    es: 'La cuenta tiene que poder leer todas las colas, y el servicio web tiene que ofrecer TicketSearch, TicketGet y TicketHistoryGet.',
  },
  'Znuny refused the sign-in. Check the account and its password.': {
    de: 'Znuny hat die Anmeldung abgelehnt. Bitte das Konto und sein Passwort prüfen.',
    es: 'Znuny rechazó el inicio de sesión. Compruebe la cuenta y su contraseña.',
  },
  'Znuny does not let this account search for tickets. {0}': {
    de: 'Znuny lässt dieses Konto nicht nach Tickets suchen. {0}',
    es: 'Znuny no permite a esta cuenta buscar tickets. {0}',
  },
  'Znuny does not let this account read histories. {0}': {
    de: 'Znuny lässt dieses Konto keine Verläufe lesen. {0}',
    es: 'Znuny no permite a esta cuenta leer historiales. {0}',
  },
  'Paste the body that `npx shiftlight connector body` shows.': {
    de: 'Bitte den Text einfügen, den `npx shiftlight connector body` zeigt.',
    es: 'Pegue el cuerpo que muestra `npx shiftlight connector body`.',
  },
};
