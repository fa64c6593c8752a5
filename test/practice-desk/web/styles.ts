/** Plain and quiet: the desk stands for any helpdesk, so it has no look of its own. */
export const styles = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding: 0.6rem 1.2rem; border-bottom: 1px solid GrayText; }
nav { display: flex; gap: 1rem; flex: 1; }
main { padding: 1rem 1.2rem; max-width: 84rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid color-mix(in srgb, CanvasText 15%, Canvas); vertical-align: top; }
th:nth-child(2) { width: 45%; }
td:not(:nth-child(2)) { white-space: nowrap; }
.scroll { overflow-x: auto; }
article { border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: 6px; padding: 0.6rem 0.9rem; margin: 0 0 0.8rem; max-width: 46rem; }
article.internal { background: color-mix(in srgb, #f5c542 18%, Canvas); }
article h2 { font-size: 0.9rem; margin: 0 0 0.3rem; font-weight: 600; }
dl { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; margin: 0 0 1rem; }
dt { font-size: 0.8rem; opacity: 0.75; } dd { margin: 0; }
textarea { width: 100%; max-width: 46rem; min-height: 7rem; font: inherit; box-sizing: border-box; }
.reply { display: grid; gap: 0.6rem; justify-items: start; }
`;
