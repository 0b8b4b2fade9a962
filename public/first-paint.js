// Before anything is drawn: the chosen theme, so that a dark page never flashes white. Settings are kept by view-storage.
(() => {
  let theme = 'system';
  try {
    const view = JSON.parse(localStorage.getItem('leadloom.view') ?? '{}');
    if (view && (view.theme === 'light' || view.theme === 'dark')) theme = view.theme;
  } catch {
    // Nothing readable is kept: follow the system.
  }
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
