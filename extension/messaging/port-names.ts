/** Name of the long-lived connection of a helpdesk page, and of a page of the extension. */
export const surfacePortName = 'shiftlight-surface';
export const panelPortName = 'shiftlight-panel';

/** The API takes this many tickets in one subscription. */
export const maximumWatchedTickets = 500;
