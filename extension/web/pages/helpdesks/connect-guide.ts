/** What a helpdesk asks for; the words say where to find it. */
export interface ConnectGuide {
  readonly user: boolean;
  readonly password: boolean;
  readonly token: boolean;
  /** The helpdesk makes the secret of its webhook itself. */
  readonly webhookSecret: boolean;
  /** It can use the ids of a helpdesk: its customers and tickets are then that helpdesk's. */
  readonly usesIds: boolean;
  /** Its times may come without a zone, which has to be known before they are read. */
  readonly usesZone: boolean;
  /** What its address looks like. */
  readonly example: string;
}

const tokenOnly: ConnectGuide = {
  ...{ user: false, password: false, token: true, webhookSecret: false, usesIds: false, usesZone: false },
  example: 'https://helpdesk.example.com',
};
const pushes: ConnectGuide = { ...tokenOnly, token: false };

/** By id of the helpdesk registry. Whatever is not named here asks for a token, an account with a token or one with a password. */
export const connectGuides: Readonly<Record<string, ConnectGuide>> = {
  'request-tracker': { ...tokenOnly, user: true, password: true, example: 'https://helpdesk.example.com/rt' },
  zendesk: { ...tokenOnly, user: true, webhookSecret: true, example: 'https://acme.zendesk.com' },
  freshdesk: { ...tokenOnly, example: 'https://acme.freshdesk.com' },
  zammad: { ...tokenOnly, example: 'https://acme.zammad.com' },
  chatwoot: { ...tokenOnly, webhookSecret: true, example: 'https://app.chatwoot.com' },
  intercom: { ...tokenOnly, webhookSecret: true, example: 'https://app.intercom.com' },
  'jira-service-management': { ...tokenOnly, user: true, example: 'https://acme.atlassian.net' },
  freescout: { ...tokenOnly, webhookSecret: true, example: 'https://helpdesk.example.com/freescout' },
  'help-scout': { ...tokenOnly, user: true, password: true, token: false, example: 'https://secure.helpscout.net' },
  front: { ...tokenOnly, webhookSecret: true, example: 'https://app.frontapp.com' },
  gorgias: { ...tokenOnly, user: true, example: 'https://acme.gorgias.com' },
  hubspot: { ...tokenOnly, webhookSecret: true, example: 'https://app.hubspot.com' },
  znuny: {
    ...tokenOnly,
    user: true,
    password: true,
    token: false,
    usesZone: true,
    example: 'https://helpdesk.example.com/znuny',
  },
  shopify: { ...pushes, webhookSecret: true, usesIds: true, example: 'https://acme.myshopify.com' },
  stripe: { ...pushes, webhookSecret: true, usesIds: true, example: 'https://dashboard.stripe.com' },
  'events-api': { ...pushes, usesIds: true },
  'template-webhook': { ...pushes, usesZone: true },
};

const anything: ConnectGuide = { ...tokenOnly, user: true, password: true, webhookSecret: true };

export const getGuide = (helpdesk: string, readsLog: boolean): ConnectGuide =>
  connectGuides[helpdesk] ?? (readsLog ? anything : { ...pushes, usesZone: true });
