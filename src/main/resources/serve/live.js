// The page follows the build: loads anew, swaps style sheets, or shows what is wrong.
(() => {
  'use strict';
  let overlay;

  const clear = () => {
    if (overlay) overlay.remove();
    overlay = undefined;
  };

  const show = (text) => {
    clear();
    overlay = document.createElement('section');
    overlay.setAttribute('role', 'alert');
    overlay.tabIndex = -1;
    Object.assign(overlay.style, {
      position: 'fixed', inset: '0', zIndex: '1000', overflow: 'auto', padding: '1.5rem',
      background: '#1d0d10', color: '#ffe9ec',
    });
    const box = document.createElement('pre');
    Object.assign(box.style, {whiteSpace: 'pre-wrap', font: '1rem/1.5 ui-monospace, monospace', margin: '0 0 1rem'});
    box.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Sulje';
    Object.assign(close.style, {font: 'inherit', padding: '.5rem 1rem'});
    close.addEventListener('click', clear);
    overlay.append(box, close);
    document.body.append(overlay);
    overlay.focus();
  };

  const sheets = async () => {
    const page = await fetch(location.href, {cache: 'no-store'});
    const fresh = new Map();
    for (const [, href] of (await page.text()).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
      fresh.set(href.replace(/\.[0-9a-f]{10}\.css$/, ''), href);
    }
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      const href = fresh.get(link.getAttribute('href').replace(/\.[0-9a-f]{10}\.css$/, ''));
      if (href && href !== link.getAttribute('href')) link.setAttribute('href', href);
    }
  };

  const events = new EventSource('/_tukipakki/events');
  events.addEventListener('reload', () => location.reload());
  events.addEventListener('style', () => {
    clear();
    sheets();
  });
  events.addEventListener('problems', (event) => show(event.data));
  let met = false;
  events.addEventListener('hello', () => {
    // The server was started anew while the page was open.
    if (met) location.reload();
    met = true;
  });
})();
