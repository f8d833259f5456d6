// Before the first paint, so that a chosen theme never flashes.
(() => {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
// Before any module: schemas are not compiled to code, which the content security policy refuses.
globalThis.__zod_globalConfig = { jitless: true };
