// Escape closes the masthead's menu, and returns to its button.
const menu = document.querySelector<HTMLDetailsElement>('.menu');
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
