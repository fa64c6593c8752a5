/** Draws lists and tickets, and moves between them, in the ways of the products. Runs in the page; knows nothing of us. */
export const pageScript = `
const main = document.getElementById('main');
const el = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};
const link = (i, text) => el('a', { href: data.hrefs[i], textContent: text });
const drawers = {
  table: (root) => {
    const body = el('tbody');
    data.ids.forEach((id, i) => body.append(el('tr', {}, el('td', {}, link(i, '#' + id.slice(-6))), el('td', {}, link(i, data.subjects[i])), el('td', { textContent: 'open' }))));
    root.append(el('table', {}, el('thead', {}, el('tr', {}, el('th', { textContent: 'No.' }), el('th', { textContent: 'Subject' }), el('th', { textContent: 'Status' }))), body));
  },
  cards: (root) => {
    const list = el('ul', { style: 'list-style:none;padding:0' });
    data.ids.forEach((id, i) => list.append(el('li', { className: 'card' }, el('span', { textContent: '●' }), el('div', { style: 'flex:1;min-width:0' }, link(i, data.subjects[i]), el('small', { textContent: 'Carol, 3 h ago' })), el('span', { textContent: 'open' }))));
    root.append(list);
  },
  kanban: (root) => {
    const board = el('div', { className: 'board' });
    for (const [c, name] of ['New', 'Open', 'Waiting'].entries()) {
      const column = el('section', {}, el('h3', { textContent: name }));
      data.ids.forEach((id, i) => { if (i % 3 === c) column.append(el('div', { className: 'tile' }, link(i, data.subjects[i]), el('p', { textContent: 'Carol' }))); });
      board.append(column);
    }
    root.append(board);
  },
  divs: (root) => {
    data.ids.forEach((id, i) => root.append(el('div', { className: 'row' }, link(i, '#' + id.slice(-4)), link(i, data.subjects[i]), el('span', { textContent: 'open' }))));
  },
  unlinked: (root) => {
    data.ids.forEach((id, i) => root.append(el('div', { className: 'card', onclick: () => go(data.paths[i]) }, el('span', { textContent: data.subjects[i] }))));
  },
  shadow: (root) => {
    const outer = el('lightning-list');
    const inner = el('lightning-grid');
    outer.attachShadow({ mode: 'open' }).append(el('style', { textContent: 'td{padding:8px 10px}' }), inner);
    inner.attachShadow({ mode: 'open' });
    drawers.table(inner.shadowRoot);
    root.append(outer);
  },
  frame: (root) => {
    if (data.inFrame) return drawers.table(root);
    const separator = data.list.includes('?') ? ';' : '?';
    root.append(el('iframe', { src: data.list + separator + 'frame=1', title: 'Queue' }));
  },
};
const here = () => location.pathname + location.search + location.hash;
const indexOf = (address) => data.paths.findIndex((path) => address === path || address.startsWith(path));
function draw() {
  const index = indexOf(here());
  const pane = el('div', { className: 'pane' });
  if (index < 0) drawers[data.draws](pane);
  else pane.append(el('h1', { textContent: data.subjects[index] }), el('p', { textContent: 'The customer wrote something.' }), el('textarea', { title: 'Answer' }));
  if (data.keepsPanes) for (const old of main.children) old.hidden = true;
  else main.replaceChildren();
  main.append(pane);
}
function go(address) {
  if (data.moves === 'hash') { location.hash = address.slice(address.indexOf('#')); return; }
  history.pushState({}, '', address);
  draw();
}
document.addEventListener('click', (event) => {
  const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (anchor === undefined || data.moves === 'loads' || !anchor.getAttribute('href')) return;
  const address = anchor.pathname + anchor.search + anchor.hash;
  if (indexOf(address) < 0 && address !== data.list) return;
  event.preventDefault();
  if (data.moves === 'pjax' || data.moves === 'hx-boost') {
    fetch(anchor.href).then((answer) => answer.text()).then(() => go(address));
  } else go(address);
});
addEventListener('hashchange', draw);
addEventListener('popstate', () => data.moves !== 'hash' && draw());
if (data.moves === 'history') setTimeout(draw, 30); else draw();
`;
