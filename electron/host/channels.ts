/** The one channel on which the page's preload asks, and the one on which it is told. Apart, so that the preload carries no schemas. */
export const askChannel = 'workbench';
export const eventChannel = 'workbench-event';
