/** For what people edit: coming back to the tab must not put another version under their hands. Saving tells when there is one. */
export const keepWhileEdited = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;
