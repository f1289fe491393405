/* Light or dark, and arrow keys in tables. Loaded before the page is drawn, so that it never flashes. */
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => { try { return localStorage.getItem('couveuse-theme') ?? 'system'; } catch { return 'system'; } };
  const apply = () => {
    const theme = chosen();
    root.setAttribute('theme', theme === 'dark' || (theme === 'system' && system.matches) ? 'dark' : 'light');
  };
  apply();
  system.addEventListener('change', apply);
  addEventListener('storage', apply);
  document.addEventListener('change', (event) => {
    if (event.target.name !== 'cv-theme') return;
    try { localStorage.setItem('couveuse-theme', event.target.value); } catch { /* kept for this page only */ }
    apply();
  });
  document.addEventListener('beforetoggle', (event) => {
    event.target.querySelectorAll?.('input[name="cv-theme"]').forEach((input) => { input.checked = input.value === chosen(); });
  }, true);

  // Vaadin's word about the connection is a live region
  addEventListener('load', () => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));

  // the skip link, wherever the router is
  document.addEventListener('click', (event) => {
    const skip = event.target.closest?.('[data-focuses]');
    if (!skip) return;
    event.preventDefault();
    document.getElementById(skip.dataset.focuses)?.focus();
  });

  // rows of a table: arrows walk, Enter opens the row's own link, a click selects
  const rowOf = (event) => event.target.closest?.('table.grid tbody tr[tabindex]');
  document.addEventListener('keydown', (event) => {
    const row = rowOf(event);
    if (!row || event.target !== row) return;
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (to) { to.focus(); event.preventDefault(); }
    if (event.key === 'Enter') row.querySelector('th a')?.click();
  });
  document.addEventListener('click', (event) => {
    const row = rowOf(event);
    if (row?.hasAttribute('data-selects') && !event.target.closest('a, button, input')) row.focus();
  });
})();
